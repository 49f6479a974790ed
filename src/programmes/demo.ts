import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { after, days } from '#platform/time.ts'
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
      }
    | undefined
}

/** Two years of mentoring: whoever was a member before took part in its first weeks. */
const BEGAN = days(730)
const FIRST_WEEKS = 28

/** @public Enrols the demo association, in bulk and without news: nobody is listening yet. */
export async function fillEnrolments(act: Act, people: readonly DemoEnrolled[]): Promise<void> {
  const { id: programme } = await mentoringProgramme(act)
  const rows = people.flatMap(({ id, joinedOn, enrolment }, place) =>
    enrolment === undefined
      ? []
      : [
          {
            programme,
            member: id,
            role: enrolment.as,
            seats: enrolment.seats,
            seats_used: 0,
            paused_at: enrolment.paused ? act.now : null,
            until_on: enrolment.until?.toISOString().slice(0, 10) ?? null,
            enrolled_at: latest(joinedOn, after(act.now, days(place % FIRST_WEEKS) - BEGAN)),
          },
        ],
  )
  await insertMany(act, 'programmes.enrolment', rows)
}

const latest = (a: Date, b: Date): Date => (a > b ? a : b)

/** @public The seats that partnerships of the demo take, a member's each. */
export async function fillSeats(act: Act, used: ReadonlyMap<MemberId, number>): Promise<void> {
  for (const [seats, members] of Map.groupBy(used.keys(), (member) => used.get(member) ?? 0))
    await act.tx
      .updateTable('programmes.enrolment')
      .set({ seats_used: seats })
      .where('member', 'in', members)
      .execute()
}
