import type { QuestionId, TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { found } from '#platform/refusal.ts'
import type { ThreadKind } from '../question.ts'
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

/** @public Opens a thread. Refuses with `no_topic` where one of its topics is not listed. */
export async function ask(act: MemberAct, asking: Asking): Promise<QuestionId> {
  const { kind, title, words, topics, formKey } = asking
  const twice = formKey && (await findByFormKey(act, formKey))
  if (twice) return twice
  await takeLimit(act, A_DAY, act.viewer.id)
  if (!(await areListed(act, topics))) throw refuse('no_topic')
  const quiet = kind === 'question' && asking.quiet
  const common = { quiet, form_key: formKey ?? null }
  const row = await act.tx
    .insertInto('questions.thread')
    .values({
      ...{ id: act.newId<'question'>(), kind, title, asker: act.viewer.id, ...common },
      ...{ asked_at: act.now, heard_at: act.now },
      route_at: kind === 'question' ? await firstDue(act) : null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!row) return found(await findByFormKey(act, formKey ?? ''))
  await act.tx
    .insertInto('questions.post')
    .values({
      ...{ id: act.newId<'post'>(), thread: row.id, kind: 'opening', words, ...common },
      ...{ author: act.viewer.id, written_at: act.now },
    })
    .execute()
  await act.tx
    .insertInto('questions.thread_topic')
    .values(topics.map((topic, place) => ({ thread: row.id, topic, place })))
    .execute()
  act.tell('question.asked', { question: row.id })
  return row.id
}

async function findByFormKey(act: MemberAct, key: string): Promise<QuestionId | undefined> {
  const row = await act.tx
    .selectFrom('questions.thread')
    .select('id')
    .where('asker', '=', act.viewer.id)
    .where('form_key', '=', key)
    .executeTakeFirst()
  return row?.id
}

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
