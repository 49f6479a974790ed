import type { ImportId } from '#map/ids.ts'
import type { RegisterNote } from '#members/register/register.ts'
import type { Look } from '#platform/act.ts'
import type { Problem } from '../import/imported-row.ts'
import { importReport } from '../import/report.ts'
import type { FileNote } from './import.ts'
import { happenedWords, noteWords } from './notices.ts'

/**
 * @public What became of every row, as CSV a spreadsheet opens safely: before an import is written what it would do,
 * after it what it did. Both are the same words.
 */
export async function reportOf(look: Look, id: ImportId, fileNotes: readonly FileNote[]): Promise<string> {
  const rows = await look.tx
    .selectFrom('staff.import_row')
    .select([
      'line',
      'read_as',
      'into_line',
      'member_number',
      'email',
      'name',
      'noticed',
      'happened',
      'notes',
    ])
    .where('import', '=', id)
    .orderBy('line')
    .execute()
  const problems: Problem[] = fileNotes.map((note) => ({ ...note, severity: 'note' as const }))
  const said = new Map<number, string>()
  for (const { line, noticed, happened, notes } of rows) {
    for (const one of noticed as unknown as Pick<Problem, 'column' | 'sentence'>[])
      problems.push({ ...one, line, severity: 'note' })
    for (const note of notes as unknown as RegisterNote[])
      problems.push({ line, sentence: noteWords(note), severity: 'note' })
    if (happened) said.set(line, happenedWords[happened])
  }
  const outcomes = rows.map(({ line, read_as, member_number, email, name }) => ({
    line,
    outcome: read_as,
    memberId: member_number,
    email,
    name,
  }))
  return importReport({ outcomes, problems }, said)
}
