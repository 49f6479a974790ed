import { sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { MemberLook } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { isBlocked } from '#safety/may-contact.ts'

/** @public What people who have just come would ask somebody. */
export interface WantedOfYou {
  readonly topic: string
  readonly people: number
}

/** Fewer than these are somebody, not a number; and nobody is told of nobody. */
const FEWEST = 5
const NEW_FOR = days(60)

/**
 * @public How many students and newcomers openly would like to learn what the viewer knows better, for the topic of which most do;
 * undefined below five, and for whoever is further along: they are wanted for other things.
 */
export async function wantedOfYou({ tx, viewer, now }: MemberLook): Promise<WantedOfYou | undefined> {
  const row = await tx
    .selectFrom('members.teaches as t')
    .innerJoin('members.topic as k', 'k.key', 't.topic')
    .innerJoin('members.learns as l', 'l.topic', 't.topic')
    .innerJoin('members.member as m', 'm.id', 'l.member')
    .leftJoin('members.profile as p', 'p.member', 'l.member')
    .select(({ fn }) => ['k.name as topic', fn.countAll<number>().as('people')])
    .where('t.member', '=', viewer.id)
    .where('m.id', '!=', viewer.id)
    .where('l.private', '=', false)
    .whereRef('l.level', '<', 't.level')
    .where('k.state', '!=', 'hidden')
    .where(isThere(now))
    .where((eb) => eb.or([eb('p.stage', '=', 'student'), eb('m.joined_at', '>', after(now, -NEW_FOR))]))
    .where((eb) => eb.not(isBlocked(viewer.id, sql.ref<MemberId>('m.id'))))
    .where(
      sql<boolean>`exists (select from members.profile o where o.member = ${viewer.id} and o.stage in ('student', 'early'))`,
    )
    .groupBy('k.key')
    .having(({ fn }) => fn.countAll(), '>=', FEWEST)
    .orderBy('people', 'desc')
    .orderBy('k.sort_name')
    .limit(1)
    .executeTakeFirst()
  return row && { topic: row.topic, people: Number(row.people) }
}
