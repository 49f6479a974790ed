import { hearOf } from '#hellos/talk/hear-of.ts'
import type { MeetingId, MoveId, OccurrenceId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { refuse } from '../../refusals.ts'
import { readDate } from '../access.ts'
import { holdMeeting, refuseInPause } from '../hold.ts'
import type { DateSeen, MeetingSeen } from '../meeting.ts'
import { endsBefore, firstAt, fitted } from '../time/series.ts'

/** @public Another time for an agreed date, or for it and all that follow. */
export interface NewTime {
  readonly startsLocal: string
  readonly zone: string
  readonly minutes: number
  readonly channel: Channel
  readonly place: string
}

interface Moving {
  meeting: MeetingId
  /** The date it is about. */
  date: OccurrenceId
  /** Only this one, or all that follow as well. */
  which: 'one' | 'following'
  time: NewTime
}

/**
 * @public Asks for another time; what was agreed stands until the other agrees. One request stands open at a time: the
 * latest, whoever of the two made it. All that follow are moved from the next date on, never from one in between.
 */
export async function suggestMove(act: MemberAct, { meeting: id, date, which, time }: Moving): Promise<void> {
  const meeting = await holdMeeting(act, id)
  const seen = await readDate(act, id, date)
  if (meeting.state !== 'agreed' || seen.state !== 'planned') throw refuse('meeting_changed')
  const following = which === 'following' && meeting.repeats !== 'once'
  if (following && !(await isNext(act, meeting, seen))) throw refuse('meeting_changed')
  const fitting = following ? fitted({ ...meeting, ...time }).startsLocal : time.startsLocal
  const at = firstAt({ zone: time.zone, startsLocal: fitting })
  if (at <= act.now) throw refuse('time_passed')
  if (following && endsBefore(meeting, fitting)) throw refuse('after_the_last')
  await refuseInPause(act, meeting.hello, at)
  await closeMoves(act, id)
  const move = act.newId<'move'>()
  await act.tx
    .insertInto('partnerships.move')
    .values({
      ...{ id: move, meeting: id, occurrence: following ? null : date, by: act.viewer.id },
      ...{ starts_local: fitting, zone: time.zone, starts_at: at, minutes: time.minutes },
      ...{ channel: time.channel, place: time.place, proposed_at: act.now },
    })
    .execute()
  await hearOf(act, meeting)
  act.tell('meeting.move_suggested', { meeting: id, move: move satisfies MoveId, by: act.viewer.id })
}

/** Whether no other date of the series comes before. */
async function isNext(act: MemberAct, meeting: MeetingSeen, { id, at }: DateSeen): Promise<boolean> {
  const next = await act.tx
    .selectFrom('partnerships.occurrence')
    .select('id')
    .where('meeting', '=', meeting.id)
    .where('state', '=', 'planned')
    .where('starts_at', '>', act.now)
    .orderBy('starts_at')
    .executeTakeFirst()
  return next?.id === id && at > act.now
}

/** @public Whatever was asked is no longer open. */
export const closeMoves = (act: Act, meeting: MeetingId) =>
  act.tx
    .updateTable('partnerships.move')
    .set({ done_at: act.now })
    .where('meeting', '=', meeting)
    .where('done_at', 'is', null)
    .execute()
