import ICAL from 'ical.js'
import type { Series } from '#partnerships/meetings/time/series.ts'

// What the product must agree with, worked out by other means: dates by plain counting, instants by asking the runtime's
// own formatter what the clocks on the wall read.

const DAY = 86_400_000
const formats = new Map<string, Intl.DateTimeFormat>()

/** What the wall clock of a zone reads at an instant, 'YYYY-MM-DDTHH:MM'. */
export function wall(zone: string, at: number): string {
  const format =
    formats.get(zone) ??
    new Intl.DateTimeFormat('sv-SE', {
      timeZone: zone,
      ...{ year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit' },
    })
  formats.set(zone, format)
  return format.format(at).replace(' ', 'T')
}

/** The first instant at which the wall clock reads this; where it never does, as far behind the skip as it was ahead. */
export function instantByWall(zone: string, local: string): number {
  const near = Date.parse(`${local}Z`)
  const offset = (at: number) => Date.parse(`${wall(zone, at)}Z`) - at
  // Whatever the clocks do on that day, one of the two offsets around it is in force.
  const offsets = [offset(near - DAY), offset(near + DAY)]
  const fitting = offsets.map((ahead) => near - ahead).filter((at) => wall(zone, at) === local)
  return fitting.length > 0 ? Math.min(...fitting) : near - (offsets[0] ?? 0)
}

/** The local dates of a series by counting days, from its start on. */
export function localsByCounting({ startsLocal, repeats, repeatsUntil }: Series, most: number): string[] {
  const [first = '', time = ''] = startsLocal.split('T')
  const start = Date.parse(`${first}T00:00Z`)
  const iso = (at: number) => new Date(at).toISOString().slice(0, 10)
  const days: string[] = []
  if (repeats === 'monthly') {
    const [year = 0, month = 1, day = 1] = first.split('-').map(Number)
    for (let n = 0; days.length < most; n++) {
      const last = new Date(Date.UTC(year, month + n, 0)).getUTCDate()
      if (day <= last || day === 31) days.push(iso(Date.UTC(year, month - 1 + n, Math.min(day, last))))
    }
  } else {
    const step = { once: 0, daily: 1, weekdays: 1, weekly: 7, two_weeks: 14 }[repeats]
    for (let at = start; days.length < most; at += step * DAY) {
      if (repeats !== 'weekdays' || ![0, 6].includes(new Date(at).getUTCDay())) days.push(iso(at))
      if (step === 0) break
    }
  }
  return days.filter((day) => repeatsUntil === null || day <= repeatsUntil).map((day) => `${day}T${time}`)
}

type Time = { toUnixTime(): number; year: number; zone: { tzid: string } }
type Component = {
  getFirstPropertyValue(name: string): unknown
  getAllSubcomponents(name: string): Component[]
  getFirstProperty(name: string): { getParameter(name: string): string } | null
  getAllProperties(name: string): { getFirstValue(): unknown }[]
}
type Event = {
  uid: string
  sequence: number
  summary: string
  location: string
  isRecurrenceException(): boolean
  isRecurring(): boolean
  relateException(other: Event): void
  startDate: Time
  endDate: Time
  recurrenceId: Time
  iterator(): { next(): Time | undefined }
  getOccurrenceDetails(at: Time): { startDate: Time; endDate: Time }
}
interface Ical {
  parse(text: string): unknown
  Component: new (parsed: unknown) => Component
  Event: new (component: Component) => Event
  Timezone: new (component: Component) => { tzid: string }
  TimezoneService: { register(zone: unknown): void; reset(): void }
}

/** What of it is used here; its own types say less than its papers. */
const reader = ICAL as unknown as Ical

const zonesRead = new Map<string, { tzid: string }>()

/** Rules that read the same are worked out once. */
function known(component: Component): { tzid: string } {
  const text = String(component)
  const zone = zonesRead.get(text) ?? new reader.Timezone(component)
  zonesRead.set(text, zone)
  return zone
}

/** A calendar file as another program reads it: its properties, and the instants its events take place. */
export function readFile(text: string, most = 30) {
  const calendar = new reader.Component(reader.parse(text))
  for (const zone of calendar.getAllSubcomponents('vtimezone')) reader.TimezoneService.register(known(zone))
  const events = calendar
    .getAllSubcomponents('vevent')
    .map((event) => ({ event, read: new reader.Event(event) }))
  const exceptions = events.filter(({ read }) => read.isRecurrenceException())
  const masters = events.filter(({ read }) => !read.isRecurrenceException())
  for (const { read } of exceptions) for (const master of masters) master.read.relateException(read)
  const starts = masters.flatMap(({ read }) => startsOf(read, most))
  reader.TimezoneService.reset()
  return {
    method: String(calendar.getFirstPropertyValue('method')),
    events: events.map(({ event, read }) => ({
      uid: read.uid,
      sequence: read.sequence,
      summary: read.summary,
      place: read.location,
      text: (name: string) => event.getFirstPropertyValue(name)?.toString() ?? null,
      parameter: (name: string, parameter: string) => event.getFirstProperty(name)?.getParameter(parameter),
      all: (name: string) => event.getAllProperties(name).map((one) => String(one.getFirstValue())),
    })),
    starts,
  }
}

function startsOf(event: Event, most: number): number[] {
  if (!event.isRecurring()) return [event.startDate.toUnixTime() * 1000]
  const dates = event.iterator()
  const starts: number[] = []
  for (let next = dates.next(); next && starts.length < most; next = dates.next())
    starts.push(event.getOccurrenceDetails(next).startDate.toUnixTime() * 1000)
  return starts
}
