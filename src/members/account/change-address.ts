import type { LetterId, MemberId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { takeLimit } from '#platform/limits.ts'
import { found } from '#platform/refusal.ts'
import { changeUserAddress, forgetPassword } from '#platform/users/change-user-address.ts'
import { endSessions } from '#platform/users/end-sessions.ts'
import { LETTERS_PER_ADDRESS, writeLetter } from '../joining/ask-to-sign-in.ts'
import { refuse } from '../joining/refusals.ts'

/**
 * Asks for another address: a letter goes to the new one, and nothing changes before it is confirmed there. The caller has
 * checked that the sign-in is fresh. Whether the address belongs to somebody already is told to nobody but its owner.
 */
export async function askForAddress(act: MemberAct, email: string): Promise<void> {
  await takeLimit(act, LETTERS_PER_ADDRESS, email)
  await takeLimit(act, { ...LETTERS_PER_ADDRESS, kind: 'address-change' }, act.viewer.id)
  await writeLetter(act, { kind: 'address', email, member: act.viewer.id })
}

/** @public A letter about a member's address that was just used up. */
interface UsedLetter {
  readonly id: LetterId
  readonly kind: 'address' | 'address_undo'
  readonly email: string
  readonly member: MemberId
  readonly made_at: Date
}

/**
 * @public The new address is proved, or the old one takes the change back. Every session ends; whoever holds the letter
 * gets a new one. The old address is told, and has seven days. An undo voids what was asked for after the letter it came
 * by, and forgets the password; the member's secret addresses end by reaction.
 */
export async function moveToAddress(
  act: Act,
  letter: UsedLetter,
): Promise<{ member: MemberId; email: string; name: string }> {
  const { member, email, kind } = letter
  const before = await takeAddress(act, member, email)
  if (kind === 'address_undo') await voidLater(act, letter)
  else if (before.email !== email)
    await writeLetter(act, { kind: 'address_undo', email: before.email, member })
  if (before.user_id !== null) {
    if (!(await changeUserAddress(act, before.user_id, email))) throw refuse('address_taken')
    await endSessions(act, before.user_id)
    if (kind === 'address_undo') await forgetPassword(act, before.user_id)
  }
  act.tell('address.changed', { member, undone: kind === 'address_undo' })
  return { member, email, name: before.name }
}

/** Writes the address down, and gives back what was there. An address of somebody else is refused. */
async function takeAddress(act: Act, member: MemberId, email: string) {
  const before = found(
    await act.tx
      .selectFrom('members.member')
      .select(['email', 'name', 'user_id'])
      .where('id', '=', member)
      .where('left_at', 'is', null)
      .forUpdate()
      .executeTakeFirst(),
  )
  const taken = await act.tx
    .selectFrom('members.member')
    .select('id')
    .where('email', '=', email)
    .where('id', '!=', member)
    .executeTakeFirst()
  if (taken) throw refuse('address_taken')
  await act.tx.updateTable('members.member').set({ email }).where('id', '=', member).execute()
  return before
}

const voidLater = (act: Act, { id, member, made_at }: UsedLetter) =>
  act.tx
    .updateTable('members.letter')
    .set({ used_at: act.now })
    .where('member', '=', member)
    .where('used_at', 'is', null)
    .where('id', '!=', id)
    .where('made_at', '>=', made_at)
    .execute()
