import { type Auction, dequeue, enqueue, hold, release } from './auction.ts'
import type { Graph } from './graph.ts'

// The auction turned round (Bertsekas and Castañon 1992): where prices were not begun at 0, a seat may stay free though
// something is asked for it, and then the bound counts what nobody pays. Whoever has such a seat lowers what they ask, and
// offers it to those whom it makes better off than what they hold.

/** The slots that lead to each node, and what each bidder gets from the worst of theirs. */
interface Offers {
  readonly start: Int32Array
  readonly slot: Int32Array
  /** By bidder, once full: the least value held at the prices; 0 with a seat free. */
  readonly profit: Float64Array
}

function slotsByOther({ nodes, other }: Graph): Pick<Offers, 'start' | 'slot'> {
  const start = new Int32Array(nodes + 1)
  for (const j of other) start[j + 1] = (start[j + 1] as number) + 1
  for (let j = 0; j < nodes; j++) start[j + 1] = (start[j + 1] as number) + (start[j] as number)
  const next = start.slice()
  const slot = new Int32Array(other.length)
  for (let s = 0; s < other.length; s++) {
    const j = other[s] as number
    slot[next[j] as number] = s
    next[j] = (next[j] as number) + 1
  }
  return { start, slot }
}

const worthOf = ({ graph, price }: Auction, slot: number): number =>
  (graph.weight[slot] as number) - (price[graph.other[slot] as number] as number)

/** The slot a bidder holds that is worth least at the prices. */
function worstHeld(auction: Auction, bidder: number): number {
  const { graph, held } = auction
  let worst = -1
  let least = Number.POSITIVE_INFINITY
  for (let slot = graph.start[bidder] as number; slot < (graph.start[bidder + 1] as number); slot++) {
    if (held[slot] === 0) continue
    const value = worthOf(auction, slot)
    if (value < least) {
      least = value
      worst = slot
    }
  }
  return worst
}

function profitOf(auction: Auction, bidder: number): number {
  if ((auction.free[bidder] as number) > 0) return 0
  const worst = worstHeld(auction, bidder)
  return worst < 0 ? 0 : Math.max(0, worthOf(auction, worst))
}

/** @public */
export function offersOf(auction: Auction): Offers {
  return { ...slotsByOther(auction.graph), profit: new Float64Array(auction.graph.nodes) }
}

/** As findBest, for a node with seats to offer: what each bidder could pay and still be as well off. */
function findBuyers(auction: Auction, offers: Offers, j: number, wanted: number): number {
  const { graph, held, value, choice } = auction
  for (let n = 0; n <= wanted; n++) value[n] = 0
  let found = 0
  for (let at = offers.start[j] as number; at < (offers.start[j + 1] as number); at++) {
    const slot = offers.slot[at] as number
    const pays = (graph.weight[slot] as number) - (offers.profit[graph.owner[slot] as number] as number)
    if (pays <= (value[wanted] as number) || held[slot] === 1) continue
    let place = wanted
    for (; place > 0 && (value[place - 1] as number) < pays; place--) {
      value[place] = value[place - 1] as number
      choice[place] = choice[place - 1] as number
    }
    value[place] = pays
    choice[place] = slot
    if (found < wanted) found++
  }
  auction.scans += (offers.start[j + 1] as number) - (offers.start[j] as number)
  return found
}

/** Prices have fallen since some profits were worked out: brings those of the chosen up to date; whether none had changed. */
function isCurrent(auction: Auction, { profit }: Offers, found: number): boolean {
  let current = true
  for (let n = 0; n < found; n++) {
    const bidder = auction.graph.owner[auction.choice[n] as number] as number
    const now = profitOf(auction, bidder)
    if (now > (profit[bidder] as number)) {
      profit[bidder] = now
      current = false
    }
  }
  return current
}

/** A bidder takes an offer, and where they are full gives up the worst they hold; who held that offers it in turn. */
function take(auction: Auction, { profit }: Offers, slot: number, asked: number): void {
  const { graph, free, price, queue } = auction
  const bidder = graph.owner[slot] as number
  if ((free[bidder] as number) > 0) free[bidder] = (free[bidder] as number) - 1
  else {
    const given = worstHeld(auction, bidder)
    const left = graph.other[given] as number
    release(auction, given)
    if ((price[left] as number) > 0) enqueue(queue, left)
  }
  hold(auction, slot, asked)
  profit[bidder] = profitOf(auction, bidder)
}

function offerSeats(auction: Auction, offers: Offers, j: number, epsilon: number): void {
  const { free, price, value, choice } = auction
  const edges = (offers.start[j + 1] as number) - (offers.start[j] as number)
  const wanted = Math.min(free[j] as number, edges)
  let found = findBuyers(auction, offers, j, wanted)
  while (!isCurrent(auction, offers, found)) found = findBuyers(auction, offers, j, wanted)
  const asked = Math.min(price[j] as number, Math.max(0, (value[wanted] as number) - epsilon))
  price[j] = asked
  for (let n = 0; n < found; n++) take(auction, offers, choice[n] as number, asked)
  if ((free[j] as number) > 0) price[j] = 0
}

/** @public Lowers what is asked for free seats until each is taken or asks nothing; prices stay within epsilon of fair. */
export function runReverse(auction: Auction, offers: Offers, epsilon: number): void {
  const { graph, free, price, queue } = auction
  for (let node = 0; node < graph.nodes; node++) {
    offers.profit[node] = profitOf(auction, node)
    if ((offers.start[node] as number) === (offers.start[node + 1] as number)) price[node] = 0
    else if ((free[node] as number) > 0 && (price[node] as number) > 0) enqueue(queue, node)
  }
  while (queue.size > 0) {
    const j = dequeue(queue)
    if ((free[j] as number) > 0 && (price[j] as number) > 0) offerSeats(auction, offers, j, epsilon)
  }
}
