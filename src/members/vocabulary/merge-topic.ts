import type { TopicKey } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { refuse } from './refusals.ts'

/** @public A topic that is merged into another. */
export interface Merge {
  readonly topic: TopicKey
  readonly into: TopicKey
}

/**
 * @public Makes one topic of two names for one thing. What people teach, learn and have been through under `topic` is theirs
 * under `into`, and its name leads there; what stands elsewhere about it follows when it is told. Refuses `no_topic_merge`
 * where the two are the same, or one of them is not there any more.
 */
export async function mergeTopic(act: Act, merge: Merge): Promise<void> {
  const { topic, into } = merge
  const rows = await act.tx
    .selectFrom('members.topic')
    .select(['key', 'name', 'state', 'merged_into'])
    .where('key', 'in', [topic, into])
    .orderBy('key')
    .forUpdate()
    .execute()
  const from = found(rows.find(({ key }) => key === topic))
  const target = rows.find(({ key }) => key === into)
  if (topic === into || from.merged_into !== null || target?.state !== 'listed')
    throw refuse('no_topic_merge')
  await moveTaught(act, merge)
  await moveLearned(act, merge)
  await act.tx.updateTable('members.experience').set({ topic: into }).where('topic', '=', topic).execute()
  await moveWords(act, merge, from.name)
  await act.tx
    .updateTable('members.topic')
    .set({ state: 'hidden', merged_into: into })
    .where((eb) => eb.or([eb('key', '=', topic), eb('merged_into', '=', topic)]))
    .execute()
  act.tell('topic.merged', merge)
}

/** Whoever teaches both keeps what they said of the one that stays. */
async function moveTaught(act: Act, { topic, into }: Merge): Promise<void> {
  const both = act.tx.selectFrom('members.teaches').select('member').where('topic', '=', into)
  await act.tx.deleteFrom('members.teaches').where('topic', '=', topic).where('member', 'in', both).execute()
  await act.tx.updateTable('members.teaches').set({ topic: into }).where('topic', '=', topic).execute()
}

/** Whoever learns both keeps the one they show; what was said in private is shown with neither. */
async function moveLearned(act: Act, { topic, into }: Merge): Promise<void> {
  const learners = (of: TopicKey) =>
    act.tx.selectFrom('members.learns').select('member').where('topic', '=', of)
  await act.tx
    .deleteFrom('members.learns')
    .where('topic', '=', into)
    .where('private', '=', true)
    .where('member', 'in', learners(topic).where('private', '=', false))
    .execute()
  await act.tx
    .deleteFrom('members.learns')
    .where('topic', '=', topic)
    .where('member', 'in', learners(into))
    .execute()
  await act.tx.updateTable('members.learns').set({ topic: into }).where('topic', '=', topic).execute()
}

async function moveWords(act: Act, { topic, into }: Merge, name: string): Promise<void> {
  const words = await act.tx
    .deleteFrom('members.topic_synonym')
    .where('topic', '=', topic)
    .returning('word')
    .execute()
  await act.tx
    .insertInto('members.topic_synonym')
    .values([...new Set([name, ...words.map(({ word }) => word)])].map((word) => ({ topic: into, word })))
    .onConflict((on) => on.doNothing())
    .execute()
}

/** @public The topic a key stands for: the one it was merged into, or itself. */
export async function keptTopic(look: Pick<Look, 'tx'>, topic: TopicKey): Promise<TopicKey> {
  const [kept = topic] = await keptTopics(look, [topic])
  return kept
}

/** @public The topics that keys stand for, each once and in their order. */
export async function keptTopics(look: Pick<Look, 'tx'>, topics: readonly TopicKey[]): Promise<TopicKey[]> {
  if (topics.length === 0) return []
  const rows = await look.tx
    .selectFrom('members.topic')
    .select(['key', 'merged_into'])
    .where('key', 'in', topics)
    .where('merged_into', 'is not', null)
    .execute()
  const merged = new Map(rows.map(({ key, merged_into }) => [key, merged_into]))
  return [...new Set(topics.map((topic) => merged.get(topic) ?? topic))]
}
