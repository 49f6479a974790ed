import type { DateOrder } from './imported-row.ts'

const megabytes = (bytes: number) => Math.ceil(bytes / 1024 / 1024)
const cells = (count: number) => (count === 1 ? '1 cell' : `${count} cells`)
const rows = (count: number) => (count === 1 ? '1 row' : `${count} rows`)
const orders: Record<DateOrder, string> = { dmy: 'day first', mdy: 'month first' }

/** Why a known column is not imported. */
export const unwantedWhy = {
  password: 'a password is never imported',
  phone: 'telephone numbers are not imported',
  household: 'it names another member or a household',
  consent: 'consent is asked from each member, never imported',
  person: 'it is not needed for mentoring',
  system: 'it is not needed for mentoring',
} as const

/** How a column came to be taken for a field. */
export const why = {
  named: (header: string) => `header "${header}" is a known name`,
  besides: (header: string, beside: string) =>
    `header "${header}" beside "${beside}" is read as one part of the name`,
  byStatusValues: (header: string) =>
    `header "${header}" can mean several things, and its values are status words`,
  byEmails: (found: number, looked: number) =>
    `by its values: ${found} of ${looked} look like e-mail addresses`,
  byStatuses: (found: number, looked: number) => `by its values: ${found} of ${looked} are status words`,
  fallback: (first: string) => `used where "${first}" is empty`,
  added: (first: string) => `added to "${first}"`,
  another: (first: string) => `"${first}" is taken already`,
  notEmails: (header: string, found: number, looked: number) =>
    `header "${header}" is a known name, but only ${found} of ${looked} values look like e-mail addresses`,
  salutations: (header: string) => `header "${header}" is a known name, but its values are forms of address`,
  chosen: 'you chose this',
  unwanted: (header: string, kind: keyof typeof unwantedWhy) =>
    `header "${header}" is known: ${unwantedWhy[kind]}`,
  empty: 'the column is empty',
  unknown: 'the header is not a known name',
} as const

/** What the reading has to say about the file, a row or a cell. */
export const notice = {
  workbook: 'This is a spreadsheet file, not a CSV file. Open it, choose Save as, then CSV, and upload that.',
  pdf: 'This is a PDF, not a CSV file. Export the members as CSV and upload that.',
  packed: 'This file is compressed. Unpack it and upload the CSV file inside.',
  empty: 'This file is empty.',
  tooLarge: (bytes: number) =>
    `This file has ${megabytes(bytes)} MB. Files up to 20 MB can be read: split it and import the parts one by one.`,
  tooManyRows: (most: number) =>
    `This file has more than ${most} rows. Split it and import the parts one by one.`,
  tooManyColumns: (columns: number, most: number) =>
    `This file has ${columns} columns. Files with up to ${most} can be read: export only the columns you need.`,
  controlsRemoved: 'Control characters were removed from the text.',
  brokenLetters: 'Some letters could not be read and show as \ufffd.',
  noHeader: 'No row of headers was found, so the columns were recognised by their values alone.',
  titleRows: (count: number) => `${rows(count)} above the headers ${count === 1 ? 'was' : 'were'} skipped.`,
  strayQuote: 'A quotation mark here is never closed. It was removed, so that the rows below stay apart.',
  unpairedQuotes: (line: number) =>
    `The quotation marks of this file do not pair up from row ${line} on. Export it again, or correct them.`,
  shortRow: (has: number, needs: number) =>
    `This row has ${has} of ${needs} cells. The rest was read as empty.`,
  longRow: (extra: number) => `This row has ${cells(extra)} more than the headers. They were left out.`,
  nobody: 'Neither a usable e-mail address nor a member id stands in this row.',
  noName: 'This row gives no name.',
  badEmail: (value: string) => `"${value}" is not an e-mail address.`,
  otherEmails: (kept: string) => `Several addresses stand here. ${kept} was kept.`,
  badDate: (value: string) => `"${value}" could not be read as a date.`,
  impossibleDate: (value: string) => `"${value}" is a date that does not exist.`,
  undecidedDate: (value: string) => `"${value}" can be read day first or month first.`,
  badYear: (value: string) => `"${value}" could not be read as a year.`,
  tooLong: (length: number, most: number) => `This cell has ${length} characters; up to ${most} are read.`,
  tooManyTopics: (most: number) => `More than ${most} topics stand here. The first ${most} were kept.`,
  hiddenMarks: 'Invisible characters were removed.',
  wholePeriod: (count: number, day: 'first' | 'last') =>
    `Only a year or a month stands in ${cells(count)} of this column. It is read as its ${day} day.`,
  turnedNames: (count: number) =>
    `The last name stands first in ${cells(count)} of this column. It was turned round.`,
  joined: (line: number) => `This is the same person as row ${line}, and was joined to it.`,
  joinedDiffering: (line: number, differing: string) =>
    `This is the same person as row ${line}, and was joined to it. What row ${line} says was kept for: ${differing}.`,
  otherAddress: (memberId: string, line: number) =>
    `Member id ${memberId} stands in row ${line} with another address. No address was taken over.`,
  otherPerson: (email: string, line: number) =>
    `The address ${email} stands in row ${line} for another member id and another name.`,
} as const

/** What only staff can answer. */
export const ask = {
  dateOrder: (sample: string) =>
    `Is ${sample} meant ${orders.dmy} or ${orders.mdy}? The file does not show it.`,
  statusWord: (word: string, count: number) =>
    `What does the status "${word}" mean? It stands in ${rows(count)}.`,
  column: (header: string) => `What does the column "${header}" hold? It is left out until you say.`,
  identity:
    'Which column holds the e-mail address or the member id? Without one of them no row can be imported.',
} as const

/** The report's own headers and outcomes. */
export const reportWords = {
  headers: ['Row', 'What happened', 'Member id', 'E-mail', 'Name', 'Column', 'What was noticed'],
  outcomes: { person: 'read', joined: 'joined', 'left out': 'left out' },
} as const
