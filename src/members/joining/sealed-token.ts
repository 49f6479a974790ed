import { createHmac, timingSafeEqual } from 'node:crypto'
import type { Id } from '#map/ids.ts'

const MAC_BYTES = 24

/**
 * The secret part of a link: an id and a signature of 192 bits made with the installation's key for that purpose
 * (platform `keyFor`). Nothing in the database opens anything, and a token of one purpose is none of another.
 */
export function sealToken(key: Buffer, purpose: string, id: string): string {
  const bytes = Buffer.from(id.replaceAll('-', ''), 'hex')
  return Buffer.concat([bytes, sign(key, purpose, bytes)]).toString('base64url')
}

/** The id a token was made for, or undefined for anything we did not sign. */
export function openToken<Of extends string>(key: Buffer, purpose: Of, token: string): Id<Of> | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length !== 16 + MAC_BYTES) return undefined
  const id = bytes.subarray(0, 16)
  if (!timingSafeEqual(sign(key, purpose, id), bytes.subarray(16))) return undefined
  return id.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as Id<Of>
}

const sign = (key: Buffer, purpose: string, id: Buffer): Buffer =>
  createHmac('sha256', key).update(purpose).update(id).digest().subarray(0, MAC_BYTES)
