import { ButtonLink } from '../button.tsx'

type PagerProps = {
  page: number
  /** Addresses of the neighbours; absent at either end. */
  before?: string | undefined
  after?: string | undefined
}

/** @public Before and after; nothing when there is one page only. */
export function Pager({ page, before, after }: PagerProps) {
  if (!(before || after)) return null
  return (
    <nav aria-label="Pages" class="mt-8 flex flex-wrap items-center gap-4">
      {before && <ButtonLink href={before}>Before</ButtonLink>}
      <span class="text-muted text-small">Page {page}</span>
      {after && <ButtonLink href={after}>More</ButtonLink>}
    </nav>
  )
}
