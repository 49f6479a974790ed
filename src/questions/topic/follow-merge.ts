import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** Threads a transaction: each changes what all its posts are found by. */
const AT_ONCE = 500

/**
 * @public What is asked about a topic that was merged, and who follows it, is about the other now; both at once stay one.
 * `more`: there are threads left.
 */
export async function mergeInQuestions(act: Act, merge: Merge): Promise<'more' | 'done'> {
  await moveFollowers(act, merge)
  const { topic, into } = merge
  const rows = await act.tx
    .selectFrom('questions.thread_topic')
    .select('thread')
    .where('topic', '=', topic)
    .orderBy('thread')
    .limit(AT_ONCE)
    .execute()
  if (rows.length === 0) return 'done'
  const threads = rows.map(({ thread }) => thread)
  const both = act.tx
    .selectFrom('questions.thread_topic')
    .select('thread')
    .where('topic', '=', into)
    .where('thread', 'in', threads)
  await act.tx
    .deleteFrom('questions.thread_topic')
    .where('topic', '=', topic)
    .where('thread', 'in', both)
    .execute()
  await act.tx
    .updateTable('questions.thread_topic')
    .set({ topic: into })
    .where('topic', '=', topic)
    .where('thread', 'in', threads)
    .execute()
  return threads.length === AT_ONCE ? 'more' : 'done'
}

async function moveFollowers(act: Act, { topic, into }: Merge): Promise<void> {
  const both = act.tx.selectFrom('questions.follow').select('member').where('topic', '=', into)
  await act.tx.deleteFrom('questions.follow').where('topic', '=', topic).where('member', 'in', both).execute()
  await act.tx.updateTable('questions.follow').set({ topic: into }).where('topic', '=', topic).execute()
}
