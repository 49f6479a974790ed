import ical, {
  ICalAttendeeRole,
  ICalAttendeeStatus,
  ICalCalendarMethod,
  ICalEventClass,
  type ICalEventData,
  ICalEventStatus,
} from 'ical-generator'
import { tzlib_get_ical_block } from 'timezones-ical-library'
import { after, instantIn, localIn, minutes } from '../time.ts'
import type { CalendarEntry, CalendarMethod, ChangedDate } from './entry.ts'
import { wallClock, wallClockAfter } from './wall-clock.ts'

/** @public Whose file it is, and where it comes from. */
export interface CalendarFile {
  readonly method: CalendarMethod
  /** Origin of this site; its host name completes every UID. */
  readonly baseUrl: string
  /** The site's own name and address, as mail comes from: whoever reads the file learns nobody else's. */
  readonly mailFrom: string
  /** The reader, and nobody else; absent in a list to look at. */
  readonly attendee?: { readonly email: string; readonly name: string }
  /** The instant of sending; absent: each entry's own last change. */
  readonly sentAt?: Date
  /** The name of a list, and how many seconds until it is worth asking again. */
  readonly list?: { readonly name: string; readonly seconds: number }
}

/**
 * @public A calendar file (RFC 5545, 5546): one UID for life, times of a series in its own zone with the rules of that zone
 * beside them, single times in UTC.
 */
export function calendarFile(entries: readonly CalendarEntry[], file: CalendarFile): string {
  const calendar = ical({
    prodId: { company: 'Bothways', product: 'Bothways', language: 'EN' },
    method: ICalCalendarMethod[file.method],
    timezone: { name: null, generator: rulesOf },
    ...(file.list ? { name: file.list.name, ttl: file.list.seconds } : {}),
  })
  for (const entry of entries) for (const event of eventsOf(entry, file)) calendar.createEvent(event)
  return calendar.toString()
}

/** The rules of a zone under the very name its times carry; an alias would come under the name of the zone it stands for. */
const rulesOf = (zone: string): string | null =>
  tzlib_get_ical_block(zone)[0]?.replace(/^TZID:.*$/m, `TZID:${zone}`) ?? null

const isLocal = ({ rule, only, zone }: CalendarEntry): boolean =>
  zone !== 'UTC' && (rule !== undefined || only !== undefined)

function eventsOf(entry: CalendarEntry, file: CalendarFile): ICalEventData[] {
  const common = commonOf(entry, file)
  if (entry.only !== undefined)
    return [{ ...common, ...timesOf(entry, entry.only), recurrenceId: stampOf(entry, entry.only) }]
  const master = { ...common, ...timesOf(entry, entry.start), ...repeating(entry) }
  return [master, ...(entry.changed ?? []).map((date) => changedEvent(entry, common, { date, file }))]
}

/** A local time of the entry, as its file says it: in the zone of the series, or in UTC. */
const stampOf = (entry: CalendarEntry, local: string) =>
  isLocal(entry) ? wallClock(local, entry.zone) : (instantIn(entry.zone, local) ?? new Date(0))

function timesOf(entry: CalendarEntry, local: string): Pick<ICalEventData, 'start' | 'end'> {
  if (isLocal(entry))
    return { start: wallClock(local, entry.zone), end: wallClockAfter(local, entry.zone, entry.minutes) }
  const start = instantIn(entry.zone, local) ?? new Date(0)
  return { start, end: after(start, minutes(entry.minutes)) }
}

/** The rule and the dates left out, as lines of the file; nothing in them was typed by anybody. */
function repeating(entry: CalendarEntry): Pick<ICalEventData, 'repeating'> {
  if (entry.rule === undefined) return {}
  const compact = (local: string) => `${local.replace(/[-:]/g, '')}00`
  const zone = isLocal(entry) ? `;TZID=${entry.zone}` : ''
  const utc = isLocal(entry) ? '' : 'Z'
  const lines = [
    `RRULE:${entry.rule}`,
    ...(entry.without ?? []).map((local) => `EXDATE${zone}:${compact(local)}${utc}`),
  ]
  return { repeating: lines.join('\r\n') }
}

function changedEvent(
  entry: CalendarEntry,
  common: Common,
  { date, file }: { date: ChangedDate; file: CalendarFile },
): ICalEventData {
  const moved = { ...entry, minutes: date.minutes }
  return {
    ...common,
    ...timesOf(moved, localIn(entry.zone, new Date(date.at))),
    recurrenceId: stampOf(entry, date.local),
    ...(date.description === undefined ? {} : { description: textOf(entry, date.description, file) }),
    ...(date.place === '' ? { location: null } : { location: { title: date.place } }),
  }
}

/** What it says, and where it can be moved and cancelled. */
const textOf = ({ path }: CalendarEntry, text: string, { baseUrl }: CalendarFile): string =>
  `${text}\n\n${baseUrl}${path}`

type Common = Omit<ICalEventData, 'start' | 'end'>

function commonOf(entry: CalendarEntry, file: CalendarFile): Common {
  const cancelled = file.method === 'CANCEL'
  return {
    id: `${entry.id}@${new URL(file.baseUrl).hostname}`,
    sequence: entry.sequence,
    stamp: file.sentAt ?? new Date(entry.changedAt),
    lastModified: new Date(entry.changedAt),
    timezone: isLocal(entry) ? entry.zone : null,
    summary: entry.summary,
    description: textOf(entry, entry.description, file),
    url: `${file.baseUrl}${entry.path}`,
    ...(entry.place === '' ? {} : { location: { title: entry.place } }),
    status: cancelled ? ICalEventStatus.CANCELLED : ICalEventStatus.CONFIRMED,
    // Colleagues who share a calendar see that the time is taken, and no more.
    class: ICalEventClass.PRIVATE,
    ...peopleOf(file),
  }
}

function peopleOf({ mailFrom, attendee }: CalendarFile): Pick<ICalEventData, 'organizer' | 'attendees'> {
  if (!attendee) return {}
  return {
    organizer: organizerOf(mailFrom),
    attendees: [
      {
        ...attendee,
        role: ICalAttendeeRole.REQ,
        // The two agreed here; an answer to the organizer would reach nobody.
        status: ICalAttendeeStatus.ACCEPTED,
        rsvp: false,
      },
    ],
  }
}

/** "Bothways <bothways@example.org>" as name and address. */
function organizerOf(mailFrom: string): { name: string; email: string } {
  const [, name = '', email = ''] = /^\s*"?(.*?)"?\s*<([^<>]+)>\s*$/.exec(mailFrom) ?? []
  return email === '' ? { name: mailFrom.trim(), email: mailFrom.trim() } : { name: name || email, email }
}
