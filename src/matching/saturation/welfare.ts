import type { Market } from '../market.ts'

// What lists are worth together, from sums per person alone. Points and prices are kept in single precision and
// everything is worked out from the rounded numbers, so that whoever reads the result finds the same order and welfare.

/** Never the logarithm of 0: what nobody's attention at all is worth. */
const HELLOS_FLOOR = 0.1
const YES_FLOOR = 0.01

/** @public Weights of the objective, and whom it is about. */
export interface Objective {
  readonly market: Market
  readonly seats: Int32Array
  readonly helperShare: number
  readonly seekerShare: number
}

/** @public What everybody gets from a mixture of lists. */
export interface Point {
  /** Two per helper: expected yes-es, expected hellos. */
  readonly helper: Float32Array
  /** Per seeker: expected yes-es. */
  readonly seeker: Float32Array
}

/** @public The same while it is added up, edge by edge; and slopes while they are averaged. */
export interface Sums {
  readonly helper: Float64Array
  readonly seeker: Float64Array
}

/** @public */
export const emptyPoint = ({ helpers, seekers }: Market): Point => ({
  helper: new Float32Array(2 * helpers),
  seeker: new Float32Array(seekers),
})

/** @public */
export const emptySums = ({ helpers, seekers }: Market): Sums => ({
  helper: new Float64Array(2 * helpers),
  seeker: new Float64Array(seekers),
})

/** @public The objective: seats filled, helpers asked, seekers answered. */
export function welfareAt({ seats, helperShare, seekerShare }: Objective, at: Point): number {
  let filled = 0
  let asked = 0
  for (let j = 0; j < seats.length; j++) {
    const s = seats[j] as number
    if (s === 0) continue
    filled -= s * Math.expm1(-(at.helper[2 * j] as number) / s)
    asked += Math.log((at.helper[2 * j + 1] as number) + HELLOS_FLOOR)
  }
  let answered = 0
  for (let i = 0; i < at.seeker.length; i++) answered += Math.log((at.seeker[i] as number) + YES_FLOOR)
  return filled + helperShare * asked + seekerShare * answered
}

/**
 * @public The tangent at a point, mixed by `share` into the mean of those before: `slopes` hold, two per helper, what a
 * yes (g: 1 where nobody comes) and a hello (b) are worth, and per seeker what a yes is (a). Returns how far the tangent
 * falls from the point to zero. The objective is concave and lies under every tangent, and so under their mean.
 */
export function mixTangent(objective: Objective, at: Point, share: number, slopes: Sums): number {
  const { seats, helperShare, seekerShare } = objective
  const rest = 1 - share
  let value = 0
  for (let j = 0; j < seats.length; j++) {
    const s = seats[j] as number
    if (s === 0) continue
    const x = at.helper[2 * j] as number
    const h = at.helper[2 * j + 1] as number
    const g = Math.exp(-x / s)
    const b = helperShare / (h + HELLOS_FLOOR)
    value += g * x + b * h
    slopes.helper[2 * j] = rest * (slopes.helper[2 * j] as number) + share * g
    slopes.helper[2 * j + 1] = rest * (slopes.helper[2 * j + 1] as number) + share * b
  }
  for (let i = 0; i < at.seeker.length; i++) {
    const u = at.seeker[i] as number
    const a = seekerShare / (u + YES_FLOOR)
    value += a * u
    slopes.seeker[i] = rest * (slopes.seeker[i] as number) + share * a
  }
  return value
}

/**
 * @public Slopes as prices. Where there is no seat a yes is worth minus infinity: whatever leads there comes out below
 * any other edge, with no branch in the loop over edges.
 */
export function setPrices(slopes: Sums, seats: Int32Array, prices: Point): void {
  prices.helper.set(slopes.helper)
  prices.seeker.set(slopes.seeker)
  for (let j = 0; j < seats.length; j++) if (seats[j] === 0) prices.helper[2 * j] = Number.NEGATIVE_INFINITY
}

/** How much more welfare a little more of the way brings, a `share` of it gone. */
function riseAt(objective: Objective, at: Point, to: Sums, share: number): number {
  const { seats, helperShare, seekerShare } = objective
  let rise = 0
  for (let j = 0; j < seats.length; j++) {
    const s = seats[j] as number
    if (s === 0) continue
    const x = at.helper[2 * j] as number
    const h = at.helper[2 * j + 1] as number
    const more = (to.helper[2 * j] as number) - x
    const asked = (to.helper[2 * j + 1] as number) - h
    rise += Math.exp(-(x + share * more) / s) * more
    rise += (helperShare * asked) / (h + share * asked + HELLOS_FLOOR)
  }
  for (let i = 0; i < at.seeker.length; i++) {
    const u = at.seeker[i] as number
    const more = (to.seeker[i] as number) - u
    rise += (seekerShare * more) / (u + share * more + YES_FLOOR)
  }
  return rise
}

const SEARCHES = 8
/** The rise left, as a share of that at the start, at which looking on costs more than it brings. */
const NEAR = 0.01

/**
 * @public How much of the way to go: where welfare stops rising, by false position (Illinois), or so near that it hardly does.
 */
export function bestShare(objective: Objective, at: Point, to: Sums): number {
  let [low, high] = [0, 1]
  let rising = riseAt(objective, at, to, low)
  let falling = riseAt(objective, at, to, high)
  if (falling >= 0) return high
  if (rising <= 0) return low
  const enough = NEAR * rising
  let share = low
  for (let n = 0, side = 0; n < SEARCHES; n++) {
    share = (low * falling - high * rising) / (falling - rising)
    const rise = riseAt(objective, at, to, share)
    if (Math.abs(rise) <= enough) return share
    if (rise > 0) {
      low = share
      rising = rise
      if (side === 1) falling /= 2
      side = 1
    } else {
      high = share
      falling = rise
      if (side === -1) rising /= 2
      side = -1
    }
  }
  return share
}

/** @public Moves a point this share of the way. What was added and taken away again may stand a rounding below 0. */
export function moveTowards(at: Point, to: Sums, share: number): void {
  for (const side of ['helper', 'seeker'] as const) {
    const from = at[side]
    const target = to[side]
    for (let n = 0; n < from.length; n++) {
      from[n] = (1 - share) * (from[n] as number) + share * Math.max(0, target[n] as number)
    }
  }
}
