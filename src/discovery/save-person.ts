import { sql } from 'kysely'
import { isPublicId, type MemberId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import { isBlocked } from '#safety/may-contact.ts'

/** Keeps somebody for later. Tells nobody: who saved whom is the saver's alone. */
export async function savePerson(act: MemberAct, publicId: string): Promise<void> {
  const person = await somebodyElse(act, publicId)
  await act.tx
    .insertInto('discovery.saved')
    .values({ member: act.viewer.id, person, at: act.now })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** Keeps them no longer. */
export async function unsavePerson(act: MemberAct, publicId: string): Promise<void> {
  const person = await somebodyElse(act, publicId)
  await act.tx
    .deleteFrom('discovery.saved')
    .where('member', '=', act.viewer.id)
    .where('person', '=', person)
    .execute()
}

const othersOfPublicId = askedOften(
  (tx, { me, publicId, now }: { me: MemberId; publicId: string; now: Date }) =>
    tx
      .selectFrom('members.member as m')
      .select('m.id')
      .where('m.public_id', '=', publicId)
      .where('m.id', '!=', me)
      .where(isThere(now))
      .where((eb) => eb.not(isBlocked(me, sql.ref('m.id')))),
)

/** By the key alone: what a profile shows of somebody is not needed here. Nobody finds themselves, or whom they must not meet. */
async function somebodyElse({ tx, viewer, now }: MemberAct, publicId: string): Promise<MemberId> {
  if (!isPublicId(publicId)) throw notFound()
  const [row] = await othersOfPublicId(tx, { me: viewer.id, publicId, now })
  return found(row).id
}

/** Whom the viewer saved, the latest first: a part of it. */
export async function savedPeople(look: MemberLook, offset: number, limit: number): Promise<MemberId[]> {
  const rows = await look.tx
    .selectFrom('discovery.saved')
    .select('person')
    .where('member', '=', look.viewer.id)
    .orderBy('at', 'desc')
    .orderBy('person')
    .offset(offset)
    .limit(limit)
    .execute()
  return rows.map(({ person }) => person)
}

const savedAt = askedOften((tx, { me, person }: { me: MemberId; person: MemberId }) =>
  tx.selectFrom('discovery.saved').select('at').where('member', '=', me).where('person', '=', person),
)

export const isSaved = async (look: MemberLook, person: MemberId): Promise<boolean> =>
  (await savedAt(look.tx, { me: look.viewer.id, person })).length > 0
