import { z } from 'zod'
import { isId, type LessonId, type TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { peopleForCards } from '#members/access.ts'
import { newPublicId } from '#platform/act.ts'
import { dayField } from '#platform/day-field.ts'
import { type FormValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, notFound } from '#platform/refusal.ts'
import { line, oneOf, words } from '#platform/text.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { readPartnership } from '../access.ts'
import { mayFollow, type PartnershipSeen } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import { addLesson, leaveOneWay, removeLesson } from './add-lesson.ts'
import { lessonMarks, type TopicOfTwo } from './lesson.ts'
import { markLesson } from './mark-lesson.ts'
import { AddLessonPage, LessonPage } from './pages.tsx'
import { lessonRows, lessonSeen } from './rows.ts'

/** @public Something to try, and what became of it. */
export const lessonRoutes: readonly Route[] = [
  get(at.lessonNew, 'own', (c) => showNew(c)),
  post(at.lessonNew, 'own', add),
  get(at.lesson, 'own', (c) => showOne(c)),
  post(at.lesson, 'own', mark),
  post(at.lessonRemoval, 'own', remove),
  post(at.oneWayLeave, 'own', leave),
]

const partnershipOf = (c: Ctx) => readPartnership(lookOf(c), c.req.param('partnership') ?? '')

function lessonIdOf(c: Ctx): LessonId {
  const lesson = c.req.param('lesson') ?? ''
  if (!isId<'lesson'>(lesson)) throw notFound()
  return lesson
}

const sides = ['them', 'me'] as const
/** When somebody would look at it again unless they say otherwise. */
const LOOK_AGAIN_DAYS = 7

const newQuery = z.object({ taught: oneOf(sides) })

async function showNew(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const partnership = await partnershipOf(c)
  if (!mayFollow('write', partnership.state)) throw refuse('partnership_over')
  const { taught } = parseQuery(c, newQuery)
  const usual: FormValues = {
    taughtBy: taught ?? '',
    lookAgainOn: dayIn(look.viewer.zone, after(look.now, days(LOOK_AGAIN_DAYS))),
    formKey: newPublicId(),
  }
  if (mistakes) c.status(422)
  return c.render(
    <AddLessonPage
      partnership={partnership}
      topics={await topicsOfTwo(c, partnership)}
      values={mistakes?.values ?? usual}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'Add something to try', task: true, error: mistakes !== undefined },
  )
}

/** What the two openly teach and learn, and what they came together for. Private gaps are not among them. */
async function topicsOfTwo(c: Ctx, { me, them, topic, topicName }: PartnershipSeen): Promise<TopicOfTwo[]> {
  const people = await peopleForCards(lookOf(c), [me.id, them.id])
  const known = people.flatMap(({ teaches, learns }) => [...teaches, ...learns])
  const names = new Map<TopicKey, string>([
    [topic, topicName],
    ...known.map(({ key, name }) => [key, name] as const),
  ])
  return [...names].map(([key, name]) => ({ key, name }))
}

const lessonForm = z.object({
  taughtBy: z.enum(sides, 'Say who taught it.'),
  words: words(500, 'Write down what to try.'),
  plan: words(500),
  topic: line(120),
  lookAgainOn: dayField(),
  formKey: line(64),
})

async function add(c: Ctx) {
  const partnership = await partnershipOf(c)
  const form = await parseForm(c, lessonForm)
  if (!form.ok) return showNew(c, form)
  const { taughtBy, words: what, plan, lookAgainOn, formKey } = form.data
  const learner = taughtBy === 'me' ? partnership.them : partnership.me
  if (lookAgainOn !== null && lookAgainOn < dayIn(learner.zone, lookOf(c).now))
    return showNew(c, {
      values: form.values,
      errors: { lookAgainOn: 'Please choose a day to come, or none.' },
    })
  const known = await topicsOfTwo(c, partnership)
  const topic = known.find(({ key }) => key === form.data.topic)?.key
  await performAs(c, (act) =>
    addLesson(act, {
      ...{ partnership: partnership.id, taughtBy, topic, words: what, plan },
      ...{ lookAgainOn: lookAgainOn ?? undefined, formKey: formKey || undefined },
    }),
  )
  return onwards(c, to('partnership', { partnership: partnership.id }, { done: 'lesson' }))
}

async function showOne(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const partnership = await partnershipOf(c)
  const row = await lessonRows(look.tx, partnership.id).where('l.id', '=', lessonIdOf(c)).executeTakeFirst()
  const lesson = lessonSeen(found(row), look.viewer.id)
  // Whoever taught it has nothing to say of it here.
  if (lesson.taughtBy === 'me') return onwards(c, to('partnership', { partnership: partnership.id }))
  if (mistakes) c.status(422)
  return c.render(
    <LessonPage
      {...{ partnership, lesson }}
      reading={{ now: look.now, zone: look.viewer.zone }}
      values={mistakes?.values ?? {}}
      errors={mistakes?.errors ?? {}}
    />,
    { title: 'How did it go?', task: true, error: mistakes !== undefined },
  )
}

const markForm = z.object({ mark: oneOf(lessonMarks), said: words(500) })

async function mark(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const lesson = lessonIdOf(c)
  const form = await parseForm(c, markForm)
  if (!form.ok) return showOne(c, form)
  const { mark: how, said } = form.data
  const wrong = (sentence: string) => showOne(c, { values: form.values, errors: { said: sentence } })
  if (how === undefined) return wrong('Choose Tried, Works for me or Drop.')
  if (how === 'dropped' && said === '') return wrong('A word why is needed to drop it.')
  await performAs(c, (act) => markLesson(act, { partnership, lesson, mark: how, said }))
  return onwards(c, `${to('partnership', { partnership }, { done: 'marked' })}#lesson-${lesson}`)
}

async function remove(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const lesson = lessonIdOf(c)
  await performAs(c, (act) => removeLesson(act, { partnership, lesson }))
  return onwards(c, to('partnership', { partnership }, { done: 'taken_back' }))
}

async function leave(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  await performAs(c, (act) => leaveOneWay(act, { partnership }))
  return onwards(c, to('partnership', { partnership }))
}
