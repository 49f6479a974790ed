import type { TopicKey } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { FIRST_LEVEL } from '../profile/words.ts'
import { topicMeant } from '../vocabulary/search-topics.ts'
import { nameTopic } from '../vocabulary/suggest-topic.ts'
import { knownTopics, type Learning, type Side, saveLearns, saveTeaches } from './save-topics.ts'

interface Choice {
  /** Topics ticked. */
  keys: readonly string[]
  /** Topics named in words. */
  names: readonly string[]
  /** For learning: keep all of them to oneself. New ones follow it; what was private stays so until said otherwise. */
  onlyMe: boolean
}

/** @public Sets the chosen topics of one side; levels and notes of those that were there stay. */
export async function chooseTopics(act: MemberAct, side: Side, choice: Choice): Promise<void> {
  const before = new Map((await mine(act, side)).map((topic) => [topic.topic, topic]))
  const keys = new Set([...(await knownTopics(act, choice.keys)), ...(await named(act, choice.names))])
  const chosen = [...keys].map((topic) => {
    const known = before.get(topic)
    const fresh = { topic, level: FIRST_LEVEL[side], note: '', private: choice.onlyMe }
    return known ? { ...known, private: choice.onlyMe || known.private } : fresh
  })
  await save(act, side, chosen)
}

/** @public Sets the topics of one side with all that was said of each, and adds those named in words. */
export async function keepTopics(
  act: MemberAct,
  side: Side,
  { kept, names, onlyMe }: { kept: readonly Learning[]; names: readonly string[]; onlyMe: boolean },
): Promise<void> {
  const there = new Set(kept.map(({ topic }) => topic))
  const added = (await named(act, names))
    .filter((topic) => !there.has(topic))
    .map((topic) => ({ topic, level: FIRST_LEVEL[side], note: '', private: onlyMe }))
  await save(act, side, [...kept, ...added])
}

/** @public Names that can be no topic: no letter in them, or taken out of the list by staff. */
export async function unusableNames(look: MemberLook, names: readonly string[]): Promise<string[]> {
  const unusable: string[] = []
  for (const name of names)
    if (!/[\p{L}\p{N}]/u.test(name) || (await topicMeant(look, name))?.state === 'hidden') unusable.push(name)
  return unusable
}

const save = (act: MemberAct, side: Side, topics: readonly Learning[]): Promise<void> =>
  side === 'teaches' ? saveTeaches(act, topics) : saveLearns(act, topics)

async function named(act: MemberAct, names: readonly string[]): Promise<TopicKey[]> {
  const keys = new Set<TopicKey>()
  for (const name of names) {
    const meant = await nameTopic(act, name)
    if (typeof meant === 'object') keys.add(meant.topic)
  }
  return [...keys]
}

async function mine(act: MemberAct, side: Side): Promise<Learning[]> {
  if (side === 'learns')
    return act.tx
      .selectFrom('members.learns')
      .select(['topic', 'level', 'note', 'private'])
      .where('member', '=', act.viewer.id)
      .execute()
  const rows = await act.tx
    .selectFrom('members.teaches')
    .select(['topic', 'level', 'note'])
    .where('member', '=', act.viewer.id)
    .execute()
  return rows.map((row) => ({ ...row, private: false }))
}
