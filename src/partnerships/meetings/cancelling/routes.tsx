import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { formValues, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { line } from '#platform/text.ts'
import { refuse } from '../../refusals.ts'
import { readDate, readMeeting, readMeetings } from '../access.ts'
import { cancelMeeting } from './cancel-meeting.ts'
import { CancelPage } from './page.tsx'

/** @public A meeting is asked about once before it is cancelled. */
export const cancellingRoutes: readonly Route[] = [
  get(at.meetingCancel, 'own', ask),
  post(at.meetingCancel, 'own', cancel),
]

const meetingOf = (c: Ctx) => readMeeting(lookOf(c), c.req.param('meeting') ?? '')

const askQuery = z.object({ date: line(36) })

async function ask(c: Ctx) {
  const look = lookOf(c)
  const meeting = await meetingOf(c)
  const { date: id } = parseQuery(c, askQuery)
  const date = id === '' ? undefined : await readDate(look, meeting.id, id)
  const isOver = meeting.state === 'cancelled' || (date && (date.state !== 'planned' || date.at <= look.now))
  if (isOver) throw refuse('meeting_changed')
  const { them } = await readMeetings(look, meeting.hello, meeting.id)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<CancelPage {...{ meeting, date, them, reading }} />, { title: 'Cancel', task: true })
}

async function cancel(c: Ctx) {
  const { id: meeting } = await meetingOf(c)
  const { date } = await formValues(c)
  if (date !== undefined && !(typeof date === 'string' && isId<'occurrence'>(date))) throw notFound()
  await performAs(c, (act) => cancelMeeting(act, { meeting, date }))
  return onwards(c, to('meeting', { meeting }, { done: 'cancelled' }))
}
