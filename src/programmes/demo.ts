import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { mentoringProgramme } from './access.ts'
import type { EnrolmentRole } from './enrolment.ts'

/** How an invented member takes part; undefined for somebody who never enrolled. */
interface DemoEnrolled {
  readonly id: MemberId
  readonly joinedOn: Date
  readonly enrolment:
    | {
        as: EnrolmentRole
        seats: number
        paused: boolean
        until?: Date | undefined
        full?: boolean | undefined
      }
    | undefined
}

/** Rows a statement: well under the 65 535 values Postgres takes at once. */
const ROWS = 2000

/** @public Enrols the demo association, in bulk and without news: nobody is listening yet. */
export async function fillEnrolments(act: Act, people: readonly DemoEnrolled[]): Promise<void> {
  const { id: programme } = await mentoringProgramme(act)
  const rows = people.flatMap(({ id, joinedOn, enrolment }) =>
    enrolment === undefined
      ? []
      : [
          {
            programme,
            member: id,
            role: enrolment.as,
            seats: enrolment.seats,
            seats_used: enrolment.full ? enrolment.seats : 0,
            paused_at: enrolment.paused ? act.now : null,
            until_on: enrolment.until?.toISOString().slice(0, 10) ?? null,
            enrolled_at: joinedOn,
          },
        ],
  )
  for (let from = 0; from < rows.length; from += ROWS)
    await act.tx
      .insertInto('programmes.enrolment')
      .values(rows.slice(from, from + ROWS))
      .execute()
}
