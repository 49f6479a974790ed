import type { MemberId, ProgrammeId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { anyOf, askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { type Enrolment, isOver } from './enrolment.ts'
import { programmeSettings } from './settings.ts'

/** @public What an association runs, as everyone may read it. Days are 'YYYY-MM-DD'. */
export interface Programme {
  readonly id: ProgrammeId
  readonly name: string
  readonly purpose: string
  readonly startsOn: string | null
  readonly endsOn: string | null
  readonly bothWays: boolean
}

/** @public The one programme there is. */
export async function mentoringProgramme(look: Look): Promise<Programme> {
  const row = await look.tx
    .selectFrom('programmes.programme')
    .select(['id', 'name', 'purpose', 'starts_on as startsOn', 'ends_on as endsOn', 'both_ways as bothWays'])
    .where('key', '=', 'mentoring')
    .executeTakeFirst()
  return found(row)
}

const enrolments = (tx: Database) =>
  tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as p', 'p.id', 'e.programme')
    .select(['e.programme', 'e.member', 'e.role', 'e.from_on as fromOn', 'e.until_on as untilOn'])
    .select([
      'e.paused_at as pausedAt',
      'e.pause_until as pauseUntil',
      'e.seats',
      'e.seats_used as seatsUsed',
    ])
    .select(['e.intake_week as intakeWeek', 'e.intake_new as intakeNew', 'p.ends_on as endsOn'])
    .where('p.key', '=', 'mentoring')

/** @public How somebody takes part, or undefined if they do not. */
export async function enrolmentOf(look: Look, member: MemberId): Promise<Enrolment | undefined> {
  const row = await enrolments(look.tx).where('e.member', '=', member).executeTakeFirst()
  return row && (await standingNow(look))(row)
}

/** Adds to an enrolment what holds for everybody in it today. */
async function standingNow(look: Look) {
  const { weeklyIntake } = await readSettings(look, programmeSettings)
  const today = dayIn('UTC', look.now)
  return <Row extends { endsOn: string | null }>({ endsOn, ...row }: Row) => ({
    ...row,
    weeklyIntake,
    over: isOver({ endsOn }, today),
  })
}

/** @public An enrolment and how its member answers: counted over 180 days, renewed weekly. */
export interface Standing extends Enrolment {
  readonly received: number
  readonly answered: number
  /** Median hours to an answer; null where there is none yet. */
  readonly usualAnswerHours: number | null
  /** When a helper of theirs stopped taking part. */
  readonly lostHelperAt: Date | null
}

const allStandings = (tx: Database) =>
  enrolments(tx)
    .select(['e.received', 'e.answered', 'e.usual_answer_hours as usualAnswerHours'])
    .select('e.lost_helper_at as lostHelperAt')

const standingsOf = askedOften((tx, { members }: { members: readonly MemberId[] }) =>
  allStandings(tx).where('e.member', '=', anyOf(members)),
)

/** @public Everybody who takes part, or those of them named: one query, in no order. */
export async function standings(look: Look, members?: readonly MemberId[]): Promise<Standing[]> {
  if (members?.length === 0) return []
  const rows = await (members === undefined
    ? allStandings(look.tx).execute()
    : standingsOf(look.tx, { members }))
  const now = await standingNow(look)
  return rows.map((row) => now(row))
}
