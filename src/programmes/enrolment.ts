import type { MemberId, ProgrammeId } from '#map/ids.ts'

// A *programme* is what an association runs (one exists: *Mentoring*). *Enrolment* is taking part in it: as mentor, as
// mentee or as both; an offer, never a rank. *Seats* say how many people somebody has room for at once; *intake* counts
// new hellos in a member's own week. *Paused* hides from suggestions and ends nothing; days outside *From* and *Until*
// are the same as a pause.

/** What one takes part as. */
export const enrolmentRoles = ['mentor', 'mentee', 'both'] as const
/** @public */
export type EnrolmentRole = (typeof enrolmentRoles)[number]

/** @public An enrolment with what decides whether somebody has room. */
export interface Enrolment {
  readonly programme: ProgrammeId
  readonly member: MemberId
  readonly role: EnrolmentRole
  readonly fromOn: string | null
  readonly untilOn: string | null
  readonly pausedAt: Date | null
  readonly pauseUntil: string | null
  readonly seats: number
  readonly seatsUsed: number
  readonly intakeWeek: string | null
  readonly intakeNew: number
  /** How many new hellos a week there is room for, as the association decided. */
  readonly weeklyIntake: number
  /** The programme is past its last day: what runs runs on, and nothing new begins. */
  readonly over: boolean
}

/** What decides a pause; the instant of it only by being there. */
type Resting = Pick<Enrolment, 'pauseUntil' | 'fromOn' | 'untilOn'> & { readonly pausedAt: unknown }

/** @public Whether somebody is paused on a day of their own ('YYYY-MM-DD'): by choice, or outside From and Until. */
export function isPaused(enrolment: Resting, today: string): boolean {
  const { pausedAt, pauseUntil, fromOn, untilOn } = enrolment
  if (pausedAt !== null && (pauseUntil === null || today < pauseUntil)) return true
  return (fromOn !== null && today < fromOn) || (untilOn !== null && today > untilOn)
}

/** @public Room for a new hello: a programme that runs, a free seat, and this week's intake not used up. `week` is the Monday of theirs. */
export function hasRoom(enrolment: Enrolment, week: string): boolean {
  const { over, seats, seatsUsed, intakeWeek, intakeNew, weeklyIntake } = enrolment
  return !over && seatsUsed < seats && (intakeWeek !== week || intakeNew < weeklyIntake)
}

/** @public Whether the programme is past its last day: what runs runs on, and nothing new begins. */
export const isOver = ({ endsOn }: { endsOn: string | null }, today: string): boolean =>
  endsOn !== null && today > endsOn
