import type { Columns } from './columns.ts'
import type { Field, Problem } from './imported-row.ts'
import { notice } from './notices.ts'
import type { DataRow } from './parse.ts'

/** A row under its columns, and the place where what it has to say is collected. */
export type RowReader = {
  row: DataRow
  columns: Columns
  headers: readonly string[]
  problems: Problem[]
}

export type Cell = { value: string; column: string; index: number }

/** Longer than any true value, short enough for any page. */
export const longestCell = 300
export const longestTopics = 5000

// Direction marks can turn a name round on a page, zero-width marks make two names look the same. The joiners stay
// where a script needs them (Persian, Hindi, emoji).
const hidden =
  /[\u00ad\u061c\u180e\u200b\u200e\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]|(?<![[\p{L}\p{M}]--[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}]]|[\p{Extended_Pictographic}\ufe0f])[\u200c\u200d]/gv
const anyHidden = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u

/** Says something about a cell. */
export function remark(
  { row, problems }: RowReader,
  column: string,
  sentence: string,
  severity: Problem['severity'],
): void {
  problems.push({ line: row.line, column, sentence, severity })
}

function cleaned(reader: RowReader, raw: string, column: string): string {
  // Exports write ="0042" so that Excel keeps the zeros.
  const bare = raw.startsWith('="') ? raw.replace(/^="(.*)"$/su, '$1') : raw
  if (!anyHidden.test(bare)) return bare.trim()
  const shown = bare.replace(hidden, '')
  if (shown !== bare) remark(reader, column, notice.hiddenMarks, 'note')
  return shown.trim()
}

/** The cells of a field that hold something, best column first, line breaks kept. */
export function cellsOf(reader: RowReader, field: Field, most = longestCell): Cell[] {
  const cells: Cell[] = []
  for (const index of reader.columns.of.get(field) ?? []) {
    const raw = reader.row.cells[index]
    if (!raw) continue
    const column = reader.headers[index] ?? ''
    const value = cleaned(reader, raw, column)
    if (value.length > most) remark(reader, column, notice.tooLong(value.length, most), 'cell left out')
    else if (value !== '') cells.push({ value, column, index })
  }
  return cells
}

/** The first filled cell of a field on one line. */
export function textOf(reader: RowReader, field: Field): string | undefined {
  return cellsOf(reader, field)[0]?.value.replace(/\s+/gu, ' ')
}
