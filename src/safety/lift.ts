import type { ReportId } from '#map/ids.ts'
import { liftSuspension } from '#members/standing/suspend.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { reportForStaff } from './access.ts'

/** Ends the suspension that followed from a report; lifting what is lifted changes nothing. */
export async function liftAfterReport(act: MemberAct, report: ReportId): Promise<void> {
  const { accused } = found(await reportForStaff(act, report))
  await liftSuspension(act, accused.id)
}
