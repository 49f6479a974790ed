import type { MemberAct, MemberLook } from '#platform/act.ts'

// Somebody's *limit* is how many questions they would like to be asked to answer in any seven days: none unless they set one,
// and with nought they are asked nothing and stay enrolled. Routing keeps it, by itself and by hand; nobody else reads it.

/** More would be no limit. */
export const MOST_ASKS = 20

/** The viewer’s own limit; undefined where they set none. */
export async function readLimit({ tx, viewer }: MemberLook): Promise<number | undefined> {
  const row = await tx
    .selectFrom('questions.answering')
    .select('asks_a_week')
    .where('member', '=', viewer.id)
    .executeTakeFirst()
  return row?.asks_a_week
}

/** @public Sets it, or takes it away. Whoever is asked at this very moment is asked once more at most. */
export async function limitAsks(act: MemberAct, { most }: { most: number | undefined }): Promise<void> {
  if (most === undefined) {
    await act.tx.deleteFrom('questions.answering').where('member', '=', act.viewer.id).execute()
    return
  }
  await act.tx
    .insertInto('questions.answering')
    .values({ member: act.viewer.id, asks_a_week: most })
    .onConflict((on) => on.column('member').doUpdateSet({ asks_a_week: most }))
    .execute()
}
