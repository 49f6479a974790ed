import { to } from '#map/paths.ts'
import type { Act } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { LETTERS_PER_ADDRESS, writeLetter } from './ask-to-sign-in.ts'

const JOINS_PER_NETWORK: Limit = { kind: 'join-network', most: 10, seconds: 3600 }

interface Joining {
  name: string
  /** Empty: the name. */
  callName: string
  email: string
  network: string
}

/**
 * Writes a letter to whoever wants to join: to a new address one that makes its place, to a known one a link to sign in.
 * Nobody at the keyboard can tell which: same work, same page. A place exists only once the address is proved.
 */
export async function askToJoin(act: Act, { name, callName, email, network }: Joining): Promise<void> {
  await takeLimit(act, JOINS_PER_NETWORK, network)
  await takeLimit(act, LETTERS_PER_ADDRESS, email)
  const known = await act.tx
    .selectFrom('members.member')
    .select('joined_at')
    .where('email', '=', email)
    .executeTakeFirst()
  const next = known?.joined_at ? to('today') : to('firstStep', { step: 'teach' })
  await writeLetter(act, { kind: known ? 'sign_in' : 'join', email, name, callName, next })
}
