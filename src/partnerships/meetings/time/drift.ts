import { clock as clockIn } from '#ui/dates.ts'

/** @public From when on a series that stays at one time for one of the two is at another for the other. */
export interface Drift {
  readonly from: Date
  /** "08:30" */
  readonly clock: string
}

/** @public The first of these dates that reads otherwise in this zone than the one before it; undefined if none does. */
export function driftOf(dates: readonly Date[], zone: string): Drift | undefined {
  const [first] = dates
  if (!first) return undefined
  const now = clockIn(first, zone)
  const other = dates.find((at) => clockIn(at, zone) !== now)
  return other && { from: other, clock: clockIn(other, zone) }
}
