import type { MeetingId, OccurrenceId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { holdDate } from '../access.ts'

interface Note {
  meeting: MeetingId
  date: OccurrenceId
  /** Read by both, or by its writer alone. */
  shared: boolean
  words: string
}

/** @public Keeps one's own note on a date, or what one would like both to read; empty words take it away. */
export async function writeNote(act: MemberAct, { meeting, date, shared, words }: Note): Promise<void> {
  await holdDate(act, meeting, date)
  await act.tx
    .insertInto('partnerships.meeting_note')
    .values({ occurrence: date, member: act.viewer.id, shared, words, written_at: act.now })
    .onConflict((on) =>
      on.columns(['occurrence', 'member', 'shared']).doUpdateSet({ words, written_at: act.now }),
    )
    .execute()
}
