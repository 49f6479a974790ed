import { sql } from 'kysely'
import type { QuestionId, TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { readThread } from '../access.ts'
import { refuse } from '../refusals.ts'
import { endInvitations } from '../routing/invitation.ts'
import { countAnswered } from './hide.ts'

/** Staff say what a thread is about. */
export async function moveThread(
  act: MemberAct,
  { question, topics }: { question: QuestionId; topics: readonly TopicKey[] },
): Promise<void> {
  await readThread(act, question)
  await act.tx.selectFrom('questions.thread').select('id').where('id', '=', question).forUpdate().execute()
  await act.tx.deleteFrom('questions.thread_topic').where('thread', '=', question).execute()
  await act.tx
    .insertInto('questions.thread_topic')
    .values(topics.map((topic, place) => ({ thread: question, topic, place })))
    .execute()
  act.tell('question.moved', { question })
}

/**
 * @public Staff put a thread together with another: what was answered and said in it goes there, its address leads there,
 * and whoever asked is told. Refuses with `no_merge` where one of the two is out of sight, or part of another already; where
 * one is a conversation and the other a question, whose answers are counted; and where one was asked quietly, for then
 * whoever answered the other would read the name.
 */
export async function mergeThread(
  act: MemberAct,
  { question, into }: { question: QuestionId; into: QuestionId },
): Promise<void> {
  // In the order of their ids, so that two merges crossing wait for each other and do not lock.
  const rows = await act.tx
    .selectFrom('questions.thread')
    .select(['id', 'kind', 'quiet', 'asker', 'hidden_at', 'merged_into', 'heard_at'])
    .where('id', 'in', [question, into])
    .orderBy('id')
    .forUpdate()
    .execute()
  const from = found(rows.find(({ id }) => id === question))
  const target = rows.find(({ id }) => id === into)
  const isWhole = (row: typeof from) => row.hidden_at === null && row.merged_into === null && !row.quiet
  if (question === into || !target || !isWhole(from) || !isWhole(target)) throw refuse('no_merge')
  if (from.kind !== target.kind) throw refuse('no_merge')
  // That an answer helped was said by whoever asked, and would read as said by the other.
  if (from.asker !== target.asker) await forgetHelped(act, question)
  await movePosts(act, question, into)
  await endInvitations(act, question)
  await act.tx
    .updateTable('questions.thread')
    .set({ merged_into: into })
    .where((eb) => eb.or([eb('id', '=', question), eb('merged_into', '=', question)]))
    .execute()
  await act.tx
    .updateTable('questions.thread')
    .set({ heard_at: sql`greatest(heard_at, ${from.heard_at})` })
    .where('id', '=', into)
    .execute()
  await countAnswered(act, into)
  act.tell('question.merged', { question, into })
}

const forgetHelped = (act: MemberAct, question: QuestionId) =>
  act.tx.updateTable('questions.post').set({ helped_at: null }).where('thread', '=', question).execute()

/** Answers with their comments, and what was said under the opening; the opening itself stays where it is. */
async function movePosts(act: MemberAct, question: QuestionId, into: QuestionId): Promise<void> {
  const openingOf = (thread: QuestionId) =>
    act.tx
      .selectFrom('questions.post')
      .select('id')
      .where('thread', '=', thread)
      .where('kind', '=', 'opening')
      .executeTakeFirstOrThrow()
  const [before, after] = [await openingOf(question), await openingOf(into)]
  await act.tx.updateTable('questions.post').set({ under: after.id }).where('under', '=', before.id).execute()
  await act.tx
    .updateTable('questions.post')
    .set({ thread: into })
    .where('thread', '=', question)
    .where('kind', '!=', 'opening')
    .execute()
}
