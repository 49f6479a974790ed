import type { MemberId } from '#map/ids.ts'
import type { Person, Programme } from '#matching/person.ts'
import type { Direction, Filters } from '#matching/ranking/filters.ts'
import { countShown, rank } from '#matching/ranking/rank.ts'
import { type Fit, score } from '#matching/score.ts'
import type { CardPerson } from '#members/access.ts'
import type { MatchingFacts } from '#members/matching-facts.ts'
import { plain } from '#platform/text.ts'
import { wallIn } from '#platform/time.ts'
import type { Standing } from '#programmes/access.ts'
import { personOf } from './person-of.ts'
import type { Market } from './snapshot.ts'

/** @public A list: whose, on which of the viewer's days ('YYYY-MM-DD'), which way, and which part of it. */
export interface Asked {
  readonly viewer: Person
  readonly today: string
  readonly now: Date
  readonly direction: Direction
  readonly filters?: Filters
}

/** @public Part of a list. */
export interface Part {
  readonly offset: number
  readonly limit: number
}

/**
 * The most that a turn of the day takes from somebody's worth: whoever is nearly as good comes first on other days, as lists
 * made for everybody at once would have it.
 */
export const ROTATION = 0.1

/** @public A member and what decides their place. Compared, never shown. */
export interface Placed {
  readonly id: MemberId
  readonly worth: number
}

/**
 * @public The members of one part of a list, best first: exactly as scoring everybody would order them at the prices that
 * hold. Whoever is as good or nearly so stands in an order of its own for each viewer and day, so that pages of one day fit
 * together and nobody gains by their id.
 */
export async function rankPeople(market: Market, asked: Asked, { offset, limit }: Part): Promise<Placed[]> {
  await market.freshen(asked.now)
  const { viewer, today, direction, filters = {} } = asked
  const ranked = rank(market.population, viewer, today, market.programme, {
    direction,
    filters,
    offset,
    k: limit,
    rotation: ROTATION,
  })
  return ranked.map(({ id, worth }) => ({ id: id as MemberId, worth }))
}

/** @public How many the list holds on all its pages; what is shown of it begins at five. */
export async function countPeople(market: Market, asked: Asked): Promise<number> {
  await market.freshen(asked.now)
  return countShown(market.population, asked.viewer, asked.today, asked.direction, asked.filters)
}

/**
 * @public Why these two: the facts behind a place in the viewer's list. Only the viewer's own private gaps count, and
 * only where the viewer would learn.
 */
export function fitOfPair(
  programme: Programme,
  { viewer, today, direction }: Pick<Asked, 'viewer' | 'today' | 'direction'>,
  person: Person,
): Fit {
  return direction === 'learn'
    ? score(viewer, person, today, programme, 'own')
    : score(person, viewer, today, programme, 'public')
}

/** @public Somebody as they are this instant: whether there is room, and why the two might meet. */
export interface Fitting {
  readonly person: Person
  readonly fit: Fit
}

/** @public The facts of a page, from what the database says now and anybody may see; whoever is not enrolled is left out. */
export function fitsOf(
  programme: Programme,
  asked: Pick<Asked, 'viewer' | 'today' | 'direction' | 'now'>,
  people: readonly CardPerson[],
  standings: readonly Standing[],
): Map<MemberId, Fitting> {
  const standing = new Map(standings.map((one) => [one.member, one]))
  const fits = people.flatMap((one): [MemberId, Fitting][] => {
    const how = standing.get(one.id)
    if (!how) return []
    const person = personOf(factsOf(one), how, wallIn(one.zone, asked.now))
    return [[one.id, { person, fit: fitOfPair(programme, asked, person) }]]
  })
  return new Map(fits)
}

const folded = (words: string) => plain(words.trim()) || null

const factsOf = (one: CardPerson): MatchingFacts => ({
  ...one,
  member: one.id,
  inTheFieldSince: one.since,
  region: folded(one.region),
  employer: folded(one.employer),
  yearsAheadFrom: null,
  yearsAheadTo: null,
  teaches: one.teaches.map(({ key, kind, level }) => ({ topic: key, kind, level })),
  learns: one.learns.map(({ key, kind, level }) => ({ topic: key, kind, level, private: false })),
})
