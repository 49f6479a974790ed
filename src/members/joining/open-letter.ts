import type { LetterId, MemberId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { type Act, type Look, newPublicId } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { moveToAddress } from '../account/change-address.ts'
import { maySignIn } from '../member.ts'
import type { LetterKind } from './letter.ts'
import { refuse } from './refusals.ts'
import { memberSettings } from './settings.ts'

/** A letter that can still be used. */
export interface OpenLetter {
  id: LetterId
  kind: LetterKind
  email: string
  name: string
  call_name: string
  next: string
}

/** The letter behind a link, if it can still be used; reading it uses nothing up. */
export const readLetter = (look: Look, letter: LetterId): Promise<OpenLetter | undefined> =>
  look.tx
    .selectFrom('members.letter')
    .select(['id', 'kind', 'email', 'name', 'call_name', 'next'])
    .where('id', '=', letter)
    .where('used_at', 'is', null)
    .where('expires_at', '>', look.now)
    .executeTakeFirst()

/** @public Who proved an address, and where they were going. */
export interface Proved {
  member: MemberId
  email: string
  name: string
  next: string
}

/**
 * Uses a letter up, once: of two clicks at the same time one finds it open. The address is proved by it, so its member
 * is made (join, invitation) or found; a sign-in letter for an address nobody has is used up in vain and refused.
 */
export async function openLetter(act: Act, letter: LetterId): Promise<Proved> {
  const used = await act.tx
    .updateTable('members.letter')
    .set({ used_at: act.now })
    .where('id', '=', letter)
    .where('used_at', 'is', null)
    .where('expires_at', '>', act.now)
    .returning(['kind', 'email', 'name', 'call_name', 'next', 'member', 'made_at'])
    .executeTakeFirst()
  if (!used) throw refuse('letter_used')
  const { kind, email, member, made_at } = used
  if ((kind === 'address' || kind === 'address_undo') && member !== null) {
    const who = await moveToAddress(act, { id: letter, kind, email, member, made_at })
    return { ...who, next: to('me', {}, { done: 'account' }) }
  }
  const { fresh, ...who } = await arrive(act, used)
  const home = used.next === '' || used.next === to('today')
  return { ...who, next: fresh && home ? to('firstStep', { step: 'teach' }) : used.next }
}

type Arriving = Pick<OpenLetter, 'kind' | 'email' | 'name' | 'call_name'>

interface Arrived extends Omit<Proved, 'next'> {
  /** Here for the first time. */
  fresh: boolean
}

/** @public Whoever proved an address comes in: made, found, or welcomed back. */
export async function arrive(act: Act, letter: Arriving): Promise<Arrived> {
  const known = await act.tx
    .selectFrom('members.member')
    .select(['id', 'name', 'joined_at', 'left_at', 'suspended_until'])
    .where('email', '=', letter.email)
    .forUpdate()
    .executeTakeFirst()
  if (!known) return letter.kind === 'sign_in' ? nobody() : makeMember(act, letter)
  if (!maySignIn(known, act.now)) throw refuse('suspended')
  if (known.joined_at === null || known.left_at !== null) await welcome(act, known.id, letter, known.left_at)
  return { member: known.id, email: letter.email, name: known.name, fresh: known.joined_at === null }
}

const nobody = (): never => {
  throw refuse('letter_used')
}

async function welcome(act: Act, member: MemberId, letter: Arriving, leftAt: Date | null): Promise<void> {
  const { kind, call_name } = letter
  await act.tx
    .updateTable('members.member')
    // Somebody imported may have said on Join what to call them; the register only guessed.
    .set({ joined_at: act.now, left_at: null, ...(call_name === '' ? {} : { call_name }) })
    .where('id', '=', member)
    .execute()
  if (leftAt) act.tell('member.returned', { member })
  else act.tell('member.joined', { member, by: kind === 'invitation' ? 'invitation' : 'join' })
}

/** Two letters to one new address, opened at once, make one member: the second finds the first one's. */
async function makeMember(act: Act, letter: Arriving): Promise<Arrived> {
  const member = act.newId<'member'>()
  const name = letter.name || letter.email.split('@')[0] || letter.email
  const made = await act.tx
    .insertInto('members.member')
    .values({
      id: member,
      public_id: newPublicId(),
      email: letter.email,
      name,
      call_name: letter.call_name || name,
      joined_at: act.now,
      made_at: act.now,
    })
    .onConflict((on) => on.column('email').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) return arrive(act, letter)
  const { zone } = await readSettings(act, memberSettings)
  await act.tx.insertInto('members.profile').values({ member, zone }).execute()
  act.tell('member.joined', { member, by: letter.kind === 'join' ? 'join' : 'invitation' })
  return { member, email: letter.email, name, fresh: true }
}
