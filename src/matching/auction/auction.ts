import type { Graph } from './graph.ts'
import { type Heap, heapOf, put, sink, write } from './heap.ts'

// An auction after Bertsekas: whoever has a free seat bids for the best they see, as much as leaves them no better off
// than with the next best, and a little more. Whoever is full lets the lowest bid go for a higher one.

/** @public */
export interface Auction {
  readonly graph: Graph
  /** By node bid for: what a newcomer must outbid. With a seat free, what is asked for it: 0 unless prices were given. */
  readonly price: Float64Array
  /** By slot: 1 where whom it leads to holds it. */
  readonly held: Uint8Array
  /** Seats not yet filled, of bidders and of those bid for. */
  readonly free: Int32Array
  readonly heap: Heap
  readonly queue: Queue
  /** The best values and slots of one bidder. */
  readonly value: Float64Array
  readonly choice: Int32Array
  /** Slots looked at so far. */
  scans: number
}

/** Nodes in turn, each once. */
interface Queue {
  readonly ring: Int32Array
  readonly isIn: Uint8Array
  head: number
  size: number
}

export function enqueue(queue: Queue, node: number): void {
  if (queue.isIn[node] === 1) return
  queue.isIn[node] = 1
  queue.ring[(queue.head + queue.size++) % queue.ring.length] = node
}

export function dequeue(queue: Queue): number {
  const node = queue.ring[queue.head] as number
  queue.head = queue.head + 1 === queue.ring.length ? 0 : queue.head + 1
  queue.size--
  queue.isIn[node] = 0
  return node
}

/** Most seats of any node that can be filled, and one more. */
function widest({ nodes, seats, start }: Graph, heapStart: Int32Array): number {
  let most = 0
  for (let i = 0; i < nodes; i++) {
    const edges = (start[i + 1] as number) - (start[i] as number)
    const room = (heapStart[i + 1] as number) - (heapStart[i] as number)
    most = Math.max(most, Math.min(seats[i] as number, edges), room)
  }
  return most + 1
}

/** @public */
export function auctionOf(graph: Graph): Auction {
  const heap = heapOf(graph)
  const width = widest(graph, heap.start)
  return {
    graph,
    price: new Float64Array(graph.nodes),
    held: new Uint8Array(graph.weight.length),
    free: new Int32Array(graph.nodes),
    heap,
    queue: { ring: new Int32Array(graph.nodes), isIn: new Uint8Array(graph.nodes), head: 0, size: 0 },
    value: new Float64Array(width),
    choice: new Int32Array(width),
    scans: 0,
  }
}

/** @public Opens with nothing held at the prices there are: everybody who can bids anew. */
export function open({ graph, held, free, queue }: Auction): void {
  held.fill(0)
  free.set(graph.seats)
  queue.isIn.fill(0)
  queue.size = 0
  for (let i = 0; i < graph.nodes; i++) {
    if ((graph.start[i] as number) < (graph.start[i + 1] as number) && (free[i] as number) > 0)
      enqueue(queue, i)
  }
}

/**
 * The bidder's `wanted` best values above 0 among what they do not hold, best first, and one more as the value of
 * standing aside: fills value and choice (0 and -1 where there are fewer), and returns how many there are. Slots are in
 * order of weight and no price is below 0, so it ends where the weight alone is too little.
 */
export function findBest(auction: Auction, bidder: number, wanted: number): number {
  const { graph, price, held, value, choice } = auction
  const { start, other, weight } = graph
  const from = start[bidder] as number
  const to = start[bidder + 1] as number
  for (let n = 0; n <= wanted; n++) value[n] = 0
  let [found, least, slot] = [0, 0, from]
  for (; slot < to; slot++) {
    const most = weight[slot] as number
    if (most <= least) break
    const v = most - (price[other[slot] as number] as number)
    if (v <= least || held[slot] === 1) continue
    let at = wanted
    for (; at > 0 && (value[at - 1] as number) < v; at--) {
      value[at] = value[at - 1] as number
      choice[at] = choice[at - 1] as number
    }
    value[at] = v
    choice[at] = slot
    if (found < wanted) found++
    least = value[wanted] as number
  }
  auction.scans += slot - from
  return found
}

/** Lets a node with a free seat hold a slot at this bid; once full, its lowest bid is its price. */
export function hold(auction: Auction, slot: number, amount: number): void {
  const { graph, held, heap, free, price } = auction
  const j = graph.other[slot] as number
  const from = heap.start[j] as number
  const left = (free[j] as number) - 1
  held[slot] = 1
  free[j] = left
  let at = (graph.seats[j] as number) - left - 1
  for (; at > 0; at = (at - 1) >> 1) {
    const above = from + ((at - 1) >> 1)
    if ((heap.bid[above] as number) <= amount) break
    put(heap, from + at, above)
  }
  write(heap, from + at, amount, slot, graph.owner[slot] as number)
  if (left === 0) price[j] = heap.bid[from] as number
}

