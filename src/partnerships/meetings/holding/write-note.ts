import type { MeetingId, OccurrenceId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { refuse } from '../../refusals.ts'
import { holdDate } from '../hold.ts'

interface Note {
  meeting: MeetingId
  date: OccurrenceId
  /** Read by both, or by its writer alone. */
  shared: boolean
  words: string
}

/** @public Keeps one's own note on a date, or what one would like both to read; empty words take it away. */
export async function writeNote(act: MemberAct, { meeting, date, shared, words }: Note): Promise<void> {
  const { them } = await holdDate(act, meeting, date)
  // What the other reads is said to them, like any word; one's own notes are nobody else's business.
  if (shared && words !== '' && !(await mayContact(act, act.viewer.id, them))) throw refuse('no_talking')
  await act.tx
    .insertInto('partnerships.meeting_note')
    .values({ occurrence: date, member: act.viewer.id, shared, words, written_at: act.now })
    .onConflict((on) =>
      on.columns(['occurrence', 'member', 'shared']).doUpdateSet({ words, written_at: act.now }),
    )
    .execute()
}
