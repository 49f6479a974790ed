import type { Market } from '../market.ts'
import type { Point, Sums } from './welfare.ts'

// At fixed prices the lists do not touch each other, and for one seeker, by the rearrangement inequality, no list is
// worth more than the best edges in order. So a step is one pass over the edges that keeps K a seeker.

/** @public Everything a pass reads and writes; nothing is allocated in it. */
export interface Pass {
  readonly market: Market
  /** 1 for edges that a likelier one between the same two replaces. */
  readonly twins: Uint8Array | undefined
  readonly attention: Float32Array
  readonly prices: Point
  /** What the lists of the last pass give everybody; nothing before the first. */
  readonly sums: Sums
  /** Worth of one seeker's K best so far, best first. */
  readonly top: Float64Array
  /** Worth of one seeker's edges, in their order. */
  readonly worth: Float64Array
}

/** Stands for the worth of an edge that is in the list already: below any other. */
const TAKEN = Number.NEGATIVE_INFINITY

function mostEdges({ seekers, start }: Market): number {
  let most = 0
  for (let i = 0; i < seekers; i++) most = Math.max(most, (start[i + 1] as number) - (start[i] as number))
  return most
}

/** @public */
export function passOf(
  market: Market,
  twins: Uint8Array | undefined,
  attention: Float32Array,
  prices: Point,
  sums: Sums,
): Pass {
  const [top, worth] = [new Float64Array(attention.length), new Float64Array(mostEdges(market))]
  return { market, twins, attention, prices, sums, top, worth }
}

/**
 * What each of a seeker's edges is worth now, in a row of its own: reading them once in order, with no branch, is what a
 * pass can do quickest, and everything after it finds the numbers at hand.
 */
function workOut({ market, prices, worth }: Pass, seeker: number, from: number, to: number): void {
  const { helper, ask, accept } = market
  const given = prices.helper
  const a = prices.seeker[seeker] as number
  for (let e = from; e < to; e++) {
    const at = (helper[e] as number) << 1
    const asks = ask[e] as number
    worth[e - from] =
      asks * (accept[e] as number) * ((given[at] as number) + a) + asks * (given[at + 1] as number)
  }
}

/** Puts an edge of worth w in its place in a list that holds `held` (all but the last stay), after its equals. */
function insert(top: Float64Array, list: Int32Array, from: number, last: number, e: number, w: number): void {
  let at = last
  for (; at > 0 && (top[at - 1] as number) < w; at--) {
    top[at] = top[at - 1] as number
    list[from + at] = list[from + at - 1] as number
  }
  top[at] = w
  list[from + at] = e
}

/**
 * Begins with the list of before, sorted at the new prices: prices move little, so it is nearly in order, and hardly an
 * edge outside it is worth more than its last. Returns how many it holds.
 */
function beginWith(
  { market, top, worth }: Pass,
  before: Int32Array,
  list: Int32Array,
  seeker: number,
): number {
  const first = market.start[seeker] as number
  const K = top.length
  const from = seeker * K
  let held = 0
  for (; held < K && (before[from + held] as number) >= 0; held++) {
    const e = before[from + held] as number
    insert(top, list, from, held, e, worth[e - first] as number)
    worth[e - first] = TAKEN
  }
  return held
}

/** The most that any edge outside the list is worth. */
function mostOutside(worth: Float64Array, edges: number): number {
  let most = TAKEN
  for (let n = 0; n < edges; n++) most = Math.max(most, worth[n] as number)
  return most
}

/** The next edge that is worth more than the least in a list. */
function nextAbove(worth: Float64Array, least: number, begin: number, end: number, first: number): number {
  let n = begin - first
  while (n < end - first && !((worth[n] as number) > least)) n++
  return first + n
}

/** Lets the edges in that are worth more than the last of the list; returns how many it holds then. */
function improve(
  pass: Pass,
  list: Int32Array,
  seeker: number,
  begin: number,
  end: number,
  size: number,
): number {
  const { ask, accept, start } = pass.market
  const { top, worth, twins } = pass
  const first = start[seeker] as number
  const K = top.length
  let held = size
  let least = held < K ? -1 : (top[K - 1] as number)
  for (let e = nextAbove(worth, least, begin, end, first); e < end; ) {
    const p = (ask[e] as number) * (accept[e] as number)
    if (p > 0 && (twins === undefined || twins[e] === 0)) {
      insert(top, list, seeker * K, held < K ? held++ : K - 1, e, worth[e - first] as number)
      if (held === K) least = top[K - 1] as number
    }
    e = nextAbove(worth, least, e + 1, end, first)
  }
  return held
}

