import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** @public What a newcomer was told they could teach stands under the name that stays. */
export async function mergeInWelcome(act: Act, { topic, into }: Merge): Promise<void> {
  await act.tx.updateTable('welcome.opportunity').set({ topic: into }).where('topic', '=', topic).execute()
}
