import type { RowReader } from './cells.ts'
import { type Columns, type Corrections, recogniseColumns } from './columns.ts'
import { orderEvidence, orderOf } from './dates.ts'
import { decode, type Encoding } from './decode.ts'
import type {
  ColumnPreview,
  DateOrder,
  Field,
  ImportedRow,
  Problem,
  Question,
  Status,
} from './imported-row.ts'
import { joinRows, type Outcome } from './join-rows.ts'
import { ask, notice } from './notices.ts'
import { parse, type Table } from './parse.ts'
import { type Reading, readRow } from './rows.ts'
import { statusKey } from './status-words.ts'

/**
 * @public `now` dates two-digit years. The rest is what staff answered: columns by index, the order of dates the file leaves
 * open, the meaning of status words (as the file spells them, or by `statusKey`).
 */
export type ReadOptions = {
  now: Date
  columns?: Corrections
  dateOrder?: DateOrder
  statusWords?: Readonly<Record<string, Status>>
}

/**
 * @public Every data row is a person, joined to one, or left out: `dataRows` is the sum of the three.
 */
export type Counts = {
  dataRows: number
  people: number
  joined: number
  leftOut: number
  emptyRows: number
  cellsLeftOut: number
}

/**
 * @public `outcomes` has one entry a data row, in the order of the file; `problems` are ordered by line.
 */
export type ExportReading = {
  readable: true
  encoding: Encoding
  columns: ColumnPreview[]
  rows: ImportedRow[]
  outcomes: Outcome[]
  problems: Problem[]
  questions: Question[]
  counts: Counts
}

/** @public */
export type UnreadableExport = { readable: false; sentence: string }

const dateFields = ['memberSince', 'paidThrough', 'renewedOn', 'licenceYear', 'inTheFieldSince'] as const

/** By the column's own cells, else by the file's, unless staff said. */
function dateOrders(
  table: Table,
  columns: Columns,
  said: DateOrder | undefined,
): Map<number, DateOrder | null> {
  const indexes = dateFields.flatMap((field) => columns.of.get(field) ?? [])
  const evidence = indexes.map((index) => orderEvidence(table.rows.map(({ cells }) => cells[index] ?? '')))
  const file = { dmy: 0, mdy: 0 }
  for (const { dmy, mdy } of evidence) {
    file.dmy += dmy
    file.mdy += mdy
  }
  return new Map(
    indexes.map((index, at) => {
      const own = evidence[at] ?? file
      const silent = own.dmy === 0 && own.mdy === 0
      return [index, said ?? orderOf(silent ? file : own)]
    }),
  )
}

function columnNotes(reading: Reading): Problem[] {
  const notes: Problem[] = []
  for (const [column, { count, day }] of reading.wholePeriods) {
    notes.push({ line: 0, column, sentence: notice.wholePeriod(count, day), severity: 'note' })
  }
  for (const [column, count] of reading.turnedNames) {
    notes.push({ line: 0, column, sentence: notice.turnedNames(count), severity: 'note' })
  }
  return notes
}

function statusQuestions(rows: readonly ImportedRow[]): Question[] {
  const words = new Map<string, { word: string; rows: number }>()
  for (const { status, statusWord } of rows) {
    if (status !== 'unknown' || statusWord === undefined) continue
    const key = statusKey(statusWord)
    const before = words.get(key)
    words.set(key, { word: before?.word ?? statusWord, rows: (before?.rows ?? 0) + 1 })
  }
  return [...words.values()].map(({ word, rows: count }) => ({
    about: 'status word',
    word,
    rows: count,
    sentence: ask.statusWord(word, count),
  }))
}

function questionsOf(
  columns: Columns,
  headers: string[],
  reading: Reading,
  people: ImportedRow[],
): Question[] {
  const identity: Question[] =
    columns.of.has('email') || columns.of.has('memberId')
      ? []
      : [{ about: 'identity', sentence: ask.identity }]
  const orders = [...reading.undecided].map(
    ([index, sample]): Question => ({
      about: 'date order',
      column: headers[index] ?? '',
      sample,
      sentence: ask.dateOrder(sample),
    }),
  )
  const unknown = columns.unknown.map((index): Question => {
    const { header = '', samples = [] } = columns.preview[index] ?? {}
    return { about: 'column', index, header, samples, sentence: ask.column(header) }
  })
  return [...identity, ...orders, ...statusQuestions(people), ...unknown]
}

function headerNamer(columns: Columns, headers: readonly string[]): (field: Field | 'name') => string {
  return (field) => {
    const names: Field[] = field === 'name' ? ['fullName', 'firstName', 'lastName'] : [field]
    const index = names.flatMap((name) => columns.of.get(name) ?? [])[0]
    return index === undefined ? field : (headers[index] ?? field)
  }
}

function startReading(table: Table, columns: Columns, options: ReadOptions): Reading {
  return {
    year: options.now.getUTCFullYear(),
    orders: dateOrders(table, columns, options.dateOrder),
    answers: new Map(
      Object.entries(options.statusWords ?? {}).map(([word, status]) => [statusKey(word), status]),
    ),
    wholePeriods: new Map(),
    turnedNames: new Map(),
    undecided: new Map(),
  }
}

/**
 * @public An association's member export, whatever wrote it, as people to import: pure, so that a dry run and the import
 * proper are the same call with the same answers. What is no export at all comes back as one sentence. Never throws.
 */
export function readExport(bytes: Uint8Array, options: ReadOptions): ExportReading | UnreadableExport {
  const decoded = decode(bytes)
  if (!decoded.readable) return decoded
  const parsed = parse(decoded.text)
  if (!parsed.readable) return parsed
  const { table } = parsed
  const { headers } = table
  const columns = recogniseColumns(table, options.columns ?? {})
  const reading = startReading(table, columns, options)
  const problems: Problem[] = decoded.notes.map((sentence) => ({ line: 0, sentence, severity: 'note' }))
  problems.push(...table.notes)
  const read = table.rows.map((row) => {
    const reader: RowReader = { row, columns, headers, problems }
    const person = readRow(reader, reading)
    if (person.name === '') problems.push({ line: row.line, sentence: notice.noName, severity: 'note' })
    return person
  })
  const { people, outcomes, problems: joining } = joinRows(read, headerNamer(columns, headers))
  const all = problems.concat(joining, columnNotes(reading)).sort((a, b) => a.line - b.line)
  const counted = (outcome: Outcome['outcome']) => outcomes.filter((one) => one.outcome === outcome).length
  return {
    readable: true,
    encoding: decoded.encoding,
    columns: columns.preview,
    rows: people,
    outcomes,
    problems: all,
    questions: questionsOf(columns, headers, reading, people),
    counts: {
      dataRows: table.rows.length,
      people: people.length,
      joined: counted('joined'),
      leftOut: counted('left out'),
      emptyRows: table.emptyRows,
      cellsLeftOut: all.filter(({ severity }) => severity === 'cell left out').length,
    },
  }
}
