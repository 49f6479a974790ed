import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { oneOf, wholeNumber, words } from '#platform/text.ts'
import { refuse } from '../refusals.ts'
import { readDate, readMeeting, readMeetings } from './access.ts'
import { calendarRoutes } from './calendar/routes.tsx'
import { cancellingRoutes } from './cancelling/routes.tsx'
import { sayHappened } from './holding/say-happened.ts'
import { writeNote } from './holding/write-note.ts'
import { movingRoutes } from './moving/routes.tsx'
import { planningRoutes } from './planning/routes.tsx'
import { DatePage } from './showing/date-page.tsx'
import { MeetingPage } from './showing/meeting-page.tsx'

/** @public Meetings: planned, moved, cancelled, held, and carried into calendars. */
export const meetingRoutes: readonly Route[] = [
  ...planningRoutes,
  ...movingRoutes,
  ...cancellingRoutes,
  ...calendarRoutes,
  get(at.meeting, 'own', show),
  get(at.meetingDate, 'own', (c) => showDate(c)),
  post(at.meetingHappened, 'own', happened),
  post(at.meetingMissed, 'own', missed),
  post(at.meetingNotes, 'own', keepNotes),
]

/** One-off sentences after a redirect. */
const doneWords = {
  proposed: 'Proposed. You will be told of the answer.',
  agreed: 'Agreed. It is on its way into both calendars.',
  asked: 'Asked. What you agreed on stands until the answer.',
  moved: 'Moved, in both calendars.',
  kept: 'The time stays as it was.',
  cancelled: 'Cancelled. The other has been told.',
  said: 'Said. Is there anything you would like to keep of it?',
  saved: 'Saved.',
} as const

const dones = Object.keys(doneWords) as (keyof typeof doneWords)[]
const query = z.object({ done: oneOf(dones), do: oneOf(['agree', 'happened'] as const) })

const flashOf = (done: keyof typeof doneWords | undefined): Pick<PageProps, 'flash'> =>
  done === undefined ? {} : { flash: { kind: 'done', text: doneWords[done] } }

const meetingOf = (c: Ctx) => readMeeting(lookOf(c), c.req.param('meeting') ?? '')

async function show(c: Ctx) {
  const look = lookOf(c)
  const { done, do: ready } = parseQuery(c, query)
  const meeting = await meetingOf(c)
  const meetings = await readMeetings(look, meeting.hello, meeting.id)
  return c.render(
    <MeetingPage
      {...{ meeting, meetings }}
      ready={ready === 'agree'}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: `Meeting with ${meetings.them.name}`, task: true, ...flashOf(done) },
  )
}

async function dateOf(c: Ctx) {
  const meeting = await meetingOf(c)
  return { meeting, date: await readDate(lookOf(c), meeting.id, c.req.param('date') ?? '') }
}

async function showDate(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const { done, do: ready } = parseQuery(c, query)
  const { meeting, date } = await dateOf(c)
  const { them } = await readMeetings(look, meeting.hello, meeting.id)
  if (mistakes) c.status(422)
  return c.render(
    <DatePage
      {...{ meeting, date, them }}
      ready={ready === 'happened'}
      reading={{ now: look.now, zone: look.viewer.zone }}
      values={mistakes?.values ?? {}}
      errors={mistakes?.errors ?? {}}
    />,
    {
      title: `Meeting with ${them.name}`,
      task: true,
      ...(mistakes ? { error: true } : flashOf(done)),
    },
  )
}

const saidForm = z.object({ minutes: wholeNumber(1, 1440, 'Write minutes between 1 and 1,440.') })

async function happened(c: Ctx) {
  const { meeting, date } = await dateOf(c)
  if (date.state !== 'planned') throw refuse('meeting_settled')
  if (date.at > lookOf(c).now) throw refuse('meeting_to_come')
  const form = await parseForm(c, saidForm)
  if (!form.ok) return showDate(c, form)
  await performAs(c, (act) =>
    sayHappened(act, { meeting: meeting.id, date: date.id, happened: true, minutes: form.data.minutes }),
  )
  return backTo(c, meeting.id, date.id, 'said')
}

async function missed(c: Ctx) {
  const { meeting, date } = await dateOf(c)
  await performAs(c, (act) => sayHappened(act, { meeting: meeting.id, date: date.id, happened: false }))
  return backTo(c, meeting.id, date.id, 'saved')
}

const notesForm = z.object({
  which: oneOf(['mine', 'shared'] as const),
  mine: words(4000),
  shared: words(4000),
})

async function keepNotes(c: Ctx) {
  const { meeting, date } = await dateOf(c)
  const form = await parseForm(c, notesForm)
  if (!form.ok) return showDate(c, form)
  // Nothing that does not say so is ever shown to the other.
  const { which = 'mine' } = form.data
  const note = { meeting: meeting.id, date: date.id, shared: which === 'shared', words: form.data[which] }
  await performAs(c, (act) => writeNote(act, note))
  return backTo(c, meeting.id, date.id, 'saved')
}

const backTo = (c: Ctx, meeting: string, date: string, done: keyof typeof doneWords) =>
  onwards(c, to('meetingDate', { meeting, date }, { done }))
