import type { Child } from 'hono/jsx'

/** @public A column; numbers stand at the right. */
export type Column = { label: string; number?: boolean | undefined }

type TableProps = {
  /** Says what the table holds. */
  caption: string
  columns: readonly Column[]
  /** One cell a column; the first names its row. */
  rows: readonly (readonly Child[])[]
  /** In place of the rows when there are none. */
  empty?: string | undefined
}

/** @public Figures or records. Wider than its place, it scrolls by itself and by keyboard, and the page stays. */
export function Table({ caption, columns, rows, empty = 'Nothing yet.' }: TableProps) {
  const side = (place: number) => (columns[place]?.number ? 'text-right tabular-nums' : undefined)
  return (
    <section aria-label={caption} tabindex={0} class="overflow-x-auto">
      <table class="table text-body [overflow-wrap:normal]">
        <caption class="mb-2 text-left text-muted text-small">{caption}</caption>
        <thead>
          <tr>
            {columns.map(({ label }, place) => (
              <th scope="col" class={side(place)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(([first, ...others]) => (
            <tr>
              <th scope="row" class="font-semibold">
                {first}
              </th>
              {others.map((cell, place) => (
                <td class={side(place + 1)}>{cell}</td>
              ))}
            </tr>
          ))}
          {rows.length === 0 && (
            <tr>
              <td colspan={columns.length}>{empty}</td>
            </tr>
          )}
        </tbody>
      </table>
    </section>
  )
}
