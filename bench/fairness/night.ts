import { responsivenessValue } from '#matching/accept.ts'
import type { Market } from '#matching/market.ts'
import { type Community, freeSeats, hasRoom, meanAnswered } from './community.ts'
import type { Member } from './members.ts'

// The market of one night: everybody who seeks, everybody who has room tomorrow, the likeliest candidates of each.

const CANDIDATES = 200

export interface Night {
  readonly market: Market
  readonly seats: Int32Array
  /** Members by their number in the market. */
  readonly helpers: readonly number[]
}

/** What each helper's record says, as of now: interest times this is the chance of a yes. */
export function promises(community: Community): Float64Array {
  const { answered, received } = community
  const mean = meanAnswered(community)
  return Float64Array.from(answered, (count, j) => responsivenessValue(count, received[j] as number, mean))
}

const membersThat = ({ world }: Community, is: (n: number) => boolean): number[] =>
  [...world.members.keys()].filter(is)

export function nightOf(community: Community): Night {
  const { world, day } = community
  const { size, ask, interest } = world.pairs
  const seekers = membersThat(
    community,
    (i) => (world.seeks[i] as boolean) && (world.members[i] as Member).joins <= day,
  )
  const helpers = membersThat(community, (j) => hasRoom(community, j))
  const promise = promises(community)
  const { start, helper } = candidates(community, seekers, Int32Array.from(helpers), promise)
  const likes = { ask: new Float32Array(helper.length), accept: new Float32Array(helper.length) }
  for (const [n, i] of seekers.entries()) {
    for (let e = start[n] as number; e < (start[n + 1] as number); e++) {
      const j = helpers[helper[e] as number] as number
      likes.ask[e] = ask[i * size + j] as number
      likes.accept[e] = (interest[i * size + j] as number) * (promise[j] as number)
    }
  }
  return {
    market: { seekers: seekers.length, helpers: helpers.length, start, helper, ...likes },
    seats: Int32Array.from(helpers, (j) => freeSeats(community, j)),
    helpers,
  }
}

/** Of each seeker the likeliest helpers by P. */
function candidates(
  { world, apart, day }: Community,
  seekers: readonly number[],
  helpers: Int32Array,
  promise: Float64Array,
) {
  const { size, ask, interest } = world.pairs
  const start = new Int32Array(seekers.length + 1)
  const helper = new Int32Array(seekers.length * CANDIDATES)
  const likely = new Float64Array(helpers.length)
  const sorted = new Float64Array(helpers.length)
  let edges = 0
  for (const [n, i] of seekers.entries()) {
    for (let m = 0; m < helpers.length; m++) {
      const j = helpers[m] as number
      const pair = i * size + j
      const meets = (apart[pair] as number) <= day
      likely[m] = meets ? (ask[pair] as number) * (interest[pair] as number) * (promise[j] as number) : 0
    }
    sorted.set(likely)
    const least = sorted.sort()[Math.max(0, helpers.length - CANDIDATES)] as number
    const full = edges + CANDIDATES
    // Many are equal at the last place: each seeker begins to count elsewhere, so that nobody stands out by number.
    for (let c = 0; c < helpers.length && edges < full; c++) {
      const m = (c + 7919 * i) % helpers.length
      if ((likely[m] as number) > 0 && (likely[m] as number) >= least) helper[edges++] = m
    }
    start[n + 1] = edges
  }
  return { start, helper: helper.slice(0, edges) }
}
