import { createHash } from 'node:crypto'
import { at, to } from '#map/paths.ts'
import { calendarFile } from '#platform/calendar/calendar-file.ts'
import { keyFor } from '#platform/config.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { readMeeting } from '../access.ts'
import {
  endCalendarAddress,
  makeCalendarAddress,
  memberOfAddress,
  readCalendarAddress,
} from './calendar-address.ts'
import { entriesFor, entryFor } from './entries.ts'
import { CalendarPage } from './pages.tsx'

/** @public Files for calendars, and the address under which one may follow. */
export const calendarRoutes: readonly Route[] = [
  get(at.meetingFile, 'own', sendFile),
  get(at.meCalendar, 'member', show),
  post(at.meCalendar, 'member', make),
  post(at.meCalendarEnd, 'member', end),
  get(at.calendar, 'machine', follow),
]

const TYPE = 'text/calendar; charset=utf-8'
const A_QUARTER_DAY = 21_600

/** The same file as the mail brings, for whoever has no mail of meetings. */
async function sendFile(c: Ctx) {
  const look = lookOf(c)
  const { email, name, id: member } = memberOf(c)
  const { id, state, sequence } = await readMeeting(look, c.req.param('meeting') ?? '')
  const known = found(await entryFor(look, member, id))
  // What was never agreed is in no calendar, so that there is nothing to put in or take out.
  found(state === 'agreed' || (state === 'cancelled' && sequence > 0) ? known : undefined)
  const { baseUrl, mailFrom } = c.var.house.config
  const file = calendarFile([known.entry], {
    method: state === 'agreed' ? 'REQUEST' : 'CANCEL',
    ...{ baseUrl, mailFrom, attendee: { email, name }, sentAt: look.now },
  })
  c.header('Content-Disposition', 'attachment; filename="meeting.ics"')
  return c.body(file, 200, { 'Content-Type': TYPE })
}

const keyOf = (c: Ctx): Buffer => keyFor(c.var.house.config, 'calendar')

async function show(c: Ctx) {
  const token = await readCalendarAddress(lookOf(c), keyOf(c))
  const { baseUrl } = c.var.house.config
  const address = token && `${baseUrl}${to('calendar', { calendar: token })}`
  return c.render(<CalendarPage address={address} />, { title: 'My meetings in my calendar', task: true })
}

async function make(c: Ctx) {
  await performAs(c, (act) => makeCalendarAddress(act, keyOf(c)))
  return onwards(c, to('meCalendar'))
}

async function end(c: Ctx) {
  await performAs(c, (act) => endCalendarAddress(act, act.viewer.id))
  return onwards(c, to('meCalendar'))
}

/** The address is the proof: a calendar program has no session. What has not changed is not sent again. */
async function follow(c: Ctx) {
  const { look, house } = c.var
  const member = found(await memberOfAddress(look, c.req.param('calendar') ?? ''))
  const { baseUrl, mailFrom } = house.config
  const entries = await entriesFor(look, member)
  const list = { name: 'Bothways', seconds: A_QUARTER_DAY }
  const file = calendarFile(entries, { method: 'PUBLISH', baseUrl, mailFrom, list })
  const tag = `"${createHash('sha256').update(file).digest('base64url').slice(0, 27)}"`
  c.header('ETag', tag)
  c.header('Cache-Control', 'private, no-cache')
  if (c.req.header('If-None-Match') === tag) return c.body(null, 304)
  return c.body(file, 200, { 'Content-Type': TYPE })
}
