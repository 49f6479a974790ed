import Papa from 'papaparse'
import { countAddresses } from './email.ts'
import { namesIn } from './headers.ts'
import type { Problem } from './imported-row.ts'
import { notice } from './notices.ts'
import { mendQuotes } from './quotes.ts'

export const mostRows = 200_000
const mostColumns = 300
const delimiters = [',', ';', '\t', '|']
const rowsAboveHeader = 10
const headLength = 200_000
const longestHeader = 120

export type DataRow = { line: number; cells: string[] }

/** Headers are all different and none is empty; every row has as many cells as there are headers. */
export type Table = { headers: string[]; rows: DataRow[]; emptyRows: number; notes: Problem[] }

export type Parsed = { readable: true; table: Table } | { readable: false; sentence: string }

const note = (line: number, sentence: string): Problem => ({ line, sentence, severity: 'note' })
const isEmpty = (cells: readonly string[]) => cells.every((cell) => cell.trim() === '')

function cut(text: string, delimiter: string, preview = 0) {
  return Papa.parse<string[]>(text, { delimiter, newline: '\n', preview, header: false })
}

/** Excel writes a million rows of bare separators below a table; nothing of them is data. */
function withoutEmptyEnd(text: string): string {
  let end = text.length
  while (end > 0 && ' \t\n,;|'.includes(text.charAt(end - 1))) end -= 1
  const lineEnd = text.indexOf('\n', end)
  return lineEnd === -1 ? text : text.slice(0, lineEnd)
}

/** The separator under which most headers are known; then the one that cuts most rows to the same width. */
function detectDelimiter(text: string): string {
  const head = text.slice(0, headLength)
  const scored = delimiters.map((delimiter) => {
    const rows = cut(head, delimiter, 30).data.filter((row) => !isEmpty(row))
    const widths = rows.map((row) => row.length)
    const width = Math.max(1, ...widths)
    const names = Math.max(
      0,
      ...rows.slice(0, rowsAboveHeader).map((row) => namesIn(row.slice(0, mostColumns))),
    )
    const steady = width === 1 ? 0 : widths.filter((one) => one === width).length
    return { delimiter, names, steady }
  })
  scored.sort((a, b) => b.names - a.names || b.steady - a.steady)
  return scored[0]?.delimiter ?? ','
}

type Cut = { data: string[][]; notes: Problem[] } | { brokenAt: number }

/** Cut into cells, with stray quotation marks removed and noted. */
function cutMended(text: string, delimiter: string): Cut {
  const widths = cut(text.slice(0, headLength), delimiter, 30).data.map((row) => row.length)
  const mended = mendQuotes(text, delimiter, Math.max(...widths))
  if ('brokenAt' in mended) return mended
  const { data } = cut(mended.text, delimiter, mostRows + rowsAboveHeader + 1)
  return { data, notes: mended.lines.map((line) => note(line, notice.strayQuote)) }
}

const filled = (row: readonly string[]) => row.filter((cell) => cell.trim() !== '').length

/**
 * Where the headers stand: -1 when the first row already is data. Nobody stands above the headers, so a row below an
 * e-mail address is none; a row that names only one thing is one only under titles.
 */
function headerAt(data: readonly string[][]): number {
  const top = data.slice(0, rowsAboveHeader).map((row) => row.slice(0, mostColumns))
  const person = top.findIndex((row) => countAddresses(row) > 0)
  const above = person === -1 ? top : top.slice(0, person)
  const two = above.findIndex((row) => namesIn(row) >= 2)
  if (two !== -1) return two
  const table = above.findIndex((row) => filled(row) > 1)
  const one = above.slice(0, table === -1 ? above.length : table + 1).findIndex((row) => namesIn(row) === 1)
  return one !== -1 ? one : above.findIndex((row) => !isEmpty(row))
}

function tellApart(headers: readonly string[], width: number): string[] {
  const taken = new Set<string>()
  return Array.from({ length: width }, (_, at) => {
    const name = headers[at]?.slice(0, longestHeader).replace(/\s+/gu, ' ').trim() || `Column ${at + 1}`
    let own = name
    for (let copy = 2; taken.has(own); copy += 1) own = `${name} (${copy})`
    taken.add(own)
    return own
  })
}

function fitted(row: string[], line: number, width: number, notes: Problem[]): DataRow {
  if (row.length < width) {
    notes.push(note(line, notice.shortRow(row.length, width)))
    return { line, cells: [...row, ...Array<string>(width - row.length).fill('')] }
  }
  const extra = row.slice(width).filter((cell) => cell.trim() !== '').length
  if (extra > 0) notes.push({ line, sentence: notice.longRow(extra), severity: 'cell left out' })
  return { line, cells: row.slice(0, width) }
}

/**
 * Text to rows of equal width. Separator, title rows and headers are found by what is known of headers; `line` is the
 * row as a spreadsheet counts it. Nothing is dropped but empty rows and title rows, which are counted.
 */
export function parse(text: string): Parsed {
  const told = /^"?sep=(.)"?\n/iu.exec(text)
  const body = withoutEmptyEnd(told ? text.slice(told[0].length) : text)
  const mended = cutMended(body, told?.[1] ?? detectDelimiter(body))
  if ('brokenAt' in mended) return { readable: false, sentence: notice.unpairedQuotes(mended.brokenAt) }
  const { data, notes } = mended
  const at = headerAt(data)
  const titles = data.slice(0, Math.max(0, at)).filter((row) => !isEmpty(row)).length
  const below = data.slice(at + 1)
  const width = data[Math.max(0, at)]?.length ?? 0
  if (width > mostColumns) return { readable: false, sentence: notice.tooManyColumns(width, mostColumns) }
  if (below.length > mostRows) return { readable: false, sentence: notice.tooManyRows(mostRows) }
  if (at === -1) notes.push(note(0, notice.noHeader))
  if (titles > 0) notes.push(note(0, notice.titleRows(titles)))
  const rows: DataRow[] = []
  for (const [offset, row] of below.entries()) {
    if (!isEmpty(row)) rows.push(fitted(row, at + offset + 2, width, notes))
  }
  const headers = tellApart(at === -1 ? [] : (data[at] ?? []), width)
  return { readable: true, table: { headers, rows, emptyRows: below.length - rows.length, notes } }
}
