/** @public Whose thread: the reader's own, or the other person's. */
export type Owner = 'mine' | 'theirs'

/** @public One row of a woven column: who taught, and whether it is in use; `none` is a row still to come. */
export type TileRow = { teacher: Owner | 'none'; works?: boolean | undefined }

/** @public A row and which thread enters on its left. */
export type PlacedRow = TileRow & { left: Owner }

/** The other of the two. */
export const other = (owner: Owner): Owner => (owner === 'mine' ? 'theirs' : 'mine')

/** @public Sides swap with every crossing, so that rows join into one strand from top to bottom. */
export function placeRows(rows: readonly TileRow[], first: Owner = 'mine'): PlacedRow[] {
  let left = first
  return rows.map((row) => {
    const placed = { ...row, left }
    if (row.teacher !== 'none') left = other(left)
    return placed
  })
}
