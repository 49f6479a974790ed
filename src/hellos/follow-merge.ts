import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** @public Hellos and introductions about a topic that was merged are about the other now. */
export async function mergeInHellos(act: Act, { topic, into }: Merge): Promise<void> {
  await act.tx.updateTable('hellos.hello').set({ topic: into }).where('topic', '=', topic).execute()
  await act.tx.updateTable('hellos.introduction').set({ topic: into }).where('topic', '=', topic).execute()
}
