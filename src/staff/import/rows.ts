import { type Cell, cellsOf, longestTopics, type RowReader, remark, textOf } from './cells.ts'
import { type Horizon, isoDate, readDate } from './dates.ts'
import { addressesIn } from './email.ts'
import type { DateOrder, Field, ImportedRow, Status } from './imported-row.ts'
import { nameOf } from './names.ts'
import { notice } from './notices.ts'
import { statusOf } from './status-words.ts'

/** What the whole file decides about its rows, and what the rows tell back about their columns. */
export type Reading = {
  /** The year now: what a two-digit year is measured by. */
  year: number
  orders: ReadonlyMap<number, DateOrder | null>
  answers: ReadonlyMap<string, Status>
  wholePeriods: Map<string, { count: number; day: 'first' | 'last' }>
  turnedNames: Map<string, number>
  undecided: Map<number, string>
}

type DateField = 'memberSince' | 'paidThrough' | 'renewedOn'
type YearField = 'licenceYear' | 'inTheFieldSince'
type PlainField =
  | 'type'
  | 'chapter'
  | 'jobTitle'
  | 'employer'
  | 'town'
  | 'region'
  | 'country'
  | 'licence'
  | 'language'

const plainFields: PlainField[] = [
  'type',
  'chapter',
  'jobTitle',
  'employer',
  'town',
  'region',
  'country',
  'licence',
  'language',
]
const noId = /^(?:0+|[-–—.?]+|n\/?a|none|null|#n\/a)$/iu
const mostTopics = 50
const longestTopic = 120

function emailOf(reader: RowReader): string | undefined {
  for (const { value, column } of cellsOf(reader, 'email', 2000)) {
    const [email, ...others] = addressesIn(value)
    if (email) {
      if (others.length > 0) remark(reader, column, notice.otherEmails(email), 'note')
      return email
    }
    if (!noId.test(value)) remark(reader, column, notice.badEmail(value.slice(0, 100)), 'cell left out')
  }
  return undefined
}

const refusals = {
  unreadable: notice.badDate,
  impossible: notice.impossibleDate,
  undecided: notice.undecidedDate,
}

function dateOf(reader: RowReader, reading: Reading, field: DateField): string | undefined {
  const day = field === 'paidThrough' ? 'last' : 'first'
  const horizon: Horizon = { year: reading.year, ahead: field === 'paidThrough' }
  for (const { value, column, index } of cellsOf(reader, field)) {
    const date = readDate(value, reading.orders.get(index) ?? null, horizon)
    if (date.is === 'date') {
      if (date.precision !== 'day') {
        const before = reading.wholePeriods.get(column)?.count ?? 0
        reading.wholePeriods.set(column, { count: before + 1, day })
      }
      return isoDate(date, day)
    }
    if (date.is === 'empty') continue
    if (date.is === 'undecided' && !reading.undecided.has(index)) reading.undecided.set(index, value)
    remark(reader, column, refusals[date.is](value), 'cell left out')
  }
  return undefined
}

function yearIn({ value, index }: Cell, reading: Reading): number | 'empty' | null {
  // Day first or month first, the year is the same.
  const date = readDate(value, reading.orders.get(index) ?? 'dmy', { year: reading.year, ahead: false })
  if (date.is === 'empty') return 'empty'
  const years = [...value.matchAll(/(?<!\d)(?:19|20)\d\d(?!\d)/gu)]
  const year = date.is === 'date' ? date.year : years.length === 1 ? Number(years[0]?.[0]) : null
  return year !== null && year <= reading.year ? year : null
}

function yearOf(reader: RowReader, reading: Reading, field: YearField): number | undefined {
  for (const cell of cellsOf(reader, field)) {
    const year = yearIn(cell, reading)
    if (typeof year === 'number') return year
    if (year === null) remark(reader, cell.column, notice.badYear(cell.value), 'cell left out')
  }
  return undefined
}

function topicsOf(reader: RowReader, field: 'topicsOffered' | 'topicsWanted'): string[] {
  const topics = new Map<string, string>()
  for (const { value, column } of cellsOf(reader, field, longestTopics)) {
    for (const part of value.split(/[;,|\n]/u)) {
      const topic = part.replace(/\s+/gu, ' ').trim()
      const key = topic.toLowerCase()
      if (topic === '' || topics.has(key)) continue
      if (topic.length > longestTopic) {
        remark(reader, column, notice.tooLong(topic.length, longestTopic), 'cell left out')
      } else if (topics.size < mostTopics) topics.set(key, topic)
      else {
        remark(reader, column, notice.tooManyTopics(mostTopics), 'cell left out')
        return [...topics.values()]
      }
    }
  }
  return [...topics.values()]
}

function setFacts(row: ImportedRow, reader: RowReader, reading: Reading): void {
  const word = textOf(reader, 'status')
  if (word) {
    row.status = statusOf(word, reading.answers) ?? 'unknown'
    row.statusWord = word
  }
  for (const field of ['memberSince', 'paidThrough', 'renewedOn'] as const) {
    const date = dateOf(reader, reading, field)
    if (date) row[field] = date
  }
  for (const field of ['licenceYear', 'inTheFieldSince'] as const) {
    const year = yearOf(reader, reading, field)
    if (year !== undefined) row[field] = year
  }
}

function idOf(reader: RowReader): string | undefined {
  const id = textOf(reader, 'memberId')
  return id === undefined || noId.test(id) ? undefined : id
}

/** One data row as a person; what it cannot give is remarked, never thrown. Rows without anybody are told apart later. */
export function readRow(reader: RowReader, reading: Reading): ImportedRow {
  const { name, turned } = nameOf(reader)
  const header = turned === undefined ? undefined : reader.headers[turned]
  if (header !== undefined) reading.turnedNames.set(header, (reading.turnedNames.get(header) ?? 0) + 1)
  const row: ImportedRow = {
    line: reader.row.line,
    name,
    topicsOffered: topicsOf(reader, 'topicsOffered'),
    topicsWanted: topicsOf(reader, 'topicsWanted'),
  }
  const memberId = idOf(reader)
  const email = emailOf(reader)
  const callName = textOf(reader, 'callName')
  if (memberId) row.memberId = memberId
  if (email) row.email = email
  if (callName) row.callName = callName
  for (const field of plainFields) {
    const text = textOf(reader, field satisfies Field)
    if (text) row[field] = text
  }
  setFacts(row, reader, reading)
  return row
}
