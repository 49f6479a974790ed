import type { MemberId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'

/** Keeps somebody for later, or no longer. Tells nobody: who saved whom is the saver's alone. */
export async function savePerson(act: MemberAct, person: MemberId): Promise<void> {
  await act.tx
    .insertInto('discovery.saved')
    .values({ member: act.viewer.id, person, at: act.now })
    .onConflict((on) => on.doNothing())
    .execute()
}

export async function unsavePerson(act: MemberAct, person: MemberId): Promise<void> {
  await act.tx
    .deleteFrom('discovery.saved')
    .where('member', '=', act.viewer.id)
    .where('person', '=', person)
    .execute()
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
