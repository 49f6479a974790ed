import type { MemberId, ProgrammeId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { Enrolment } from './enrolment.ts'

/** @public The one programme there is. */
export async function mentoringProgramme(
  look: Look,
): Promise<{ id: ProgrammeId; name: string; endsOn: string | null }> {
  const row = await look.tx
    .selectFrom('programmes.programme')
    .select(['id', 'name', 'ends_on as endsOn'])
    .where('key', '=', 'mentoring')
    .executeTakeFirst()
  return found(row)
}

/** @public How somebody takes part, or undefined if they do not. */
export const enrolmentOf = (look: Look, member: MemberId): Promise<Enrolment | undefined> =>
  look.tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as p', 'p.id', 'e.programme')
    .select(['e.programme', 'e.member', 'e.role', 'e.from_on as fromOn', 'e.until_on as untilOn'])
    .select([
      'e.paused_at as pausedAt',
      'e.pause_until as pauseUntil',
      'e.seats',
      'e.seats_used as seatsUsed',
    ])
    .select(['e.intake_week as intakeWeek', 'e.intake_new as intakeNew'])
    .where('p.key', '=', 'mentoring')
    .where('e.member', '=', member)
    .executeTakeFirst()
