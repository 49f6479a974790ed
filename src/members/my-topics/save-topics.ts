import type { TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'

/** A topic somebody teaches: how well, 1 to 5, and a note. */
export interface Teaching {
  readonly topic: TopicKey
  readonly level: number
  readonly note: string
}
/** A topic somebody learns; private: for its owner's own lists alone. */
export interface Learning extends Teaching {
  readonly private: boolean
}

/** @public The side of a topic: what somebody gives or what they look for. */
export type Side = 'teaches' | 'learns'

/** Sets what the member teaches: these and no others. */
export async function saveTeaches(act: MemberAct, topics: readonly Teaching[]): Promise<void> {
  await dropOthers(act, 'teaches', topics)
  if (topics.length > 0)
    await act.tx
      .insertInto('members.teaches')
      .values(topics.map(({ topic, level, note }) => ({ member: act.viewer.id, topic, level, note })))
      .onConflict((on) =>
        on.columns(['member', 'topic']).doUpdateSet((eb) => ({
          level: eb.ref('excluded.level'),
          note: eb.ref('excluded.note'),
        })),
      )
      .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}

/** Sets what the member would like to learn: these and no others. */
export async function saveLearns(act: MemberAct, topics: readonly Learning[]): Promise<void> {
  await dropOthers(act, 'learns', topics)
  if (topics.length > 0)
    await act.tx
      .insertInto('members.learns')
      .values(
        topics.map(({ topic, level, note, private: hidden }) => ({
          member: act.viewer.id,
          topic,
          level,
          note,
          private: hidden,
        })),
      )
      .onConflict((on) =>
        on.columns(['member', 'topic']).doUpdateSet((eb) => ({
          level: eb.ref('excluded.level'),
          note: eb.ref('excluded.note'),
          private: eb.ref('excluded.private'),
        })),
      )
      .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}

async function dropOthers(act: MemberAct, side: Side, topics: readonly Teaching[]): Promise<void> {
  const kept = topics.map(({ topic }) => topic)
  const mine =
    side === 'teaches'
      ? act.tx.deleteFrom('members.teaches').where('member', '=', act.viewer.id)
      : act.tx.deleteFrom('members.learns').where('member', '=', act.viewer.id)
  // A topic that staff hid is on no form; it stays until it is listed again.
  const hidden = act.tx.selectFrom('members.topic').select('key').where('state', '=', 'hidden')
  const shown = mine.where('topic', 'not in', hidden)
  await (kept.length > 0 ? shown.where('topic', 'not in', kept) : shown).execute()
}

/** Which of these topics can be chosen at all: known and not hidden. */
export async function knownTopics(act: MemberAct, keys: readonly string[]): Promise<TopicKey[]> {
  if (keys.length === 0) return []
  const rows = await act.tx
    .selectFrom('members.topic')
    .select('key')
    .where('key', 'in', keys as TopicKey[])
    .where('state', '!=', 'hidden')
    .execute()
  return rows.map(({ key }) => key)
}
