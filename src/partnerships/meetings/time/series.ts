import { RRuleTemporal } from 'rrule-temporal'
import { Temporal } from 'temporal-polyfill'
import { after, days, instantIn } from '#platform/time.ts'

// A *series* is a local start, the zone it was proposed in, and how often it comes back. Its dates keep that wall clock:
// weekdays at 07:30 stay at 07:30 for whoever proposed them, whatever the clocks do. Where the clock skips a time, the date
// is at the next one there is; where a time comes twice, at the first.

/** @public */
export const rhythms = ['once', 'daily', 'weekdays', 'weekly', 'two_weeks', 'monthly'] as const
/** @public */
export type Rhythm = (typeof rhythms)[number]

/** @public When a meeting is: a single one, or a series. */
export interface Series {
  /** 'YYYY-MM-DDTHH:MM' */
  readonly startsLocal: string
  readonly zone: string
  readonly repeats: Rhythm
  /** The last day there may be a date on, 'YYYY-MM-DD'; null: until somebody says otherwise. */
  readonly repeatsUntil: string | null
}

/** @public One date of a series: its place in it, and the instant it takes place. */
export interface SeriesDate {
  readonly local: string
  readonly at: Date
}

const FREQUENCIES: Record<Exclude<Rhythm, 'once' | 'monthly'>, string> = {
  daily: 'FREQ=DAILY',
  weekdays: 'FREQ=WEEKLY;BYDAY=MO,TU,WE,TH,FR',
  weekly: 'FREQ=WEEKLY',
  two_weeks: 'FREQ=WEEKLY;INTERVAL=2',
}

/** How it comes back, as calendars read it and without its end; undefined for a single meeting. */
function frequency({ startsLocal, repeats }: Series): string | undefined {
  if (repeats === 'once') return undefined
  if (repeats !== 'monthly') return FREQUENCIES[repeats]
  const day = Number(startsLocal.slice(8, 10))
  // The 31st means the last day. On the 29th or 30th February is left out, as every calendar program does it.
  return `FREQ=MONTHLY;BYMONTHDAY=${day === 31 ? -1 : day}`
}

/** @public The rule with its end in UTC, for a calendar file. */
export function ruleOf(series: Series): string | undefined {
  const rule = frequency(series)
  if (rule === undefined || series.repeatsUntil === null) return rule
  const last = instantIn(series.zone, `${series.repeatsUntil}T${series.startsLocal.slice(11)}`)
  return `${rule};UNTIL=${last?.toISOString().replace(/[-:]|\.\d+/g, '')}`
}

/** @public The first date on or after the chosen one that fits: weekdays that begin on a Saturday begin on Monday. */
export function fitted<S extends Series>(series: S): S {
  if (series.repeats !== 'weekdays') return series
  const start = Temporal.PlainDateTime.from(series.startsLocal)
  const days = { 6: 2, 7: 1 }[start.dayOfWeek] ?? 0
  return { ...series, startsLocal: asLocal(start.add({ days })) }
}

const asLocal = (time: Temporal.PlainDateTime): string => time.toString({ smallestUnit: 'minute' })

/** @public The instant of a series' first date. */
export const firstAt = ({ zone, startsLocal }: Pick<Series, 'zone' | 'startsLocal'>): Date =>
  instantIn(zone, startsLocal) ?? new Date(0)

/** @public Whether a series has dates beyond those in the table, so that there is something to end where none is planned just now. */
export const goesOn = (series: Series, filled: Date): boolean => {
  if (series.repeats === 'once') return false
  const until = series.repeatsUntil
  const end = until === null ? after(filled, days(70)) : after(new Date(`${until}T00:00Z`), days(2))
  return datesOf(series, after(filled, 1), end).length > 0
}

/** @public Whether a series would be over before a date: it can begin no later than on its last day. */
export const endsBefore = ({ repeatsUntil }: Pick<Series, 'repeatsUntil'>, startsLocal: string): boolean =>
  repeatsUntil !== null && startsLocal.slice(0, 10) > repeatsUntil

/** Wider than any zone is away from UTC, so that no date at the edges is missed. */
const A_ZONE = { days: 2 }

/** @public The dates from one instant up to another, both included, in order. */
export function datesOf(series: Series, from: Date, until: Date): SeriesDate[] {
  const rule = frequency(series)
  const all = rule === undefined ? [series.startsLocal] : localDates(series, rule, from, until)
  return all
    .filter((local) => series.repeatsUntil === null || local.slice(0, 10) <= series.repeatsUntil)
    .map((local) => ({ local, at: firstAt({ zone: series.zone, startsLocal: local }) }))
    .filter(({ at }) => at >= from && at <= until)
}

/** The dates as the wall clock reads them. The rule is worked out in UTC, where no clock ever changes. */
function localDates({ startsLocal }: Series, rule: string, from: Date, until: Date): string[] {
  const utc = (at: Date) => Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO('UTC')
  const start = Temporal.PlainDateTime.from(startsLocal).toZonedDateTime('UTC')
  const end = utc(until).add(A_ZONE)
  if (Temporal.ZonedDateTime.compare(end, start) < 0) return []
  const dates = new RRuleTemporal({ rruleString: `RRULE:${rule}`, dtstart: start })
  return dates
    .between(utc(from).subtract(A_ZONE), end, true)
    .map((date) => asLocal(Temporal.PlainDateTime.from(date.toPlainDateTime().toString())))
}

/** @public Those of the dates whose time the clock skips: a calendar program may drop them unless it is told. */
export const skippedOf = (dates: readonly SeriesDate[], zone: string): SeriesDate[] =>
  dates.filter(({ local, at }) => asLocal(inZone(at, zone)) !== local)

const inZone = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone).toPlainDateTime()
