import type { MemberId, TopicKey } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { anyOf } from '#platform/database/prepared.ts'

/** A topic as it may be chosen for a hello, with what is known of the two about it. */
export interface TopicBetween {
  readonly key: TopicKey
  readonly name: string
  readonly group: string
  /** The receiver teaches it. */
  readonly theyTeach: boolean
  /** The receiver says openly that they would like to learn it. */
  readonly theyLearn: boolean
  readonly iTeach: boolean
  readonly iLearn: boolean
  /** The writer's own private gap: choosing it shows it to this receiver. */
  readonly myGap: boolean
}

/**
 * What a hello to somebody may be about: first what they teach, then what the writer would like to learn, then the rest. Of
 * `null`, whom the writer may not meet, nothing is known.
 */
export async function topicsBetween(look: MemberLook, them: MemberId | null): Promise<TopicBetween[]> {
  const me = look.viewer.id
  const others = them === null ? [] : [them]
  const rows = await look.tx
    .selectFrom('members.topic as t')
    .leftJoin('members.teaches as theirs', (on) =>
      on.onRef('theirs.topic', '=', 't.key').on('theirs.member', '=', anyOf(others)),
    )
    .leftJoin('members.learns as wanted', (on) =>
      on
        .onRef('wanted.topic', '=', 't.key')
        .on('wanted.member', '=', anyOf(others))
        .on('wanted.private', '=', false),
    )
    .leftJoin('members.teaches as mine', (on) =>
      on.onRef('mine.topic', '=', 't.key').on('mine.member', '=', me),
    )
    .leftJoin('members.learns as gap', (on) => on.onRef('gap.topic', '=', 't.key').on('gap.member', '=', me))
    .select(['t.key', 't.name', 't.group', 'theirs.level as theyTeach', 'wanted.level as theyLearn'])
    .select(['mine.level as iTeach', 'gap.level as iLearn', 'gap.private as gap'])
    .where((eb) =>
      eb.or([
        eb('t.state', '=', 'listed'),
        eb.and([
          eb('t.state', '=', 'suggested'),
          eb.or([eb('t.suggested_by', '=', me), eb('theirs.level', 'is not', null)]),
        ]),
      ]),
    )
    .orderBy((eb) => eb('theirs.level', 'is', null))
    .orderBy((eb) => eb('gap.level', 'is', null))
    .orderBy('t.sort_name')
    .execute()
  return rows.map(({ key, name, group, theyTeach, theyLearn, iTeach, iLearn, gap }) => ({
    ...{ key, name, group, theyTeach: theyTeach !== null, theyLearn: theyLearn !== null },
    ...{ iTeach: iTeach !== null, iLearn: iLearn !== null, myGap: gap === true },
  }))
}
