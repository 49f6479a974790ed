import type { Child } from 'hono/jsx'
import { placeRows, type TileRow } from './tile.ts'
import { RowTile } from './tile.tsx'

/** @public A row of a woven list: who taught, and what is said beside it. */
export type WovenRow = TileRow & { id?: string | undefined; title: Child; children?: Child }

type WovenListProps = {
  rows: readonly WovenRow[]
  /** The threads fade in and out: a piece of something longer. */
  fades?: boolean | undefined
}

/** @public Lessons, one a row, held together by the two threads. */
export function WovenList({ rows, fades = false }: WovenListProps) {
  const placed = placeRows(rows)
  return (
    <ol>
      {rows.map(({ id, teacher, title, children }, place) => {
        const row = placed[place]
        return (
          <li id={id} class="grid min-h-24 break-inside-avoid grid-cols-[3rem_minmax(0,1fr)] gap-2">
            {row && <RowTile row={row} fade={fades ? fadeAt(place, rows.length) : undefined} />}
            <div class="self-center py-3">
              <p class={`font-bold text-small ${teacher === 'theirs' ? 'text-accent' : 'text-primary'}`}>
                {title}
              </p>
              {children}
            </div>
          </li>
        )
      })}
    </ol>
  )
}

const fadeAt = (place: number, rows: number) => (place === 0 ? 'in' : place === rows - 1 ? 'out' : undefined)
