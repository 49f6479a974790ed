import type { MemberId } from '#map/ids.ts'
import { inviteMember } from '#members/joining/invite-member.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** @public Invites one imported member, and remembers it, so that a later batch leaves them alone. */
export async function inviteOne(act: Act, member: MemberId): Promise<void> {
  const person = await act.tx
    .selectFrom('members.member')
    .select(['email', 'name'])
    .where('id', '=', member)
    .executeTakeFirst()
  await inviteMember(act, found(person))
  const id = act.newId<'invitation-batch'>()
  const made_by = act.viewer.kind === 'member' ? act.viewer.id : null
  await act.tx
    .insertInto('staff.invitation_batch')
    .values({ id, made_by, made_at: act.now, done_at: act.now })
    .execute()
  await act.tx.insertInto('staff.invitation').values({ batch: id, member }).execute()
}
