import type { JoinLinkId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { openToken, sealToken } from './sealed-token.ts'

// A *join link* is made by staff for many people at once, such as the slides of an evening: it expires, and can be
// revoked. It opens the page Join; the address is proved by a letter all the same.

/** @public The secret part of a join link; the key is `keyFor(config, 'join-link')`. */
export const joinLinkToken = (key: Buffer, link: JoinLinkId): string => sealToken(key, 'join-link', link)

/** The join link a token was made for, or undefined for anything we did not sign. */
export const readJoinLinkToken = (key: Buffer, token: string): JoinLinkId | undefined =>
  openToken(key, 'join-link', token)

/** Whether a join link lets people in at this instant. */
export async function joinLinkIsOpen(look: Look, link: JoinLinkId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('members.join_link')
    .select('id')
    .where('id', '=', link)
    .where('revoked_at', 'is', null)
    .where('expires_at', '>', look.now)
    .executeTakeFirst()
  return row !== undefined
}

/** @public Makes a join link. The label is for staff: where it was put. */
export async function makeJoinLink(
  act: Act,
  { label, expiresAt }: { label: string; expiresAt: Date },
): Promise<JoinLinkId> {
  const id = act.newId<'join-link'>()
  const made_by = act.viewer.kind === 'member' ? act.viewer.id : null
  await act.tx
    .insertInto('members.join_link')
    .values({ id, label, made_by, made_at: act.now, expires_at: expiresAt })
    .execute()
  return id
}

/** @public Takes a join link back, at once. Doing it twice is doing it once. */
export async function revokeJoinLink(act: Act, link: JoinLinkId): Promise<void> {
  const row = await act.tx
    .updateTable('members.join_link')
    .set((eb) => ({ revoked_at: eb.fn.coalesce('revoked_at', eb.val(act.now)) }))
    .where('id', '=', link)
    .returning('id')
    .executeTakeFirst()
  found(row)
}

/** @public A join link as staff see it. */
export interface JoinLinkKept {
  readonly id: JoinLinkId
  readonly label: string
  readonly madeBy: string | null
  readonly madeAt: Date
  readonly expiresAt: Date
  readonly revokedAt: Date | null
}

/** @public Join links, newest first; `most` of them. */
export const joinLinks = (look: Look, most = 50): Promise<JoinLinkKept[]> =>
  look.tx
    .selectFrom('members.join_link as j')
    .leftJoin('members.member as m', 'm.id', 'j.made_by')
    .select(['j.id', 'j.label', 'm.name as madeBy', 'j.made_at as madeAt', 'j.expires_at as expiresAt'])
    .select('j.revoked_at as revokedAt')
    .orderBy('j.made_at', 'desc')
    .orderBy('j.id', 'desc')
    .limit(most)
    .execute()
