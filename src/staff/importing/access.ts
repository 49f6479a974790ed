import type { ImportId } from '#map/ids.ts'
import { isId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { Counts, Preview } from './import.ts'
import { type Corrections, corrections } from './import.ts'

/** An import as staff see it. */
export interface ImportPageData {
  readonly id: ImportId
  readonly fileName: string
  readonly madeAt: Date
  readonly madeBy: string | null
  readonly askedAt: Date | null
  readonly committedAt: Date | null
  readonly rowsDone: number
  readonly corrections: Corrections
  readonly preview: Preview
  readonly counts: Counts
}

/** One import that has been checked; for any of the staff. */
export async function importOf(look: Look, id: string): Promise<ImportPageData> {
  if (!isId<'import'>(id)) throw notFound()
  const row = found(
    await imports(look).select(['i.corrections', 'i.preview']).where('i.id', '=', id).executeTakeFirst(),
  )
  return {
    ...row,
    corrections: corrections.parse(row.corrections),
    preview: row.preview as unknown as Preview,
    counts: row.counts as unknown as Counts,
  }
}

/** The last twenty imports, newest first. */
export async function latestImports(look: Look) {
  const rows = await imports(look).orderBy('i.made_at', 'desc').limit(20).execute()
  return rows.map((row) => ({ ...row, counts: row.counts as unknown as Counts }))
}

const imports = (look: Look) =>
  look.tx
    .selectFrom('staff.import as i')
    .leftJoin('members.member as m', 'm.id', 'i.made_by')
    .where('i.preview', 'is not', null)
    .select(['i.id', 'i.file_name as fileName', 'i.made_at as madeAt', 'm.name as madeBy', 'i.counts'])
    .select(['i.asked_at as askedAt', 'i.committed_at as committedAt', 'i.rows_done as rowsDone'])

/** What became of the rows, counted. */
export async function countRows(look: Look, id: ImportId): Promise<Counts> {
  const rows = await look.tx
    .selectFrom('staff.import_row')
    .select(({ fn }) => ['read_as', 'happened', fn.countAll<number>().as('rows')])
    .select((eb) =>
      eb.fn
        .sum<number>(
          eb
            .case()
            .when(eb.or([eb('noticed', '!=', '[]'), eb('notes', '!=', '[]')]))
            .then(1)
            .else(0)
            .end(),
        )
        .as('noticed'),
    )
    .where('import', '=', id)
    .groupBy(['read_as', 'happened'])
    .execute()
  const sum = (is: (row: (typeof rows)[number]) => boolean) =>
    rows.filter(is).reduce((total, row) => total + row.rows, 0)
  return {
    rows: sum(() => true),
    made: sum(({ happened }) => happened === 'new'),
    updated: sum(({ happened }) => happened === 'updated'),
    unchanged: sum(({ happened }) => happened === 'unchanged'),
    joined: sum(({ read_as, happened }) => read_as === 'joined' || happened === 'same'),
    leftOut: sum(({ read_as, happened }) => read_as === 'left out' || happened === 'left_out'),
    noticed: rows.reduce((total, row) => total + Number(row.noticed), 0),
  }
}
