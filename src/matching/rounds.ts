import { type Auction, auctionOf, boundOf, open, runForward } from './auction/auction.ts'
import { countBlocking } from './auction/blocking.ts'
import { type Graph, graphOf } from './auction/graph.ts'
import { offersOf, runReverse } from './auction/reverse.ts'
import { refuse } from './check.ts'
import { checkMarket, checkSeats, type Market, twinsOf } from './market.ts'

/**
 * Terms. A *round* proposes pairs for everybody at once: of all that fit the free seats of both sides, those whose P add
 * up to the most, which is its *welfare*. The *bound* is proved from prices to be out of any round's reach, so the two
 * together say how good the round is. *Fixed* pairs are made first. docs/matching.md holds the proof.
 */

export interface Seats {
  readonly seeker: Int32Array
  readonly helper: Int32Array
}

export interface Round {
  /** The pairs, as edge numbers, rising; the fixed ones among them. */
  readonly edges: Int32Array
  /** Sum of P. */
  readonly welfare: number
  /** No round with these fixed pairs has more welfare. */
  readonly bound: number
  /** Pairs not made though both would rather have each other: the seeker by ask, the helper by accept. */
  readonly blockingPairs: number
}

interface RoundOptions {
  /** Share of the bound that welfare may stay below. */
  readonly tolerance?: number
  /** Edges that are paired whatever else is. */
  readonly fixed?: Int32Array
}

const TOLERANCE = 2e-4
/** Looks at a slot, for each slot, after which a war of prices is assumed. */
const PATIENCE = 20
/** Then prices are found roughly first, and each time so much finer. */
const FINER = 5
const FIRST_STEP = 1 / 8
/** Rounds of finer bidding where the proof is not within tolerance yet. */
const RETRIES = 8

/** Sums of so many doubles stray by less; so the bound stays one. */
const ROUNDING = 1 + 2 ** -40

const pOf = ({ ask, accept }: Market, e: number): number => (ask[e] as number) * (accept[e] as number)

function seekerOf({ start, seekers }: Market, e: number): number {
  let [low, high] = [0, seekers - 1]
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if ((start[middle] as number) <= e) low = middle
    else high = middle - 1
  }
  return low
}

/** Free seats by node once the fixed pairs sit; marks what else joins the same two. */
function seatFixed(market: Market, seats: Seats, fixed: Int32Array, dead: Uint8Array): Int32Array {
  const free = new Int32Array(market.seekers + market.helpers)
  free.set(seats.seeker)
  free.set(seats.helper, market.seekers)
  const made = new Set<number>()
  for (const [n, e] of fixed.entries()) {
    if (!(e >= 0 && e < market.helper.length)) refuse(`fixed[${n}]`, e, 'an edge')
    if (pOf(market, e) === 0) refuse(`fixed[${n}]`, e, 'an edge with P above 0')
    const i = seekerOf(market, e)
    const j = market.helper[e] as number
    const pair = i * market.helpers + j
    if (made.has(pair)) refuse(`fixed[${n}]`, e, 'a pair fixed once')
    made.add(pair)
    for (const node of [i, market.seekers + j]) {
      if (free[node] === 0) refuse(`fixed[${n}]`, e, 'within the seats')
      free[node] = (free[node] as number) - 1
    }
    for (let twin = market.start[i] as number; twin < (market.start[i + 1] as number); twin++) {
      if (market.helper[twin] === j) dead[twin] = 1
    }
  }
  return free
}

/** Edges that can be neither paired nor priced: P = 0, no seat free on a side, a likelier edge between the same two. */
function buryDead(market: Market, free: Int32Array, dead: Uint8Array): void {
  for (let i = 0; i < market.seekers; i++) {
    for (let e = market.start[i] as number; e < (market.start[i + 1] as number); e++) {
      const isFull = free[i] === 0 || free[market.seekers + (market.helper[e] as number)] === 0
      if (isFull || pOf(market, e) === 0) dead[e] = 1
    }
  }
}

/** The mean of the bidders' best: what epsilon is a share of. */
function meanBest({ nodes, start, weight }: Graph): number {
  let [sum, bidders] = [0, 0]
  for (let i = 0; i < nodes; i++) {
    if ((start[i] as number) === (start[i + 1] as number)) continue
    sum += weight[start[i] as number] as number
    bidders++
  }
  return bidders === 0 ? 0 : sum / bidders
}

function heldIn({ graph, held }: Auction): { edges: Int32Array; welfare: number } {
  let many = 0
  let welfare = 0
  for (let slot = 0; slot < held.length; slot++) {
    if (held[slot] === 0) continue
    many++
    welfare += graph.weight[slot] as number
  }
  const edges = new Int32Array(many)
  for (let slot = 0, n = 0; slot < held.length; slot++) {
    if (held[slot] === 1) edges[n++] = graph.edge[slot] as number
  }
  return { edges, welfare }
}

/** Bids at ever finer steps, each time from the prices found before, with the seats nobody pays for offered again. */
function scale(auction: Auction, offers: ReturnType<typeof offersOf>, from: number, epsilon: number): void {
  for (let step = from; ; step = Math.max(epsilon, step / FINER)) {
    open(auction)
    runForward(auction, step, Number.POSITIVE_INFINITY)
    runReverse(auction, offers, step)
    if (step === epsilon) return
  }
}

function settle(graph: Graph, tolerance: number): Pick<Round, 'edges' | 'welfare' | 'bound'> {
  const auction = auctionOf(graph)
  let epsilon = tolerance * meanBest(graph)
  open(auction)
  if (!runForward(auction, epsilon, PATIENCE * graph.weight.length)) {
    auction.price.fill(0)
    scale(auction, offersOf(auction), Math.max(epsilon, FIRST_STEP * graph.heaviest), epsilon)
  }
  for (let retries = 0; ; retries++) {
    const held = heldIn(auction)
    const bound = Math.max(held.welfare, boundOf(auction) * ROUNDING)
    if (bound - held.welfare <= tolerance * bound || retries === RETRIES) return { ...held, bound }
    epsilon /= FINER
    scale(auction, offersOf(auction), epsilon, epsilon)
  }
}

/**
 * @public Pairs for everybody at once within the seats of both sides, at most `tolerance` below what can be had at all, with the
 * proof. The same input gives the same pairs. Throws a RangeError that names the first thing out of range.
 */
export function matchRound(market: Market, seats: Seats, options: RoundOptions = {}): Round {
  const { tolerance = TOLERANCE, fixed = new Int32Array(0) } = options
  checkMarket(market)
  checkSeats('seats.seeker', seats.seeker, market.seekers)
  checkSeats('seats.helper', seats.helper, market.helpers)
  if (!(tolerance > 0 && tolerance <= 1)) refuse('tolerance', tolerance, 'above 0 and at most 1')
  const dead = twinsOf(market) ?? new Uint8Array(market.helper.length)
  const free = seatFixed(market, seats, fixed, dead)
  const closed = dead.slice()
  buryDead(market, free, closed)
  const { edges, welfare, bound } = settle(graphOf(market, free, closed), tolerance)
  const kept = fixed.reduce((sum, e) => sum + pOf(market, e), 0)
  const all = new Int32Array(fixed.length + edges.length)
  all.set(fixed)
  all.set(edges, fixed.length)
  all.sort()
  const paired = new Uint8Array(market.helper.length)
  for (const e of all) paired[e] = 1
  return {
    edges: all,
    welfare: welfare + kept,
    bound: bound + kept,
    blockingPairs: countBlocking(market, seats, paired, dead),
  }
}
