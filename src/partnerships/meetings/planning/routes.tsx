import { z } from 'zod'
import { readHello } from '#hellos/access.ts'
import { at, to } from '#map/paths.ts'
import { type FormValues, fieldValue, formValues, type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { wholeNumber } from '#platform/text.ts'
import { localIn } from '#platform/time.ts'
import { livePartnershipOf } from '../../access.ts'
import { refuse } from '../../refusals.ts'
import { readMeeting } from '../access.ts'
import type { MeetingSeen } from '../meeting.ts'
import { agreeToMeeting, counterMeeting } from './answer-meeting.ts'
import { planForm, readPlan } from './form.ts'
import { PlanPage } from './pages.tsx'
import { planMeeting } from './plan-meeting.ts'
import { usualPlan } from './usual.ts'

/** @public */
export const planningRoutes: readonly Route[] = [
  get(at.meetingNew, 'own', (c) => showNew(c)),
  post(at.meetingNew, 'own', plan),
  post(at.meetingAgree, 'own', agree),
  get(at.meetingAnother, 'own', (c) => showAnother(c)),
  post(at.meetingAnother, 'own', another),
]

async function showNew(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const { id: hello, them, state } = await readHello(look, c.req.param('hello') ?? '')
  if (state !== 'talking' && state !== 'asking') throw refuse('no_talking')
  const live = await livePartnershipOf(look, hello)
  if (live?.state === 'paused') throw refuse('in_a_pause')
  if (mistakes) c.status(422)
  return c.render(
    <PlanPage
      heading="Plan a meeting"
      lead={`With ${them.name}: once or again and again, in person or from wherever you are.`}
      action={to('meetingNew', { hello })}
      button="Propose"
      callName={them.callName}
      back={
        live
          ? { href: to('partnership', { partnership: live.id }), label: `${them.name} and you` }
          : { href: to('hello', { hello }), label: `Hello with ${them.name}` }
      }
      values={mistakes?.values ?? (await usualPlan(look, hello))}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Plan a meeting', task: true, error: mistakes !== undefined },
  )
}

/** The plan of a form, or the form again with what is to be put right. */
async function planOf(c: Ctx) {
  const form = await parseForm(c, planForm)
  if (!form.ok) return { form }
  const { viewer, now } = lookOf(c)
  const read = readPlan(form.data, viewer.zone, now)
  if (!read.ok) return { form: { values: form.values, errors: read.errors } }
  return { plan: read.data, formKey: form.data.formKey || undefined }
}

async function plan(c: Ctx) {
  const { id: hello } = await readHello(lookOf(c), c.req.param('hello') ?? '')
  const read = await planOf(c)
  if (!read.plan) return showNew(c, read.form)
  const { formKey } = read
  const meeting = await performAs(c, (act) => planMeeting(act, { hello, plan: read.plan, formKey }))
  return onwards(c, to('meeting', { meeting }, { done: 'proposed' }))
}

const meetingOf = (c: Ctx) => readMeeting(lookOf(c), c.req.param('meeting') ?? '')

const roundForm = z.object({ round: wholeNumber(1, 10_000, 'A number.') })

/** The very proposal that was read, as its form names it. */
async function roundOf(c: Ctx): Promise<number> {
  const { data } = roundForm.safeParse(await formValues(c))
  return data?.round ?? 0
}

async function agree(c: Ctx) {
  const { id: meeting } = await meetingOf(c)
  const round = await roundOf(c)
  await performAs(c, (act) => agreeToMeeting(act, { meeting, round }))
  return onwards(c, to('meeting', { meeting }, { done: 'agreed' }))
}

async function showAnother(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const meeting = await meetingOf(c)
  if (meeting.state !== 'proposed' || meeting.startsAt <= look.now) throw refuse('meeting_changed')
  const { them } = await readHello(look, meeting.hello)
  if (mistakes) c.status(422)
  return c.render(
    <PlanPage
      heading="Another time"
      lead={`In place of what ${meeting.mine ? 'you' : them.callName} proposed.`}
      action={to('meetingAnother', { meeting: meeting.id })}
      button="Suggest this time"
      back={{ href: to('meeting', { meeting: meeting.id }), label: `Meeting with ${them.name}` }}
      callName={them.callName}
      round={mistakes ? Number(fieldValue(mistakes.values, 'round')) || meeting.round : meeting.round}
      values={mistakes?.values ?? valuesOf(meeting, look.viewer.zone)}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Another time', task: true, error: mistakes !== undefined },
  )
}

const valuesOf = (meeting: MeetingSeen, zone: string): FormValues => ({
  ...{ at: localIn(zone, meeting.startsAt), minutes: String(meeting.minutes), channel: meeting.channel },
  ...{ place: meeting.place, repeats: meeting.repeats, until: meeting.repeatsUntil ?? '' },
  ...{ activity: meeting.activity, links: meeting.links.join('\n') },
})

async function another(c: Ctx) {
  const { id: meeting } = await meetingOf(c)
  const round = await roundOf(c)
  const read = await planOf(c)
  if (!read.plan) return showAnother(c, read.form)
  await performAs(c, (act) => counterMeeting(act, { meeting, round, plan: read.plan }))
  return onwards(c, to('meeting', { meeting }, { done: 'proposed' }))
}
