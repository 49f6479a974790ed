import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { mentoringProgramme } from './access.ts'
import { DEFAULT_SEATS, type EnrolmentRole } from './enrolment.ts'

/** @public Takes part, or takes part as something else; seats, pause and dates stay as they are. */
export async function enrol(act: Act, member: MemberId, role: EnrolmentRole): Promise<void> {
  const { id: programme } = await mentoringProgramme(act)
  await act.tx
    .insertInto('programmes.enrolment')
    .values({ programme, member, role, seats: DEFAULT_SEATS, enrolled_at: act.now })
    .onConflict((on) => on.columns(['programme', 'member']).doUpdateSet({ role }))
    .execute()
  act.tell('enrolment.changed', { member, programme })
}
