import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { mentoringProgramme } from './access.ts'
import { type EnrolmentRole, isOver } from './enrolment.ts'
import { refuse } from './refusals.ts'
import { programmeSettings } from './settings.ts'

/** @public Takes part, or takes part as something else; seats, pause and dates stay as they are. It answers, too, whether they
 * would like a rest. */
export async function enrol(act: Act, member: MemberId, role: EnrolmentRole): Promise<void> {
  const { id: programme, endsOn } = await mentoringProgramme(act)
  if (isOver({ endsOn }, dayIn('UTC', act.now))) throw refuse('programme_over')
  const { seats } = await readSettings(act, programmeSettings)
  await act.tx
    .insertInto('programmes.enrolment')
    .values({ programme, member, role, seats, enrolled_at: act.now })

    .onConflict((on) =>
      on
        .columns(['programme', 'member'])
        .doUpdateSet({ role, rest_asked_at: null, rest_asked_why: null, here_at: act.now }),
    )
    .execute()
  act.tell('enrolment.changed', { member, programme })
}
