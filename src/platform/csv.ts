import Papa from 'papaparse'

/**
 * @public What a spreadsheet cell can hold.
 */
export type CsvValue = string | number | boolean | null | undefined

// Excel, LibreOffice and Google Sheets run a cell that starts with one of these (full-width forms included). Where the
// list separator is a semicolon, Excel cuts a comma file at semicolons, tabs and line breaks inside a quoted cell, so
// what follows one of those counts as a start too.
const formulaStart = /(^|[;\t\r\n])([ \u00a0\u200b\ufeff"]*)(?=[=+\-@\uff1d\uff0b\uff0d\uff20])/gu
const blankStart = /^(?=[\t\r])/u

/**
 * @public A text that no spreadsheet runs as a formula: an apostrophe goes before = + - @ TAB CR at the start.
 * Source: OWASP, CSV injection. For files people open, not for exact copies of somebody's data.
 */
export function safeCell(text: string): string {
  return text.replace(formulaStart, "$1'$2").replace(blankStart, "'")
}

/**
 * @public Rows as CSV text (RFC 4180: commas, CRLF, quotes where needed), every text made safe for a spreadsheet.
 * Numbers stay numbers; null and undefined are empty cells.
 */
export function writeCsv(rows: readonly (readonly CsvValue[])[]): string {
  const safe = rows.map((row) => row.map((value) => (typeof value === 'string' ? safeCell(value) : value)))
  return rows.length === 0 ? '' : `${Papa.unparse(safe, { newline: '\r\n' })}\r\n`
}
