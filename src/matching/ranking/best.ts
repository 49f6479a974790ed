/** The k best seen so far, the worst of them on top: a binary heap over two typed arrays and the slots. */
export interface Best {
  readonly worth: Float64Array
  readonly tie: Float64Array
  readonly slot: Int32Array
  size: number
  /** What a newcomer must reach; -1 until k are in. */
  floor: number
}

/** Takes everything out. */
export function empty(best: Best): void {
  best.size = 0
  best.floor = -1
}

export const emptyBest = (k: number): Best => ({
  worth: new Float64Array(k),
  tie: new Float64Array(k),
  slot: new Int32Array(k),
  size: 0,
  floor: -1,
})

/** Whether entry a comes after entry b: worth less, or equal with the later hash. */
function isAfter(best: Best, a: number, b: number): boolean {
  const first = best.worth[a] as number
  const second = best.worth[b] as number
  return first === second ? (best.tie[a] as number) > (best.tie[b] as number) : first < second
}

function put(best: Best, at: number, worth: number, tie: number, slot: number): void {
  best.worth[at] = worth
  best.tie[at] = tie
  best.slot[at] = slot
}

function swap(best: Best, a: number, b: number): void {
  const worth = best.worth[a] as number
  const tie = best.tie[a] as number
  const slot = best.slot[a] as number
  put(best, a, best.worth[b] as number, best.tie[b] as number, best.slot[b] as number)
  put(best, b, worth, tie, slot)
}

function rise(best: Best, from: number): void {
  for (let at = from; at > 0; ) {
    const parent = (at - 1) >> 1
    if (!isAfter(best, at, parent)) return
    swap(best, at, parent)
    at = parent
  }
}

function sink(best: Best): void {
  for (let at = 0; ; ) {
    const left = 2 * at + 1
    if (left >= best.size) return
    const right = left + 1
    const last = right < best.size && isAfter(best, right, left) ? right : left
    if (!isAfter(best, last, at)) return
    swap(best, at, last)
    at = last
  }
}

/** Takes an entry in if it is among the k best; the caller has seen that its worth reaches the floor. */
export function offer(best: Best, worth: number, tie: number, slot: number): void {
  const k = best.worth.length
  if (best.size < k) {
    put(best, best.size, worth, tie, slot)
    rise(best, best.size++)
  } else {
    const worst = best.worth[0] as number
    if (worth < worst || (worth === worst && tie >= (best.tie[0] as number))) return
    put(best, 0, worth, tie, slot)
    sink(best)
  }
  if (best.size === k) best.floor = best.worth[0] as number
}
