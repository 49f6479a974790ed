import type { ImportId, MemberId } from '#map/ids.ts'
import { addedChapters } from '#members/register/chapter.ts'
import { knownMembers } from '#members/register/known-members.ts'
import { decideRows, type RegisterRow } from '#members/register/register.ts'
import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { ImportedRow } from '../import/imported-row.ts'
import type { Outcome } from '../import/join-rows.ts'
import type { ExportReading, UnreadableExport } from '../import/read-export.ts'
import { countRows } from './access.ts'
import { type Corrections, corrections as correctionsShape, type FileNote, type Preview } from './import.ts'
import { readAside } from './read-aside.ts'
import { refuse } from './refusals.ts'

const SLICE = 500

/** Runs a verb as whoever is checking. */
type Performing = <T>(verb: (act: Act) => Promise<T>) => Promise<T>

/**
 * @public The dry run: reads the file with what staff said, decides every row against who is here, and keeps that for
 * the preview. Comes back with the sentence where the file is no export. Outside any transaction of its caller, because
 * the reading takes its time.
 */
export async function checkImport(
  look: Look,
  perform: Performing,
  id: ImportId,
  said: Corrections,
): Promise<UnreadableExport | { readable: true }> {
  const source = found(
    await look.tx
      .selectFrom('staff.import')
      .select(['content', 'made_at'])
      .where('id', '=', id)
      .where('content', 'is not', null)
      .executeTakeFirst(),
  )
  const reading = await readAside(source.content ?? new Uint8Array(), {
    now: source.made_at,
    columns: said.columns,
    statusWords: said.statusWords,
    ...(said.dateOrder ? { dateOrder: said.dateOrder } : {}),
  })
  if (!reading.readable) return reading
  await perform((act) => keepReading(act, id, said, reading))
  return { readable: true }
}

async function keepReading(act: Act, id: ImportId, said: Corrections, reading: ExportReading): Promise<void> {
  const open = await act.tx
    .selectFrom('staff.import')
    .select('asked_at')
    .where('id', '=', id)
    .forUpdate()
    .executeTakeFirst()
  if (found(open).asked_at !== null) throw refuse('import_asked')
  await act.tx.deleteFrom('staff.import_row').where('import', '=', id).execute()
  const unknown = await keepRows(act, id, said, reading)
  const preview: Preview = {
    columns: reading.columns,
    questions: reading.questions,
    notes: fileNotes(reading),
    unknownChapters: [...unknown].map(([word, people]) => ({ word, people })),
  }
  await act.tx
    .updateTable('staff.import')
    .set({
      corrections: JSON.stringify(correctionsShape.parse(said)),
      preview: JSON.stringify(preview),
      counts: JSON.stringify(await countRows(act, id)),
    })
    .where('id', '=', id)
    .execute()
}

/** Decides and keeps the rows slice by slice, and gives back the chapter words nobody knows. */
async function keepRows(
  act: Act,
  id: ImportId,
  said: Corrections,
  reading: ExportReading,
): Promise<Map<string, number>> {
  const noticed = Map.groupBy(reading.problems, ({ line }) => line)
  const people = new Map(reading.rows.map((row, place) => [row.line, { row, place }]))
  const claimed = new Map<MemberId, number>()
  const unknown = new Map<string, number>()
  for (let from = 0; from < reading.outcomes.length; from += SLICE) {
    const outcomes = reading.outcomes.slice(from, from + SLICE)
    const rows = outcomes.flatMap(({ line }) => registerRow(people.get(line)?.row) ?? [])
    const known = await knownMembers(act, rows, false)
    const decided = new Map(
      decideRows(rows, { ...known, chapters: addedChapters(known.chapters, said.chapters) }, claimed).map(
        (one) => [one.row.line, one],
      ),
    )
    for (const { notes } of decided.values())
      for (const note of notes)
        if (note.code === 'unknown_chapter') unknown.set(note.word, (unknown.get(note.word) ?? 0) + 1)
    await act.tx
      .insertInto('staff.import_row')
      .values(
        outcomes.map((outcome) => {
          const decision = decided.get(outcome.line)
          return {
            import: id,
            ...kept(outcome),
            place: people.get(outcome.line)?.place ?? null,
            person: decision ? JSON.stringify(decision.row) : null,
            noticed: JSON.stringify(noticed.get(outcome.line)?.map(bare) ?? []),
            happened: decision?.happened ?? null,
            notes: JSON.stringify(decision?.notes ?? []),
          }
        }),
      )
      .execute()
  }
  return unknown
}

const kept = ({ line, outcome, into, memberId, email, name }: Outcome) => ({
  line,
  read_as: outcome,
  into_line: into ?? null,
  member_number: memberId,
  email,
  name,
})

const bare = ({ column, sentence }: { column?: string; sentence: string }) => ({ column, sentence })

function registerRow(row: ImportedRow | undefined): RegisterRow | undefined {
  if (!row) return undefined
  const { memberId, ...rest } = row
  return memberId === undefined ? rest : { ...rest, memberNumber: memberId }
}

function fileNotes(reading: ExportReading): FileNote[] {
  const ofRows = new Set(reading.outcomes.map(({ line }) => line))
  return reading.problems.flatMap(({ line, column, sentence }) =>
    ofRows.has(line) ? [] : [{ line, sentence, ...(column === undefined ? {} : { column }) }],
  )
}
