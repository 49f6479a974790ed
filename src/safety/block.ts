import type { MemberId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'

/**
 * @public Blocks somebody, silently and both ways. What ran between the two is ended by the rooms it belongs to, in the
 * words of any other ending. Blocking twice is blocking once.
 */
export async function block(act: MemberAct, person: MemberId): Promise<void> {
  const blocker = act.viewer.id
  await waitForBeginnings(act, [blocker, person])
  const done = await act.tx
    .insertInto('safety.block')
    .values({ blocker, blocked: person, at: act.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows === 1n) act.tell('person.blocked', { blocker, blocked: person })
}

// What the two are just beginning (mayBegin) is through before the block, so that what follows from it finds it.
const waitForBeginnings = (act: MemberAct, two: readonly MemberId[]) =>
  act.tx
    .selectFrom('members.member')
    .select('id')
    .where('id', 'in', two)
    .orderBy('id')
    .forNoKeyUpdate()
    .execute()

/** @public Ends the viewer's own block. Nothing that ended with it comes back. */
export async function unblock(act: MemberAct, person: MemberId): Promise<void> {
  const blocker = act.viewer.id
  const done = await act.tx
    .deleteFrom('safety.block')
    .where('blocker', '=', blocker)
    .where('blocked', '=', person)
    .executeTakeFirst()
  if (done.numDeletedRows === 1n) act.tell('person.unblocked', { blocker, blocked: person })
}
