import type { MemberId, RoundId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { holdDraft } from './run-round.ts'

export interface Wish {
  readonly round: RoundId
  readonly seeker: MemberId
  readonly helper: MemberId
  /** `none` takes back what was wished before. */
  readonly wish: 'forbidden' | 'asked' | 'none'
}

/**
 * Forbids two people in a draft, asks for them, or leaves them to the round again; the last word counts. Forbidden, they
 * are taken out of it at once; what else follows is for the next run. Refuses: `round_sent`.
 */
export async function wishPair(act: Act, { round, seeker, helper, wish }: Wish): Promise<void> {
  await holdDraft(act, round)
  const [low, high] = seeker < helper ? [seeker, helper] : [helper, seeker]
  const before = await act.tx
    .deleteFrom('rounds.wish')
    .where('round', '=', round)
    .where('low', '=', low)
    .where('high', '=', high)
    .returning(['wish', 'seeker'])
    .executeTakeFirst()
  if (wish !== 'none')
    await act.tx.insertInto('rounds.wish').values({ round, seeker, helper, wish, made_at: act.now }).execute()
  if (wish === 'forbidden')
    await act.tx
      .deleteFrom('rounds.proposal')
      .where('round', '=', round)
      .where('low', '=', low)
      .where('high', '=', high)
      .execute()
  // A second click changes nothing, so that it asks for no second run.
  const isSame =
    wish === 'none' ? !before : before?.wish === wish && (wish === 'forbidden' || before.seeker === seeker)
  if (isSame) return
  await act.tx
    .updateTable('rounds.round')
    .set((eb) => ({ wishes: eb('wishes', '+', 1) }))
    .where('id', '=', round)
    .execute()
}
