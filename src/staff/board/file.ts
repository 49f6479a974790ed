import { type CsvValue, writeCsv } from '#platform/csv.ts'
import type { Report } from './report.ts'
import { cellWords, measureWords, partWords, saidWords } from './words.ts'

interface Named {
  readonly report: Report
  readonly stageWord: (stage: Report['stages'][number]['stage']) => string
  /** The two quarters in words. */
  readonly now: string
  readonly before: string
}

/** The same figures for a spreadsheet. */
export function reportCsv({ report, stageWord, now, before }: Named): string {
  const line = (...cells: CsvValue[]) => (report.isFirst ? cells.slice(0, 3) : cells)
  return writeCsv([
    line('Part', 'What', now, before),
    ...report.parts.flatMap(({ part, rows }) =>
      rows.map((row) =>
        line(partWords[part], measureWords[row.measure], cellWords(row.now), cellWords(row.before)),
      ),
    ),
    ...report.stages.flatMap(({ stage, said, got }) => [
      line('Hellos said by', stageWord(stage), saidWords(said.now), saidWords(said.before)),
      line('Hellos that came to', stageWord(stage), saidWords(got.now), saidWords(got.before)),
    ]),
  ])
}
