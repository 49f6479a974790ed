import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { endSessions } from '#platform/users/end-sessions.ts'
import { refuse } from './refusals.ts'
import { ownersLocked } from './stop-taking-part.ts'

/** For good: further than anybody's account will last, and still a date ('infinity' is none in JavaScript). */
const FOR_GOOD = new Date('9999-12-31T00:00:00Z')

/**
 * @public Keeps a member from signing in until an instant, or for good, and ends their sessions at once. To others it
 * reads as if they had stopped taking part. Refused for the only owner: somebody has to hold the keys.
 */
export async function suspendMember(act: Act, member: MemberId, until: Date | 'for good'): Promise<void> {
  // Locked, so that of two owners who suspend each other the second finds that nobody else is left.
  const owners = await ownersLocked(act)
  if (owners.length === 1 && owners[0] === member) throw refuse('last_owner')
  const done = await act.tx
    .updateTable('members.member')
    .set({ suspended_until: until === 'for good' ? FOR_GOOD : until })
    .where('id', '=', member)
    .returning('user_id')
    .executeTakeFirst()
  const { user_id } = found(done)
  if (user_id !== null) await endSessions(act, user_id)
  act.tell('member.suspended', { member })
}

/** @public Lets a suspended member sign in again; nothing else is restored. */
export async function liftSuspension(act: Act, member: MemberId): Promise<void> {
  const done = await act.tx
    .updateTable('members.member')
    .set({ suspended_until: null })
    .where('id', '=', member)
    .where('suspended_until', 'is not', null)
    .executeTakeFirst()
  if (done.numUpdatedRows === 1n) act.tell('member.restored', { member })
}
