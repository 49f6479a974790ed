import { createHmac, timingSafeEqual } from 'node:crypto'
import type { LetterId } from '#map/ids.ts'
import { days, minutes } from '#platform/time.ts'

// A *letter* is mail that proves an address: to sign in, to join, or an *invitation* of staff bound to one address. Its
// link opens a page with a button; only the button's POST uses it up, so that a mail scanner burns nothing.

/** @public */
export type LetterKind = 'sign_in' | 'join' | 'invitation'

/** How long each may be used. */
export const letterLife: Record<LetterKind, number> = {
  sign_in: minutes(10),
  join: minutes(60),
  invitation: days(14),
}

const MAC_BYTES = 24

/**
 * @public The secret part of a letter's link: the letter's id and a signature of 192 bits made with the installation's
 * key (platform `keyFor(config, 'letter')`). Nothing in the database opens anything.
 */
export function letterToken(key: Buffer, letter: LetterId): string {
  const id = Buffer.from(letter.replaceAll('-', ''), 'hex')
  return Buffer.concat([id, sign(key, id)]).toString('base64url')
}

/** The letter a token was made for, or undefined for anything we did not sign. */
export function readLetterToken(key: Buffer, token: string): LetterId | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + MAC_BYTES) return undefined
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(sign(key, id), bytes.subarray(16))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as LetterId
}

const sign = (key: Buffer, id: Buffer): Buffer =>
  createHmac('sha256', key).update('letter').update(id).digest().subarray(0, MAC_BYTES)
