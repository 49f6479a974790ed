import { isPublicId, type MemberId } from '#map/ids.ts'
import { type MemberListed, memberListed } from '#members/standing/member-list.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'

/** What the register says of a member, beyond the list; undefined for somebody it does not know. */
const registerOf = (look: Look, member: MemberId) =>
  look.tx
    .selectFrom('members.record')
    .select(['member_since as memberSince', 'status', 'type', 'renewed_on as renewedOn'])
    .select(['job_title as jobTitle', 'licence', 'licence_year as licenceYear', 'imported_at as importedAt'])
    .where('member', '=', member)
    .executeTakeFirst()

/** When somebody was last invited, if the letter is still known. */
async function lastInvitation(look: Look, email: string): Promise<Date | undefined> {
  const row = await look.tx
    .selectFrom('members.letter')
    .select('made_at as at')
    .where('email', '=', email)
    .where('kind', '=', 'invitation')
    .orderBy('made_at', 'desc')
    .limit(1)
    .executeTakeFirst()
  return row?.at
}

/** Whether members find them on People: somebody who has yet to accept the code of conduct is not there for others. */
async function isSeen(look: Look, member: MemberId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('members.member as m')
    .select('m.id')
    .where('m.id', '=', member)
    .where(isThere(look.now))
    .executeTakeFirst()
  return row !== undefined
}

/** A member as one of the staff sees them. */
export interface MemberOfStaff extends MemberListed {
  readonly register: Awaited<ReturnType<typeof registerOf>>
  readonly invitedAt: Date | undefined
  readonly isSeen: boolean
}

/**
 * What everybody sees and what the register says. No words between people, no notes, no private gaps: they are not asked
 * for here at all.
 */
export async function memberOfStaff(look: Look, publicId: string): Promise<MemberOfStaff> {
  if (!isPublicId(publicId)) throw notFound()
  const member = await memberListed(look, publicId)
  const [register, invitedAt, seen] = await Promise.all([
    registerOf(look, member.id),
    lastInvitation(look, member.email),
    isSeen(look, member.id),
  ])
  return { ...member, register, invitedAt, isSeen: seen }
}