/** Lets the lowest bid of a full node go for this one; its bidder is free again. */
function outbid(auction: Auction, slot: number, amount: number, bidder: number): void {
  const { graph, held, heap, price, free, queue } = auction
  const j = graph.other[slot] as number
  const from = heap.start[j] as number
  const loser = heap.bidder[from] as number
  held[heap.slot[from] as number] = 0
  held[slot] = 1
  sink(heap, from, (heap.start[j + 1] as number) - from, 0, amount, slot, bidder)
  price[j] = heap.bid[from] as number
  free[loser] = (free[loser] as number) + 1
  enqueue(queue, loser)
}

/** Takes a slot from the node that holds it; what it asks for the seat stays its price. */
export function release(auction: Auction, slot: number): void {
  const { graph, held, heap, free } = auction
  const j = graph.other[slot] as number
  const from = heap.start[j] as number
  const size = (graph.seats[j] as number) - (free[j] as number) - 1
  const at = heap.slot.subarray(from, from + size + 1).indexOf(slot)
  put(heap, from + at, from + size)
  held[slot] = 0
  free[j] = (free[j] as number) + 1
  // Few hold so many that building the heap anew would show.
  for (let n = (size >> 1) - 1; n >= 0; n--) {
    const [bid, moved, bidder] = [heap.bid, heap.slot, heap.bidder].map((of) => of[from + n] as number)
    sink(heap, from, size, n, bid as number, moved as number, bidder as number)
  }
}

function place(auction: Auction, slot: number, amount: number, bidder: number): void {
  if ((auction.free[auction.graph.other[slot] as number] as number) > 0) hold(auction, slot, amount)
  else outbid(auction, slot, amount, bidder)
}

/** Who has several seats bids with all that are free, against the best they would then stand aside from. */
function bidWithAll(auction: Auction, bidder: number, epsilon: number): void {
  const { graph, free, value, choice } = auction
  const edges = (graph.start[bidder + 1] as number) - (graph.start[bidder] as number)
  const wanted = Math.min(free[bidder] as number, edges)
  const found = findBest(auction, bidder, wanted)
  const aside = value[wanted] as number
  free[bidder] = (free[bidder] as number) - found
  for (let n = 0; n < found; n++) {
    const slot = choice[n] as number
    place(auction, slot, (graph.weight[slot] as number) - aside + epsilon, bidder)
  }
}

/** The same for one seat, which most have: nothing is held then that must be passed over. Three times as fast. */
function bidWithOne(auction: Auction, bidder: number, epsilon: number): void {
  const { graph, price } = auction
  const { start, other, weight } = graph
  const from = start[bidder] as number
  const to = start[bidder + 1] as number
  let best = -1
  let first = 0
  let second = 0
  let slot = from
  for (; slot < to; slot++) {
    const most = weight[slot] as number
    if (most <= second) break
    const v = most - (price[other[slot] as number] as number)
    if (v <= second) continue
    if (v > first) {
      second = first
      first = v
      best = slot
    } else second = v
  }
  auction.scans += slot - from
  if (best < 0) return
  auction.free[bidder] = 0
  place(auction, best, (weight[best] as number) - second + epsilon, bidder)
}

/**
 * @public Bids until nobody with a free seat sees anything worth more than its price, or until so many slots were looked
 * at. Whether it came to its end; then everybody holds, within epsilon a seat, the best there is at the prices.
 */
export function runForward(auction: Auction, epsilon: number, budget: number): boolean {
  const { graph, queue } = auction
  const end = auction.scans + budget
  while (queue.size > 0) {
    if (auction.scans > end) return false
    const bidder = dequeue(queue)
    if (graph.seats[bidder] === 1) bidWithOne(auction, bidder, epsilon)
    else bidWithAll(auction, bidder, epsilon)
  }
  return true
}

/**
 * @public No round is worth more, at any prices from 0: every seat bid for at its price, and for each bidder what their
 * seats are best filled with at these prices. What a round pays and gets cannot be more than both. Nothing is held after.
 */
export function boundOf(auction: Auction): number {
  const { graph, price, held, value } = auction
  held.fill(0)
  let bound = 0
  for (let node = 0; node < graph.nodes; node++) {
    bound += (graph.seats[node] as number) * (price[node] as number)
    const edges = (graph.start[node + 1] as number) - (graph.start[node] as number)
    const wanted = Math.min(graph.seats[node] as number, edges)
    if (edges === 0) continue
    findBest(auction, node, wanted)
    for (let n = 0; n < wanted; n++) bound += value[n] as number
  }
  return bound
}
