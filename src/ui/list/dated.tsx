import type { Child } from 'hono/jsx'

/** @public What happened when: a year or a day at the left, what it was beside it, hairlines between. */
export function DatedList({ rows }: { rows: readonly { when: Child; what: Child; note?: Child }[] }) {
  return (
    <ol>
      {rows.map(({ when, what, note }) => (
        <li class="grid grid-cols-[5.5rem_minmax(0,1fr)] gap-2 border-base-300 border-t py-3">
          <span class="text-muted">{when}</span>
          <div>
            <p>{what}</p>
            {note && <p class="text-muted text-small">{note}</p>}
          </div>
        </li>
      ))}
    </ol>
  )
}
