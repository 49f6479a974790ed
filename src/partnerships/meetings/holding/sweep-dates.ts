import { type ExpressionBuilder, sql } from 'kysely'
import type { DB } from '#map/schema.ts'
import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { DENY_WITHIN, RECORD_WITHIN } from '../meeting.ts'
import { settle } from './say-happened.ts'

const BATCH = 500

/** @public Proposals whose time has come unanswered are over; nobody is told. So are requests for another time. */
export async function lapseMeetings(act: Act): Promise<void> {
  await act.tx
    .updateTable('partnerships.meeting')
    .set((eb) => ({ state: 'lapsed' as const, over_at: eb.ref('starts_at') }))
    .where('state', '=', 'proposed')
    .where('starts_at', '<=', act.now)
    .execute()
  await act.tx
    .updateTable('partnerships.move')
    .set({ done_at: act.now })
    .where('done_at', 'is', null)
    .where('starts_at', '<=', act.now)
    .execute()
}

/** Dates that have come and are not settled, with their conversation and meeting held in that order. */
const openDates = (act: Act) =>
  act.tx
    .selectFrom('partnerships.occurrence as o')
    .innerJoin('partnerships.meeting as m', 'm.id', 'o.meeting')
    .innerJoin('hellos.hello as h', 'h.id', 'm.hello')
    .select(['o.id as date', 'o.meeting', 'm.hello'])
    .where('o.state', '=', 'planned')
    .where('o.starts_at', '<=', act.now)
    .orderBy('o.starts_at')
    .limit(BATCH)
    .forUpdate(['h', 'm', 'o'])
    .skipLocked()

/** @public What one of the two said seven days ago, and the other has not denied, holds. */
export async function settleDates(act: Act): Promise<void> {
  const due = await openDates(act)
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('partnerships.confirmation as c')
          .select('c.member')
          .whereRef('c.occurrence', '=', 'o.id')
          .where('c.said_at', '<=', after(act.now, -DENY_WITHIN)),
      ),
    )
    .execute()
  for (const one of due) await settle(act, one)
}

/** @public Dates of which nobody has said anything for fourteen days stay unrecorded. */
export async function closeUnrecorded(act: Act): Promise<void> {
  const due = await openDates(act)
    .where('o.starts_at', '<=', after(act.now, -RECORD_WITHIN))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('partnerships.confirmation as c')
            .select('c.member')
            .whereRef('c.occurrence', '=', 'o.id'),
        ),
      ),
    )
    .execute()
  for (const { date } of due)
    await act.tx
      .updateTable('partnerships.occurrence')
      .set({ state: 'unrecorded', settled_at: act.now })
      .where('id', '=', date)
      .execute()
}

/** In a pause nothing is asked, and after an end nothing any more. */
const isNotResting = (eb: ExpressionBuilder<DB & { m: DB['partnerships.meeting'] }, 'm'>) =>
  eb.not(
    eb.exists(
      eb
        .selectFrom('partnerships.partnership as p')
        .select('p.id')
        .whereRef('p.id', '=', 'm.partnership')
        .where('p.state', 'in', ['paused', 'ended']),
    ),
  )

/** @public A date is over and nobody has said how it was: both are asked, one date of a meeting at a time. */
export async function askAfterDates(act: Act): Promise<void> {
  const due = await openDates(act)
    .where(sql<boolean>`o.starts_at + o.minutes * interval '1 minute' <= ${act.now}`)
    .where('o.asked_at', 'is', null)
    .where('h.state', 'in', ['asking', 'talking'])
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('partnerships.occurrence as e')
            .select('e.id')
            .whereRef('e.meeting', '=', 'o.meeting')
            .whereRef('e.id', '!=', 'o.id')
            .where('e.state', '=', 'planned')
            .where('e.asked_at', 'is not', null)
            .whereRef('e.starts_at', '<', 'o.starts_at')
            // One of them has answered; the other's silence holds nothing up.
            .where((w) =>
              w.not(
                w.exists(
                  w
                    .selectFrom('partnerships.confirmation as c')
                    .select('c.member')
                    .whereRef('c.occurrence', '=', 'e.id'),
                ),
              ),
            ),
        ),
      ),
    )
    .where(isNotResting)
    .execute()
  const asked = new Set<string>()
  for (const { date, meeting } of due) {
    if (asked.has(meeting)) continue
    asked.add(meeting)
    await act.tx
      .updateTable('partnerships.occurrence')
      .set({ asked_at: act.now })
      .where('id', '=', date)
      .execute()
    act.tell('meeting.asked_after', { meeting, date })
  }
}
