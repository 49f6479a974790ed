import type { Graph } from './graph.ts'

/**
 * What node j holds, the lowest bid first: a heap from start[j] of bids, their slots and who bid. Kept together, for a
 * bid looks into few places of memory then, and into small ones.
 */
export interface Heap {
  readonly start: Int32Array
  readonly bid: Float64Array
  readonly slot: Int32Array
  readonly bidder: Int32Array
}

/** Room for what each node can hold: no more than its seats, nor than its edges. */
export function heapOf({ nodes, seats, degree, start }: Graph): Heap {
  const heapStart = new Int32Array(nodes + 1)
  for (let j = 0; j < nodes; j++) {
    const isBidder = (start[j] as number) < (start[j + 1] as number)
    const room = isBidder ? 0 : Math.min(seats[j] as number, degree[j] as number)
    heapStart[j + 1] = (heapStart[j] as number) + room
  }
  const places = heapStart[nodes] as number
  return {
    start: heapStart,
    bid: new Float64Array(places),
    slot: new Int32Array(places),
    bidder: new Int32Array(places),
  }
}

/** Moves what stands at one place to another. */
export function put({ bid, slot, bidder }: Heap, at: number, from: number): void {
  bid[at] = bid[from] as number
  slot[at] = slot[from] as number
  bidder[at] = bidder[from] as number
}

export function write(heap: Heap, at: number, bid: number, slot: number, bidder: number): void {
  heap.bid[at] = bid
  heap.slot[at] = slot
  heap.bidder[at] = bidder
}

/** Writes a bid at place `top`, or further down, of a heap of `size` that begins at `from`. */
export function sink(
  heap: Heap,
  from: number,
  size: number,
  top: number,
  bid: number,
  slot: number,
  bidder: number,
): void {
  let n = top
  while (true) {
    let least = 2 * n + 1
    if (least >= size) break
    if (least + 1 < size && (heap.bid[from + least + 1] as number) < (heap.bid[from + least] as number))
      least++
    if (bid <= (heap.bid[from + least] as number)) break
    put(heap, from + n, from + least)
    n = least
  }
  write(heap, from + n, bid, slot, bidder)
}
