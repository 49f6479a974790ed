import { z } from 'zod'
import { isId, type MeetingId, type MoveId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { oneOf } from '#platform/text.ts'
import { localIn } from '#platform/time.ts'
import { refuse } from '../../refusals.ts'
import { readDate, readMeeting, readMeetings } from '../access.ts'
import { readTime, timeFields } from '../planning/form.ts'
import { endsBefore, fitted } from '../time/series.ts'
import { agreeToMove, keepTime } from './answer-move.ts'
import { MovePage } from './pages.tsx'
import { suggestMove } from './suggest-move.ts'

/** @public */
export const movingRoutes: readonly Route[] = [
  get(at.meetingMove, 'own', (c) => show(c)),
  post(at.meetingMove, 'own', move),
  post(at.moveAgree, 'own', answer(agreeToMove, 'moved')),
  post(at.moveKeep, 'own', answer(keepTime, 'kept')),
]

async function show(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const meeting = await readMeeting(look, c.req.param('meeting') ?? '')
  const date = await readDate(look, meeting.id, c.req.param('date') ?? '')
  if (meeting.state !== 'agreed' || date.state !== 'planned') throw refuse('meeting_changed')
  const { them, dates } = await readMeetings(look, meeting.hello, meeting.id)
  const first = dates.find((one) => one.meeting === meeting.id && one.at > look.now)
  if (mistakes) c.status(422)
  const { minutes, channel, place } = date
  return c.render(
    <MovePage
      {...{ meeting, date, them }}
      next={meeting.repeats !== 'once' && first?.id === date.id}
      reading={{ now: look.now, zone: look.viewer.zone }}
      values={
        mistakes?.values ?? {
          ...{ at: localIn(look.viewer.zone, date.at), minutes: String(minutes), channel, place },
        }
      }
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Move', task: true, error: mistakes !== undefined },
  )
}

const moveForm = z.object({ ...timeFields, which: oneOf(['one', 'following'] as const) })

async function move(c: Ctx) {
  const look = lookOf(c)
  const seen = await readMeeting(look, c.req.param('meeting') ?? '')
  const { id: meeting } = seen
  const { id: date } = await readDate(look, meeting, c.req.param('date') ?? '')
  const form = await parseForm(c, moveForm)
  if (!form.ok) return show(c, form)
  const time = readTime(form.data, look.viewer.zone, look.now)
  if (!time.ok) return show(c, { values: form.values, errors: time.errors })
  const { which = 'one' } = form.data
  const fitting = fitted({ ...seen, ...time.data }).startsLocal
  if (which === 'following' && endsBefore(seen, fitting))
    return show(c, {
      values: form.values,
      errors: { at: 'The series ends before that day. Choose one before its end.' },
    })
  await performAs(c, (act) => suggestMove(act, { meeting, date, which, time: time.data }))
  return onwards(c, to('meeting', { meeting }, { done: 'asked' }))
}

function answer(
  verb: (act: MemberAct, which: { meeting: MeetingId; move: MoveId }) => Promise<void>,
  done: string,
) {
  return async (c: Ctx) => {
    const { id: meeting } = await readMeeting(lookOf(c), c.req.param('meeting') ?? '')
    const id = c.req.param('move') ?? ''
    if (!isId<'move'>(id)) throw notFound()
    await performAs(c, (act) => verb(act, { meeting, move: id }))
    return onwards(c, to('meeting', { meeting }, { done }))
  }
}
