import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** @public Pairs proposed for a topic that was merged are proposed for the other now. */
export async function mergeInRounds(act: Act, { topic, into }: Merge): Promise<void> {
  await act.tx.updateTable('rounds.proposal').set({ topic: into }).where('topic', '=', topic).execute()
}
