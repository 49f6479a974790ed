import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { weekIn } from '#platform/time.ts'
import { programmeSettings } from './settings.ts'

/**
 * @public Counts one new hello to a member in their week, if there is room. One conditional statement: of thirty at once
 * as many succeed as the association decided. Never given back. False: no room (or not enrolled).
 */
export async function takeIntake(act: Act, member: MemberId, zone: string): Promise<boolean> {
  const week = weekIn(zone, act.now)
  const { weeklyIntake } = await readSettings(act, programmeSettings)
  const taken = await act.tx
    .updateTable('programmes.enrolment')
    .set((eb) => ({
      intake_week: week,
      intake_new: eb
        .case()
        .when('intake_week', '=', week)
        .then(eb('intake_new', '+', 1))
        .else(1)
        .end(),
    }))
    .where('member', '=', member)
    .whereRef('seats_used', '<', 'seats')
    .where((eb) => eb.or([eb('intake_week', 'is distinct from', week), eb('intake_new', '<', weeklyIntake)]))
    .returning('programme')
    .executeTakeFirst()
  if (!taken) return false
  act.tell('enrolment.changed', { member, programme: taken.programme })
  return true
}
