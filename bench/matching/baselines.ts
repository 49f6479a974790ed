import type { Market } from '../../src/matching/market.ts'
import type { Likings } from './published.ts'

// What others do, each in a few lines. A ranking gives one list a seeker (edges, best first) or several in rotation.

/** The edges of every seeker by some worth, best first, the K first of them; -1 where short. */
export function listsBy(
  market: Market,
  K: number,
  worth: (edge: number, seeker: number) => number,
): Int32Array {
  const lists = new Int32Array(market.seekers * K).fill(-1)
  for (let i = 0; i < market.seekers; i++) {
    const from = market.start[i] as number
    const edges = Array.from({ length: (market.start[i + 1] as number) - from }, (_, n) => from + n)
    const key = new Map(edges.map((e) => [e, worth(e, i)]))
    edges.sort((a, b) => (key.get(b) as number) - (key.get(a) as number))
    lists.set(edges.slice(0, K), i * K)
  }
  return lists
}

export const byWish = (market: Market, K: number): Int32Array =>
  listsBy(market, K, (e) => market.ask[e] as number)

export const byProduct = (market: Market, K: number): Int32Array =>
  listsBy(market, K, (e) => (market.ask[e] as number) * (market.accept[e] as number))

/** What two gain together, in the model of transferable utility, beta 1. */
export const kernelOf = (ask: number, accept: number): number => Math.exp((ask + accept) / 2)

/**
 * Matching with transferable utility (Tomita, Togashi, Hashizume, Ohsaka 2022/23), beta 1: the equilibrium mu of a market
 * in which both share what they like, by iterative proportional fitting; lists are in its order. Seats are margins.
 */
export function byTransfers(market: Market, seats: Int32Array, K: number): Int32Array {
  const { helper, ask, accept } = market
  const b = transfersOf(market, seats, new Float64Array(market.helpers).fill(1))
  return listsBy(
    market,
    K,
    (e) => kernelOf(ask[e] as number, accept[e] as number) * (b[helper[e] as number] as number),
  )
}

/** What the kernel is multiplied with for each helper in that equilibrium, found from some beginning. */
export function transfersOf(market: Market, seats: Int32Array, from: Float64Array): Float64Array {
  const { seekers, helpers, start, helper, ask, accept } = market
  const kernel = Float64Array.from(ask, (liked, e) => kernelOf(liked, accept[e] as number))
  const a = new Float64Array(seekers).fill(1)
  const b = from.slice()
  for (let round = 0, moved = 1; moved > 1e-7 && round < 300; round++) {
    const sums = new Float64Array(helpers)
    moved = 0
    for (let i = 0; i < seekers; i++) {
      let half = 0
      for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
        half += ((kernel[e] as number) * (b[helper[e] as number] as number)) / 2
      }
      a[i] = Math.sqrt(1 + half * half) - half
      for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
        const j = helper[e] as number
        sums[j] = (sums[j] as number) + ((kernel[e] as number) * (a[i] as number)) / 2
      }
    }
    for (let j = 0; j < helpers; j++) {
      const half = sums[j] as number
      const next = Math.sqrt((seats[j] as number) + half * half) - half
      moved = Math.max(moved, Math.abs(next - (b[j] as number)))
      b[j] = next
    }
  }
  return b
}

/** Each row's indices by worth, best first, written as the attention they get. */
function attend(
  worth: Float64Array,
  columns: number,
  attention: Float64Array,
  into: Float64Array,
): number[][] {
  const orders: number[][] = []
  for (let from = 0; from < worth.length; from += columns) {
    const order = Array.from({ length: columns }, (_, n) => n)
    order.sort((x, y) => (worth[from + y] as number) - (worth[from + x] as number))
    for (const [k, n] of order.entries()) into[from + n] = attention[k] ?? 0
    orders.push(order)
  }
  return orders
}

export interface TwoLists {
  /** Expected matches. */
  readonly welfare: number
  /** The seekers' last orders of helpers, newest first. */
  readonly orders: readonly (readonly number[][])[]
}

/**
 * Nash welfare of the model in which both sides read lists (Tomita, Yokoyama 2024): alternate Frank–Wolfe as they
 * publish it (rate 0.1, until the matches change by less than 0.01), with sorting where they solve a linear programme.
 */
export function twoLists(
  { seekers, helpers, ofHelpers, ofSeekers }: Likings,
  attention: (places: number) => Float64Array,
): TwoLists {
  const size = seekers * helpers
  const across = (n: number) => (n % helpers) * seekers + Math.floor(n / helpers)
  /** P and attention by seeker and helper; `B` and what is made of it by helper and seeker. */
  const P = ofHelpers.map((liked, n) => liked * (ofSeekers[across(n)] as number))
  const even = (places: number) => attention(places).reduce((sum, v) => sum + v, 0) / places
  const A = new Float64Array(size).fill(even(helpers))
  const B = new Float64Array(size).fill(even(seekers))
  const best = new Float64Array(size)
  const worth = new Float64Array(size)
  const orders: number[][][] = []
  const [readByHelpers, readBySeekers] = [attention(seekers), attention(helpers)]
  let welfare = 0
  for (let round = 0, moved = 1; moved >= 0.01 && round < 100; round++) {
    // The helpers' lists: a match is worth one over what its seeker has.
    const has = new Float64Array(seekers)
    const meet = (n: number) => (P[n] as number) * (A[n] as number) * (B[across(n)] as number)
    for (let n = 0; n < size; n++)
      has[Math.floor(n / helpers)] = (has[Math.floor(n / helpers)] ?? 0) + meet(n)
    for (let n = 0; n < size; n++) {
      worth[across(n)] =
        ((P[n] as number) * (A[n] as number)) / Math.max(has[Math.floor(n / helpers)] as number, 1e-6)
    }
    attend(worth, seekers, readByHelpers, best)
    for (let n = 0; n < size; n++) B[n] = 0.9 * (B[n] as number) + 0.1 * (best[n] as number)
    // The seekers' lists, likewise.
    const gets = new Float64Array(helpers)
    for (let n = 0; n < size; n++) gets[n % helpers] = (gets[n % helpers] ?? 0) + meet(n)
    for (let n = 0; n < size; n++) {
      worth[n] = ((P[n] as number) * (B[across(n)] as number)) / Math.max(gets[n % helpers] as number, 1e-6)
    }
    orders.unshift(attend(worth, helpers, readBySeekers, best))
    for (let n = 0; n < size; n++) A[n] = 0.9 * (A[n] as number) + 0.1 * (best[n] as number)
    let matches = 0
    for (let n = 0; n < size; n++) matches += meet(n)
    moved = Math.abs(matches - welfare)
    welfare = matches
  }
  return { welfare, orders: orders.slice(0, 10) }
}

/** The edges of those orders in a dense market, K a seeker. */
export const listsFrom = (orders: TwoLists['orders'], K: number): Int32Array[] =>
  orders.map((rows) =>
    Int32Array.from(
      rows.flatMap((order, i) =>
        Array.from({ length: K }, (_, k) =>
          k < order.length ? i * order.length + (order[k] as number) : -1,
        ),
      ),
    ),
  )
