import type { LetterId, MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { readSettings } from '#platform/settings.ts'
import { after, hours } from '#platform/time.ts'
import { type LetterKind, letterLife } from './letter.ts'
import { memberSettings } from './settings.ts'

/** @public */
export const LETTERS_PER_ADDRESS: Limit = { kind: 'letter-address', most: 5, seconds: 3600 }

interface Asking {
  email: string
  network: string
  /** Where to go once signed in; a path of this site. */
  next: string
}

/**
 * @public Writes a sign-in letter. A known and an unknown address get the same work and the same page: the unknown one's
 * letter is written too, and says kindly that nobody here has that address (reactions decide the wording).
 */
export async function askToSignIn(act: Act, { email, network, next }: Asking): Promise<LetterId> {
  await takeLimit(act, LETTERS_PER_ADDRESS, email)
  const { lettersPerNetwork: most } = await readSettings(act, memberSettings)
  await takeLimit(act, { kind: 'letter-network', most, seconds: 3600 }, network)
  return writeLetter(act, { kind: 'sign_in', email, next })
}

interface NewLetter {
  kind: LetterKind
  email: string
  name?: string
  callName?: string
  next?: string
  /** Whose address it is about. */
  member?: MemberId
}

/** @public Puts a letter down and tells it, so that it is mailed. */
export async function writeLetter(act: Act, letter: NewLetter): Promise<LetterId> {
  const id = act.newId<'letter'>()
  await act.tx
    .insertInto('members.letter')
    .values({
      id,
      kind: letter.kind,
      email: letter.email,
      name: letter.name ?? '',
      call_name: letter.callName ?? '',
      next: letter.next ?? '',
      member: letter.member ?? null,
      sent_by: act.viewer.kind === 'member' ? act.viewer.id : null,
      made_at: act.now,
      expires_at: after(act.now, letterLife[letter.kind]),
    })
    .execute()
  act.tell('letter.asked', { letter: id })
  return id
}

/** @public Forgets letters a month after they could last be used. */
export async function sweepLetters(act: Act): Promise<void> {
  await act.tx
    .deleteFrom('members.letter')
    .where('expires_at', '<', after(act.now, -hours(24 * 30)))
    .execute()
}
