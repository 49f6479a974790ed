import { Temporal } from 'temporal-polyfill'

/** @public The clock of the house. Tests set it; verbs get their instant as `act.now`. */
export interface Clock {
  now(): Date
}

/** @public */
export const systemClock: Clock = { now: () => new Date() }

/** Milliseconds that only move forward, for durations in logs. */
export const ticks = (): number => performance.now()

/** @public */
export const minutes = (n: number): number => n * 60_000
/** @public */
export const hours = (n: number): number => n * 3_600_000
/** @public */
export const days = (n: number): number => n * 86_400_000

/** @public The instant n milliseconds after. */
export const after = (at: Date, milliseconds: number): Date => new Date(at.getTime() + milliseconds)

/** Looking one up makes a whole calendar, and the same few are asked about all day. */
const knownZones = new Set(['UTC'])
/** Names outside these ('MIT', '+05:30', 'US/Pacific-New') mean something else to the database, to other calendars, or nothing. */
const AREAS = new Set(['Etc', ...Intl.supportedValuesOf('timeZone').map((zone) => zone.split('/')[0])])

/** @public Whether this is an IANA time zone, of today or an older spelling of one, that every part of the house knows. */
export function isZone(zone: string): boolean {
  if (knownZones.has(zone)) return true
  if (!zone.includes('/') || !AREAS.has(zone.split('/')[0])) return false
  try {
    new Intl.DateTimeFormat('en', { timeZone: zone })
    local(new Date(), zone)
    knownZones.add(zone)
    return true
  } catch {
    return false
  }
}

/** @public Every IANA zone this runtime knows, sorted. */
export const zones = (): readonly string[] => ['UTC', ...Intl.supportedValuesOf('timeZone')]

const local = (at: Date, zone: string) =>
  Temporal.Instant.fromEpochMilliseconds(at.getTime()).toZonedDateTimeISO(zone)

/** @public The calendar day in a zone, as 'YYYY-MM-DD'. */
export const dayIn = (zone: string, at: Date): string => local(at, zone).toPlainDate().toString()

/** @public What the wall clock of a zone reads at an instant: 'YYYY-MM-DDTHH:MM'. */
export const localIn = (zone: string, at: Date): string =>
  local(at, zone).toPlainDateTime().toString({ smallestUnit: 'minute' })

/** @public The hour and minute in a zone, as minutes since midnight. */
export function minuteOfDay(zone: string, at: Date): number {
  const there = local(at, zone)
  return there.hour * 60 + there.minute
}

/** @public The Monday that begins the week in a zone, as 'YYYY-MM-DD'. */
export function weekIn(zone: string, at: Date): string {
  const day = local(at, zone).toPlainDate()
  return day.subtract({ days: day.dayOfWeek - 1 }).toString()
}

/** @public What a clock and a calendar on the wall say in a zone. */
export interface Wall {
  readonly day: string
  /** The Monday that begins the week. */
  readonly week: string
  /** Minutes ahead of UTC. */
  readonly offset: number
}

const QUARTER = minutes(15)
/** @public How finely the clock turns: zones begin their days, and change their clocks, on quarters of an hour. */
export const quarterOf = (at: Date): number => Math.floor(at.getTime() / QUARTER)

const walls = new Map<string, { readonly quarter: number; readonly wall: Wall }>()

/** @public Day, week and offset of a zone at once, for whoever asks for many people: they live in a few dozen zones. */
export function wallIn(zone: string, at: Date): Wall {
  const quarter = quarterOf(at)
  const known = walls.get(zone)
  if (known?.quarter === quarter) return known.wall
  const wall = lookAtWall(zone, at)
  walls.set(zone, { quarter, wall })
  return wall
}

function lookAtWall(zone: string, at: Date): Wall {
  const there = local(at, zone)
  const day = there.toPlainDate()
  return {
    day: day.toString(),
    week: day.subtract({ days: day.dayOfWeek - 1 }).toString(),
    offset: Math.round(there.offsetNanoseconds / 60_000_000_000),
  }
}

/** @public The first instant at or after `at` whose wall clock in the zone reads `minute` of the day. */
export function nextAtMinute(zone: string, at: Date, minute: number): Date {
  const there = local(at, zone)
  const time = timeOf(minute)
  const today = there.toPlainDate().toZonedDateTime({ timeZone: zone, plainTime: time })
  const next =
    today.epochMilliseconds >= at.getTime()
      ? today
      : there.toPlainDate().add({ days: 1 }).toZonedDateTime({ timeZone: zone, plainTime: time })
  return new Date(next.epochMilliseconds)
}

/** @public The hours in which a place is open: minutes since midnight, the same twice round the clock; so many days from Monday. */
export interface OpenHours {
  readonly from: number
  readonly until: number
  /** 1..7. */
  readonly days: number
}

/** @public The instant at which a place in the zone has been open for so long since `at`. */
export function afterOpen(zone: string, at: Date, milliseconds: number, open: OpenHours): Date {
  let left = milliseconds
  // The opening of the day before may last past midnight.
  for (let day = local(at, zone).toPlainDate().subtract({ days: 1 }); ; day = day.add({ days: 1 })) {
    if (day.dayOfWeek > open.days) continue
    const instant = (on: typeof day, minute: number) =>
      on.toZonedDateTime({ timeZone: zone, plainTime: timeOf(minute) }).epochMilliseconds
    const begins = Math.max(instant(day, open.from), at.getTime())
    const closes = instant(open.until > open.from ? day : day.add({ days: 1 }), open.until)
    if (closes - begins >= left) return new Date(begins + left)
    left -= Math.max(0, closes - begins)
  }
}

const timeOf = (minute: number) =>
  Temporal.PlainTime.from({ hour: Math.floor(minute / 60), minute: minute % 60 })

/**
 * @public The instant of a local date and time ('YYYY-MM-DDTHH:MM') in a zone. In a gap of the clock the next valid
 * instant, in an overlap the first (RFC 5545). Undefined where the text is no date.
 */
export function instantIn(zone: string, localTime: string): Date | undefined {
  try {
    const there = Temporal.PlainDateTime.from(localTime).toZonedDateTime(zone, {
      disambiguation: 'compatible',
    })
    return new Date(there.epochMilliseconds)
  } catch {
    return undefined
  }
}