/** Adds to the sums what a place that is read so often gives the helper of an edge. */
function give({ market, sums }: Pass, e: number, read: number): void {
  const { helper, ask, accept } = market
  const at = (helper[e] as number) << 1
  const hellos = read * (ask[e] as number)
  sums.helper[at] = (sums.helper[at] as number) + hellos * (accept[e] as number)
  sums.helper[at + 1] = (sums.helper[at + 1] as number) + hellos
}

/**
 * Moves the sums from what one seeker's list of before gave to what the new one gives, and returns its worth. Few places
 * change from pass to pass, and looking a helper up is what costs here.
 */
function addUp(pass: Pass, before: Int32Array, list: Int32Array, seeker: number, held: number): number {
  const { ask, accept } = pass.market
  const { sums, attention, top } = pass
  const from = seeker * top.length
  let yes = 0
  let value = 0
  for (let k = 0; k < held; k++) {
    const e = list[from + k] as number
    const read = attention[k] as number
    yes += read * (ask[e] as number) * (accept[e] as number)
    value += read * (top[k] as number)
    const old = before[from + k] as number
    if (e === old) continue
    if (old >= 0) give(pass, old, -read)
    give(pass, e, read)
  }
  sums.seeker[seeker] = yes
  return value
}

/** Where a seeker's edges are begun to be read: equals come first to some in another order than to others. */
const turnOf = (seeker: number, edges: number): number =>
  edges === 0 ? 0 : (Math.imul(seeker + 1, 0x9e3779b1) >>> 0) % edges

/**
 * @public Writes everybody's best list at the prices, best first, -1 where short; `before` is what the last pass wrote,
 * or -1 everywhere. Returns the worth of all lists together.
 */
export function bestLists(pass: Pass, before: Int32Array, lists: Int32Array): number {
  const { start, seekers } = pass.market
  const K = pass.attention.length
  lists.fill(-1)
  let value = 0
  for (let i = 0; i < seekers; i++) {
    const from = start[i] as number
    const to = start[i + 1] as number
    const turn = from + turnOf(i, to - from)
    workOut(pass, i, from, to)
    let held = beginWith(pass, before, lists, i)
    // A list that was short before holds all there is; a full one is hardly ever beaten.
    if (held === 0 || (held === K && !(mostOutside(pass.worth, to - from) <= (pass.top[K - 1] as number)))) {
      held = improve(pass, lists, i, turn, to, held)
      held = improve(pass, lists, i, from, turn, held)
    }
    value += addUp(pass, before, lists, i, held)
  }
  return value
}

/** @public What everybody gets where each seeker's attention is spread evenly over all they may see. */
export function addUniform({ market, twins, attention, sums }: Pass, seats: Int32Array): void {
  const { start, seekers, helper, ask, accept } = market
  const counts = (e: number) =>
    (ask[e] as number) * (accept[e] as number) > 0 &&
    seats[helper[e] as number] !== 0 &&
    (twins === undefined || twins[e] === 0)
  for (let i = 0; i < seekers; i++) {
    const from = start[i] as number
    const to = start[i + 1] as number
    let many = 0
    for (let e = from; e < to; e++) if (counts(e)) many++
    let read = 0
    for (let k = 0; k < Math.min(many, attention.length); k++) read += attention[k] as number
    const share = read / many
    for (let e = from; e < to; e++) {
      if (!counts(e)) continue
      const at = 2 * (helper[e] as number)
      const hellos = share * (ask[e] as number)
      const p = hellos * (accept[e] as number)
      sums.helper[at] = (sums.helper[at] as number) + p
      sums.helper[at + 1] = (sums.helper[at + 1] as number) + hellos
      sums.seeker[i] = (sums.seeker[i] as number) + p
    }
  }
}
