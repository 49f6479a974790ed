import type { LetterId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { maySignIn } from '../member.ts'
import type { LetterKind } from './letter.ts'
import { memberSettings } from './settings.ts'

// The wording of letters. What a visitor typed on /join is never quoted: the page writes to any address, and must not
// become a way to send strangers somebody's sentences.

/** @public A letter as mail: plain sentences, and at most one button, which opens the letter's own page. */
export interface LetterMail {
  subject: string
  headline: string
  lines: string[]
  button?: { label: string; letter: LetterId }
}

interface Written {
  kind: LetterKind
  email: string
  /** It was asked for on the page Join. */
  fromJoin: boolean
  invitedBy: string | null
  known: { suspended_until: Date | null; joined_at: Date | null } | undefined
}

/** @public A letter as mail and whom it goes to; undefined once it was used or has expired. */
export async function letterMail(
  look: Look,
  letter: LetterId,
): Promise<{ address: string; mail: LetterMail } | undefined> {
  const row = await look.tx
    .selectFrom('members.letter as l')
    .leftJoin('members.member as s', 's.id', 'l.sent_by')
    .leftJoin('members.member as m', 'm.email', 'l.email')
    .select(['l.kind', 'l.email', 'l.name', 's.name as invited_by', 'm.id as member'])
    .select(['m.suspended_until', 'm.joined_at'])
    .where('l.id', '=', letter)
    .where('l.used_at', 'is', null)
    .where('l.expires_at', '>', look.now)
    .executeTakeFirst()
  if (!row) return undefined
  const { kind, email, suspended_until, joined_at } = row
  const known = row.member === null ? undefined : { suspended_until, joined_at }
  const written: Written = { kind, email, known, invitedBy: row.invited_by, fromJoin: row.name !== '' }
  return { address: email, mail: await word(look, letter, written) }
}

async function word(look: Look, letter: LetterId, written: Written): Promise<LetterMail> {
  const settings = await readSettings(look, memberSettings)
  const { association } = settings
  if (written.known && !maySignIn(written.known, look.now)) return resting(association)
  if (written.kind === 'address') return newAddress(association, letter)
  if (written.kind === 'address_undo') return oldAddress(association, letter)
  if (written.kind === 'invitation') return invitation(association, letter, written)
  if (written.kind === 'join') return join(association, letter)
  if (!written.known) return nobody(association, written.email, settings)
  return signIn(association, letter, written)
}

const unasked = 'If you did not ask for this, you need not do anything: nothing happens without you.'

const signIn = (association: string, letter: LetterId, { fromJoin }: Written): LetterMail => ({
  subject: `Your link to sign in at ${association}`,
  headline: 'Welcome back',
  lines: [
    ...(fromJoin ? [`Somebody asked to join ${association} with this address. It has a place already.`] : []),
    'The button opens a page on which you sign in. It works once, for ten minutes.',
    unasked,
  ],
  button: { label: 'Sign in', letter },
})

const join = (association: string, letter: LetterId): LetterMail => ({
  subject: `One tap, and you are in at ${association}`,
  headline: `Join ${association}`,
  lines: [
    'This address was written on the page Join. The button shows that it is yours, and opens your place.',
    'It works once, for an hour.',
    unasked,
  ],
  button: { label: 'Join', letter },
})

const newAddress = (association: string, letter: LetterId): LetterMail => ({
  subject: `Confirm your new address at ${association}`,
  headline: 'Is this address yours?',
  lines: [
    `Somebody with an account at ${association} would like to use this address from now on.`,
    'The button opens a page on which you confirm it. It works once, for an hour.',
    unasked,
  ],
  button: { label: 'Confirm the address', letter },
})

const oldAddress = (association: string, letter: LetterId): LetterMail => ({
  subject: `Your address at ${association} was changed`,
  headline: 'Your address was changed',
  lines: [
    `Mail from ${association} goes to another address from now on, and you sign in by that one.`,
    'If it was you, there is nothing to do. If it was not, the button takes the change back: it works for seven days, signs everybody else out and forgets the password.',
  ],
  button: { label: 'Take the change back', letter },
})

const invitation = (association: string, letter: LetterId, { invitedBy }: Written): LetterMail => ({
  subject: invitedBy ? `${invitedBy} invites you to ${association}` : `You are invited to ${association}`,
  headline: `${association} invites you`,
  lines: [
    `${association} has a place for mentoring. Everyone teaches there, and everyone learns.`,
    'Say one thing you could teach and one you would like to learn. Both can wait, and so can all the rest.',
    'The invitation is for this address alone. It works once, for fourteen days.',
    'If you would rather not, you need not do anything. Nobody is told.',
  ],
  button: { label: 'Accept the invitation', letter },
})

const nobody = (
  association: string,
  email: string,
  { openJoining, joinHelp }: { openJoining: boolean; joinHelp: string },
): LetterMail => ({
  subject: `Signing in at ${association}`,
  headline: 'Nobody here has this address',
  lines: [
    `Somebody asked to sign in at ${association} as ${email}. Nobody there has this address.`,
    'If it was you: perhaps you are known by another address. Try that one.',
    openJoining ? 'If you are new, choose Join on the first page.' : joinHelp,
    unasked,
  ],
})

const resting = (association: string): LetterMail => ({
  subject: `Signing in at ${association}`,
  headline: 'This account is resting just now',
  lines: [`Nobody can sign in with this address at the moment. Please write to the staff of ${association}.`],
})
