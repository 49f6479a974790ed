import type { Updateable } from 'kysely'
import type { DB } from '#map/schema.ts'
import type { MemberAct } from '#platform/act.ts'

type Changes = Omit<Updateable<DB['members.profile']>, 'member' | 'saved_at'>

/** @public Saves what one form of the profile asked about, and nothing else; names stand with the member. */
export async function saveProfile(
  act: MemberAct,
  changes: Changes,
  names?: { name: string; call_name: string },
): Promise<void> {
  if (names) await act.tx.updateTable('members.member').set(names).where('id', '=', act.viewer.id).execute()
  await act.tx
    .updateTable('members.profile')
    .set({ ...changes, saved_at: act.now })
    .where('member', '=', act.viewer.id)
    .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}
