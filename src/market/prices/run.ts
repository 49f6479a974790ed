import { after, days, minutes } from '#platform/time.ts'

// A *run* works out everybody's *prices*: what one more hello or yes is worth to each member, so that lists share demand.
// It reads everybody, finds each seeker's likeliest helpers, makes lists for all at once, and keeps the prices that the
// lists were in the order of. Until it is done, those of the run before hold.

/** @public One run, as staff see it. */
export interface Run {
  readonly state: 'working' | 'done' | 'failed'
  readonly startedAt: Date
  readonly aliveAt: Date
  readonly endedAt: Date | null
  /** How much of the work is done, 0..1. */
  readonly share: number
}

/** The hour of UTC in which a day's run begins: night over Europe and Africa, and early or late elsewhere. */
const NIGHT_HOUR = 2
/** A day's run that fails is tried so many times. */
const TRIES = 3
/** A run says that it is alive every few seconds; whose process died says nothing. */
const SILENT_FOR = minutes(2)

/** Whether a run that has not ended has stopped. */
export const isSilent = ({ aliveAt }: Pick<Run, 'aliveAt'>, now: Date): boolean =>
  after(aliveAt, SILENT_FOR) <= now

/** When the night before this instant began. */
function lastNight(now: Date): Date {
  const today = new Date(now)
  today.setUTCHours(NIGHT_HOUR, 0, 0, 0)
  return today <= now ? today : after(today, -days(1))
}

/**
 * Whether a night's run is still to be made: none has begun since, or those that did have failed or fallen silent, not too
 * often. `runs` are the latest; a house that never had one is due at once.
 */
export function isDue(runs: readonly Run[], now: Date): boolean {
  const tonight = runs.filter(({ startedAt }) => startedAt >= lastNight(now))
  const hasStopped = (run: Run) => run.state === 'failed' || (run.state === 'working' && isSilent(run, now))
  return tonight.every(hasStopped) && tonight.length < TRIES
}
