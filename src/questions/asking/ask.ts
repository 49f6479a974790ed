import { type Expression, sql } from 'kysely'
import type { QuestionId, TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { found } from '#platform/refusal.ts'
import { after } from '#platform/time.ts'
import { SAID_ONCE_WITHIN, type ThreadKind } from '../question.ts'
import { refuse } from '../refusals.ts'
import { firstDue } from '../routing/due.ts'

/** Far above what anybody has on their mind; it stops a machine. */
const A_DAY: Limit = { kind: 'question', most: 20, seconds: 86_400 }

/** What is asked. */
export interface Asking {
  kind: ThreadKind
  title: string
  words: string
  topics: readonly TopicKey[]
  quiet: boolean
  /** The form's own key: sent twice, asked once. */
  formKey?: string | undefined
}

/**
 * @public Opens a thread; what was just asked in the same words is not asked again. Refuses with `no_topic` where one of
 * its topics is not listed.
 */
export async function ask(act: MemberAct, { quiet, ...rest }: Asking): Promise<QuestionId> {
  const asking = { ...rest, quiet: rest.kind === 'question' && quiet }
  const { same, keyIsUsed } = await askedBefore(act, asking)
  if (same) return same
  await takeLimit(act, A_DAY, act.viewer.id)
  if (!(await areListed(act, asking.topics))) throw refuse('no_topic')
  const id = await open(act, asking, keyIsUsed ? null : (asking.formKey ?? null))
  return id ?? found((await askedBefore(act, asking)).same)
}

/** Undefined where the same form was sent at the same moment. */
async function open(
  act: MemberAct,
  asking: Asking,
  form_key: string | null,
): Promise<QuestionId | undefined> {
  const { kind, title, words, topics, quiet } = asking
  const row = await act.tx
    .insertInto('questions.thread')
    .values({
      ...{ id: act.newId<'question'>(), kind, title, asker: act.viewer.id, quiet, form_key },
      ...{ asked_at: act.now, heard_at: act.now },
      route_at: kind === 'question' ? await firstDue(act) : null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return undefined
  await act.tx
    .insertInto('questions.thread_topic')
    .values(topics.map((topic, place) => ({ thread: row.id, topic, place })))
    .execute()
  await act.tx
    .insertInto('questions.post')
    .values({
      ...{ id: act.newId<'post'>(), thread: row.id, kind: 'opening', words, quiet, form_key },
      ...{ author: act.viewer.id, written_at: act.now },
    })
    .execute()
  act.tell('question.asked', { question: row.id })
  return row.id
}

/** What the same form opened before, or another with the same in it, lately; and whether it opened something else. */
async function askedBefore(
  act: MemberAct,
  { kind, title, words, topics, quiet, formKey }: Asking,
): Promise<{ same?: QuestionId | undefined; keyIsUsed: boolean }> {
  if (!formKey) return { keyIsUsed: false }
  const rows = await act.tx
    .selectFrom('questions.thread as q')
    .innerJoin('questions.post as p', (on) => on.onRef('p.thread', '=', 'q.id').on('p.kind', '=', 'opening'))
    .select(['q.id', 'q.form_key', 'q.title', 'p.words'])
    .select((eb) => [
      eb.and([eb('q.kind', '=', kind), eb('q.quiet', '=', quiet)]).as('alike'),
      topicsInOrder(eb.ref('q.id')).as('topics'),
    ])
    .where('q.asker', '=', act.viewer.id)
    .where((eb) =>
      eb.or([eb('q.form_key', '=', formKey), eb('q.asked_at', '>', after(act.now, -SAID_ONCE_WITHIN))]),
    )
    .execute()
  const same = rows.find(
    (row) => row.alike && row.title === title && row.words === words && row.topics.join() === topics.join(),
  )
  return { same: same?.id, keyIsUsed: rows.some(({ form_key }) => form_key === formKey) }
}

const topicsInOrder = (thread: Expression<QuestionId>) =>
  sql<TopicKey[]>`array(select topic from questions.thread_topic where thread = ${thread} order by place)`

/** Only what everybody may know of: a topic that somebody suggested for a gap of their own is not. */
async function areListed(act: MemberAct, topics: readonly TopicKey[]): Promise<boolean> {
  const rows = await act.tx
    .selectFrom('members.topic')
    .select('key')
    .where('key', 'in', topics)
    .where('state', '=', 'listed')
    .execute()
  return rows.length === topics.length
}
