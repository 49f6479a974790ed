import { settingsOf } from '#matching/saturation/settings.ts'
import { fairShortlists } from '#matching/shortlists.ts'
import { kernelOf, transfersOf } from '../matching/baselines.ts'
import type { Community } from './community.ts'
import { luck } from './luck.ts'
import { nightOf } from './night.ts'

// Whom each ranking puts first, by what the engine knows: the chance of a hello, and of a yes to it.

export interface Order {
  readonly worth: (ask: number, accept: number, seeker: number, helper: number, day: number) => number
  /** What is reckoned once a night for the coming day. */
  readonly night?: (community: Community) => void
}

export interface Weights {
  /** η and θ of the lists; left out, what is usual there. */
  readonly helperShare?: number
  readonly seekerShare?: number
  /** The least that a day's chance leaves of a worth: 1 for no chance. */
  readonly rotation: number
  /** Days back from which hellos received lessen the worth of one more, as those to come do; 0 for none. */
  readonly memory: number
  /** Share of the seekers that a night reckons to look in on the coming day: 1 as the lists do, for everybody may. */
  readonly looking: number
}

export const USUAL: Weights = { rotation: 0.9, memory: 0, looking: 1 }

export const byWish = (): Order => ({ worth: (ask) => ask })
export const byProduct = (): Order => ({ worth: (ask, accept) => ask * accept })

const median = (values: Float32Array | Float64Array): number =>
  values.toSorted()[Math.floor(values.length / 2)] ?? 1

/** By member: the price of the last night in which they had room; for whoever is new, the median of last night's. */
interface Prices {
  readonly of: Map<number, number>
  usual: number
}

const noPrices = (usual: number): Prices => ({ of: new Map(), usual })
const priceOf = ({ of, usual }: Prices, helper: number): number => of.get(helper) ?? usual

function keep(prices: Prices, helpers: readonly number[], values: Float32Array | Float64Array): void {
  for (const [n, j] of helpers.entries()) prices.of.set(j, values[n] as number)
  prices.usual = median(values)
}

/**
 * Transferable utility, reckoned each night from where the last one ended. `noise` is its beta: how far people are taken
 * to stray from what they like best; 1 is the usual, and chances as small as these hardly differ beside it.
 */
export function byTransfer(noise = 1): Order {
  const prices = noPrices(1)
  const sharper = (chances: Float32Array) => chances.map((chance) => chance / noise)
  return {
    worth: (ask, accept, _, helper) => kernelOf(ask / noise, accept / noise) * priceOf(prices, helper),
    night: (community) => {
      const { market, seats, helpers } = nightOf(community)
      const from = Float64Array.from(helpers, (j) => priceOf(prices, j))
      const sharp = { ...market, ask: sharper(market.ask), accept: sharper(market.accept) }
      keep(prices, helpers, transfersOf(sharp, seats, from))
    },
  }
}

/** As the product does it: the prices of fair lists, reckoned each night, order every list of the day. */
export function byFairLists(weights: Weights = USUAL): Order {
  const { rotation, memory, looking, ...shares } = weights
  const { helperShare } = settingsOf(shares)
  const price = noPrices(1)
  const reach = noPrices(1)
  let want = 0
  let seed = 0
  return {
    worth: (ask, accept, seeker, helper, day) => {
      const w = ask * accept * (priceOf(price, helper) + want) + ask * priceOf(reach, helper)
      return w * (1 - (1 - rotation) * luck(seed, 'turn', seeker, helper, day))
    },
    night: (community) => {
      seed = community.world.seed
      const { market, seats, helpers } = nightOf(community)
      const asking = { ...market, ask: market.ask.map((ask) => ask * looking) }
      const lists = fairShortlists(asking, seats, { ...shares, keep: 1 })
      const since = community.day - memory
      want = median(lists.want)
      keep(price, helpers, lists.price)
      const received = (n: number) => recent(community, helpers[n] as number, since)
      keep(
        reach,
        helpers,
        memory === 0 ? lists.reach : lists.reach.map((b, n) => lessened(b, helperShare, received(n))),
      )
    },
  }
}

/** b is η / (h + 0.1), so with what was received it is η / (h + 0.1 + received). */
const lessened = (b: number, helperShare: number, received: number): number =>
  b === 0 ? 0 : helperShare / (helperShare / b + received)

const recent = ({ inbox }: Community, helper: number, since: number): number =>
  inbox[helper]?.filter(({ at, introduced }) => !introduced && at >= since).length ?? 0
