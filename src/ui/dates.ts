import { quarterOf } from '#platform/time.ts'

// How dates are said to people. The clock and the reader's zone are always given, never taken from the machine.

const locale = 'en-GB'

type Said = Intl.DateTimeFormatOptions
const DIGITS: Said = { year: 'numeric', month: '2-digit', day: '2-digit' }
const DAY: Said = { day: 'numeric', month: 'long' }
const DAY_OF_YEAR: Said = { ...DAY, year: 'numeric' }
const SHORT: Said = { day: 'numeric', month: 'short' }
const SHORT_OF_YEAR: Said = { ...SHORT, year: 'numeric' }
const WEEKDAY: Said = { weekday: 'long' }
const WEEKDAY_AND_DAY: Said = { ...WEEKDAY, ...DAY_OF_YEAR }
const DAY_ALONE: Said = { day: 'numeric' }
const MONTH: Said = { month: 'long', year: 'numeric' }
const CLOCK: Said = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' }
const CLOCK_OF_ZONE: Said = { ...CLOCK, timeZoneName: 'short' }

/** Making a format takes a thousand times as long as using it: for each of the above, one a zone. */
const formats = new Map<Said, Map<string, Intl.DateTimeFormat>>()

function format(at: Date, zone: string, said: Said): string {
  const inZones = formats.get(said) ?? new Map<string, Intl.DateTimeFormat>()
  const known = inZones.get(zone) ?? new Intl.DateTimeFormat(locale, { ...said, timeZone: zone })
  formats.set(said, inZones.set(zone, known))
  return known.format(at)
}

/** A day as a count of days since 1970, and its year. */
interface Day {
  readonly number: number
  readonly year: number
}

/** Finding the day out takes longer than all else in a date's words, and a page asks for the same ones again and again. */
const daysSeen = new Map<string, Day>()
const MOST_DAYS = 10_000

/** The day an instant falls on in a zone. */
function dayOf(at: Date, zone: string): Day {
  const key = `${zone} ${quarterOf(at)}`
  const known = daysSeen.get(key)
  if (known) return known
  if (daysSeen.size >= MOST_DAYS) daysSeen.clear()
  const [year = 0, month = 1, day = 1] = isoDay(at, zone).split('-').map(Number)
  const found = { number: Date.UTC(year, month - 1, day) / 86_400_000, year }
  daysSeen.set(key, found)
  return found
}

/** @public The day an instant falls on in a zone: `2026-09-03`. */
export const isoDay = (at: Date, zone: string): string =>
  format(at, zone, DIGITS).split('/').reverse().join('-')

/** @public "3 September", with the year when it is not the present one. */
export function day(now: Date, at: Date, zone: string): string {
  const sameYear = dayOf(now, zone).year === dayOf(at, zone).year
  return format(at, zone, sameYear ? DAY : DAY_OF_YEAR)
}

/** @public "today", "yesterday", "tomorrow", "on Sunday" within six days either way, else "on 3 September". */
export function when(now: Date, at: Date, zone: string): string {
  const apart = dayOf(at, zone).number - dayOf(now, zone).number
  if (apart === 0) return 'today'
  if (apart === -1) return 'yesterday'
  if (apart === 1) return 'tomorrow'
  if (Math.abs(apart) <= 6) return `on ${format(at, zone, WEEKDAY)}`
  return `on ${day(now, at, zone)}`
}

/** @public The same after another word, without "on": "since today", "until Sunday", "until 3 September". */
export const dayAfterWord = (now: Date, at: Date, zone: string): string =>
  when(now, at, zone).replace(/^on /, '')

/** @public The same as a label: "Today", "Sunday", "3 September". */
export const dayLabel = (now: Date, at: Date, zone: string): string => capital(dayAfterWord(now, at, zone))

/** @public In little room, after another word: "since yesterday", "since Sunday", "since 3 Sept". */
export function shortAfterWord(now: Date, at: Date, zone: string): string {
  const sameYear = dayOf(now, zone).year === dayOf(at, zone).year
  const short = format(at, zone, sameYear ? SHORT : SHORT_OF_YEAR)
  return Math.abs(dayOf(at, zone).number - dayOf(now, zone).number) <= 6 ? dayAfterWord(now, at, zone) : short
}

/** @public The same as a label in little room: "Yesterday", "Sunday", "3 Sept". */
export const shortLabel = (now: Date, at: Date, zone: string): string =>
  capital(shortAfterWord(now, at, zone))

const capital = (words: string): string => words.charAt(0).toUpperCase() + words.slice(1)

/** @public "19:00". */
export const clock = (at: Date, zone: string): string => format(at, zone, CLOCK)

/** @public "today at 19:00", "on Thursday at 08:30". */
export const whenAt = (now: Date, at: Date, zone: string): string =>
  `${when(now, at, zone)} at ${clock(at, zone)}`

/** @public "just now", "12 minutes ago", "an hour ago", "5 hours ago"; from the day before on as `when` says it. */
export function ago(now: Date, at: Date, zone: string): string {
  const minutes = Math.floor((now.getTime() - at.getTime()) / 60_000)
  if (dayOf(now, zone).number !== dayOf(at, zone).number) return when(now, at, zone)
  if (minutes < 2) return minutes < 0 ? when(now, at, zone) : 'just now'
  if (minutes < 60) return `${minutes} minutes ago`
  const hours = Math.floor(minutes / 60)
  return hours === 1 ? 'an hour ago' : `${hours} hours ago`
}

/** @public The exact moment, for hover and tap: "Thursday 3 September 2026 at 19:04 BST". */
export const exact = (at: Date, zone: string): string =>
  `${format(at, zone, WEEKDAY_AND_DAY).replace(',', '')} at ${format(at, zone, CLOCK_OF_ZONE)}`

/** @public "3 to 9 September", "28 September to 3 October", with years where they differ from now. */
export function dayRange(now: Date, from: Date, until: Date, zone: string): string {
  const [first, last] = [day(now, from, zone), day(now, until, zone)]
  if (first === last) return first
  const month = (at: Date) => format(at, zone, MONTH)
  const start = month(from) === month(until) ? format(from, zone, DAY_ALONE) : first
  return `${start} to ${last}`
}

/** @public A range of the clock, "08:00 to 20:30", from two "HH:MM"; "all day" when it is the whole day. */
export function hours(from: string, until: string): string {
  return from === until || (from === '00:00' && until === '24:00') ? 'all day' : `${from} to ${until}`
}

/** @public A day without a clock, `2026-09-03`, as the instant of its noon in UTC: to be said in the zone `UTC`. */
export const noonOf = (iso: string): Date => new Date(`${iso}T12:00:00Z`)

/** @public "3 September 2026", with its year whatever the present one: for what is kept and printed. */
export const fullDay = (at: Date, zone: string): string => format(at, zone, DAY_OF_YEAR)

/** @public A month, `2024-09`, as "September 2024". */
export const monthWords = (iso: string): string => format(new Date(`${iso}-15T12:00:00Z`), 'UTC', MONTH)
