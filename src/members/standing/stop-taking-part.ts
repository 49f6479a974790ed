import type { MemberAct } from '#platform/act.ts'
import { endSessions } from '#platform/users/end-sessions.ts'
import { refuse } from './refusals.ts'

/**
 * @public Stops taking part: invisible at once, signed out everywhere; the other rooms react to `member.left`. Signing in
 * again brings the account back, and nothing that ended. The only owner cannot go: somebody has to hold the keys.
 */
export async function stopTakingPart(act: MemberAct): Promise<void> {
  if (act.viewer.role === 'owner') await keepAnOwner(act)
  const gone = await act.tx
    .updateTable('members.member')
    .set({ left_at: act.now })
    .where('id', '=', act.viewer.id)
    .where('left_at', 'is', null)
    .returning('user_id')
    .executeTakeFirst()
  if (!gone) return
  if (gone.user_id !== null) await endSessions(act, gone.user_id)
  act.tell('member.left', { member: act.viewer.id })
}

/** Locks every owner, in order, so that two who go at once cannot each count on the other. */
async function keepAnOwner(act: MemberAct): Promise<void> {
  const owners = await ownersLocked(act)
  if (!owners.some((owner) => owner !== act.viewer.id)) throw refuse('last_owner')
}

/** The owners who can act: joined, here and not suspended; locked for the rest of the transaction. */
export const ownersLocked = async (act: Pick<MemberAct, 'tx' | 'now'>) => {
  const rows = await act.tx
    .selectFrom('members.member')
    .select('id')
    .where('role', '=', 'owner')
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where((eb) => eb.or([eb('suspended_until', 'is', null), eb('suspended_until', '<=', act.now)]))
    .orderBy('id')
    .forUpdate()
    .execute()
  return rows.map(({ id }) => id)
}
