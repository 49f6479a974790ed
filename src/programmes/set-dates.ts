import type { MemberAct } from '#platform/act.ts'
import { changeEnrolment } from './change-enrolment.ts'

/** The first and the last day of taking part ('YYYY-MM-DD'), in the member's own zone; null for open. */
export const setDates = (act: MemberAct, fromOn: string | null, untilOn: string | null): Promise<void> =>
  changeEnrolment(act, { from_on: fromOn, until_on: untilOn })
