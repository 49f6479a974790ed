import { type SelectQueryBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isPublicId, type MemberId, type TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { anyOf, askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { Channel, HourSlot, KindOfHelp, Stage, WayToLearn } from './member.ts'
import { isThere } from './taking-part.ts'
import type { TopicKind } from './taxonomy.ts'

// People as others see them. Never their address, never a private gap, nothing an import alone brought.

/** @public A topic somebody teaches or learns, with how well (1 to 5). */
export interface CardTopic {
  readonly key: TopicKey
  readonly name: string
  readonly kind: TopicKind
  readonly level: number
}

/** @public The same with a note in their words. */
export interface PersonTopic extends CardTopic {
  readonly note: string
}

interface CardExperience {
  readonly kind: string
  readonly year: number
  readonly regime: string | null
  readonly topic: TopicKey | null
}

/** @public Something somebody has been through, and when. */
export interface PersonExperience extends CardExperience {
  readonly what: string
  readonly place: string
  readonly topicName: string | null
}

/** @public A member as every other member may see them, in short: for cards, and for why two people fit. */
export interface CardPerson {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
  readonly headline: string
  readonly stage: Stage | null
  /** Key of a field of practice. */
  readonly field: string | null
  readonly since: number | null
  readonly employer: string
  readonly regime: string | null
  readonly town: string
  readonly region: string
  readonly chapter: string | null
  readonly chapterName: string | null
  readonly zone: string
  readonly languages: string[]
  readonly channels: Channel[]
  readonly hours: HourSlot[]
  readonly values: string[]
  readonly likesToLearn: WayToLearn[]
  readonly kindsOfHelp: KindOfHelp[]
  readonly helpsStages: Stage[]
  readonly teaches: CardTopic[]
  /** The public ones alone. */
  readonly learns: CardTopic[]
  readonly experiences: CardExperience[]
}

/** @public The same with all they wrote, for their profile. */
export interface PublicPerson extends CardPerson {
  readonly about: string
  readonly motive: string
  readonly country: string
  readonly farFromChapter: boolean
  readonly teaches: PersonTopic[]
  readonly learns: PersonTopic[]
  readonly experiences: PersonExperience[]
}

const person = sql.ref<MemberId>('m.id')

const taughtBy = (tx: Database) =>
  tx
    .selectFrom('members.teaches as h')
    .innerJoin('members.topic as t', 't.key', 'h.topic')
    .select(['t.key', 't.name', 't.kind', 'h.level'])
    .where('h.member', '=', person)
    .where('t.state', '!=', 'hidden')
    .orderBy('h.level', 'desc')
    .orderBy('t.sort_name')

const learntBy = (tx: Database) =>
  tx
    .selectFrom('members.learns as l')
    .innerJoin('members.topic as t', 't.key', 'l.topic')
    .select(['t.key', 't.name', 't.kind', 'l.level'])
    .where('l.member', '=', person)
    .where('l.private', '=', false)
    .where('t.state', '!=', 'hidden')
    .orderBy('t.sort_name')

const experiencesOf = (tx: Database) =>
  tx
    .selectFrom('members.experience as e')
    .leftJoin('members.topic as t', (join) =>
      join.onRef('t.key', '=', 'e.topic').on('t.state', '!=', 'hidden'),
    )
    .select(['e.kind', 'e.year', 'e.regime', 't.key as topic'])
    .where('e.member', '=', person)
    .orderBy('e.year', 'desc')
    .orderBy('e.id')

const everybodySeen = (tx: Database, now: Date) =>
  tx
    .selectFrom('members.member as m')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('members.chapter as c', 'c.key', 'p.chapter')
    .where(isThere(now))
    .select(['m.id', 'm.public_id as publicId', 'm.name', 'm.call_name as callName'])
    .select(['p.headline', 'p.stage', 'p.field', 'p.in_the_field_since as since', 'p.employer'])
    .select(['p.regime', 'p.town', 'p.region', 'p.chapter', 'c.name as chapterName'])
    .select(['p.zone', 'p.languages', 'p.values'])
    .select([
      (eb) => eb.ref('p.channels').$castTo<Channel[]>().as('channels'),
      (eb) => eb.ref('p.hours').$castTo<HourSlot[]>().as('hours'),
      (eb) => eb.ref('p.likes_to_learn').$castTo<WayToLearn[]>().as('likesToLearn'),
      (eb) => eb.ref('p.kinds_of_help').$castTo<KindOfHelp[]>().as('kindsOfHelp'),
      (eb) => eb.ref('p.helps_stages').$castTo<Stage[]>().as('helpsStages'),
    ])

/** @public People in short, for a query that narrows them or holds them in another. */
export const cardPeople = (tx: Database, now: Date) =>
  everybodySeen(tx, now).select([
    jsonArrayFrom(taughtBy(tx)).as('teaches'),
    jsonArrayFrom(learntBy(tx)).as('learns'),
    jsonArrayFrom(experiencesOf(tx)).as('experiences'),
  ])

const publicPeople = (tx: Database, now: Date) =>
  everybodySeen(tx, now)
    .select(['p.about', 'p.motive', 'p.country', 'p.far_from_chapter as farFromChapter'])
    .select([
      jsonArrayFrom(taughtBy(tx).select('h.note')).as('teaches'),
      jsonArrayFrom(learntBy(tx).select('l.note')).as('learns'),
      jsonArrayFrom(experiencesOf(tx).select(['e.what', 'e.place', 't.name as topicName'])).as('experiences'),
    ])

/** All in one value: to take twenty people apart, column by column, costs the driver twice what reading one text does. */
const inOneValue = <Person>(tx: Database, people: SelectQueryBuilder<DB, never, Person>) =>
  tx.selectNoFrom(jsonArrayFrom(people).as('people'))

const personOfPublicId = askedOften((tx, { now, publicId }: { now: Date; publicId: string }) =>
  inOneValue(tx, publicPeople(tx, now).where('m.public_id', '=', publicId)),
)

/** @public One person by their public id, as others see them; whoever is not there is not found. */
export async function publicPerson(look: Look, publicId: string): Promise<PublicPerson> {
  if (!isPublicId(publicId)) throw notFound()
  const [row] = await personOfPublicId(look.tx, { now: look.now, publicId })
  return found(row?.people[0])
}

const peopleOfIds = askedOften((tx, { now, ids }: { now: Date; ids: readonly MemberId[] }) =>
  inOneValue(tx, cardPeople(tx, now).where('m.id', '=', anyOf(ids))),
)

/** @public These people in short, in the order of the ids; those who are not there are left out. One query. */
export async function peopleForCards(look: Look, ids: readonly MemberId[]): Promise<CardPerson[]> {
  if (ids.length === 0) return []
  const [row] = await peopleOfIds(look.tx, { now: look.now, ids })
  const byId = new Map(row?.people.map((person) => [person.id, person]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
