import type { TopicKey } from '#map/ids.ts'
import type { Stage } from '#members/member.ts'
import { days, hours } from '#platform/time.ts'

// A *round* proposes pairs for many people at once. Staff say for whom, look at the *proposals* with their reasons and the
// proof, *forbid* or *ask for* pairs, have it worked out again, and send it. A sent proposal *waits* until the *helper* has
// room for a newcomer and can be asked: it is an introduction then, as any other, and the *seeker* hears of it once the
// helper is happy to. What could not be asked within two weeks *lapses*. Who has nobody is *left out* of the round.

/** For whom a round is, and what comes first in it, as staff chose it. */
export interface Choice {
  /** Narrow the seekers, and the helpers too where those are `same`; undefined asks nothing. */
  readonly chapter?: string | undefined
  readonly stages: readonly Stage[]
  readonly field?: string | undefined
  readonly learns?: TopicKey | undefined
  readonly teaches?: TopicKey | undefined
  /** Joined on this day or later, 'YYYY-MM-DD'. */
  readonly since?: string | undefined
  /** Helpers are among those chosen, or anybody who offers help. */
  readonly helpers: 'same' | 'everybody'
  /** As many pairs as possible, before the better ones. */
  readonly many: boolean
  /** Whoever had nobody in the last rounds comes first. */
  readonly leftOutFirst: boolean
  /** How many helpers for each seeker, at most. */
  readonly each: number
}

/** Whether it is for some alone, and anybody may help: who helps is not whom it is for, and misses nothing by it. */
export const isForSeekersAlone = ({ helpers, stages, ...choice }: Choice): boolean =>
  helpers === 'everybody' &&
  (stages.length > 0 ||
    [choice.chapter, choice.field, choice.learns, choice.teaches, choice.since].some(
      (asked) => asked !== undefined,
    ))

/** Why somebody has nobody: no room, nobody who could meet them, or others fitted better. */
export type Why = 'room' | 'nobody' | 'others'
export type Side = 'seeker' | 'helper'

/** More people chosen at once would keep a page waiting for too long. */
export const MOST_CHOSEN = 5_000
/** So many others who offer help are looked at where anybody may help, those who help fewest now first. */
export const MOST_OTHERS = 5_000
export const MOST_EACH = 3
/** So many pairs keep the one part that gives no turn to others, the auction, under a second. */
const MOST_PAIRS = 200_000
const FEWEST_HELPERS = 50
/** How many helpers are looked at for each seeker, the likeliest first: all of them in a group of usual size. */
export const helpersLookedAt = (seekers: number): number =>
  Math.max(FEWEST_HELPERS, Math.floor(MOST_PAIRS / Math.max(1, seekers)))
/** So long a pair whose helper has no room is tried again. */
export const WAITS_FOR = days(14)
export const TRIED_AGAIN = hours(6)

/** What a round left out adds for the next one, and for how many of them. */
const LEFT_OUT = 0.25
const MOST_LEFT_OUT = 2
export const leftOutWeight = (rounds: number): number => 1 + LEFT_OUT * Math.min(rounds, MOST_LEFT_OUT)
/** The greatest weight there is: chances of pairs are kept between 0 and 1 by it. */
export const HEAVIEST = leftOutWeight(MOST_LEFT_OUT)
