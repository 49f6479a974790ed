import type { LetterId } from '#map/ids.ts'
import { days, minutes } from '#platform/time.ts'
import { openToken, sealToken } from './sealed-token.ts'

// A *letter* is mail that proves an address: to sign in, to join, an *invitation* of staff bound to one address, to confirm another
// address of a member, or to take that change back. Its
// link opens a page with a button; only the button's POST uses it up, so that a mail scanner burns nothing.

/** @public */
export type LetterKind = 'sign_in' | 'join' | 'invitation' | 'address' | 'address_undo'

/** How long each may be used. */
export const letterLife: Record<LetterKind, number> = {
  sign_in: minutes(10),
  join: minutes(60),
  invitation: days(14),
  address: minutes(60),
  address_undo: days(7),
}

/** @public The secret part of a letter's link; the key is `keyFor(config, 'letter')`. */
export const letterToken = (key: Buffer, letter: LetterId): string => sealToken(key, 'letter', letter)

/** The letter a token was made for, or undefined for anything we did not sign. */
export const readLetterToken = (key: Buffer, token: string): LetterId | undefined =>
  openToken(key, 'letter', token)
