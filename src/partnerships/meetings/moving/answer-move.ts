import { sql } from 'kysely'
import { hearOf } from '#hellos/talk/hear-of.ts'
import type { MeetingId, MoveId, OccurrenceId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { refuse } from '../../refusals.ts'
import { holdMeeting, refuseInPause } from '../hold.ts'
import { fillUntil, type MeetingSeen } from '../meeting.ts'
import { fillDates } from '../planning/fill-dates.ts'
import { isSoon } from '../soon.ts'
import { endsBefore } from '../time/series.ts'
import { closeMoves } from './suggest-move.ts'

interface Answering {
  meeting: MeetingId
  /** The very request that was read. */
  move: MoveId
}

/** @public Agrees to the other time: only now does the old one go, and every calendar hears of it. */
export async function agreeToMove(act: MemberAct, { meeting: id, move }: Answering): Promise<void> {
  const meeting = await holdMeeting(act, id)
  const asked = await readOpen(act, meeting, move)
  if (asked.by === act.viewer.id) throw refuse('yours_to_answer_not')
  await refuseInPause(act, meeting.hello, asked.starts_at)
  const old = asked.occurrence
    ? await moveOne(act, meeting, asked, asked.occurrence)
    : await moveAll(act, meeting, asked)
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ sequence: meeting.sequence + 1, changed_at: act.now })
    .where('id', '=', id)
    .execute()
  await closeMoves(act, id)
  await hearOf(act, meeting)
  act.tell('meeting.moved', {
    ...{ meeting: id, date: asked.occurrence, by: act.viewer.id },
    soon: isSoon(act, asked.starts_at, ...old),
  })
}

/** @public The agreed time stays: said by whoever was asked, or taken back by whoever asked. */
export async function keepTime(act: MemberAct, { meeting: id, move }: Answering): Promise<void> {
  const meeting = await holdMeeting(act, id)
  const asked = await readOpen(act, meeting, move)
  await closeMoves(act, id)
  if (asked.by !== act.viewer.id) act.tell('meeting.kept', { meeting: id, move, by: act.viewer.id })
}

type Asked = Awaited<ReturnType<typeof readOpen>>

async function readOpen(act: MemberAct, meeting: MeetingSeen, move: MoveId) {
  const asked = await act.tx
    .selectFrom('partnerships.move')
    .selectAll()
    .where('id', '=', move)
    .where('meeting', '=', meeting.id)
    .executeTakeFirst()
  const open = found(asked)
  if (open.done_at || meeting.state !== 'agreed') throw refuse('meeting_changed')
  if (open.starts_at <= act.now) throw refuse('time_passed')
  return open
}

/** One date: of a series it keeps its place, a single meeting is simply at the new time. Returns when it was before. */
async function moveOne(
  act: MemberAct,
  meeting: MeetingSeen,
  asked: Asked,
  date: OccurrenceId,
): Promise<Date[]> {
  const { starts_local, starts_at, zone, minutes, channel, place } = asked
  const before = await act.tx
    .selectFrom('partnerships.occurrence')
    .select(['state', 'starts_at'])
    .where('id', '=', date)
    .executeTakeFirstOrThrow()
  if (before.state !== 'planned') throw refuse('meeting_changed')
  const single = meeting.repeats === 'once'
  await act.tx
    .updateTable('partnerships.occurrence')
    .set({
      ...{ starts_at, minutes, asked_at: null },
      ...(single ? { local: starts_local } : { moved: true, channel, place }),
    })
    .where('id', '=', date)
    .execute()
  // What was said of the time that is no more is said of nothing.
  await act.tx.deleteFrom('partnerships.confirmation').where('occurrence', '=', date).execute()
  if (single)
    await act.tx
      .updateTable('partnerships.meeting')
      .set({ starts_local, zone, starts_at, minutes, channel, place })
      .where('id', '=', meeting.id)
      .execute()
  return [before.starts_at]
}

/** All that follow: what has been stays as it was, and the series goes on from the new time. */
async function moveAll(act: MemberAct, meeting: MeetingSeen, asked: Asked): Promise<Date[]> {
  const { starts_local, starts_at, zone, minutes, channel, place } = asked
  const gone = await act.tx
    .deleteFrom('partnerships.occurrence')
    .where('meeting', '=', meeting.id)
    .where('state', 'in', ['planned', 'cancelled'])
    .where('starts_at', '>', act.now)
    .returning(['starts_at', 'local', 'state'])
    .execute()
  if (endsBefore(meeting, starts_local)) throw refuse('after_the_last')
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ starts_local, zone, starts_at, minutes, channel, place })
    .where('id', '=', meeting.id)
    .execute()
  const moved = { ...meeting, startsLocal: starts_local, zone, minutes }
  // As far as the old dates were in the table, so that what a long pause took out of it does not come back.
  const until = new Date(
    Math.max(fillUntil(moved, act.now).getTime(), ...gone.map((one) => one.starts_at.getTime())),
  )
  await fillDates(act, moved, act.now, until)
  const off = gone.filter(({ state }) => state === 'cancelled').map(({ local }) => local.slice(0, 10))
  await keepCancelled(act, meeting.id, off)
  return gone.filter(({ state }) => state === 'planned').map((date) => date.starts_at)
}

/** A day on which one of them could not stays without a date, at whatever time of the day the others are now. */
async function keepCancelled(act: MemberAct, meeting: MeetingId, days: readonly string[]): Promise<void> {
  if (days.length === 0) return
  await act.tx
    .updateTable('partnerships.occurrence')
    .set({ state: 'cancelled', settled_at: act.now })
    .where('meeting', '=', meeting)
    .where('state', '=', 'planned')
    .where('starts_at', '>', act.now)
    .where(sql<string>`left(local, 10)`, 'in', days)
    .execute()
}
