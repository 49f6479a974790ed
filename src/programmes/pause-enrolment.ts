import type { MemberAct } from '#platform/act.ts'
import { changeEnrolment } from './change-enrolment.ts'

/** Hides the member from suggestions, for now or until a day ('YYYY-MM-DD'). Frees no seat and ends nothing. */
export const pauseEnrolment = (act: MemberAct, until: string | null): Promise<void> =>
  changeEnrolment(act, { paused_at: act.now, pause_until: until })

/** Back among the people others find. */
export const resumeEnrolment = (act: MemberAct): Promise<void> =>
  changeEnrolment(act, { paused_at: null, pause_until: null })
