import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { addTopic, changeTopic, synonymsOf, type TopicWords } from '#members/vocabulary/keep-topic.ts'
import { acceptTopic, hideTopic } from '#members/vocabulary/list-topic.ts'
import { topicsKept } from '#members/vocabulary/topics.ts'
import { fieldValue, formValues, type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { line, plain, tidyLine, words } from '#platform/text.ts'
import { TopicPage, TopicsPage } from './pages.tsx'

/** @public The vocabulary in the hands of staff. */
export const topicsRoutes: readonly Route[] = [
  get(at.staffTopics, 'staff', showTopics),
  post(at.staffTopics, 'staff', add),
  get(at.staffTopic, 'staff', showTopic),
  post(at.staffTopic, 'staff', keep),
]

const topicForm = z.object({
  name: line(80, 'Please write a name.'),
  kind: z.enum(['path', 'craft'], 'Please choose path or craft.'),
  group: line(80, 'Please write a group.'),
  synonyms: words(2000),
})

function wordsOf({ synonyms, ...rest }: z.infer<typeof topicForm>): TopicWords {
  const lines = synonyms.split('\n').map(tidyLine).filter(Boolean)
  return { ...rest, synonyms: [...new Set(lines)].slice(0, 40) }
}

const groupsOf = (topics: readonly { group: string }[]) =>
  [...new Set(topics.map(({ group }) => group))].sort()

function showTopics(c: Ctx) {
  return listPage(c, { values: {}, errors: {} })
}

async function listPage(c: Ctx, { values, errors }: Mistakes) {
  const { q } = parseQuery(c, z.object({ q: line(100) }))
  const all = await topicsKept(lookOf(c))
  const wanted = plain(q)
  const topics = all.filter(({ name, group }) => plain(`${name} ${group}`).includes(wanted))
  const error = Object.keys(errors).length > 0
  if (error) c.status(422)
  const page = <TopicsPage topics={topics} words={q} groups={groupsOf(all)} values={values} errors={errors} />
  return c.render(page, { title: 'Topics', area: 'Staff', error })
}

async function add(c: Ctx) {
  const form = await parseForm(c, topicForm)
  if (!form.ok) return listPage(c, form)
  const topic = await performAs(c, (act) => addTopic(act, wordsOf(form.data)))
  return onwards(c, to('staffTopic', { topic }))
}

/** The topic of the path, looked up among all of them, so that no odd key reaches the database. */
async function topicOf(c: Ctx) {
  const all = await topicsKept(lookOf(c))
  const topic = found(all.find(({ key }) => key === c.req.param('topic')))
  return { topic, groups: groupsOf(all) }
}

async function showTopic(c: Ctx) {
  const { topic, groups } = await topicOf(c)
  const synonyms = (await synonymsOf(lookOf(c), topic.key)).join('\n')
  const values = { name: topic.name, kind: topic.kind, group: topic.group, synonyms }
  return c.render(<TopicPage topic={topic} groups={groups} values={values} errors={{}} />, {
    title: topic.name,
    area: 'Staff',
  })
}

async function keep(c: Ctx) {
  const { topic, groups } = await topicOf(c)
  if (fieldValue(await formValues(c), 'doing') === 'hide') {
    await performAs(c, (act) => hideTopic(act, topic.key))
    return onwards(c, to('staffTopics'))
  }
  const form = await parseForm(c, topicForm)
  if (!form.ok) {
    c.status(422)
    const page = <TopicPage topic={topic} groups={groups} values={form.values} errors={form.errors} />
    return c.render(page, { title: topic.name, area: 'Staff', error: true })
  }
  await saveTopic(c, topic.key, wordsOf(form.data), topic.state !== 'listed')
  return onwards(c, to('staffTopic', { topic: topic.key }))
}

const saveTopic = (c: Ctx, topic: TopicKey, said: TopicWords, isNew: boolean): Promise<void> =>
  performAs(c, async (act) => {
    await changeTopic(act, topic, said)
    if (isNew) await acceptTopic(act, { topic, kind: said.kind, group: said.group })
  })
