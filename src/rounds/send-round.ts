import { introduce } from '#hellos/introducing/introduce.ts'
import type { RoundId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after } from '#platform/time.ts'
import { refuse } from './refusals.ts'
import { TRIED_AGAIN, WAITS_FOR } from './round.ts'

/** Introductions a transaction: few enough to hold nobody up. */
const BATCH = 50

/**
 * Sends a round: from now on its proposals wait to be asked. A round that was sent is left as it is, so that a second
 * click, or another tab, sends nothing. Refuses: `run_again`, `no_pairs`.
 */
export async function sendRound(act: MemberAct, round: RoundId): Promise<void> {
  const { state, wishes, workedWith } = found(
    await act.tx
      .selectFrom('rounds.round')
      .select(['state', 'wishes', 'worked_with as workedWith'])
      .where('id', '=', round)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (state === 'sent') return
  if (wishes !== workedWith) throw refuse('run_again')
  const waiting = await act.tx
    .updateTable('rounds.proposal')
    .set({ state: 'waits', due_at: act.now })
    .where('round', '=', round)
    .executeTakeFirst()
  if (waiting.numUpdatedRows === 0n) throw refuse('no_pairs')
  await act.tx
    .updateTable('rounds.round')
    .set({ state: 'sent', sent_at: act.now, sent_by: act.viewer.id })
    .where('id', '=', round)
    .execute()
}

/**
 * @public Asks the helpers of some proposals that wait, each with its introduction in one transaction; whoever runs beside
 * takes others. Where it cannot be yet (a full week, a rest) it is tried again, and lapses after two weeks. With
 * nothing due it writes nothing.
 */
export async function askHelpers(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('rounds.proposal as p')
    .innerJoin('rounds.round as r', 'r.id', 'p.round')
    .select(['p.round', 'p.low', 'p.high', 'p.seeker', 'p.helper', 'p.topic', 'r.sent_at as sentAt'])
    .where('p.state', '=', 'waits')
    .where('p.due_at', '<=', act.now)
    // Rows of members are held in this order, by every batch.
    .orderBy('p.helper')
    .orderBy('p.seeker')
    .limit(BATCH)
    .forUpdate('p')
    .skipLocked()
    .execute()
  for (const { round, low, high, seeker, helper, topic, sentAt } of due) {
    const until = after(sentAt ?? act.now, WAITS_FOR)
    const isOver = act.now >= until
    const asked = { host: helper, guest: seeker, offers: 'topic', topic, origin: 'staff' } as const
    const isAsked = !isOver && (await introduce(act, asked)) !== undefined
    await act.tx
      .updateTable('rounds.proposal')
      .set(
        isAsked || isOver
          ? { state: isAsked ? 'asked' : 'lapsed', due_at: null }
          : { due_at: sooner(after(act.now, TRIED_AGAIN), until) },
      )
      .where('round', '=', round)
      .where('low', '=', low)
      .where('high', '=', high)
      .execute()
  }
}

const sooner = (one: Date, other: Date): Date => (one < other ? one : other)
