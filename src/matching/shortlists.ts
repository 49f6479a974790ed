import { checkMarket, checkSeats, type Market, twinsOf } from './market.ts'
import { addUniform, bestLists, type Pass, passOf } from './saturation/best-lists.ts'
import { type ShortlistOptions, settingsOf } from './saturation/settings.ts'
import {
  bestShare,
  emptyPoint,
  emptySums,
  mixTangent,
  moveTowards,
  type Objective,
  type Point,
  type Sums,
  setPrices,
  welfareAt,
} from './saturation/welfare.ts'

/**
 * Terms. *Lists* say whom each seeker is shown, in order; they are made for everybody at once, since a second yes to
 * somebody with one free seat is worth less than the first. The *price* of a helper is what one more expected yes is
 * worth there: 1 where nobody comes, towards 0 in a crowd. docs/matching.md holds the objective and the proof.
 */

/** @public */
export interface Shortlists {
  /** Newest first, each seekers x K edge numbers, -1 where short. */
  readonly lists: readonly Int32Array[]
  /** g per helper, 0..1; 0 where there is no seat. */
  readonly price: Float32Array
  /** b per helper: what one more hello is worth. */
  readonly reach: Float32Array
  /** a per seeker: what one more yes is worth. */
  readonly want: Float32Array
  /** Expected yes-es per helper. */
  readonly helperYes: Float32Array
  readonly helperHellos: Float32Array
  readonly seekerYes: Float32Array
  /** The objective at the three above, over helpers with seats and all seekers. */
  readonly welfare: number
  /** No mixture of lists reaches more than welfare + gap. */
  readonly gap: number
  readonly steps: number
}

/** Tangents are averaged with weights that grow as the square of the step: the first ones are the poorest. */
const MEMORY = 3

/** Rounding a price to single precision moves it by at most half of this share; sums in double precision move less. */
const ROUNDING = 2 ** -23

/** Every second entry, from the first or the second. */
function halfOf(pairs: Float32Array, from: 0 | 1): Float32Array {
  const half = new Float32Array(pairs.length / 2)
  for (let n = 0; n < half.length; n++) half[n] = pairs[2 * n + from] as number
  return half
}

interface Run {
  readonly objective: Objective
  readonly pass: Pass
  readonly at: Point
  readonly slopes: Sums
  /** Newest first. */
  readonly lists: Int32Array[]
  /** The mean tangent at zero. */
  level: number
  /** No mixture of lists is worth more. */
  most: number
}

function startRun(market: Market, seats: Int32Array, settings: ReturnType<typeof settingsOf>): Run {
  const { attention, helperShare, seekerShare } = settings
  const at = emptyPoint(market)
  const pass = passOf(market, twinsOf(market), attention, emptyPoint(market), emptySums(market))
  addUniform(pass, seats)
  moveTowards(at, pass.sums, 1)
  pass.sums.helper.fill(0)
  const objective = { market, seats, helperShare, seekerShare }
  return {
    objective,
    pass,
    at,
    slopes: emptySums(market),
    lists: [],
    level: 0,
    most: Number.POSITIVE_INFINITY,
  }
}

/**
 * One pass at the mean of the tangents so far, this point's counting for `share`; 1 for this point's alone. Returns the
 * welfare at this point.
 */
function step(run: Run, share: number, keep: number): number {
  const { objective, pass, at, slopes, lists } = run
  const length = objective.market.seekers * pass.attention.length
  const welfare = welfareAt(objective, at)
  run.level = (1 - share) * run.level + share * (welfare - mixTangent(objective, at, share, slopes))
  setPrices(slopes, objective.seats, pass.prices)
  const before = lists[0] ?? new Int32Array(length).fill(-1)
  const oldest = lists.length > 1 && lists.length >= keep ? lists.pop() : undefined
  const next = oldest ?? new Int32Array(length)
  const best = bestLists(pass, before, next)
  lists.unshift(next)
  run.most = Math.min(run.most, run.level + best + ROUNDING * (best + Math.abs(run.level)))
  return welfare
}

function resultOf({ pass, at, lists }: Run, keep: number): Omit<Shortlists, 'welfare' | 'gap' | 'steps'> {
  return {
    lists: lists.slice(0, keep),
    price: halfOf(pass.prices.helper, 0).map((g) => Math.max(0, g)),
    reach: halfOf(pass.prices.helper, 1),
    want: pass.prices.seeker,
    helperYes: halfOf(at.helper, 0),
    helperHellos: halfOf(at.helper, 1),
    seekerYes: at.seeker,
  }
}

/**
 * @public Lists for everybody that fill the most seats together, by Frank–Wolfe with averaged tangents: each step sorts every
 * seeker's edges by what they are worth at the prices so far, and the prices follow the attention. The last step's
 * prices are those at the end, and `lists[0]` is in their order. `seats` are the helpers' free ones; who has none is in
 * no list. Takes 25 to 35 ns an edge and step, and gives the same bytes for the same input. Throws a RangeError that
 * names the first thing out of range.
 */
export function fairShortlists(
  market: Market,
  seats: Int32Array,
  options: ShortlistOptions = {},
): Shortlists {
  checkMarket(market)
  checkSeats('seats', seats, market.helpers)
  const settings = settingsOf(options)
  const run = startRun(market, seats, settings)
  let isNear = false
  for (let steps = 1; ; steps++) {
    const isLast = isNear || steps === settings.maxSteps
    const welfare = step(run, isLast ? 1 : MEMORY / (steps - 1 + MEMORY), settings.keep)
    const gap = Math.max(0, run.most - welfare)
    settings.onStep?.(steps, gap)
    if (isLast) return { ...resultOf(run, settings.keep), welfare, gap, steps }
    isNear = gap <= settings.tolerance * Math.abs(welfare)
    if (!isNear) moveTowards(run.at, run.pass.sums, bestShare(run.objective, run.at, run.pass.sums))
  }
}
