import type { MemberId, PartnershipId, TopicKey } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import type { OneOfUs } from '../lessons/lesson.ts'
import type { PartnershipSeen } from '../partnership.ts'

// A *level* is where somebody stood with a topic when the two began and where they stand now, 1 to 5 and in their own word
// alone. Said once, both read it. Their own form is filled in with what their profile says openly; nobody else's ever is.

/** @public A level as one of the two reads it. */
export interface LevelSeen {
  readonly whose: OneOfUs
  readonly topicName: string
  readonly atFirst: number | null
  readonly now: number | null
}

/** @public What was said in a partnership, for a query that stands in another. */
export const levelRows = (tx: Database, partnership: PartnershipId) =>
  tx
    .selectFrom('partnerships.level as v')
    .innerJoin('members.topic as t', 't.key', 'v.topic')
    .select(['v.member', 't.name as topicName', 'v.level_then as atFirst', 'v.level_now as now'])
    .where('v.partnership', '=', partnership)
    .orderBy('t.sort_name')

/** @public A row as the viewer reads it. */
export const levelSeen = (
  { member, ...level }: Omit<LevelSeen, 'whose'> & { member: MemberId },
  me: MemberId,
): LevelSeen => ({ ...level, whose: member === me ? 'me' : 'them' })

/** A topic in one's own form, with what is known of it. */
export interface OwnLevel {
  readonly topic: TopicKey
  readonly name: string
  readonly atFirst: number | null
  readonly now: number | null
}

/**
 * What one's own form asks about: the partnership's topic, what the other taught one here, what one openly learns and the
 * other teaches, and what was said before. A private gap is not named here for being one; where its topic stands in the
 * form anyway, it stands there empty: what is private must be said on purpose.
 */
export async function ownLevels(
  look: MemberLook,
  { id, topic, them }: Pick<PartnershipSeen, 'id' | 'topic' | 'them'>,
): Promise<OwnLevel[]> {
  const me = look.viewer.id
  const rows = await look.tx
    .selectFrom('members.topic as t')
    .leftJoin('partnerships.level as v', (on) =>
      on.onRef('v.topic', '=', 't.key').on('v.partnership', '=', id).on('v.member', '=', me),
    )
    .leftJoin('members.learns as l', (on) =>
      on.onRef('l.topic', '=', 't.key').on('l.member', '=', me).on('l.private', '=', false),
    )
    .leftJoin('members.teaches as h', (on) => on.onRef('h.topic', '=', 't.key').on('h.member', '=', them.id))
    .select(['t.key as topic', 't.name', 'v.topic as said', 'v.level_then as atFirst', 'v.level_now as now'])
    .select('l.level as profile')
    .where((eb) =>
      eb.or([
        eb('t.key', '=', topic),
        eb('v.topic', 'is not', null),
        eb.and([eb('l.topic', 'is not', null), eb('h.topic', 'is not', null), eb('t.state', '!=', 'hidden')]),
        eb.exists(
          eb
            .selectFrom('partnerships.lesson as s')
            .select('s.id')
            .whereRef('s.topic', '=', 't.key')
            .where('s.partnership', '=', id)
            .where('s.learner', '=', me),
        ),
      ]),
    )
    .orderBy((eb) => eb('t.key', '!=', topic))
    .orderBy('t.sort_name')
    .limit(20)
    .execute()
  return rows.map(({ said, atFirst, profile, ...row }) => ({
    ...row,
    atFirst: said === null ? profile : atFirst,
  }))
}
