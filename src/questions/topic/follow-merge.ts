import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** @public What is asked about a topic that was merged, and who follows it, is about the other now; both at once stay one. */
export async function mergeInQuestions(act: Act, { topic, into }: Merge): Promise<void> {
  await act.tx
    .deleteFrom('questions.thread_topic as x')
    .where('x.topic', '=', topic)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('questions.thread_topic as o')
          .select('o.thread')
          .whereRef('o.thread', '=', 'x.thread')
          .where('o.topic', '=', into),
      ),
    )
    .execute()
  await act.tx.updateTable('questions.thread_topic').set({ topic: into }).where('topic', '=', topic).execute()
  await act.tx
    .deleteFrom('questions.follow as f')
    .where('f.topic', '=', topic)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('questions.follow as o')
          .select('o.member')
          .whereRef('o.member', '=', 'f.member')
          .where('o.topic', '=', into),
      ),
    )
    .execute()
  await act.tx.updateTable('questions.follow').set({ topic: into }).where('topic', '=', topic).execute()
}
