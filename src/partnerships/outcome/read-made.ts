import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MemberId, PartnershipId } from '#map/ids.ts'
import { type CardPerson, cardPeople } from '#members/access.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { isBlocked } from '#safety/may-contact.ts'
import { type GoalSeen, goalRows, goalSeen } from '../goals/goal.ts'
import type { LessonSeen } from '../lessons/lesson.ts'
import { lessonRows, lessonSeen } from '../lessons/rows.ts'
import { type LevelSeen, levelRows, levelSeen } from '../levels/level.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { type ThingSeen, thingRows, thingSeen } from '../things/thing.ts'

/** @public What the two have made of it so far, as one of them reads it. */
export interface Made {
  readonly goals: readonly GoalSeen[]
  /** In the order they were taught. */
  readonly lessons: readonly LessonSeen[]
  readonly levels: readonly LevelSeen[]
  /** Newest first; of many, the latest. */
  readonly things: readonly ThingSeen[]
  readonly thingsCount: number
  /** Day of the first of them, 'YYYY-MM-DD'. */
  readonly thingsSince: string | null
  /** Meetings held and contacts logged since the trial began, and their minutes. */
  readonly talks: number
  readonly minutes: number
  /** When the two meet next. */
  readonly nextAt: Date | undefined
  /** The reader's other hellos on the same topic, where they wrote first and those still wait. */
  readonly othersWaiting: number
  readonly oneWayAskedAt: Date | null
  readonly oneWayLeft: boolean
  /** The two as everybody may see them; undefined for somebody who is not here any more, or must not be met. */
  readonly mine: CardPerson | undefined
  readonly theirs: CardPerson | undefined
}

/** How many things a page shows; the number counts them all. */
export const THINGS_SHOWN = 200

interface Asked {
  readonly id: PartnershipId
  readonly me: MemberId
  readonly them: MemberId
  readonly now: Date
}

const askedOfMade = askedOften((tx, { id, me, them, now }: Asked) =>
  tx
    .selectFrom('partnerships.partnership as p')
    .innerJoin('partnerships.side as s', (on) =>
      on.onRef('s.partnership', '=', 'p.id').on('s.member', '=', me),
    )
    .select(['p.one_way_asked_at as oneWayAskedAt', 's.one_way_left_at as oneWayLeftAt'])
    .select([
      jsonArrayFrom(goalRows(tx, id)).as('goals'),
      jsonArrayFrom(lessonRows(tx, id)).as('lessons'),
      jsonArrayFrom(levelRows(tx, id)).as('levels'),
      jsonArrayFrom(thingRows(tx, id).limit(THINGS_SHOWN)).as('things'),
      jsonArrayFrom(peopleOf(tx, { me, them, now })).as('people'),
    ])
    .select([counts.talks.as('talks'), counts.minutes.as('minutes'), nextMeeting(now).as('nextAt')])
    .select(othersWaiting(me, now).as('othersWaiting'))
    .select([counts.things.as('thingsCount'), counts.since.as('thingsSince')])
    .where('p.id', '=', id),
)

/** The reader, and the other where the two may meet: a block looks like somebody who left. */
const peopleOf = (tx: Database, { me, them, now }: Omit<Asked, 'id'>) =>
  cardPeople(tx, now).where((eb) =>
    eb.or([eb('m.id', '=', me), eb.and([eb('m.id', '=', them), eb.not(isBlocked(me, them))])]),
  )

/** @public Goals, lessons, levels, things, minutes and what each is known for: all in one question of the database. */
export async function readMade(look: MemberLook, { id, me, them }: PartnershipSeen): Promise<Made> {
  const row = found((await askedOfMade(look.tx, { id, me: me.id, them: them.id, now: look.now }))[0])
  return {
    goals: row.goals.map((goal) => goalSeen(goal, me.id)),
    lessons: row.lessons.map((lesson) => lessonSeen(lesson, me.id)),
    levels: row.levels.map((level) => levelSeen(level, me.id)),
    things: row.things.map((thing) => thingSeen(thing, me.id)),
    ...{ thingsCount: row.thingsCount, thingsSince: row.thingsSince, talks: row.talks, minutes: row.minutes },
    ...{ nextAt: row.nextAt ?? undefined, oneWayAskedAt: row.oneWayAskedAt },
    othersWaiting: row.othersWaiting,
    oneWayLeft: row.oneWayLeftAt !== null,
    mine: row.people.find((person) => person.id === me.id),
    theirs: row.people.find((person) => person.id === them.id),
  }
}

const held = sql`partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
  where m.partnership = p.id and o.state = 'held' and o.starts_at >= p.started_at`
const contacts = sql`partnerships.contact c where c.partnership = p.id`
const things = sql`partnerships.thing t where t.partnership = p.id`

const counts = {
  talks: sql<number>`((select count(*) from ${held}) + (select count(*) from ${contacts}))::int`,
  minutes: sql<number>`((select coalesce(sum(o.minutes), 0) from ${held}) + (select coalesce(sum(c.minutes), 0) from ${contacts}))::int`,
  things: sql<number>`(select count(*)::int from ${things})`,
  since: sql<string | null>`(select min(t.made_on) from ${things})`,
}

const othersWaiting = (me: MemberId, now: Date) =>
  sql<number>`(
    select count(*)::int from hellos.hello h join hellos.hello o on o.sender = h.sender and o.id <> h.id
    where h.id = p.hello and h.sender = ${me} and o.topic = h.topic and o.state = 'waiting'
      and o.expires_at > ${now})`

const nextMeeting = (now: Date) =>
  sql<Date | null>`(
    select min(o.starts_at) from partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
    where m.partnership = p.id and m.state = 'agreed' and o.state = 'planned' and o.starts_at > ${now})`
