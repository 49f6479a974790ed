import type { Graph } from './graph.ts'

// An auction after Bertsekas: whoever has a free seat bids for the best they see, as much as leaves them no better off
// than with the next best, and a little more. Whoever is full lets the lowest bid go for a higher one.

/** @public */
export interface Auction {
  readonly graph: Graph
  /** By node bid for: what a newcomer must outbid. With a seat free, what is asked for it: 0 unless prices were given. */
  readonly price: Float64Array
  /** By slot; below 0 where it is not held. */
  readonly bid: Float64Array
  /** Seats not yet filled, of bidders and of those bid for. */
  readonly free: Int32Array
  /** The slots held by node j, the lowest bid first: a heap from heapStart[j]. */
  readonly heapStart: Int32Array
  readonly heap: Int32Array
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

export const NOT_HELD = -1

/** Room for what each node can hold: no more than its seats, nor than its edges. */
function heapStarts({ nodes, seats, degree, start }: Graph): Int32Array {
  const heapStart = new Int32Array(nodes + 1)
  for (let j = 0; j < nodes; j++) {
    const isBidder = (start[j] as number) < (start[j + 1] as number)
    const room = isBidder ? 0 : Math.min(seats[j] as number, degree[j] as number)
    heapStart[j + 1] = (heapStart[j] as number) + room
  }
  return heapStart
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
  const heapStart = heapStarts(graph)
  const width = widest(graph, heapStart)
  return {
    graph,
    price: new Float64Array(graph.nodes),
    bid: new Float64Array(graph.weight.length),
    free: new Int32Array(graph.nodes),
    heapStart,
    heap: new Int32Array(heapStart[graph.nodes] as number),
    queue: { ring: new Int32Array(graph.nodes), isIn: new Uint8Array(graph.nodes), head: 0, size: 0 },
    value: new Float64Array(width),
    choice: new Int32Array(width),
    scans: 0,
  }
}

/** @public Opens with nothing held at the prices there are: everybody who can bids anew. */
export function open({ graph, bid, free, queue }: Auction): void {
  bid.fill(NOT_HELD)
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
  const { graph, price, bid, value, choice } = auction
  const { start, other, weight } = graph
  const from = start[bidder] as number
  const to = start[bidder + 1] as number
  for (let n = 0; n <= wanted; n++) value[n] = 0
  let [found, least, slot] = [0, 0, from]
  for (; slot < to; slot++) {
    const most = weight[slot] as number
    if (most <= least) break
    const v = most - (price[other[slot] as number] as number)
    if (v <= least || (bid[slot] as number) >= 0) continue
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

const bidOf = ({ bid, heap }: Auction, at: number): number => bid[heap[at] as number] as number

/** Puts the slot at place `top` of a heap of `size` where it belongs below. */
function sink(auction: Auction, from: number, size: number, top: number): void {
  const { heap } = auction
  for (let n = top; ; ) {
    let least = 2 * n + 1
    if (least >= size) return
    if (least + 1 < size && bidOf(auction, from + least + 1) < bidOf(auction, from + least)) least++
    if (bidOf(auction, from + n) <= bidOf(auction, from + least)) return
    const slot = heap[from + n] as number
    heap[from + n] = heap[from + least] as number
    heap[from + least] = slot
    n = least
  }
}

/** Lets a node with a free seat hold a slot at this bid; once full, its lowest bid is its price. */
export function hold(auction: Auction, slot: number, amount: number): void {
  const { graph, bid, heap, heapStart, free, price } = auction
  const j = graph.other[slot] as number
  const from = heapStart[j] as number
  const left = (free[j] as number) - 1
  bid[slot] = amount
  free[j] = left
  let at = (graph.seats[j] as number) - left - 1
  for (; at > 0; at = (at - 1) >> 1) {
    const above = heap[from + ((at - 1) >> 1)] as number
    if ((bid[above] as number) <= amount) break
    heap[from + at] = above
  }
  heap[from + at] = slot
  if (left === 0) price[j] = bidOf(auction, from)
}

/** Lets the lowest bid of a full node go for this one; its bidder is free again. */
function outbid(auction: Auction, slot: number, amount: number): void {
  const { graph, bid, heap, heapStart, price, free, queue } = auction
  const j = graph.other[slot] as number
  const from = heapStart[j] as number
  const lost = heap[from] as number
  const loser = graph.owner[lost] as number
  bid[lost] = NOT_HELD
  bid[slot] = amount
  heap[from] = slot
  sink(auction, from, graph.seats[j] as number, 0)
  price[j] = bidOf(auction, from)
  free[loser] = (free[loser] as number) + 1
  enqueue(queue, loser)
}

/** Takes a slot from the node that holds it; what it asks for the seat stays its price. */
export function release(auction: Auction, slot: number): void {
  const { graph, bid, heap, heapStart, free } = auction
  const j = graph.other[slot] as number
  const from = heapStart[j] as number
  const size = (graph.seats[j] as number) - (free[j] as number) - 1
  const at = heap.subarray(from, from + size + 1).indexOf(slot)
  heap[from + at] = heap[from + size] as number
  bid[slot] = NOT_HELD
  free[j] = (free[j] as number) + 1
  // Few hold so many that building the heap anew would show.
  for (let n = (size >> 1) - 1; n >= 0; n--) sink(auction, from, size, n)
}

function place(auction: Auction, slot: number, amount: number): void {
  if ((auction.free[auction.graph.other[slot] as number] as number) > 0) hold(auction, slot, amount)
  else outbid(auction, slot, amount)
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
    place(auction, slot, (graph.weight[slot] as number) - aside + epsilon)
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
  place(auction, best, (weight[best] as number) - second + epsilon)
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
  const { graph, price, bid, value } = auction
  bid.fill(NOT_HELD)
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
