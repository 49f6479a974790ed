import { type RawBuilder, sql } from 'kysely'
import type { MemberId } from '#map/ids.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'

// An *opportunity* is somebody who openly learns what a newcomer teaches. It is true as long as both say so: whoever takes
// it back, keeps it to themself, leaves, blocks or begins to write is out of it at once.

/**
 * People `m` who openly learn, through `l`, the topic `t` that a newcomer teaches, through `k`, better than they do; they
 * may meet, take part in mentoring, and do not write to each other yet.
 */
export const learnersOf = (tx: Database, now: Date, newcomer: RawBuilder<MemberId>) =>
  tx
    .selectFrom('members.teaches as k')
    .innerJoin('members.learns as l', 'l.topic', 'k.topic')
    .innerJoin('members.topic as t', 't.key', 'k.topic')
    .innerJoin('members.member as m', 'm.id', 'l.member')
    .innerJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .where('k.member', '=', newcomer)
    .where('l.member', '!=', newcomer)
    .where('l.private', '=', false)
    .whereRef('k.level', '>', 'l.level')
    .where('t.state', '!=', 'hidden')
    .where(isThere(now))
    .where(
      sql<boolean>`not exists (select from safety.block b
        where (b.blocker, b.blocked) in ((${newcomer}, m.id), (m.id, ${newcomer})))`,
    )
    .where(
      sql<boolean>`not exists (select from hellos.hello h
        where h.low = least(m.id, ${newcomer}) and h.high = greatest(m.id, ${newcomer})
          and h.state in ('waiting', 'asking', 'talking'))`,
    )

/** @public Opportunities of a newcomer that were told and still are true, the latest first. */
export const opportunitiesOf = ({ tx, now }: Pick<Look, 'tx' | 'now'>, newcomer: MemberId) =>
  learnersOf(tx, now, sql<MemberId>`${newcomer}::uuid`)
    .innerJoin('welcome.opportunity as o', (on) =>
      on.onRef('o.learner', '=', 'm.id').onRef('o.topic', '=', 't.key').on('o.newcomer', '=', newcomer),
    )
    .select([
      'm.name',
      'm.call_name as callName',
      'm.public_id as person',
      't.key as topic',
      't.name as topicName',
    ])
    .orderBy('o.told_at', 'desc')
    .orderBy('m.sort_name')
    .limit(5)
