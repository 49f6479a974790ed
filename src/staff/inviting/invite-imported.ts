import type { MemberId } from '#map/ids.ts'
import { inviteMember } from '#members/joining/invite-member.ts'
import type { Act } from '#platform/act.ts'
import { refuse } from './refusals.ts'
import { waiting } from './waiting.ts'

// Imported people are invited in *batches*: staff ask once, and fifty at a time are written to until all have been.
// Nobody is written to twice unless staff ask for it, nor anybody who, the register says, has left the association.

const AT_A_TIME = 50

/** Sets a batch going. One at a time: of two staff who ask at once one is told that it is under way. */
export async function inviteImported(act: Act, { again }: { again: boolean }): Promise<void> {
  const id = act.newId<'invitation-batch'>()
  const made_by = act.viewer.kind === 'member' ? act.viewer.id : null
  const made = await act.tx
    .insertInto('staff.invitation_batch')
    .values({ id, made_by, made_at: act.now, again })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw refuse('batch_open')
  act.tell('invitations.asked', { batch: id })
}

/** @public Writes to the next fifty of a batch; `more` until nobody is left, then the batch is closed. */
export async function inviteSome(act: Act, batch: string): Promise<'more' | 'done'> {
  const open = await act.tx
    .selectFrom('staff.invitation_batch')
    .select(['again', 'done_at'])
    .where('id', '=', batch)
    .forUpdate()
    .executeTakeFirst()
  if (!open || open.done_at !== null) return 'done'
  const people = await waiting(act)
    .$if(!open.again, (q) => q.where('w.invited', '=', false))
    .where(({ not, exists, selectFrom }) =>
      not(
        exists(
          selectFrom('staff.invitation as i')
            .select('i.member')
            .whereRef('i.member', '=', 'w.id')
            .where('i.batch', '=', batch),
        ),
      ),
    )
    .select(['w.id', 'w.email', 'w.name'])
    .orderBy('w.id')
    .limit(AT_A_TIME)
    .execute()
  if (people.length === 0) {
    await act.tx
      .updateTable('staff.invitation_batch')
      .set({ done_at: act.now })
      .where('id', '=', batch)
      .execute()
    return 'done'
  }
  for (const { email, name } of people) await inviteMember(act, { email, name })
  await noteInvited(
    act,
    batch,
    people.map(({ id }) => id),
  )
  return 'more'
}

async function noteInvited(act: Act, batch: string, members: readonly MemberId[]): Promise<void> {
  await act.tx
    .insertInto('staff.invitation')
    .values(members.map((member) => ({ batch, member })))
    .onConflict((on) => on.doNothing())
    .execute()
}
