import { type Expression, sql } from 'kysely'
import type { MemberId, TopicKey } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberLook } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { dayIn, weekIn } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'
import { hasRoom, isPaused } from '#programmes/enrolment.ts'
import { isBlocked } from '#safety/may-contact.ts'

/** Smaller counts could point at a person, so they are shown to nobody. */
const SHOWN_FROM = 5

/** @public A topic as its page shows it. Counts are undefined below five. */
export interface TopicSeen {
  readonly key: TopicKey
  readonly name: string
  readonly following: boolean
  /** How many say openly that they would like to learn it. */
  readonly wanted: number | undefined
  /** How many more would like to learn it than teach it. */
  readonly missing: number | undefined
}

/** A listed topic; what is kept to oneself is counted nowhere. */
export async function readTopic(look: MemberLook, key: TopicKey): Promise<TopicSeen> {
  const row = found(
    await look.tx
      .selectFrom('members.topic as t')
      .select(['t.key', 't.name'])
      .select((eb) => [
        eb
          .exists(
            eb
              .selectFrom('questions.follow as f')
              .select('f.topic')
              .whereRef('f.topic', '=', 't.key')
              .where('f.member', '=', look.viewer.id),
          )
          .$castTo<boolean>()
          .as('following'),
        counted(look, teaching(look)).as('taught'),
        counted(look, openlyLearning(look)).as('wanted'),
      ])
      .where('t.key', '=', key)
      .where('t.state', '=', 'listed')
      .executeTakeFirst(),
  )
  const { taught, wanted, ...topic } = row
  return { ...topic, wanted: shown(wanted ?? 0), missing: shown((wanted ?? 0) - (taught ?? 0)) }
}

const shown = (n: number): number | undefined => (n >= SHOWN_FROM ? n : undefined)

/** How many of those who are here hold the topic `t`, in a list that names its people and topics. */
const counted = ({ tx, now }: MemberLook, shown: Expression<{ topic: TopicKey; member: MemberId }>) =>
  tx
    .selectFrom(sql<{ topic: TopicKey; member: MemberId }>`${shown}`.as('s'))
    .innerJoin('members.member as m', 'm.id', 's.member')
    .where('s.topic', '=', sql.ref<TopicKey>('t.key'))
    .where(isThere(now))
    .select(({ fn }) => fn.countAll<number>().as('n'))

const teaching = ({ tx }: MemberLook) => tx.selectFrom('members.teaches').select(['topic', 'member'])
const openlyLearning = ({ tx }: MemberLook) =>
  tx.selectFrom('members.learns').select(['topic', 'member']).where('private', '=', false)

/** @public Somebody who teaches the topic and has room for a hello. */
export interface Teacher {
  readonly publicId: string
  readonly name: string
  readonly headline: string
}

/** How many are looked at for room, and how many are shown. */
const LOOKED_AT = 60
const SHOWN = 6

/** Who teaches it and has room, in the order of a hash of reader and day, so that nobody always stands first. */
export async function teachersWithRoom(look: MemberLook, topic: TopicKey): Promise<Teacher[]> {
  const { viewer, now } = look
  const rows = await look.tx
    .selectFrom('members.teaches as h')
    .innerJoin('members.member as m', 'm.id', 'h.member')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .innerJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .select(['m.id', 'm.public_id as publicId', 'm.name', 'p.headline', 'p.zone'])
    .where('h.topic', '=', topic)
    .where('e.role', '!=', 'mentee')
    .where('m.id', '!=', viewer.id)
    .where(isThere(now))
    .where((eb) => eb.not(isBlocked(viewer.id, sql.ref<MemberId>('m.id'))))
    .orderBy(sql`md5(m.id::text || ${String(viewer.id)} || ${dayIn('UTC', now)})`)
    .limit(LOOKED_AT)
    .execute()
  const known = await standings(
    look,
    rows.map(({ id }) => id),
  )
  const byMember = new Map(known.map((one) => [one.member, one]))
  return rows
    .filter(({ id, zone }) => {
      const enrolment = byMember.get(id)
      return enrolment && !isPaused(enrolment, dayIn(zone, now)) && hasRoom(enrolment, weekIn(zone, now))
    })
    .slice(0, SHOWN)
    .map(({ publicId, name, headline }) => ({ publicId, name, headline }))
}
