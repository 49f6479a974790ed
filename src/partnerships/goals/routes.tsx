import { z } from 'zod'
import { type GoalId, isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { newPublicId } from '#platform/act.ts'
import { dayField } from '#platform/day-field.ts'
import { type FormValues, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, notFound, Refusal } from '#platform/refusal.ts'
import { line, oneOf, words } from '#platform/text.ts'
import { dayIn } from '#platform/time.ts'
import { readPartnership } from '../access.ts'
import { mayFollow } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import { asRead, goalKinds, goalRows, goalSeen, goalTeachers } from './goal.ts'
import { GoalPage } from './pages.tsx'
import { addGoal, changeGoal, settleGoal } from './write-goal.ts'

/** @public Goals of a partnership. */
export const goalRoutes: readonly Route[] = [
  get(at.goalNew, 'own', (c) => showNew(c)),
  post(at.goalNew, 'own', add),
  get(at.goal, 'own', (c) => showOne(c)),
  post(at.goal, 'own', change),
  post(at.goalState, 'own', settle),
]

const partnershipOf = (c: Ctx) => readPartnership(lookOf(c), c.req.param('partnership') ?? '')

/** The partnership, where goals can be written. */
async function openOf(c: Ctx) {
  const partnership = await partnershipOf(c)
  if (!mayFollow('write', partnership.state)) throw refuse('partnership_over')
  return partnership
}

function goalIdOf(c: Ctx): GoalId {
  const goal = c.req.param('goal') ?? ''
  if (!isId<'goal'>(goal)) throw notFound()
  return goal
}

const newQuery = z.object({ teacher: oneOf(goalTeachers) })

async function showNew(c: Ctx, mistakes?: Mistakes) {
  const partnership = await openOf(c)
  const { teacher } = parseQuery(c, newQuery)
  const usual: FormValues = { teacher: teacher ?? 'both', kind: 'professional', formKey: newPublicId() }
  if (mistakes) c.status(422)
  return c.render(
    <GoalPage partnership={partnership} values={mistakes?.values ?? usual} errors={mistakes?.errors ?? {}} />,
    { title: 'Add a goal', task: true, error: mistakes !== undefined },
  )
}

const goalForm = z.object({
  words: words(300, 'Write down the goal in a line.'),
  teacher: oneOf(goalTeachers),
  kind: oneOf(goalKinds),
  dueOn: dayField(),
  formKey: line(64),
  base: line(64),
})

/** What was written, with what stands for nothing chosen. */
const written = ({ words: what, teacher, kind, dueOn }: z.infer<typeof goalForm>) => ({
  words: what,
  teacher: teacher ?? 'both',
  kind: kind ?? 'professional',
  dueOn: dueOn ?? undefined,
})

const isGone = (c: Ctx, day: string | null): boolean =>
  day !== null && day < dayIn(lookOf(c).viewer.zone, lookOf(c).now)

const gone = { dueOn: 'Please choose a day to come, or none.' }

async function add(c: Ctx) {
  const { id: partnership } = await openOf(c)
  const form = await parseForm(c, goalForm)
  if (!form.ok) return showNew(c, form)
  if (isGone(c, form.data.dueOn)) return showNew(c, { values: form.values, errors: gone })
  const formKey = form.data.formKey || undefined
  await performAs(c, (act) => addGoal(act, { partnership, formKey, ...written(form.data) }))
  return onwards(c, to('partnership', { partnership }, { done: 'goal' }))
}

async function goalOf(c: Ctx, partnership: Awaited<ReturnType<typeof openOf>>) {
  const look = lookOf(c)
  const row = await goalRows(look.tx, partnership.id).where('g.id', '=', goalIdOf(c)).executeTakeFirst()
  return goalSeen(found(row), look.viewer.id)
}

/** With what was typed, when a form came back: mistaken, or written on words that no longer stand. */
async function showOne(c: Ctx, mistakes?: Mistakes, movedOn = false) {
  const partnership = await openOf(c)
  const goal = await goalOf(c, partnership)
  const { words: what, teacher, kind, dueOn } = goal
  const base = asRead(goal)
  const usual: FormValues = { words: what, teacher, kind, dueOn: dueOn ?? '', base }
  if (mistakes) c.status(movedOn ? 409 : 422)
  return c.render(
    <GoalPage
      {...{ partnership, goal }}
      movedOn={movedOn ? lookOf(c).now : undefined}
      values={{ ...(mistakes?.values ?? usual), ...(movedOn && { base }) }}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Edit the goal', task: true, error: mistakes !== undefined },
  )
}

async function change(c: Ctx) {
  const open = await openOf(c)
  const { id: partnership } = open
  const goal = goalIdOf(c)
  const form = await parseForm(c, goalForm)
  if (!form.ok) return showOne(c, form)
  const { base, dueOn } = form.data
  // A day that has come since it was chosen may stay.
  if (isGone(c, dueOn) && dueOn !== (await goalOf(c, open)).dueOn)
    return showOne(c, { values: form.values, errors: gone })
  try {
    await performAs(c, (act) => changeGoal(act, { partnership, goal, base, ...written(form.data) }))
  } catch (error) {
    if (!(error instanceof Refusal && error.code === 'goal_moved_on')) throw error
    return showOne(c, { values: await formValues(c), errors: {} }, true)
  }
  return onwards(c, to('partnership', { partnership }, { done: 'saved' }))
}

const settleForm = z.object({ state: oneOf(['open', 'reached', 'dropped']) })

async function settle(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const goal = goalIdOf(c)
  const form = await parseForm(c, settleForm)
  const state = form.ok ? form.data.state : undefined
  if (state === undefined) return onwards(c, to('goal', { partnership, goal }))
  await performAs(c, (act) => settleGoal(act, { partnership, goal, state }))
  return onwards(c, to('partnership', { partnership }, { done: state === 'reached' ? 'reached' : 'saved' }))
}
