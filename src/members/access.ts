import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isPublicId, type MemberId, type TopicKey } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { anyOf, askedOften } from '#platform/database/prepared.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { Channel, HourSlot, KindOfHelp, Stage, WayToLearn } from './member.ts'
import { isThere } from './taking-part.ts'
import type { TopicKind } from './taxonomy.ts'

// People as others see them. Never their address, never a private gap, nothing an import alone brought.

/** @public A topic somebody teaches or learns, with how well (1 to 5) and a note in their words. */
export interface PersonTopic {
  readonly key: TopicKey
  readonly name: string
  readonly kind: TopicKind
  readonly level: number
  readonly note: string
}

/** @public Something somebody has been through, and when. */
export interface PersonExperience {
  readonly kind: string
  readonly year: number
  readonly what: string
  readonly regime: string | null
  readonly place: string
  readonly topic: TopicKey | null
  readonly topicName: string | null
}

/** @public A member as every other member may see them. `learns` are the public ones alone. */
export interface PublicPerson {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
  readonly headline: string
  readonly about: string
  readonly stage: Stage | null
  /** Key of a field of practice. */
  readonly field: string | null
  readonly since: number | null
  readonly employer: string
  readonly regime: string | null
  readonly town: string
  readonly region: string
  readonly country: string
  readonly chapter: string | null
  readonly chapterName: string | null
  readonly farFromChapter: boolean
  readonly zone: string
  readonly languages: string[]
  readonly channels: Channel[]
  readonly hours: HourSlot[]
  readonly values: string[]
  readonly likesToLearn: WayToLearn[]
  readonly motive: string
  readonly kindsOfHelp: KindOfHelp[]
  readonly helpsStages: Stage[]
  readonly teaches: PersonTopic[]
  readonly learns: PersonTopic[]
  readonly experiences: PersonExperience[]
}

/** @public People as others see them, for a query that narrows them or holds them in another. */
export const publicPeople = (tx: Database, now: Date) =>
  tx
    .selectFrom('members.member as m')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .leftJoin('members.chapter as c', 'c.key', 'p.chapter')
    .where(isThere(now))
    .select(['m.id', 'm.public_id as publicId', 'm.name', 'm.call_name as callName'])
    .select(['p.headline', 'p.about', 'p.stage', 'p.field', 'p.in_the_field_since as since', 'p.employer'])
    .select(['p.regime', 'p.town', 'p.region', 'p.country', 'p.chapter', 'c.name as chapterName'])
    .select(['p.far_from_chapter as farFromChapter', 'p.zone', 'p.languages', 'p.values', 'p.motive'])
    .select([
      (eb) => eb.ref('p.channels').$castTo<Channel[]>().as('channels'),
      (eb) => eb.ref('p.hours').$castTo<HourSlot[]>().as('hours'),
      (eb) => eb.ref('p.likes_to_learn').$castTo<WayToLearn[]>().as('likesToLearn'),
      (eb) => eb.ref('p.kinds_of_help').$castTo<KindOfHelp[]>().as('kindsOfHelp'),
      (eb) => eb.ref('p.helps_stages').$castTo<Stage[]>().as('helpsStages'),
    ])
    .select((eb) => [
      jsonArrayFrom(
        eb
          .selectFrom('members.teaches as h')
          .innerJoin('members.topic as t', 't.key', 'h.topic')
          .select(['t.key', 't.name', 't.kind', 'h.level', 'h.note'])
          .whereRef('h.member', '=', 'm.id')
          .where('t.state', '!=', 'hidden')
          .orderBy('h.level', 'desc')
          .orderBy('t.sort_name'),
      ).as('teaches'),
      jsonArrayFrom(
        eb
          .selectFrom('members.learns as l')
          .innerJoin('members.topic as t', 't.key', 'l.topic')
          .select(['t.key', 't.name', 't.kind', 'l.level', 'l.note'])
          .whereRef('l.member', '=', 'm.id')
          .where('l.private', '=', false)
          .where('t.state', '!=', 'hidden')
          .orderBy('t.sort_name'),
      ).as('learns'),
      jsonArrayFrom(
        eb
          .selectFrom('members.experience as e')
          .leftJoin('members.topic as t', (join) =>
            join.onRef('t.key', '=', 'e.topic').on('t.state', '!=', 'hidden'),
          )
          .select([
            'e.kind',
            'e.year',
            'e.what',
            'e.regime',
            'e.place',
            't.key as topic',
            't.name as topicName',
          ])
          .whereRef('e.member', '=', 'm.id')
          .orderBy('e.year', 'desc')
          .orderBy('e.id'),
      ).as('experiences'),
    ])

const personOfPublicId = askedOften((tx, { now, publicId }: { now: Date; publicId: string }) =>
  publicPeople(tx, now).where('m.public_id', '=', publicId),
)

/** @public One person by their public id, as others see them; whoever is not there is not found. */
export async function publicPerson(look: Look, publicId: string): Promise<PublicPerson> {
  if (!isPublicId(publicId)) throw notFound()
  return found((await personOfPublicId(look.tx, { now: look.now, publicId }))[0])
}

const peopleOfIds = askedOften((tx, { now, ids }: { now: Date; ids: readonly MemberId[] }) =>
  publicPeople(tx, now).where('m.id', '=', anyOf(ids)),
)

/** @public These people as others see them, in the order of the ids; those who are not there are left out. One query. */
export async function peopleForCards(look: Look, ids: readonly MemberId[]): Promise<PublicPerson[]> {
  if (ids.length === 0) return []
  const rows = await peopleOfIds(look.tx, { now: look.now, ids })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
