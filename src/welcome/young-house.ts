import { sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { WELCOME_LIFE } from './newcomer.ts'

// A house is *young* while most who are here have come within sixty days: on the day an association opens its doors
// everybody is new. Then being new says nothing of anybody, so that newcomers may host one another; and everybody looks for
// somebody at once, so that a host is asked once a week, and the rest of their week is free for hellos.

/** In a query: whether the house is young. */
export const isYoung = ({ tx, now }: Pick<Look, 'tx' | 'now'>) => {
  const newcomers = tx
    .selectFrom('welcome.newcomer')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('began_at', '>', after(now, -WELCOME_LIFE))
  const members = tx
    .selectFrom('members.member')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
  return sql<boolean>`2 * (${newcomers}) > (${members})`
}

/** Whom a young house asked within seven days and asks no more until then; undefined where it is young no longer. */
export async function askedThisWeek({
  tx,
  now,
}: Pick<Look, 'tx' | 'now'>): Promise<Set<MemberId> | undefined> {
  const rows = await tx
    .selectNoFrom(isYoung({ tx, now }).as('young'))
    .select((q) =>
      q
        .selectFrom('hellos.introduction')
        .select(({ fn, ref }) =>
          fn.coalesce(sql<MemberId[]>`array_agg(distinct ${ref('host')})`, sql<MemberId[]>`'{}'`).as('hosts'),
        )
        .where('origin', '=', 'welcome')
        .where('asked_at', '>', after(now, -days(7)))
        .as('hosts'),
    )
    .execute()
  return rows[0]?.young ? new Set(rows[0].hosts) : undefined
}
