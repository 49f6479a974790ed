import { exchanged } from '#matching/market.ts'
import type { Id, Person, Programme } from '#matching/person.ts'
import { type Candidates, candidatesOf } from '#matching/ranking/candidates.ts'
import type { Worth } from '#matching/ranking/population.ts'
import { fairShortlists, type Shortlists } from '#matching/shortlists.ts'
import type { ListsRead } from './readings.ts'

/** What prices make of one member, on the sides they stand on with a free seat. */
export interface MemberPrice {
  readonly member: Id
  /** g as a helper: 1 nobody comes, towards 0 crowded. */
  readonly price?: number
  readonly yes?: number
  readonly hello?: number
  readonly seeker?: number
}

/** What a run found for everybody. */
export interface Reckoned {
  readonly prices: readonly MemberPrice[]
  /** The middle of all, for whoever has none: they came since, or had no seat. */
  readonly usual: Worth
  readonly seekers: number
  readonly helpers: number
  readonly edges: number
  /** Of the lists for seekers: what they reach, and the most that any lists could reach beyond it. */
  readonly welfare: number
  readonly gap: number
  /** Helpers who can expect hardly a hello even so. */
  readonly unlikely: number
}

/** η: what being asked at all is worth beside seats filled; small, so that a fit is hardly given up for it. */
const HELPER_SHARE = 0.1
/** Prices settle long before; the gap that is left is told. */
const LISTS = { helperShare: HELPER_SHARE, maxSteps: 30, tolerance: 0.005, keep: 1 }
/**
 * Hellos received lessen the worth of one more as those to come do, or whoever is passed over for weeks looks to each new
 * night like anybody else. Of those of half a year, which are what is known, the half: ninety days are remembered.
 */
const REMEMBERED = 0.5
/**
 * Lists that a seeker reads in a day, before anything is known, and days' worth of it. Reckoning as if everybody read one
 * expects crowds that never come, and gives up fit for nothing (docs/measurements/fairness.md).
 */
const START = { lists: 0.1, days: 7 }
/** Expected hellos, each list read once, below which somebody is practically never asked. */
const HARDLY = 0.1
/** How much of the work finding candidates is. */
const CANDIDATES_SHARE = 0.7

function middleOf(values: Float32Array): number | undefined {
  return values.toSorted()[values.length >> 1]
}

/** Of those with a seat alone: without one there is no price. */
const withSeats = (values: Float32Array, seats: Int32Array) =>
  values.filter((_, j) => (seats[j] as number) > 0)

/** What everybody is worked out from. */
export interface Reckoning {
  readonly people: readonly Person[]
  /** YYYY-MM-DD. */
  readonly today: string
  readonly programme: Programme
  readonly readings: ListsRead
}

/** What a run works out of everybody, in public needs alone; `onShare` hears how much is done, 0..1. */
export function reckon(
  { people, today, programme, readings }: Reckoning,
  onShare: (share: number) => void,
): Reckoned {
  const candidates = candidatesOf(people, today, programme, {
    onShare: (share) => onShare(CANDIDATES_SHARE * share),
  })
  const { helperSeats, seekerSeats } = candidates
  const looking = lookingIn(readings, candidates.market.seekers)
  const market = { ...candidates.market, ask: candidates.market.ask.map((ask) => ask * looking) }
  const steps = 2 * LISTS.maxSteps
  const onStep = (before: number) => (step: number) =>
    onShare(CANDIDATES_SHARE + ((1 - CANDIDATES_SHARE) * (before + step)) / steps)
  const seeking = fairShortlists(market, helperSeats, { ...LISTS, onStep: onStep(0) })
  const helping = fairShortlists(exchanged(market), seekerSeats, {
    ...LISTS,
    onStep: onStep(LISTS.maxSteps),
  })
  const received = new Map(people.map(({ id, responsiveness }) => [id, responsiveness.received]))
  return {
    ...pricesOf(candidates, seeking, helping, (member) => REMEMBERED * (received.get(member) ?? 0)),
    ...{ seekers: market.seekers, helpers: market.helpers, edges: market.helper.length },
    ...{ welfare: seeking.welfare, gap: seeking.gap },
    unlikely: seeking.helperHellos.filter((hellos) => hellos / looking < HARDLY).length,
  }
}

/** The chance that a seeker reads a list on one day, at most 1. */
function lookingIn({ lists, days }: ListsRead, seekers: number): number {
  const expected = START.lists * START.days * seekers
  return Math.min(1, (lists + expected) / Math.max(1, seekers * (days + START.days)))
}

/** b = η / (h + 0.1), with what was received η / (h + 0.1 + received); 0 where there is no seat. */
const lessened = (reach: number, received: number): number =>
  reach === 0 ? 0 : HELPER_SHARE / (HELPER_SHARE / reach + received)

/** An offer to help counts as a yes, so what both are worth comes together. */
function pricesOf(
  { seekers, helpers, helperSeats, seekerSeats }: Candidates,
  seeking: Shortlists,
  helping: Shortlists,
  received: (member: Id) => number,
): Pick<Reckoned, 'prices' | 'usual'> {
  const want = middleOf(seeking.want) ?? 0
  const wantToHelp = middleOf(helping.want) ?? 0
  const hello = seeking.reach.map((reach, j) => lessened(reach, received(helpers[j] as Id)))
  const yes = seeking.price.map((price) => price + want)
  const seeker = helping.price.map((price, i) => price + wantToHelp + (helping.reach[i] as number))
  const found = new Map<Id, MemberPrice>()
  for (const [j, member] of helpers.entries())
    if ((helperSeats[j] as number) > 0)
      found.set(member, {
        member,
        ...{ price: seeking.price[j] as number, yes: yes[j] as number, hello: hello[j] as number },
      })
  for (const [i, member] of seekers.entries())
    if ((seekerSeats[i] as number) > 0)
      found.set(member, { ...found.get(member), member, seeker: seeker[i] as number })
  const usual: Worth = {
    yes: middleOf(withSeats(yes, helperSeats)) ?? 1,
    hello: middleOf(withSeats(hello, helperSeats)) ?? 0,
    seeker: middleOf(withSeats(seeker, seekerSeats)) ?? 1,
  }
  return { prices: [...found.values()], usual }
}
