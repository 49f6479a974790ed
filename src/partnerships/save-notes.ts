import type { PartnershipId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { holdPartnership } from './access.ts'

/** Keeps one's own notes on a partnership; nobody else ever reads them. */
export async function saveNotes(
  act: MemberAct,
  { partnership, notes }: { partnership: PartnershipId; notes: string },
): Promise<void> {
  await holdPartnership(act, partnership, 'mark')
  await act.tx
    .updateTable('partnerships.side')
    .set({ notes })
    .where('partnership', '=', partnership)
    .where('member', '=', act.viewer.id)
    .execute()
}
