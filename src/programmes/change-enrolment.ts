import type { UpdateObject } from 'kysely'
import type { DB } from '#map/schema.ts'
import type { MemberAct } from '#platform/act.ts'
import { dayIn } from '#platform/time.ts'
import { enrolmentOf } from './access.ts'
import { isPaused } from './enrolment.ts'
import { refuse } from './refusals.ts'

/**
 * Writes to the viewer's own enrolment, and tells it, also when this begins or ends a rest; whoever has none is asked to
 * enrol first.
 */
export async function changeEnrolment(
  act: MemberAct,
  change: UpdateObject<DB, 'programmes.enrolment'>,
): Promise<void> {
  const { id: member, zone } = act.viewer
  const before = await enrolmentOf(act, member)
  if (!before) throw refuse('not_enrolled')
  await act.tx.updateTable('programmes.enrolment').set(change).where('member', '=', member).execute()
  const changed = await enrolmentOf(act, member)
  const today = dayIn(zone, act.now)
  if (isPaused(before, today) || (changed && isPaused(changed, today)))
    act.tell('enrolment.rested', { member })
  act.tell('enrolment.changed', { member, programme: before.programme })
}
