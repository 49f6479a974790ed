import type { MemberId } from '#map/ids.ts'
import type { Act, Look, MemberAct, MemberLook } from '#platform/act.ts'
import { hashOfToken, secretToken } from '#platform/users/secret-address.ts'

// A *calendar address* is a secret address under which a member's own calendar program looks up their meetings.

const tokenOf = (key: Buffer, member: MemberId, madeAt: Date): string =>
  secretToken(key, { purpose: 'calendar', member, madeAt })

/** @public Makes the viewer's address; one made before stops working at once. */
export async function makeCalendarAddress(act: MemberAct, key: Buffer): Promise<void> {
  const row = { token_hash: hashOfToken(tokenOf(key, act.viewer.id, act.now)), made_at: act.now }
  await act.tx
    .insertInto('partnerships.calendar_address')
    .values({ member: act.viewer.id, ...row })
    .onConflict((on) => on.column('member').doUpdateSet(row))
    .execute()
}

/** @public Takes a member's address away. */
export async function endCalendarAddress(act: Act, member: MemberId): Promise<void> {
  await act.tx.deleteFrom('partnerships.calendar_address').where('member', '=', member).execute()
}

/** @public The viewer's own address, if there is one. */
export async function readCalendarAddress(look: MemberLook, key: Buffer): Promise<string | undefined> {
  const row = await look.tx
    .selectFrom('partnerships.calendar_address')
    .select('made_at')
    .where('member', '=', look.viewer.id)
    .executeTakeFirst()
  return row && tokenOf(key, look.viewer.id, row.made_at)
}

/** Whose address this is; nobody's where it was changed or taken away, or its member may not sign in. */
export async function memberOfAddress(look: Look, token: string): Promise<MemberId | undefined> {
  if (token.length > 100) return undefined
  const row = await look.tx
    .selectFrom('partnerships.calendar_address as a')
    .innerJoin('members.member as m', 'm.id', 'a.member')
    .select('m.id')
    .where('a.token_hash', '=', hashOfToken(token))
    .where('m.left_at', 'is', null)
    .where((eb) => eb.or([eb('m.suspended_until', 'is', null), eb('m.suspended_until', '<=', look.now)]))
    .executeTakeFirst()
  return row?.id
}
