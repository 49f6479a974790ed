import type { ExpressionBuilder } from 'kysely'
import type { TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import type { Stage } from '../member.ts'
import { isThere } from '../taking-part.ts'
import type { TopicKind } from '../taxonomy.ts'
import { choosableBy } from './choosable.ts'

/** Smaller counts could point at a person, so they are shown to nobody. */
const SHOWN_FROM = 5

/** @public A topic as one can choose it. */
export interface TopicChoice {
  readonly key: TopicKey
  readonly name: string
  readonly kind: TopicKind
  readonly group: string
  /** How many teach it; undefined below five. */
  readonly teach: number | undefined
}

/**
 * @public Every topic a member can choose: the listed ones and those they suggested. Popular first: by how many of their
 * stage teach (or openly learn) it, then by how many do at all, then by name. Private gaps are counted nowhere.
 */
export async function topicsToChoose(
  look: MemberLook,
  side: 'teaches' | 'learns',
  stage: Stage | null,
): Promise<TopicChoice[]> {
  const rows = await look.tx
    .with('teachers', () => countOf(look, 'teaches', null))
    .with('peers', () => countOf(look, side, stage))
    .selectFrom('members.topic as t')
    .leftJoin('teachers', 'teachers.topic', 't.key')
    .leftJoin('peers', 'peers.topic', 't.key')
    .select(['t.key', 't.name', 't.kind', 't.group', 'teachers.n as teach'])
    .where(choosableBy(look.viewer))
    .orderBy((eb) => eb.fn.coalesce('peers.n', eb.lit(0)), 'desc')
    .orderBy((eb) => eb.fn.coalesce('teachers.n', eb.lit(0)), 'desc')
    .orderBy('t.sort_name')
    .execute()
  return rows.map(({ teach, ...topic }) => ({
    ...topic,
    teach: (teach ?? 0) >= SHOWN_FROM ? (teach ?? 0) : undefined,
  }))
}

function countOf(look: Look, side: 'teaches' | 'learns', stage: Stage | null) {
  const shown =
    side === 'teaches'
      ? look.tx.selectFrom('members.teaches as s').select(['s.topic', 's.member'])
      : look.tx
          .selectFrom('members.learns as s')
          .select(['s.topic', 's.member'])
          .where('s.private', '=', false)
  return look.tx
    .selectFrom(shown.as('s'))
    .innerJoin('members.member as m', 'm.id', 's.member')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .where(isThere(look.now))
    .$if(stage !== null, (q) => q.where('p.stage', '=', stage))
    .select(({ fn }) => ['s.topic', fn.countAll<number>().as('n')])
    .groupBy('s.topic')
}

type WithTopic = DB & { t: DB['members.topic']; m: DB['members.member'] }

/** Whether anybody, or the one named, teaches or openly learns the topic `t`. */
function showsTopic(eb: ExpressionBuilder<WithTopic, 't' | 'm'>, who?: 'm.id') {
  const taught = eb
    .selectFrom('members.teaches as s')
    .select('s.member')
    .whereRef('s.topic', '=', 't.key')
    .$if(who !== undefined, (q) => q.whereRef('s.member', '=', 'm.id'))
  const wanted = eb
    .selectFrom('members.learns as w')
    .select('w.member')
    .whereRef('w.topic', '=', 't.key')
    .where('w.private', '=', false)
    .$if(who !== undefined, (q) => q.whereRef('w.member', '=', 'm.id'))
  return eb.or([eb.exists(taught), eb.exists(wanted)])
}

/** @public A topic as staff keep it. Learners are those who say so openly; private gaps are counted for nobody. */
export interface TopicKept {
  readonly key: TopicKey
  readonly name: string
  readonly kind: TopicKind
  readonly group: string
  readonly state: 'listed' | 'suggested' | 'hidden'
  readonly suggestedBy: string | null
  readonly teachers: number
  readonly learners: number
}

/**
 * @public Every topic with how many teach and openly learn it; suggestions first, then by group and name. What somebody
 * put into words for a gap of their own is no suggestion: staff read it once somebody teaches or openly learns it, and a
 * name only beside what that person shows.
 */
export const topicsKept = (look: Look): Promise<TopicKept[]> =>
  look.tx
    .with('teachers', () => countOf(look, 'teaches', null))
    .with('learners', () => countOf(look, 'learns', null))
    .selectFrom('members.topic as t')
    .leftJoin('teachers', 'teachers.topic', 't.key')
    .leftJoin('learners', 'learners.topic', 't.key')
    .leftJoin('members.member as m', (on) =>
      on.onRef('m.id', '=', 't.suggested_by').on((eb) => showsTopic(eb, 'm.id')),
    )
    .select(['t.key', 't.name', 't.kind', 't.group', 't.state', 'm.name as suggestedBy'])
    .select((eb) => [
      eb.fn.coalesce('teachers.n', eb.lit(0)).as('teachers'),
      eb.fn.coalesce('learners.n', eb.lit(0)).as('learners'),
    ])
    .where('t.merged_into', 'is', null)
    .where((eb) => eb.or([eb('t.state', '!=', 'suggested'), showsTopic(eb)]))
    .orderBy((eb) => eb('t.state', '=', 'suggested'), 'desc')
    .orderBy('t.group')
    .orderBy('t.sort_name')
    .execute()
