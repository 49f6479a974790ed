import { sql } from 'kysely'
import type { MemberAct } from '#platform/act.ts'
import { changeEnrolment } from './change-enrolment.ts'

const answered = { rest_asked_at: null, rest_asked_why: null } as const

/** Hides the member from suggestions, for now or until a day ('YYYY-MM-DD'). Frees no seat and ends nothing. */
export const pauseEnrolment = (act: MemberAct, until: string | null): Promise<void> =>
  changeEnrolment(act, { ...answered, paused_at: act.now, pause_until: until })

/** Back among the people others find. */
export const resumeEnrolment = (act: MemberAct): Promise<void> =>
  changeEnrolment(act, { ...answered, paused_at: null, pause_until: null, here_at: act.now })

/**
 * Asked whether they would like a rest, the member says that they are here; nothing missed before counts any more. Said
 * after the rest has begun it ends that rest, and no other one.
 */
export const stayHere = (act: MemberAct): Promise<void> =>
  changeEnrolment(act, {
    ...answered,
    here_at: act.now,
    paused_at: sql`case when paused_at >= rest_asked_at then null else paused_at end`,
  })
