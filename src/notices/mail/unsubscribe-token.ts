import { createHmac, timingSafeEqual } from 'node:crypto'
import type { MemberId } from '#map/ids.ts'
import type { NoticeKind } from '../notice.ts'
import { isNoticeKind } from '../preference.ts'

const ID_BYTES = 16
const MAC_BYTES = 18

/**
 * @public The secret part of an unsubscribe address: member, kind and a signature of 144 bits with the installation's
 * key (platform `keyFor(config, 'unsubscribe')`). Whoever holds a mail may stop its kind, and nothing else.
 */
export function unsubscribeToken(key: Buffer, member: MemberId, kind: NoticeKind): string {
  const said = Buffer.concat([Buffer.from(member.replaceAll('-', ''), 'hex'), Buffer.from(kind)])
  return Buffer.concat([said, sign(key, said)]).toString('base64url')
}

/** @public Whom and what a token was made for, or undefined for anything we did not sign. */
export function readUnsubscribeToken(
  key: Buffer,
  token: string,
): { member: MemberId; kind: NoticeKind } | undefined {
  const bytes = Buffer.from(token, 'base64url')
  if (bytes.length <= ID_BYTES + MAC_BYTES || bytes.toString('base64url') !== token) return undefined
  const said = bytes.subarray(0, -MAC_BYTES)
  if (!timingSafeEqual(sign(key, said), bytes.subarray(-MAC_BYTES))) return undefined
  const kind = said.subarray(ID_BYTES).toString()
  if (!isNoticeKind(kind)) return undefined
  const hex = said.subarray(0, ID_BYTES).toString('hex')
  const member = hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5') as MemberId
  return { member, kind }
}

const sign = (key: Buffer, said: Buffer): Buffer =>
  createHmac('sha256', key).update('unsubscribe').update(said).digest().subarray(0, MAC_BYTES)
