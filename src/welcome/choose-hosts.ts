import type { Offers } from '#hellos/introducing/introduction.ts'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { fitsOf, rankPeople } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { MetTopic } from '#matching/need.ts'
import type { Person } from '#matching/person.ts'
import type { Filters } from '#matching/ranking/filters.ts'
import type { Fit } from '#matching/score.ts'
import { type CardPerson, peopleForCards } from '#members/access.ts'
import type { Look } from '#platform/act.ts'
import { dayIn } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'

/** Somebody who might be happy to meet a newcomer, and what a first talk could be about. */
export interface Host {
  readonly person: CardPerson
  readonly offers: Offers
  readonly topic: TopicKey
  readonly newcomer: MemberId
}

/** Somebody who stands first on a newcomer's list. */
export interface Ranked {
  readonly id: MemberId
  readonly offers: Offers
  readonly newcomer: Person
}

/** Whom a place is for: who welcomes, a veteran whose voice carries, whoever fits best. */
const wanted: Record<Offers, Filters> = {
  welcome: { kindsOfHelp: ['welcome'] },
  amplifier: { kindsOfHelp: ['amplifier'], stages: ['senior', 'retired'] },
  topic: {},
}
export const places = Object.keys(wanted) as readonly Offers[]

/** Some more than one: the database may know of somebody who filled up an instant ago. */
const MOST = 5

/**
 * The newcomer as everybody else sees them: what they keep to themself chooses nobody, since whoever is asked could read
 * it from being asked.
 */
const asSeeker = (newcomer: Person): Person => ({
  ...newcomer,
  learns: newcomer.learns.filter((one) => one.private !== true),
  seeks: true,
  seatsFree: 1,
})

const listOf = (newcomer: Person, now: Date) => ({
  ...{ viewer: asSeeker(newcomer), now, today: dayIn('UTC', now) },
  direction: 'learn' as const,
})

/** Who stands first for a place of a newcomer, and for whoever fits where nobody offers that; asks the database nothing. */
export async function rankHosts(
  market: Market,
  newcomer: Person,
  { offers, except, now }: { offers: Offers; except: ReadonlySet<MemberId>; now: Date },
): Promise<Ranked[]> {
  const list = listOf(newcomer, now)
  const found = async (which: Offers) => {
    const part = { offset: 0, limit: MOST }
    const ranked = await rankPeople(market, { ...list, filters: { ...wanted[which], except } }, part)
    return ranked.map(({ id }) => ({ id, offers: which, newcomer }))
  }
  const first = await found(offers)
  return first.length > 0 || offers === 'topic' ? first : found('topic')
}

/** What each of these and their newcomer could talk about first; whoever shares nothing that has a name is left out. */
export async function withTopics(market: Market, look: Look, ranked: readonly Ranked[]): Promise<Host[]> {
  const ids = ranked.map(({ id }) => id)
  const people = await peopleForCards(look, ids)
  const enrolled = await standings(look, ids)
  return ranked.flatMap(({ id, offers, newcomer }) => {
    const person = people.find((one) => one.id === id)
    if (!person) return []
    const fitting = fitsOf(market.programme, listOf(newcomer, look.now), [person], enrolled).get(id)
    const topic = fitting && topicBetween(person, fitting.fit, newcomer)
    return topic ? [{ person, offers, topic, newcomer: newcomer.id as MemberId }] : []
  })
}

/** What the newcomer openly wants and this person teaches, then the other way round, then what either teaches. */
function topicBetween(person: CardPerson, { factors }: Fit, newcomer: Person): TopicKey | undefined {
  const best = (met: readonly MetTopic[]) =>
    met.toSorted((a, b) => b.relevantWeight - a.relevantWeight)[0]?.topic as TopicKey | undefined
  return (
    best(factors.need.met) ??
    best(factors.interest.back) ??
    person.teaches[0]?.key ??
    (newcomer.teaches[0]?.topic as TopicKey | undefined)
  )
}
