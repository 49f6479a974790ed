import type { Child } from 'hono/jsx'
import { Face } from '../person/face.tsx'

/** @public Rows between hairlines. */
export function List({ label, children }: { label?: string | undefined; children?: Child }) {
  return <ul aria-label={label}>{children}</ul>
}

type RowProps = {
  id?: string | undefined
  /** The person the row is about. */
  person?: string | undefined
  /** The row leads here; the whole of it is the target. */
  href?: string | undefined
  title: Child
  /** Small and muted, below the title. */
  about?: Child
  /** Something new: said in words, shown by weight. */
  fresh?: boolean | undefined
  /** At the right on wide screens, below on a phone. */
  actions?: Child
  heading?: 'h2' | 'h3' | 'p' | undefined
  children?: Child
}

/** @public One row: a face, a title, a line about it, and a sentence or two. */
export function Row({ heading: Heading = 'h3', ...row }: RowProps) {
  return (
    <li
      id={row.id}
      class="relative flex flex-wrap items-start gap-x-4 gap-y-3 border-base-300 border-t py-4 last:pb-0"
    >
      {row.person && <Face name={row.person} />}
      <div class="min-w-0 grow basis-48">
        <Heading class={row.fresh === false ? 'font-normal' : 'font-semibold'}>
          {row.href ? (
            <a href={row.href} class="no-underline after:absolute after:inset-0 hover:underline">
              {row.title}
            </a>
          ) : (
            row.title
          )}
          {row.fresh && <span class="sr-only"> (new)</span>}
        </Heading>
        {row.about && <p class="text-muted text-small">{row.about}</p>}
        {row.children && <div class="mt-1.5">{row.children}</div>}
      </div>
      {row.actions && <div class="relative flex flex-wrap items-center gap-2 self-center">{row.actions}</div>}
    </li>
  )
}
