import { sql } from 'kysely'
import type { MeetingId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { fillUntil, REFILL_BELOW } from '../meeting.ts'
import { datesOf, type Series } from '../time/series.ts'

interface Filling extends Series {
  readonly id: MeetingId
  readonly minutes: number
}

/** @public Writes down the dates of a meeting from one instant up to another; those already there stay as they are. */
export async function fillDates(
  act: Act,
  meeting: Filling,
  from: Date,
  until = fillUntil(meeting, act.now),
): Promise<void> {
  const dates = datesOf(meeting, from, meeting.repeats === 'once' ? new Date(8.64e15) : until)
  if (dates.length > 0)
    await act.tx
      .insertInto('partnerships.occurrence')
      .values(
        dates.map(({ local, at }) => ({
          ...{ id: act.newId<'occurrence'>(), meeting: meeting.id, local, starts_at: at },
          ...{ minutes: meeting.minutes, state: 'planned' as const },
        })),
      )
      .onConflict((on) => on.columns(['meeting', 'local']).doNothing())
      .execute()
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ filled_until: until })
    .where('id', '=', meeting.id)
    .execute()
}

const BATCH = 200

/** @public Series whose dates in the table run out: some weeks more of each. */
export async function refillDates(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('partnerships.meeting')
    .select(['id', 'starts_local as startsLocal', 'zone', 'repeats', 'repeats_until as repeatsUntil'])
    .select(['minutes', 'filled_until as filledUntil'])
    .where('state', '=', 'agreed')
    .where('repeats', '!=', 'once')
    .where((eb) =>
      eb.or([
        eb('filled_until', '<', after(act.now, REFILL_BELOW)),
        // One that begins so late that none of its dates is there yet.
        eb('filled_until', '<', eb.ref('starts_at')),
      ]),
    )
    // A series that has come to its last date stays agreed, and has no more; a day or two for the zones.
    .where(
      sql<boolean>`(repeats_until is null or repeats_until >= (filled_until at time zone 'UTC')::date - 2)`,
    )
    .orderBy('filled_until')
    .limit(BATCH)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { filledUntil, ...meeting } of due)
    await fillDates(act, meeting, after(filledUntil ?? act.now, 1))
}
