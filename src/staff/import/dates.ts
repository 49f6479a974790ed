import type { DateOrder } from './imported-row.ts'
import { plainKey } from './plain-key.ts'

/**
 * A date cell: a day (`precision` says how much of it the cell gave), or why there is none. `undecided` can be read
 * day first or month first and waits for an order.
 */
export type ReadDate =
  | { is: 'date'; year: number; month: number; day: number; precision: 'day' | 'month' | 'year' }
  | { is: 'empty' | 'unreadable' | 'impossible' | 'undecided' }

/** The year now, for two-digit years, and whether the date can lie ahead (paid through) or not (member since). */
export type Horizon = { year: number; ahead: boolean }

type Precision = 'day' | 'month' | 'year'

const unreadable: ReadDate = { is: 'unreadable' }
const nothing = /^(?:[-–—./?]*|n\/?a|none|null|nil|#n\/a|unknown|0000-00-00|00[./]00[./]0000)$/iu

/** Two digits are the latest century that fits: the past for what has happened, up to 20 years ahead for an end. */
function fullYear(digits: string, horizon: Horizon): number {
  const written = Number(digits)
  if (digits.length !== 2) return written
  const century = Math.floor(horizon.year / 100) * 100 + written
  return century > horizon.year + (horizon.ahead ? 20 : 0) ? century - 100 : century
}

const daysIn = (year: number, month: number) => new Date(Date.UTC(year, month, 0)).getUTCDate()

function dated(year: number, month: number, day: number, precision: Precision): ReadDate {
  const fits =
    year >= 1900 && year <= 2199 && month >= 1 && month <= 12 && day >= 1 && day <= daysIn(year, month)
  return fits ? { is: 'date', year, month, day, precision } : { is: 'impossible' }
}

/** Days since 30 December 1899, as Excel counts from March 1900 on. */
function excelDay(serial: number): ReadDate {
  const day = new Date(Date.UTC(1899, 11, 30 + serial))
  return dated(day.getUTCFullYear(), day.getUTCMonth() + 1, day.getUTCDate(), 'day')
}

function oneNumber(digits: string): ReadDate {
  if (/^(?:19|20|21)\d\d$/u.test(digits)) return dated(Number(digits), 1, 1, 'year')
  if (/^[1-9]\d{4}$/u.test(digits) && Number(digits) < 80_000) return excelDay(Number(digits))
  const compact = /^((?:19|20|21)\d\d)(\d\d)(\d\d)$/u.exec(digits)
  return compact ? dated(Number(compact[1]), Number(compact[2]), Number(compact[3]), 'day') : unreadable
}

function twoNumbers(first: string, second: string): ReadDate {
  if (first.length === 4 && second.length <= 2) return dated(Number(first), Number(second), 1, 'month')
  if (second.length === 4 && first.length <= 2) return dated(Number(second), Number(first), 1, 'month')
  return unreadable
}

/** Day and month in the order that only one of them allows; equal ones need none; else as told, or undecided. */
function threeNumbers(parts: string[], dotted: boolean, order: DateOrder | null, horizon: Horizon): ReadDate {
  const [a = '', b = '', c = ''] = parts
  if (a.length === 4) return dated(Number(a), Number(b), Number(c), 'day')
  if (a.length > 2 || b.length > 2 || (c.length !== 2 && c.length !== 4)) return unreadable
  const year = fullYear(c, horizon)
  const [first, second] = [Number(a), Number(b)]
  if (dotted || first > 12 || first === second) return dated(year, second, first, 'day')
  if (second > 12) return dated(year, first, second, 'day')
  if (order === null) return { is: 'undecided' }
  return order === 'dmy' ? dated(year, second, first, 'day') : dated(year, first, second, 'day')
}

// January to December in English, German, French, Spanish; then Portuguese, Dutch, Swedish, Italian, Polish where a
// name differs. Abbreviations are the first three or four letters unless they stand here themselves.
const monthNames = [
  'january januar jänner janvier enero janeiro januari gennaio stycznia styczeń jan ene gen sty',
  'february februar feber février febrero fevereiro februari febbraio lutego luty feb fév fev lut',
  'march märz mars marzo março maart marca marzec mar mär mrz mrt',
  'april avril abril aprile kwietnia kwiecień apr avr abr kwi',
  'may mai mayo maio mei maj maggio maja mag',
  'june juni juin junio junho giugno czerwca czerwiec jun giu cze',
  'july juli juillet julio julho luglio lipca lipiec jul juil lug lip',
  'august août agosto augustus augusti sierpnia sierpień aug aoû ago sie',
  'september septembre septiembre setiembre setembro settembre września wrzesień sep sept set wrz',
  'october oktober octobre octubre outubro ottobre października październik oct okt out ott paź',
  'november novembre noviembre novembro listopada listopad nov lis',
  'december dezember décembre diciembre dezembro dicembre grudnia grudzień dec dez déc dic gru',
]

const months = new Map(
  monthNames.flatMap((list, at) => list.split(' ').map((name): [string, number] => [plainKey(name), at + 1])),
)

/** The month a word names, 1 to 12. */
function monthOf(word: string): number | null {
  return months.get(plainKey(word)) ?? null
}

function withMonthName(words: string[], horizon: Horizon): ReadDate {
  const months = words.map(monthOf).filter((month) => month !== null)
  const numbers = words.map((word) => /^'?(\d{1,4})(?:st|nd|rd|th|er|ere|º|ª|°)?$/iu.exec(word)?.[1] ?? '')
  const [a, b, more] = numbers.filter((digits) => digits !== '')
  const [month, otherMonth] = months
  if (month === undefined || otherMonth !== undefined || a === undefined || more !== undefined)
    return unreadable
  if (b === undefined) {
    return a.length === 4 || a.length === 2 ? dated(fullYear(a, horizon), month, 1, 'month') : unreadable
  }
  const [day, year] = a.length === 4 ? [b, a] : [a, b]
  if (day.length > 2 || (year.length !== 2 && year.length !== 4)) return unreadable
  return dated(fullYear(year, horizon), month, Number(day), 'day')
}

const timeOfDay =
  /(?:^|[T\s,]+)\d{1,2}:\d{2}(?::\d{2}(?:[.,]\d+)?)?\s*(?:[ap]\.?m\.?)?\s*(?:Z|UTC|GMT|[+-]\d{2}:?\d{2})?$/iu

/** One cell as a date, the time of day dropped and no time zone applied: the day is the one that is written. */
export function readDate(cell: string, order: DateOrder | null, horizon: Horizon): ReadDate {
  const text = cell.trim()
  if (nothing.test(text)) return { is: 'empty' }
  if (text.length > 60) return unreadable
  const day = text.replace(timeOfDay, '').trim()
  if (/^\d+$/u.test(day)) return oneNumber(day)
  if (/^\d{5}[.,]\d+$/u.test(day)) return oneNumber(day.slice(0, 5))
  const numbers = /^(\d+)\s?([./\s-])\s?(\d+)(?:\s?([./\s-])\s?(\d+))?\.?$/u.exec(day)
  if (numbers) {
    const [, a = '', mark, b = '', , c] = numbers
    return c === undefined ? twoNumbers(a, b) : threeNumbers([a, b, c], mark === '.', order, horizon)
  }
  return withMonthName(day.split(/[\s,./-]+/u).filter(Boolean), horizon)
}

/** What a column of dates shows of its order: how many cells can only be one or the other, and a cell that is both. */
export type OrderEvidence = { dmy: number; mdy: number; undecided: string | null }

export function orderEvidence(cells: readonly string[]): OrderEvidence {
  const evidence: OrderEvidence = { dmy: 0, mdy: 0, undecided: null }
  for (const cell of cells) {
    const found = /^\s*(\d{1,2})\s?[/\s-]\s?(\d{1,2})\s?[/\s-]\s?(?:\d{4}|\d{2})(?!\d)/u.exec(cell)
    if (!found) continue
    const [first, second] = [Number(found[1]), Number(found[2])]
    if (first > 12 && second <= 12) evidence.dmy += 1
    else if (second > 12 && first <= 12) evidence.mdy += 1
    else if (first !== second && first <= 12) evidence.undecided ??= cell.trim()
  }
  return evidence
}

/** The one order the evidence allows; null when it shows none, or both. */
export function orderOf({ dmy, mdy }: Pick<OrderEvidence, 'dmy' | 'mdy'>): DateOrder | null {
  if (dmy > 0 && mdy === 0) return 'dmy'
  return mdy > 0 && dmy === 0 ? 'mdy' : null
}

const two = (number: number) => String(number).padStart(2, '0')

/** `YYYY-MM-DD`; of a year or month alone, its first day, or its last for the end of something. */
export function isoDate(date: ReadDate & { is: 'date' }, day: 'first' | 'last'): string {
  const month = date.precision === 'year' && day === 'last' ? 12 : date.month
  const last = date.precision !== 'day' && day === 'last' ? daysIn(date.year, month) : date.day
  return `${date.year}-${two(month)}-${two(last)}`
}
