import type { MemberAct } from '#platform/act.ts'
import { changeEnrolment } from './change-enrolment.ts'

/** How many people at once. Fewer than are there already ends nothing: it only stops new ones. */
export const setSeats = (act: MemberAct, seats: number): Promise<void> => changeEnrolment(act, { seats })
