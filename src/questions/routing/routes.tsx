import type { QuestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom } from '#platform/refusal.ts'
import { byHandRoutes } from './by-hand/routes.tsx'
import { pass, snooze } from './invitation.ts'
import { readUnanswered, UnansweredPage } from './unanswered.tsx'

/** @public Ways out of an invitation, and what staff do about questions nobody has answered. */
export const routingRoutes: readonly Route[] = [
  post(at.questionPass, 'own', passOn),
  post(at.questionSnooze, 'own', later),
  get(at.staffUnanswered, 'staff', list),
  ...byHandRoutes,
]

const questionOf = (c: Ctx): QuestionId => idFrom<QuestionId>(c.req.param('question'))

async function passOn(c: Ctx) {
  const question = questionOf(c)
  await performAs(c, (act) => pass(act, { question }))
  return onwards(c, to('question', { question }, { done: 'passed' }))
}

async function later(c: Ctx) {
  const question = questionOf(c)
  await performAs(c, (act) => snooze(act, { question }))
  return onwards(c, to('question', { question }, { done: 'snoozed' }))
}

async function list(c: Ctx) {
  const look = lookOf(c)
  const rows = await readUnanswered(look)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<UnansweredPage rows={rows} reading={reading} />, { title: 'Unanswered', area: 'Staff' })
}
