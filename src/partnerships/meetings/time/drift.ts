import { clock as clockIn } from '#ui/dates.ts'

/** @public From when on a series that stays at one time for one of the two is at another for the other. */
export interface Drift {
  readonly from: Date
  /** "08:30" */
  readonly clock: string
  /** The last date that reads so, where a later one is as before. */
  readonly until: Date | undefined
}

/** @public The first of these dates that reads otherwise in this zone than the one before it; undefined if none does. */
export function driftOf(dates: readonly Date[], zone: string): Drift | undefined {
  const [first] = dates
  if (!first) return undefined
  const now = clockIn(first, zone)
  const start = dates.findIndex((at) => clockIn(at, zone) !== now)
  const from = dates[start]
  if (!from) return undefined
  const clock = clockIn(from, zone)
  const end = dates.findIndex((at, place) => place > start && clockIn(at, zone) !== clock)
  const next = dates[end]
  const until = next && clockIn(next, zone) === now ? dates[end - 1] : undefined
  return { from, clock, until }
}
