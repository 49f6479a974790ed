import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { dayIn } from '#platform/time.ts'
import { mentoringProgramme } from './access.ts'
import { DEFAULT_SEATS, type EnrolmentRole, isOver } from './enrolment.ts'
import { refuse } from './refusals.ts'

/** @public Takes part, or takes part as something else; seats, pause and dates stay as they are. */
export async function enrol(act: Act, member: MemberId, role: EnrolmentRole): Promise<void> {
  const { id: programme, endsOn } = await mentoringProgramme(act)
  if (isOver({ endsOn }, dayIn('UTC', act.now))) throw refuse('programme_over')
  await act.tx
    .insertInto('programmes.enrolment')
    .values({ programme, member, role, seats: DEFAULT_SEATS, enrolled_at: act.now })
    .onConflict((on) => on.columns(['programme', 'member']).doUpdateSet({ role }))
    .execute()
  act.tell('enrolment.changed', { member, programme })
}
