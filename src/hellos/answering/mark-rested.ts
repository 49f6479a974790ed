import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public Somebody rests, or has just begun again: what waited for them meanwhile says nothing of how they answer. */
export async function markRested(act: Act, receiver: MemberId, until: Date): Promise<void> {
  await act.tx
    .updateTable('hellos.hello')
    .set({ rested: true })
    .where('receiver', '=', receiver)
    .where('state', '=', 'waiting')
    .where('said_at', '<=', until)
    .execute()
}
