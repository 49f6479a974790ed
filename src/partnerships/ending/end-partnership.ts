import type { HelloId, MemberId, PartnershipId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { freeSeat } from '#programmes/take-seat.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdPartnership, liveIdOf, lockPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'
import { closeSuggestion, holdSuggestion } from '../trial/suggestion.ts'

/** @public Ends a trial or a partnership kindly: either of the two, in any state, at once. Why is kept for the house alone. */
export async function endKindly(
  act: MemberAct,
  { partnership, why = '' }: { partnership: PartnershipId; why?: string },
): Promise<void> {
  await holdPartnership(act, partnership, 'end')
  await markEnded(act, partnership, { how: 'kindly', by: act.viewer.id, why })
}

interface Farewell {
  how: 'kindly' | 'undecided' | 'quiet' | 'hello'
  by?: MemberId | undefined
  why?: string | undefined
}

/**
 * @public Writes an end down; the caller holds the partnership. Both seats are free in the same transaction. Who ended it
 * and why is kept apart from the state, and shown to nobody. Ended with its conversation it is told with that.
 */
export async function markEnded(act: Act, id: PartnershipId, { how, by, why = '' }: Farewell): Promise<void> {
  const { low, high, started_at } = await act.tx
    .updateTable('partnerships.partnership')
    .set({ state: 'ended', ended_at: act.now, paused_at: null, pause_until: null })
    .where('id', '=', id)
    .returning(['low', 'high', 'started_at'])
    .executeTakeFirstOrThrow()
  await act.tx
    .insertInto('partnerships.farewell')
    .values({ partnership: id, how, by: by ?? null, why, at: act.now })
    .execute()
  await freeSeat(act, [low, high], started_at)
  act.tell('partnership.ended', { partnership: id, by: by ?? null, silent: how === 'hello' })
}

/** @public A conversation ended, by either, by a block or because somebody left: what grew out of it ends with it. */
export async function endWithHello(act: Act, { hello }: { hello: HelloId }): Promise<void> {
  const suggestion = await holdSuggestion(act, hello)
  if (suggestion) await closeSuggestion(act, suggestion.id, 'over')
  const live = await liveIdOf(act, hello)
  if (!live) return
  const held = await lockPartnership(act, live)
  if (held && held.state !== 'ended') await markEnded(act, held.id, { how: 'hello' })
}

/**
 * @public The one thing somebody takes along, read by both; it can be said and changed once the partnership has ended. Whom
 * the other must not meet any more writes nothing to them here either.
 */
export async function takeAlong(
  act: MemberAct,
  { partnership, words }: { partnership: PartnershipId; words: string },
): Promise<void> {
  const { them } = await holdPartnership(act, partnership, 'mark')
  if (words !== '' && !(await mayContact(act, act.viewer.id, them.id))) throw refuse('partnership_over')
  await act.tx
    .updateTable('partnerships.side')
    .set({ takes_along: words })
    .where('partnership', '=', partnership)
    .where('member', '=', act.viewer.id)
    .execute()
}
