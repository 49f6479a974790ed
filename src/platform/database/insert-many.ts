import type { Insertable } from 'kysely'
import type { DB } from '#map/schema.ts'
import type { Database } from './database.ts'

/** Rows a statement: at thirty columns each still under the 65 535 values that Postgres takes at once. */
const ROWS = 2000

/** @public Inserts any number of rows, some thousand at a time. */
export async function insertMany<T extends keyof DB>(
  { tx }: { readonly tx: Database },
  table: T,
  rows: readonly Insertable<DB[T]>[],
): Promise<void> {
  for (let from = 0; from < rows.length; from += ROWS)
    await tx
      // Kysely cannot follow a table that is still open; the signature above has checked the rows.
      .insertInto(table as 'members.member')
      .values(rows.slice(from, from + ROWS) as unknown as readonly Insertable<DB['members.member']>[])
      .execute()
}
