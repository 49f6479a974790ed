import type { MemberId } from '#map/ids.ts'
import type { Person } from '#matching/person.ts'
import { loadMatchingFacts, matchingFactsOf } from '#members/matching-facts.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { wallIn } from '#platform/time.ts'
import { type Standing, standings } from '#programmes/access.ts'
import { asOthersMatch, personOf } from './person-of.ts'

/** Facts a query: small enough to stay far below the statement timeout, and to let requests in between. */
const CHUNK = 2_000

/** @public Those of these members who are there and enrolled, as matching sees them, without private gaps: two queries. */
export async function loadPeople(look: Look, ids: readonly MemberId[]): Promise<Person[]> {
  return factsOf(look, await standings(look, ids))
}

/** Everybody who is there and enrolled, a chunk at a time. */
export async function* loadEverybody(look: Look): AsyncGenerator<Person[]> {
  const all = await standings(look)
  for (let from = 0; from < all.length; from += CHUNK) yield factsOf(look, all.slice(from, from + CHUNK))
}

async function factsOf(look: Look, enrolled: readonly Standing[]): Promise<Person[]> {
  const standing = new Map(enrolled.map((one) => [one.member, one]))
  const facts = await loadMatchingFacts(look, [...standing.keys()])
  return facts.map((one) =>
    asOthersMatch(personOf(one, standing.get(one.member), wallIn(one.zone, look.now))),
  )
}

/**
 * @public The viewer with their private gaps, for ranking their own lists: one query. How they take part themselves makes
 * no difference to whom they may look at, so they stand here as somebody who offers, seeks and has room.
 */
export async function loadViewer(look: MemberLook): Promise<Person> {
  const facts = found(await matchingFactsOf(look, look.viewer.id))
  const person = personOf(facts, undefined, wallIn(facts.zone, look.now))
  return { ...person, offers: true, seeks: true, seatsFree: 1 }
}
