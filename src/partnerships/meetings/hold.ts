import { holdHello } from '#hellos/access.ts'
import type { HelloId, MeetingId, MemberId, OccurrenceId } from '#map/ids.ts'
import type { Look, MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { refuse } from '../refusals.ts'
import { readNewsOf } from './about.ts'
import { readDate, readMeeting } from './access.ts'
import type { DateSeen, MeetingSeen } from './meeting.ts'

/**
 * @public Holds a meeting for a verb of one of its two: conversation first, then the meeting, so that of two clicks at once
 * the second finds it decided. Another's is not found; after the end of a conversation nothing is planned in it any more.
 * Whoever does something to a meeting has read what they were told of it.
 */
export async function holdMeeting(act: MemberAct, id: MeetingId): Promise<MeetingSeen & { them: MemberId }> {
  const { hello } = await readMeeting(act, id)
  const { them } = await holdHello(act, hello, 'suggestTime')
  if (!(await mayContact(act, act.viewer.id, them))) throw refuse('no_talking')
  await lockMeeting(act, id)
  await readNewsOf(act, id)
  return { ...(await readMeeting(act, id)), them }
}

/** @public Refuses a new time that falls into a pause of the two, whichever way it came about. The caller holds the hello. */
export async function refuseInPause(act: Pick<Look, 'tx'>, hello: HelloId, at: Date): Promise<void> {
  const live = await act.tx
    .selectFrom('partnerships.partnership')
    .select(['state', 'pause_until as until'])
    .where('hello', '=', hello)
    .where('state', '!=', 'ended')
    .forShare()
    .executeTakeFirst()
  if (live?.state === 'paused' && (!live.until || at < live.until)) throw refuse('in_a_pause')
}

/** The row itself, held until the end of the transaction. */
const lockMeeting = (act: Pick<Look, 'tx'>, id: MeetingId) =>
  act.tx.selectFrom('partnerships.meeting').select('id').where('id', '=', id).forUpdate().execute()

/** @public Holds a date to say or write something about it, also after everything has ended. */
export async function holdDate(
  act: MemberAct,
  meeting: MeetingId,
  date: OccurrenceId,
): Promise<DateSeen & { them: MemberId }> {
  const { hello } = await readMeeting(act, meeting)
  // A date that was held is heard of in its conversation: conversation first, here as everywhere.
  const { sender, receiver } = await act.tx
    .selectFrom('hellos.hello')
    .select(['sender', 'receiver'])
    .where('id', '=', hello)
    .forUpdate()
    .executeTakeFirstOrThrow()
  await lockMeeting(act, meeting)
  await readNewsOf(act, meeting)
  return { ...(await readDate(act, meeting, date)), them: sender === act.viewer.id ? receiver : sender }
}
