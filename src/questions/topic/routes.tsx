import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { keptTopic } from '#members/vocabulary/merge-topic.ts'
import { fieldValue, formValues, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { wholeNumber } from '#platform/text.ts'
import { listThreads } from '../list/list-threads.ts'
import { topicFrom } from '../topic-from.ts'
import { answersOf } from './answers-of.ts'
import { followTopic } from './follow.ts'
import { AnswersPage, TopicPage } from './pages.tsx'
import { readTopic, teachersWithRoom } from './read-topic.ts'

/** @public The page of a topic, and what one person answered. */
export const topicRoutes: readonly Route[] = [
  get(at.topic, 'member', show),
  post(at.topicFollow, 'member', follow),
  get(at.personAnswers, 'member', showAnswers),
]

/** The topic of the path; what it was merged into, where it was. */
const topicOf = (c: Ctx): Promise<TopicKey> => keptTopic(lookOf(c), topicFrom(c.req.param('topic')))

async function show(c: Ctx) {
  const look = lookOf(c)
  const key = await topicOf(c)
  if (key !== c.req.param('topic')) return c.redirect(to('topic', { topic: key }), 301)
  const topic = await readTopic(look, key)
  const teachers = await teachersWithRoom(look, topic.key)
  const { threads, more } = await listThreads(look, { topic: topic.key, page: 1 })
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<TopicPage {...{ topic, teachers, threads, more, reading }} />, { title: topic.name })
}

async function follow(c: Ctx) {
  const topic = await topicOf(c)
  const yes = fieldValue(await formValues(c), 'follow') !== 'no'
  await performAs(c, (act) => followTopic(act, { topic, follow: yes }))
  return onwards(c, to('topic', { topic }))
}

const answersQuery = z.object({ page: wholeNumber(1, 500, 'A number.') })

async function showAnswers(c: Ctx) {
  const look = lookOf(c)
  const { page = 1 } = parseQuery(c, answersQuery)
  const { person, ...rest } = await answersOf(look, c.req.param('person') ?? '', page)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<AnswersPage {...{ person, page, reading, ...rest }} />, {
    title: `What ${person.callName} answered`,
  })
}
