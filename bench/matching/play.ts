import type { Market } from '../../src/matching/market.ts'
import { chance } from '../../test/rooms/matching/crowd.ts'

// From lists to people who meet: everybody reads one list from the top and says hello now and then; the hello lies in the
// helper's inbox; the helper answers in the order they like, until their seats are full.

export interface Played {
  /** Yes-es, a play. */
  readonly matches: number
  /** Share of the helpers with a seat who get less than a tenth of a hello in the mean. */
  readonly neverAsked: number
  /** Share of all hellos that go to the tenth of helpers who get most. */
  readonly busiestTenth: number
}

export const reads = (places: number): Float32Array =>
  Float32Array.from({ length: places }, (_, k) => 1 / (k + 1))

/** Hellos by helper, as edges: one reading of one list by everybody. */
function sayHello(market: Market, lists: Int32Array, attention: Float32Array, random: () => number) {
  const inboxes: number[][] = Array.from({ length: market.helpers }, () => [])
  for (let n = 0; n < lists.length; n++) {
    const e = lists[n] as number
    const read = attention[n % attention.length] as number
    if (e >= 0 && random() < read * (market.ask[e] as number)) {
      inboxes[market.helper[e] as number]?.push(e)
    }
  }
  return inboxes
}

function answer(market: Market, inbox: number[], seats: number, random: () => number): number {
  const liked = (e: number) => market.accept[e] as number
  inbox.sort((a, b) => liked(b) - liked(a) || a - b)
  let free = seats
  for (const e of inbox) if (free > 0 && random() < liked(e)) free--
  return seats - free
}

/** Plays the lists in rotation. */
export function play(
  market: Market,
  seats: Int32Array,
  rotation: readonly Int32Array[],
  plays: number,
  seed: number,
): Played {
  const random = chance(seed)
  const hellos = new Float64Array(market.helpers)
  const attention = reads((rotation[0]?.length ?? 0) / market.seekers)
  let matches = 0
  for (let turn = 0; turn < plays; turn++) {
    const lists = rotation[turn % rotation.length] as Int32Array
    for (const [j, inbox] of sayHello(market, lists, attention, random).entries()) {
      hellos[j] = (hellos[j] as number) + inbox.length
      matches += answer(market, inbox, seats[j] as number, random)
    }
  }
  const offering = hellos.filter((_, j) => (seats[j] as number) > 0).sort()
  const all = hellos.reduce((sum, one) => sum + one, 0)
  const busy = offering.slice(Math.floor(0.9 * offering.length)).reduce((sum, one) => sum + one, 0)
  return {
    matches: matches / plays,
    neverAsked: offering.filter((one) => one < 0.1 * plays).length / offering.length,
    busiestTenth: busy / all,
  }
}
