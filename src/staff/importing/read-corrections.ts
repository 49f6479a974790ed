import { type FormValues, fieldValue, fieldValues } from '#platform/forms.ts'
import { tidyLine } from '#platform/text.ts'
import { type Corrections, type Preview, statuses, takenFor } from './import.ts'

const isOneOf = <T extends string>(choices: readonly T[], value: string): value is T =>
  choices.some((choice) => choice === value)

/**
 * What a posted preview says. A column left as the reading took it is no correction, so that the reading stays free to
 * take it otherwise when another column is corrected.
 */
export function readCorrections(values: FormValues, before: Corrections, preview: Preview): Corrections {
  const columns: Corrections['columns'] = {}
  for (const { index, takenFor: taken } of preview.columns) {
    const chosen = fieldValue(values, `column:${index}`)
    const isSaid = chosen !== taken || before.columns[index] !== undefined
    if (isOneOf(takenFor, chosen) && isSaid) columns[index] = chosen
  }
  const statusWords: Corrections['statusWords'] = {}
  for (const name of Object.keys(values)) {
    const word = name.startsWith('status:') ? name.slice('status:'.length) : ''
    const meaning = fieldValue(values, name)
    if (word && word.length <= 200 && isOneOf(statuses, meaning)) statusWords[word] = meaning
  }
  const order = fieldValue(values, 'dateOrder')
  const offered = new Set([...preview.unknownChapters.map(({ word }) => word), ...before.chapters])
  const chapters = fieldValues(values, 'chapter')
    .map(tidyLine)
    .filter((word) => offered.has(word))
  return {
    columns,
    statusWords,
    chapters,
    ...(isOneOf(['dmy', 'mdy'] as const, order) ? { dateOrder: order } : {}),
  }
}

/** Whether two sets of corrections say the same. */
export const sameCorrections = (a: Corrections, b: Corrections): boolean => key(a) === key(b)

const key = ({ columns, statusWords, chapters, dateOrder }: Corrections): string =>
  JSON.stringify([
    Object.entries(columns).sort(),
    Object.entries(statusWords).sort(),
    [...chapters].sort(),
    dateOrder ?? null,
  ])
