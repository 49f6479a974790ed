import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public Somebody's helper stopped taking part: they come first in the next lists of those who could help. */
export async function loseHelper(act: Act, { learner }: { learner: MemberId }): Promise<void> {
  await act.tx
    .updateTable('programmes.enrolment')
    .set({ lost_helper_at: act.now })
    .where('member', '=', learner)
    .execute()
}
