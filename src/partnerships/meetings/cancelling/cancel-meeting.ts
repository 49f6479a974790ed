import type { MeetingId, OccurrenceId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { refuse } from '../../refusals.ts'
import { holdMeeting } from '../hold.ts'
import { filledAtLeast } from '../meeting.ts'
import { isSoon } from '../soon.ts'
import { goesOn } from '../time/series.ts'

interface Cancelling {
  meeting: MeetingId
  /** Only this date of a series; absent: the rest, or the proposal itself. */
  date?: OccurrenceId | undefined
}

/** @public Cancels one date, or all that is to come: either of the two, at once. What has been stays. */
export async function cancelMeeting(act: MemberAct, { meeting: id, date }: Cancelling): Promise<void> {
  const meeting = await holdMeeting(act, id)
  if (meeting.state === 'proposed') {
    await markCancelled(act, id)
    act.tell('meeting.withdrawn', { meeting: id, by: act.viewer.id })
    return
  }
  if (meeting.state !== 'agreed') throw refuse('meeting_changed')
  const gone = await dropDates(act, id, { date: meeting.repeats === 'once' ? undefined : date })
  const only = meeting.repeats === 'once' ? undefined : date
  if (gone.length === 0 && (only !== undefined || !goesOn(meeting, filledAtLeast(meeting, act.now))))
    throw refuse('meeting_changed')
  if (only === undefined) await markCancelled(act, id)
  await markChanged(act, id, meeting.sequence + 1)
  act.tell('meeting.cancelled', {
    ...{ meeting: id, by: act.viewer.id, date: only ?? null },
    soon: isSoon(act, ...gone),
  })
}

/** Which dates to come: one, those before an instant, or all. */
interface Which {
  date?: OccurrenceId | undefined
  before?: Date | undefined
}

/** Takes dates to come out of the plan, with whatever was asked about them. Returns when they would have been. */
export async function dropDates(act: Act, meeting: MeetingId, { date, before }: Which): Promise<Date[]> {
  const gone = await act.tx
    .updateTable('partnerships.occurrence')
    .set({ state: 'cancelled', settled_at: act.now })
    .where('meeting', '=', meeting)
    .where('state', '=', 'planned')
    .where('starts_at', '>', act.now)
    .$if(date !== undefined, (q) => q.where('id', '=', date ?? ('' as OccurrenceId)))
    .$if(before !== undefined, (q) => q.where('starts_at', '<', before ?? act.now))
    .returning('starts_at')
    .execute()
  await act.tx
    .updateTable('partnerships.move')
    .set({ done_at: act.now })
    .where('meeting', '=', meeting)
    .where('done_at', 'is', null)
    .$if(date !== undefined, (q) => q.where('occurrence', '=', date ?? ('' as OccurrenceId)))
    .execute()
  return gone.map((one) => one.starts_at)
}

/** There is no more to come of it. A series of which dates have been ends with the last of them, in calendars as well. */
export async function markCancelled(act: Act, id: MeetingId): Promise<void> {
  const last = await act.tx
    .selectFrom('partnerships.occurrence as o')
    .innerJoin('partnerships.meeting as m', 'm.id', 'o.meeting')
    .select((eb) => eb.fn.max('o.local').as('local'))
    .where('m.id', '=', id)
    .where('m.repeats', '!=', 'once')
    .where('o.state', '!=', 'cancelled')
    .whereRef('o.local', '>=', 'm.starts_local')
    .executeTakeFirst()
  await act.tx
    .updateTable('partnerships.meeting')
    .set({
      ...{ state: 'cancelled' as const, over_at: act.now },
      ...(last?.local ? { repeats_until: last.local.slice(0, 10) } : {}),
    })
    .where('id', '=', id)
    .execute()
}

/** @public One change more, as calendars count. */
export const markChanged = (act: Act, id: MeetingId, sequence: number) =>
  act.tx
    .updateTable('partnerships.meeting')
    .set({ sequence, changed_at: act.now })
    .where('id', '=', id)
    .execute()
