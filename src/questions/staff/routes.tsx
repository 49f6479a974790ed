import type { PostId, QuestionId, TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues } from '#platform/forms.ts'
import { type Ctx, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom } from '#platform/refusal.ts'
import { topicsToAsk } from '../list/list-threads.ts'
import { permalink } from '../thread/permalink.ts'
import type { ShowThread } from '../thread/show.ts'
import { setHidden } from './hide.ts'
import { mergeThread, moveThread } from './move.ts'

/** @public What staff do with threads and posts. `show` draws the page of a thread, with the form that came back. */
export const questionStaffRoutes = (show: ShowThread): readonly Route[] => [
  post(at.postHiding, 'staff', hide),
  post(at.questionTopics, 'staff', (c) => move(c, show)),
  post(at.questionMerging, 'staff', (c) => merge(c, show)),
]

const questionOf = (c: Ctx): QuestionId => idFrom<QuestionId>(c.req.param('question'))

async function hide(c: Ctx) {
  const question = questionOf(c)
  const which = idFrom<PostId>(c.req.param('post'))
  const hidden = fieldValue(await formValues(c), 'hidden') !== 'no'
  await performAs(c, (act) => setHidden(act, { question, post: which, hidden }))
  return onwards(c, permalink(question, which))
}

async function move(c: Ctx, show: ShowThread) {
  const question = questionOf(c)
  const values = await formValues(c)
  const listed = await topicsToAsk(lookOf(c))
  const topic: TopicKey | undefined = listed.find(({ key }) => key === fieldValue(values, 'topic'))?.key
  if (!topic) return show(c, { of: 'staff', values, errors: { topic: 'Choose what it is about.' } })
  await performAs(c, (act) => moveThread(act, { question, topics: [topic] }))
  return onwards(c, to('question', { question }, { done: 'moved' }))
}

const address = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/

async function merge(c: Ctx, show: ShowThread) {
  const question = questionOf(c)
  const values = await formValues(c)
  const into = address.exec(fieldValue(values, 'into'))?.[0] as QuestionId | undefined
  if (!into)
    return show(c, { of: 'staff', values, errors: { into: 'Copy the address of the other question here.' } })
  await performAs(c, (act) => mergeThread(act, { question, into }))
  return onwards(c, to('question', { question: into }, { done: 'merged' }))
}
