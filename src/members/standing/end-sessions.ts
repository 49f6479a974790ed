import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/**
 * Ends every session of a member with the transaction: whoever is suspended or gone is signed out on every device, or
 * nothing happened at all.
 */
export async function endSessions(act: Act, member: MemberId): Promise<void> {
  await act.tx
    .deleteFrom('session')
    .where(
      'userId',
      'in',
      act.tx
        .selectFrom('members.member')
        .select('user_id')
        .where('id', '=', member)
        .$castTo<{ user_id: string }>(),
    )
    .execute()
}
