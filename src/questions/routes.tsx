import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { keptTopic } from '#members/vocabulary/merge-topic.ts'
import { parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { line, oneOf, searched, tick, tooLongToFind, wholeNumber } from '#platform/text.ts'
import { answeringRoutes } from './answering/routes.tsx'
import { askingRoutes } from './asking/routes.tsx'
import { feedRoutes } from './feed/routes.tsx'
import { QuestionsPage } from './list/list-page.tsx'
import { listThreads, NOTHING, states, topicsToAsk, type Wanted } from './list/list-threads.ts'
import { threadKinds } from './question.ts'
import { reportRoutes } from './report/routes.tsx'
import { routingRoutes } from './routing/routes.tsx'
import { findThreads } from './search/search.ts'
import { questionStaffRoutes } from './staff/routes.tsx'
import { showThread, threadRoutes } from './thread/routes.tsx'
import { topicRoutes } from './topic/routes.tsx'

/** @public Questions and conversations, open to every member. */
export const questionRoutes: readonly Route[] = [
  get(at.questions, 'member', list),
  ...askingRoutes,
  ...threadRoutes,
  ...reportRoutes,
  ...questionStaffRoutes(showThread),
  ...routingRoutes,
  ...topicRoutes,
  ...feedRoutes,
  ...answeringRoutes,
]

/** Characters of a search. */
const LONGEST_SEARCH = 200

const listQuery = z.object({
  kind: oneOf(threadKinds),
  state: oneOf(states),
  topic: line(80),
  words: searched,
  follow: tick,
  page: wholeNumber(1, 500, 'A number.'),
})

async function list(c: Ctx) {
  const look = lookOf(c)
  const { page = 1, topic, follow, words, ...rest } = parseQuery(c, listQuery)
  const topics = await topicsToAsk(look)
  const known = topics.find(({ key }) => key === topic)?.key
  const kept = known || topic === '' ? topic : await keptTopic(look, topic as TopicKey)
  if (kept !== topic) return c.redirect(to('questions', {}, { ...c.req.query(), topic: kept }), 301)
  const wanted: Wanted = {
    ...rest,
    ...{ page, topic: known, followed: follow || undefined, words: words || undefined },
  }
  const reading = { now: look.now, zone: look.viewer.zone }
  const error = tooLongToFind(words, LONGEST_SEARCH)
  if (error) c.status(422)
  const shown = error
    ? NOTHING
    : words === ''
      ? await listThreads(look, wanted)
      : await findThreads(look, words, wanted)
  return c.render(<QuestionsPage {...{ ...shown, wanted, topics, reading, error }} />, {
    title: 'Questions',
    error: error !== undefined,
  })
}
