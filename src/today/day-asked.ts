import type { MemberId } from '#map/ids.ts'

/** What the one question of the day is asked with. */
export interface DayAsked {
  readonly me: MemberId
  readonly now: Date
  /** The reader's own day, as 2026-11-23. */
  readonly today: string
}
