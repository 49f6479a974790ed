import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** How somebody answered hellos lately. */
interface Answering {
  member: MemberId
  /** Hellos that were answered, or had a week to be. */
  received: number
  answered: number
  /** Hours to the usual answer; null where none was given. */
  usualHours: number | null
}

/** @public Keeps how somebody answers, renewed weekly. Shown to its owner as it is, to others only in words. */
export async function saveAnswering(
  act: Act,
  { member, received, answered, usualHours }: Answering,
): Promise<void> {
  const counted = await act.tx
    .updateTable('programmes.enrolment')
    .set({ received, answered, usual_answer_hours: usualHours, answering_counted_at: act.now })
    .where('member', '=', member)
    .returning('programme')
    .execute()
  for (const { programme } of counted) act.tell('enrolment.changed', { member, programme })
}
