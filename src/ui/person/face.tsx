import { initials } from './initials.ts'

type FaceProps = {
  name: string
  /** The reader's own face wears the reader's colour. */
  mine?: boolean | undefined
  /** 32 in the header, 40 in lines, 48 on cards and rows, 80 on a profile; in pixels. */
  size?: 32 | 40 | 48 | 80 | undefined
  /** Hidden words after the initials; without them the face is silent, because the name stands beside it. */
  says?: string | undefined
}

const sizes = {
  32: 'size-9 text-label',
  40: 'size-10 text-small',
  48: 'size-12 text-body',
  80: 'size-16 text-h2 sm:size-20 sm:text-h1',
}

/** @public A person as initials. */
export function Face({ name, mine = false, size = 48, says }: FaceProps) {
  const wash = mine ? 'bg-mine-wash' : 'bg-theirs-wash'
  return (
    <span
      aria-hidden={says ? undefined : 'true'}
      class={`inline-flex shrink-0 items-center justify-center rounded-full border border-transparent font-bold ${sizes[size]} ${wash}`}
    >
      {initials(name)}
      {says && <span class="sr-only"> {says}</span>}
    </span>
  )
}
