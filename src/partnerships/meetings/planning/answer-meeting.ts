import { hearOf } from '#hellos/talk/hear-of.ts'
import type { MeetingId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { refuse } from '../../refusals.ts'
import { holdMeeting, refuseInPause } from '../hold.ts'
import type { MeetingSeen, Plan } from '../meeting.ts'
import { isSoon } from '../soon.ts'
import { fillDates } from './fill-dates.ts'
import { planColumns } from './plan-meeting.ts'

/** What an answer names: the very proposal that was read, so that nobody agrees to one that came in its place. */
interface Answering {
  meeting: MeetingId
  round: number
}

/** @public Agrees to the other's proposal: its dates are written down. Saying it twice changes nothing. */
export async function agreeToMeeting(act: MemberAct, { meeting: id, round }: Answering): Promise<void> {
  const meeting = await holdMeeting(act, id)
  if (meeting.state === 'agreed' && !meeting.mine && meeting.round === round) return
  if (meeting.mine) throw refuse('yours_to_answer_not')
  openFor(act, meeting, round)
  await refuseInPause(act, meeting.hello, meeting.startsAt)
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ state: 'agreed', agreed_at: act.now, changed_at: act.now })
    .where('id', '=', id)
    .execute()
  await fillDates(act, meeting, act.now)
  await hearOf(act, meeting)
  act.tell('meeting.agreed', { meeting: id, by: act.viewer.id, soon: isSoon(act, meeting.startsAt) })
}

/** @public Another time: it replaces what was proposed, by the other or by oneself, and waits for the other's answer. */
export async function counterMeeting(
  act: MemberAct,
  { meeting: id, round, plan }: Answering & { plan: Plan },
): Promise<void> {
  const meeting = await holdMeeting(act, id)
  openFor(act, meeting, round)
  const columns = planColumns(plan)
  if (columns.starts_at <= act.now) throw refuse('time_passed')
  await refuseInPause(act, meeting.hello, columns.starts_at)
  await act.tx
    .updateTable('partnerships.meeting')
    .set({ ...columns, by: act.viewer.id, round: meeting.round + 1, changed_at: act.now })
    .where('id', '=', id)
    .execute()
  await hearOf(act, meeting)
  act.tell('meeting.proposed', { meeting: id, round: meeting.round + 1, by: act.viewer.id })
}

function openFor(act: MemberAct, meeting: MeetingSeen, round: number): void {
  if (meeting.state !== 'proposed' || meeting.round !== round) throw refuse('meeting_changed')
  if (meeting.startsAt <= act.now) throw refuse('time_passed')
}
