import type { ImportPageData } from './access.ts'
import { takenForWords } from './field-words.ts'
import { type Corrections, type Preview, takenFor } from './import.ts'

/** @public What an import is, in lines for a terminal: columns, questions, and what happened or would happen. */
export function summaryOf({ preview, counts, committedAt }: ImportPageData): string[] {
  const columns = preview.columns.map(
    ({ header, takenFor: taken, why }) => `  ${header || '(no header)'} -> ${takenForWords[taken]} (${why})`,
  )
  const notes = preview.notes.map(
    ({ line, column, sentence }) =>
      `  ${[line > 0 ? `Row ${line}` : '', column, sentence].filter(Boolean).join(': ')}`,
  )
  const questions = preview.questions.map(({ sentence }) => `  ${sentence}`)
  const chapters = preview.unknownChapters.map(({ word }) => `  "${word}" is no chapter here.`)
  return [
    'Columns:',
    ...columns,
    ...(notes.length > 0 ? ['About the file:', ...notes] : []),
    ...(questions.length + chapters.length > 0 ? ['Open questions:', ...questions, ...chapters] : []),
    committedAt ? 'Written:' : 'Nothing is written. This would happen:',
    `  ${counts.rows} rows: ${counts.made} new, ${counts.updated} updated, ${counts.unchanged} unchanged, ${counts.joined} joined, ${counts.leftOut} left out; something noticed about ${counts.noticed}.`,
  ]
}

/** @public Reads `Column=field` pairs against the headers of a file; what does not fit is a sentence each. */
export function columnsByName(
  pairs: readonly string[],
  preview: Preview,
): { columns: Corrections['columns']; mistakes: string[] } {
  const columns: Corrections['columns'] = {}
  const mistakes: string[] = []
  for (const pair of pairs) {
    const cut = pair.lastIndexOf('=')
    const [header, name] = [pair.slice(0, cut).trim(), pair.slice(cut + 1).trim()]
    const column = preview.columns.find((one) => one.header.toLowerCase() === header.toLowerCase())
    const field = takenFor.find((one) => one.toLowerCase() === name.toLowerCase())
    if (!column) mistakes.push(`There is no column "${header}" in this file.`)
    else if (field) columns[column.index] = field
    else mistakes.push(`"${name}" is no field. Fields are: ${takenFor.join(', ')}.`)
  }
  return { columns, mistakes }
}
