import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { keptTopic } from '#members/vocabulary/merge-topic.ts'
import { newPublicId } from '#platform/act.ts'
import { type FormValues, fieldValue, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { line } from '#platform/text.ts'
import { type ThreadRow, topicsToAsk } from '../list/list-threads.ts'
import { LONGEST_TITLE } from '../question.ts'
import { askedLike } from '../search/search.ts'
import { ask } from './ask.ts'
import { askForm } from './form.ts'
import { AskPage } from './pages.tsx'

/** @public Asking a question, or opening a conversation. */
export const askingRoutes: readonly Route[] = [
  get(at.questionNew, 'member', begin),
  post(at.questionNew, 'member', send),
]

const beginQuery = z.object({ topic: line(80), title: line(LONGEST_TITLE) })

async function begin(c: Ctx) {
  const { topic, title } = parseQuery(c, beginQuery)
  const look = lookOf(c)
  const similar = await askedLike(look, title)
  const topic1 = topic === '' ? '' : await keptTopic(look, topic as TopicKey)
  return show(c, { values: { topic1, title }, similar })
}

interface Shown {
  values: FormValues
  errors?: Readonly<Record<string, string>>
  similar?: readonly ThreadRow[]
  interposed?: boolean
}

async function show(c: Ctx, { values, errors = {}, similar = [], interposed = false }: Shown) {
  const look = lookOf(c)
  const topics = await topicsToAsk(look)
  const error = Object.keys(errors).length > 0
  if (error || interposed) c.status(error ? 422 : 409)
  const formKey = fieldValue(values, 'formKey') || newPublicId()
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<AskPage {...{ topics, values, errors, formKey, similar, interposed, reading }} />, {
    title: 'Ask a question',
    ...{ task: true, error },
  })
}

async function send(c: Ctx) {
  const look = lookOf(c)
  const read = await parseForm(c, askForm)
  const listed = new Set((await topicsToAsk(look)).map(({ key }) => key))
  const chosen = chosenOf(read.values, listed)
  const errors = {
    ...(read.ok ? {} : read.errors),
    ...(chosen.length === 0 ? { topic1: 'Choose what it is about.' } : {}),
  }
  if (!read.ok || chosen.length === 0) return show(c, { values: read.values, errors })
  const { kind = 'question', title, words, quiet, seen, formKey } = read.data
  const similar = seen || kind === 'conversation' ? [] : await askedLike(look, title)
  if (similar.length > 0) return show(c, { values: read.values, similar, interposed: true })
  const asking = { kind, title, words, quiet, topics: chosen, formKey: formKey || undefined }
  const question = await performAs(c, (act) => ask(act, asking))
  return onwards(c, to('question', { question }, { done: 'asked' }))
}

/** The topics chosen, each once, and only such as are there to choose. */
const chosenOf = (values: FormValues, listed: ReadonlySet<TopicKey>): TopicKey[] => [
  ...new Set(
    ['topic1', 'topic2', 'topic3']
      .map((name) => fieldValue(values, name) as TopicKey)
      .filter((key) => listed.has(key)),
  ),
]
