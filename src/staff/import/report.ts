import { type CsvValue, writeCsv } from '#platform/csv.ts'
import type { Problem } from './imported-row.ts'
import { reportWords } from './notices.ts'
import type { ExportReading } from './read-export.ts'

/**
 * @public What became of every row, as CSV a spreadsheet opens safely (UTF-8 with its mark, so that Excel reads the accents):
 * one line a row, or one for each thing noticed in it. `said` holds what the import itself did, by row.
 */
export function importReport(
  reading: Pick<ExportReading, 'outcomes' | 'problems'>,
  said: ReadonlyMap<number, string> = new Map(),
): string {
  const noticed = new Map<number, Problem[]>()
  for (const problem of reading.problems) {
    const same = noticed.get(problem.line)
    if (same) same.push(problem)
    else noticed.set(problem.line, [problem])
  }
  const lines: CsvValue[][] = [[...reportWords.headers]]
  const ofRow = new Set(reading.outcomes.map(({ line }) => line))
  for (const { line, column, sentence } of reading.problems) {
    if (!ofRow.has(line)) lines.push([line || null, '', '', '', '', column, sentence])
  }
  for (const { line, outcome, memberId, email, name } of reading.outcomes) {
    const happened = said.get(line) ?? reportWords.outcomes[outcome]
    const own = noticed.get(line) ?? [null]
    for (const one of own) lines.push([line, happened, memberId, email, name, one?.column, one?.sentence])
  }
  return `\ufeff${writeCsv(lines)}`
}
