import type { MemberId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { maySignIn } from '../member.ts'

/** @public Ties a member to the sign-in library's user, once; and notes that they were here. */
export async function tieSession(act: Act, member: MemberId, userId: string): Promise<void> {
  await act.tx
    .updateTable('members.member')
    .set({ user_id: userId, last_seen_at: act.now })
    .where('id', '=', member)
    .execute()
}

/** The member a user of the sign-in library belongs to, and whether they may sign in now. */
export async function memberOfUser(
  look: Look,
  userId: string,
): Promise<{ id: MemberId; email: string; maySignIn: boolean } | undefined> {
  const row = await look.tx
    .selectFrom('members.member')
    .select(['id', 'email', 'suspended_until'])
    .where('user_id', '=', userId)
    .executeTakeFirst()
  return row && { id: row.id, email: row.email, maySignIn: maySignIn(row, look.now) }
}
