import { createHash, createHmac } from 'node:crypto'
import type { MemberId } from '#map/ids.ts'
import type { Look, MemberAct, MemberLook } from '#platform/act.ts'

// A *feed address* is a link under which a member's own feed reader looks up what is asked about a topic: whoever has it
// reads titles, so it is secret, and it can be changed and taken away. It is made from the installation's key and the
// instant it was asked for; the database keeps only its hash, which opens nothing.

const tokenOf = (key: Buffer, member: MemberId, madeAt: Date): string =>
  createHmac('sha256', key).update(`feed\0${member}\0${madeAt.toISOString()}`).digest('base64url')

const hashOf = (token: string): Buffer => createHash('sha256').update(token).digest()

/** @public Makes the viewer's address; one made before stops working at once. */
export async function makeFeedAddress(act: MemberAct, key: Buffer): Promise<void> {
  const row = { token_hash: hashOf(tokenOf(key, act.viewer.id, act.now)), made_at: act.now }
  await act.tx
    .insertInto('questions.feed_address')
    .values({ member: act.viewer.id, ...row })
    .onConflict((on) => on.column('member').doUpdateSet(row))
    .execute()
}

/** Takes the viewer's address away. */
export async function endFeedAddress(act: MemberAct): Promise<void> {
  await act.tx.deleteFrom('questions.feed_address').where('member', '=', act.viewer.id).execute()
}

/** @public The viewer's own address, if there is one. */
export async function readFeedAddress(look: MemberLook, key: Buffer): Promise<string | undefined> {
  const row = await look.tx
    .selectFrom('questions.feed_address')
    .select('made_at')
    .where('member', '=', look.viewer.id)
    .executeTakeFirst()
  return row && tokenOf(key, look.viewer.id, row.made_at)
}

/** Whose address this is; nobody's where it was changed or taken away, or its member may not sign in. */
export async function memberOfFeed(look: Look, token: string): Promise<MemberId | undefined> {
  if (token.length > 100) return undefined
  const row = await look.tx
    .selectFrom('questions.feed_address as a')
    .innerJoin('members.member as m', 'm.id', 'a.member')
    .select('m.id')
    .where('a.token_hash', '=', hashOf(token))
    .where('m.left_at', 'is', null)
    .where((eb) => eb.or([eb('m.suspended_until', 'is', null), eb('m.suspended_until', '<=', look.now)]))
    .executeTakeFirst()
  return row?.id
}
