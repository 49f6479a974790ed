import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { newPublicId } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import type { Role } from '#platform/viewer.ts'
import { memberSettings } from '../joining/settings.ts'
import { refuse } from './refusals.ts'
import { ownersLocked } from './stop-taking-part.ts'

/** @public Gives a member a role. Refused when it would leave nobody as owner. */
export async function setRole(act: Act, member: MemberId, role: Role): Promise<void> {
  // Owners are locked before the count: of two demotions at once the second sees the first.
  const owners = await ownersLocked(act)
  if (role !== 'owner' && owners.length === 1 && owners[0] === member) throw refuse('last_owner')
  const before = found(
    await act.tx
      .selectFrom('members.member')
      .select('role')
      .where('id', '=', member)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (before.role === role) return
  await act.tx.updateTable('members.member').set({ role }).where('id', '=', member).execute()
  act.tell('role.changed', { member, role })
}

/**
 * @public Makes whoever has this address staff or owner, for the command line; an address nobody has gets a place that
 * waits for its first sign-in. Whoever is owner stays it, and `role` comes back as it is then. `email` as identity: NFC
 * and lower case.
 */
export async function makeStaff(
  act: Act,
  email: string,
  role: 'staff' | 'owner',
): Promise<{ member: MemberId; role: 'staff' | 'owner' }> {
  const id = act.newId<'member'>()
  const name = email.split('@')[0] || email
  const made = await act.tx
    .insertInto('members.member')
    .values({ id, public_id: newPublicId(), email, name, call_name: name, made_at: act.now })
    .onConflict((on) => on.column('email').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n) {
    const { zone } = await readSettings(act, memberSettings)
    await act.tx.insertInto('members.profile').values({ member: id, zone }).execute()
  }
  const { id: member, role: before } = found(
    await act.tx
      .selectFrom('members.member')
      .select(['id', 'role'])
      .where('email', '=', email)
      .executeTakeFirst(),
  )
  if (before === 'owner') return { member, role: before }
  await setRole(act, member, role)
  return { member, role }
}
