import { z } from 'zod'
import type { TopicKey } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { addTopic, changeTopic, synonymsOf, type TopicWords } from '#members/vocabulary/keep-topic.ts'
import { acceptTopic, hideTopic } from '#members/vocabulary/list-topic.ts'
import { mergeTopic } from '#members/vocabulary/merge-topic.ts'
import { type TopicKept, topicsKept } from '#members/vocabulary/topics.ts'
import type { Look } from '#platform/act.ts'
import {
  type FormValues,
  fieldValue,
  formValues,
  type Mistakes,
  parseForm,
  parseOnto,
  parseQuery,
  toEdit,
} from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { takeTurnAtSettings } from '#platform/settings.ts'
import { line, oneOf, plain, searched, tidyLine, tooLongToFind, words } from '#platform/text.ts'
import { TopicPage, TopicsPage } from './pages.tsx'

/** @public The vocabulary in the hands of staff. */
export const topicsRoutes: readonly Route[] = [
  get(at.staffTopics, 'staff', showTopics),
  post(at.staffTopics, 'staff', add),
  get(at.staffTopic, 'staff', showTopic),
  post(at.staffTopic, 'staff', keep),
]

const LONGEST_SEARCH = 100

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

const listPageQuery = z.object({ q: searched })

async function listPage(c: Ctx, { values, errors }: Mistakes) {
  const { q } = parseQuery(c, listPageQuery)
  const all = await topicsKept(lookOf(c))
  const wanted = plain(q)
  const tooLong = tooLongToFind(q, LONGEST_SEARCH)
  const topics = tooLong ? [] : all.filter(({ name, group }) => plain(`${name} ${group}`).includes(wanted))
  const said = tooLong === undefined ? errors : { ...errors, q: tooLong }
  const error = Object.keys(said).length > 0
  if (error) c.status(422)
  const page = <TopicsPage topics={topics} words={q} groups={groupsOf(all)} values={values} errors={said} />
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
  const others = all.filter(({ key, state }) => state === 'listed' && key !== topic.key)
  return { topic, groups: groupsOf(all), others }
}

const topicQuery = z.object({ done: oneOf(['merged'] as const) })

async function showTopic(c: Ctx) {
  const { done } = parseQuery(c, topicQuery)
  const shown = await topicOf(c)
  return topicPage(c, { ...shown, done, values: toEdit(await wordsKept(lookOf(c), shown.topic)), errors: {} })
}

async function wordsKept(look: Look, { key, name, kind, group }: TopicKept): Promise<FormValues> {
  return { name, kind, group, synonyms: (await synonymsOf(look, key)).join('\n') }
}

function topicPage(c: Ctx, shown: Parameters<typeof TopicPage>[0]) {
  const error = Object.keys(shown.errors).length > 0
  if (error) c.status(shown.movedOn ? 409 : 422)
  return c.render(<TopicPage {...shown} />, { title: shown.topic.name, area: 'Staff', error })
}

async function keep(c: Ctx) {
  const shown = await topicOf(c)
  const { topic } = shown
  const doing = await formValues(c)
  if (fieldValue(doing, 'doing') === 'hide') {
    await performAs(c, (act) => hideTopic(act, topic.key))
    return onwards(c, to('staffTopics'))
  }
  if (fieldValue(doing, 'doing') === 'merge') {
    const into = shown.others.find(({ key }) => key === fieldValue(doing, 'into'))?.key
    const errors = { into: 'Choose the topic that stays.' }
    if (!into) return topicPage(c, { ...shown, values: toEdit(await wordsKept(lookOf(c), topic)), errors })
    await performAs(c, (act) => mergeTopic(act, { topic: topic.key, into }))
    return onwards(c, to('staffTopic', { topic: into }, { done: 'merged' }))
  }
  const form = await saveTopic(c, topic.key, fieldValue(doing, 'doing') === 'list')
  return form.ok ? onwards(c, to('staffTopic', { topic: topic.key })) : topicPage(c, { ...shown, ...form })
}

/** Keeps the words; `listing` also puts the topic into the list, which nobody does by saving words alone. */
async function saveTopic(c: Ctx, key: TopicKey, listing: boolean) {
  const typed = await formValues(c)
  return performAs(c, async (act) => {
    await takeTurnAtSettings(act)
    const topic = found((await topicsKept(act)).find((one) => one.key === key))
    const form = parseOnto(topicForm, { typed, now: await wordsKept(act, topic) })
    if (!form.ok) return form
    const said = wordsOf(form.data)
    await changeTopic(act, key, said)
    if (listing) await acceptTopic(act, { topic: key, kind: said.kind, group: said.group })
    return form
  })
}
