import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { finishStep } from '#members/first-steps/finish-step.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { kindsOfHelp, stages } from '#members/member.ts'
import { sayHowIHelp } from '#members/profile/say-how-i-help.ts'
import { dayField } from '#platform/day-field.ts'
import {
  type FormValues,
  fieldValue,
  formValues,
  type Mistakes,
  parseForm,
  parseQuery,
} from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { oneOf, someOf, wholeNumber } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { mentoringProgramme, standings } from './access.ts'
import { enrol } from './enrol.ts'
import { type Enrolment, enrolmentRoles, isOver, isPaused } from './enrolment.ts'
import { howIHelp } from './how-i-help.ts'
import { MentoringPage, type MentoringPageProps } from './pages.tsx'
import { pauseEnrolment, resumeEnrolment, stayHere } from './pause-enrolment.ts'
import { setDates } from './set-dates.ts'
import { setSeats } from './set-seats.ts'
import { MOST_SEATS, programmeSettings } from './settings.ts'
import { programmeStaffRoutes } from './staff/routes.tsx'
import { wantedOfYou } from './wanted/wanted-of-you.ts'

/** @public Taking part in mentoring, and the staff page of the programme. */
export const programmeRoutes: readonly Route[] = [
  get(at.mentoring, 'member', show),
  post(at.mentoring, 'member', save),
  post(at.mentoringPause, 'member', pause),
  post(at.mentoringAgain, 'member', again),
  post(at.mentoringHere, 'member', here),
  ...programmeStaffRoutes,
]

const done = {
  saved: 'Saved. People who fit can now find each other.',
  paused: 'You have stopped for now. Nothing that runs has ended.',
  again: 'Welcome back. People can find you again.',
  here: 'Good to know. Nothing has changed.',
} as const

function restOf(enrolment: Enrolment | undefined, today: string): MentoringPageProps['resting'] {
  if (!(enrolment && isPaused(enrolment, today))) return 'no'
  return isPaused({ ...enrolment, pausedAt: null }, today) ? 'outside' : 'paused'
}

const valuesOf = (
  enrolment: Enrolment | undefined,
  help: Awaited<ReturnType<typeof howIHelp>>,
  usualSeats: number,
): FormValues => ({
  kindsOfHelp: help.kindsOfHelp,
  helpsStages: help.helpsStages,
  seats: String(enrolment?.seats ?? usualSeats),
  from: enrolment?.fromOn ?? '',
  until: enrolment?.untilOn ?? '',
})

async function pageOf(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const { id, zone } = memberOf(c)
  const programme = await mentoringProgramme(look)
  const [enrolment] = await standings(look, [id])
  const help = await howIHelp(look, id)
  const offers = enrolment !== undefined && enrolment.role !== 'mentee'
  const wanted = offers ? undefined : await wantedOfYou(look)
  const { stageWords, mentorWord, menteeWord } = await readSettings(look, memberSettings)
  const today = dayIn(zone, look.now)
  const { seats } = await readSettings(look, programmeSettings)
  const values = { ...valuesOf(enrolment, help, seats), ...mistakes?.values }
  const over = isOver(programme, dayIn('UTC', look.now))
  const words = { stageWords, mentorWord, menteeWord }
  return {
    ...words,
    programme,
    over,
    enrolment,
    resting: restOf(enrolment, today),
    now: look.now,
    stepAhead: help.stepAhead,
    restAsked: help.restAsked,
    wanted,
    values,
    errors: mistakes?.errors ?? {},
  }
}

const pageQuery = z.object({ done: oneOf(['saved', 'paused', 'again', 'here']) })

async function show(c: Ctx) {
  const { done: what } = parseQuery(c, pageQuery)
  return c.render(<MentoringPage {...(await pageOf(c))} />, {
    title: 'Mentoring',
    ...(what && { flash: { kind: 'done', text: done[what] } }),
  })
}

const seatsWords = `Please write a number from 1 to ${MOST_SEATS}.`
const takingPart = z
  .object({
    as: oneOf([...enrolmentRoles]),
    kindsOfHelp: someOf(kindsOfHelp),
    helpsStages: someOf(stages),
    seats: wholeNumber(1, MOST_SEATS, seatsWords),
    from: dayField(),
    until: dayField(),
  })
  .refine(({ from, until }) => !(from && until) || from <= until, {
    path: ['until'],
    message: 'The last day comes before the first. Please look at both.',
  })

/** The last of the first steps, passed over: it can be taken at any time from the same page. */
async function skip(c: Ctx) {
  await performAs(c, (act) => finishStep(act, 'mentoring', true))
  return onwards(c, to('today'))
}

async function save(c: Ctx) {
  if (fieldValue(await formValues(c), 'as') === 'skip') return skip(c)
  const form = await parseForm(c, takingPart)
  if (!form.ok) return badly(c, form)
  const { as = 'both', seats, from, until, ...help } = form.data
  await performAs(c, async (act) => {
    await enrol(act, act.viewer.id, as)
    if (seats !== undefined) await setSeats(act, seats)
    await setDates(act, from, until)
    await sayHowIHelp(act, help)
    await finishStep(act, 'mentoring', false)
  })
  return onwards(c, to('mentoring', {}, { done: 'saved' }))
}

const pauseForm = z.object({ back: dayField() })

async function pause(c: Ctx) {
  const form = await parseForm(c, pauseForm)
  const today = dayIn(memberOf(c).zone, c.var.look.now)
  if (!form.ok) return badly(c, form)
  const { back } = form.data
  if (back !== null && back <= today)
    return badly(c, {
      values: form.values,
      errors: { back: 'That day has come already. Please choose a later one.' },
    })
  await performAs(c, (act) => pauseEnrolment(act, back))
  return onwards(c, to('mentoring', {}, { done: 'paused' }))
}

async function badly(c: Ctx, mistakes: Mistakes) {
  c.status(422)
  return c.render(<MentoringPage {...(await pageOf(c, mistakes))} />, { title: 'Mentoring', error: true })
}

async function again(c: Ctx) {
  await performAs(c, resumeEnrolment)
  return onwards(c, to('mentoring', {}, { done: 'again' }))
}

async function here(c: Ctx) {
  await performAs(c, stayHere)
  return onwards(c, to('mentoring', {}, { done: 'here' }))
}
