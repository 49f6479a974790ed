// Chance for the demo association: the same seed gives the same people, on any machine and in any order of files.

/** @public */
export interface Random {
  /** A number in [0, 1). */
  next(): number
  /** A whole number from `from` to `to`, both included. */
  int(from: number, to: number): number
  chance(probability: number): boolean
  pick<T>(list: readonly T[]): T
  /** Like `pick`, but the first of the list come up far more often than the last (weight 1 / (rank + 2)). */
  pickSkewed<T>(list: readonly T[]): T
  /** `count` different items of the list, or all of them, in chance order. */
  sample<T>(list: readonly T[], count: number): T[]
  weighted<T>(choices: readonly (readonly [T, number])[]): T
  /** The next item of a shuffled deck with this name: none comes again before all have come once. */
  deal<T>(deck: string, list: readonly T[]): T
}

/** mulberry32 by Tommy Ettinger (2017, public domain): 32 bits of state, enough for names and dates. */
function mulberry32(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), state | 1)
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61)
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32
  }
}

function itemAt<T>(list: readonly T[], at: number): T {
  const item = list[at]
  if (item === undefined) throw new Error('A list of the demo is empty.')
  return item
}

/** Fisher and Yates, in the form of Durstenfeld (1964). */
function shuffled<T>(next: () => number, list: readonly T[]): T[] {
  const items = [...list]
  for (let last = items.length - 1; last > 0; last--) {
    const at = Math.floor(next() * (last + 1))
    const held = itemAt(items, last)
    items[last] = itemAt(items, at)
    items[at] = held
  }
  return items
}

function weightedChoice<T>(next: () => number, choices: readonly (readonly [T, number])[]): T {
  let total = 0
  for (const [, weight] of choices) total += weight
  let left = next() * total
  for (const [choice, weight] of choices) {
    left -= weight
    if (left < 0) return choice
  }
  return itemAt(choices, choices.length - 1)[0]
}

function skewedChoice<T>(next: () => number, list: readonly T[]): T {
  let total = 0
  for (let rank = 0; rank < list.length; rank++) total += 1 / (rank + 2)
  let left = next() * total
  for (let rank = 0; rank < list.length; rank++) {
    left -= 1 / (rank + 2)
    if (left < 0) return itemAt(list, rank)
  }
  return itemAt(list, list.length - 1)
}

/** @public Chance with a seed. */
export function seededRandom(seed: number): Random {
  const next = mulberry32(seed)
  const decks = new Map<string, unknown[]>()
  const pick = <T>(list: readonly T[]): T => itemAt(list, Math.floor(next() * list.length))
  return {
    next,
    pick,
    int: (from, to) => from + Math.floor(next() * (to - from + 1)),
    chance: (probability) => next() < probability,
    pickSkewed: (list) => skewedChoice(next, list),
    sample: (list, count) => shuffled(next, list).slice(0, count),
    weighted: (choices) => weightedChoice(next, choices),
    deal: <T>(deck: string, list: readonly T[]): T => {
      if (list.length === 1) return itemAt(list, 0)
      const left = decks.get(deck) as T[] | undefined
      const dealt = left === undefined || left.length === 0 ? shuffled(next, list) : left
      const item = itemAt(dealt, dealt.length - 1)
      dealt.pop()
      decks.set(deck, dealt)
      return item
    },
  }
}
