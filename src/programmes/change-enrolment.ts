import type { UpdateObject } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Act } from '#platform/act.ts'
import { refuse } from './refusals.ts'

/** Writes to the enrolment of somebody who has one, and tells it; everybody else is asked to enrol first. */
export async function changeEnrolment(
  act: Act,
  member: MemberId,
  change: UpdateObject<DB, 'programmes.enrolment'>,
): Promise<void> {
  const row = await act.tx
    .updateTable('programmes.enrolment')
    .set(change)
    .where('member', '=', member)
    .returning('programme')
    .executeTakeFirst()
  if (!row) throw refuse('not_enrolled')
  act.tell('enrolment.changed', { member, programme: row.programme })
}
