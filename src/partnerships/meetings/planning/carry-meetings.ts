import type { HelloId, PartnershipId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public A trial begins: what the two have planned in their conversation is planned in it. The caller holds the hello. */
export async function carryMeetings(
  act: Act,
  { hello, partnership }: { hello: HelloId; partnership: PartnershipId },
): Promise<void> {
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ partnership })
    .where('hello', '=', hello)
    .where('partnership', 'is', null)
    .where('state', 'in', ['proposed', 'agreed'])
    .execute()
}
