import { z } from 'zod'
import type { QuestionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValues, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom } from '#platform/refusal.ts'
import type { FieldErrors } from '#ui/form.tsx'
import { askByHand, readToRoute } from './ask-by-hand.ts'
import { mentorsFor } from './mentors.ts'
import { ByHandPage } from './pages.tsx'

/** @public Staff see whom they could ask, tick, and send. */
export const byHandRoutes: readonly Route[] = [
  get(at.questionRouting, 'staff', (c) => show(c)),
  post(at.questionRouting, 'staff', send),
]

const form = z.object({})
const questionOf = (c: Ctx): QuestionId => idFrom<QuestionId>(c.req.param('question'))

async function show(c: Ctx, errors: FieldErrors = {}) {
  const look = lookOf(c)
  const question = await readToRoute(look, questionOf(c))
  const byHand = await mentorsFor(look, question)
  const error = Object.keys(errors).length > 0
  if (error) c.status(422)
  const ticked = error ? [] : byHand.mentors.flatMap((one) => (one.suggested ? [one.publicId] : []))
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<ByHandPage {...{ question, ...byHand, ticked, errors, reading }} />, {
    title: 'Ask mentors of this topic',
    ...{ area: 'Staff', task: true, error },
  })
}

async function send(c: Ctx) {
  const question = questionOf(c)
  const { values } = await parseForm(c, form)
  const mentors = fieldValues(values, 'mentor')
  if (mentors.length === 0) return show(c, { mentor: 'Tick whom you would ask.' })
  await performAs(c, (act) => askByHand(act, { question, mentors }))
  return onwards(c, to('question', { question }, { done: 'routed' }))
}
