import { hearOf } from '#hellos/talk/hear-of.ts'
import type { HelloId, MeetingId, OccurrenceId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { refuse } from '../../refusals.ts'
import { readMeeting } from '../access.ts'
import { holdDate } from '../hold.ts'
import { settled } from '../meeting.ts'

interface Saying {
  meeting: MeetingId
  date: OccurrenceId
  happened: boolean
  /** How long it was; the planned length where nothing is said. */
  minutes?: number | undefined
}

/**
 * @public It happened, or it did not: either of the two, once the time has come, until it is settled. Both for it: held. One
 * against it: missed. Saying it again changes one's own word.
 */
export async function sayHappened(act: MemberAct, saying: Saying): Promise<void> {
  const { meeting, date, happened } = saying
  const seen = await holdDate(act, meeting, date)
  const { hello } = await readMeeting(act, meeting)
  if (seen.state !== 'planned') throw refuse('meeting_settled')
  if (seen.at > act.now) throw refuse('meeting_to_come')
  const minutes = happened ? (saying.minutes ?? seen.minutes) : 0
  const word = { happened, minutes, said_at: act.now }
  await act.tx
    .insertInto('partnerships.confirmation')
    .values({ occurrence: date, member: act.viewer.id, ...word })
    .onConflict((on) => on.columns(['occurrence', 'member']).doUpdateSet(word))
    .execute()
  // One word is enough to know that the two are in touch, whatever the other will say of it.
  if (happened) await hearOf(act, { hello })
  await settle(act, { meeting, date, hello })
}

/** Writes down what became of a date, if that is clear by now; the caller holds it. */
export async function settle(
  act: Act,
  { meeting, date, hello }: { meeting: MeetingId; date: OccurrenceId; hello: HelloId },
): Promise<void> {
  const words = await act.tx
    .selectFrom('partnerships.confirmation')
    .select(['happened', 'minutes', 'said_at as at'])
    .where('occurrence', '=', date)
    .execute()
  const came = settled(words, act.now)
  if (!came) return
  await act.tx
    .updateTable('partnerships.occurrence')
    .set({ ...came, settled_at: act.now })
    .where('id', '=', date)
    .execute()
  if (came.state !== 'held') return
  await hearOf(act, { hello })
  act.tell('meeting.held', { meeting, date, hello })
}
