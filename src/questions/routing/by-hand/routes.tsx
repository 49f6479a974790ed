import { z } from 'zod'
import type { QuestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValues, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom, Refusal } from '#platform/refusal.ts'
import { askByHand, readToRoute } from './ask-by-hand.ts'
import { mentorsFor } from './mentors.ts'
import { ByHandPage, cannotWords } from './pages.tsx'

/** @public Staff see whom they could ask, tick, and send. */
export const byHandRoutes: readonly Route[] = [
  get(at.questionRouting, 'staff', (c) => show(c)),
  post(at.questionRouting, 'staff', send),
]

const form = z.object({})
const questionOf = (c: Ctx): QuestionId => idFrom<QuestionId>(c.req.param('question'))

/** What came of a form that asked nobody: why, and the ticks as they were sent. */
interface AskedNobody {
  readonly status: 409 | 422
  readonly mentor: string
  readonly ticked: readonly string[]
}

async function show(c: Ctx, back?: AskedNobody) {
  const look = lookOf(c)
  const question = await readToRoute(look, questionOf(c))
  const byHand = await mentorsFor(look, question)
  if (back) c.status(back.status)
  const suggested = byHand.mentors.flatMap((one) => (one.suggested ? [one.publicId] : []))
  const ticked = back ? back.ticked : suggested
  const errors = back ? { mentor: back.mentor } : {}
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<ByHandPage {...{ question, ...byHand, ticked, errors, reading }} />, {
    title: 'Ask mentors of this topic',
    ...{ area: 'Staff', task: true, error: back !== undefined },
  })
}

async function send(c: Ctx) {
  const question = questionOf(c)
  const { values } = await parseForm(c, form)
  const ticked = fieldValues(values, 'mentor')
  if (ticked.length === 0) return show(c, { status: 422, mentor: 'Tick whom you would ask.', ticked })
  try {
    const cannot = await performAs(c, (act) => askByHand(act, { question, mentors: ticked }))
    if (cannot.length > 0)
      return show(c, { status: 409, mentor: cannotWords(cannot, ticked.length > cannot.length), ticked })
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'asks_used')) throw error
    return show(c, { status: 409, mentor: error.message, ticked })
  }
  return onwards(c, to('question', { question }, { done: 'routed' }))
}
