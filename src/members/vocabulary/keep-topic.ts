import { sql } from 'kysely'
import type { TopicKey } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { newKey } from '../register/new-key.ts'
import type { TopicKind } from '../taxonomy.ts'
import { refuse } from './refusals.ts'

/** @public What staff decide about a topic. */
export interface TopicWords {
  readonly name: string
  readonly kind: TopicKind
  readonly group: string
  /** What people type instead of the name. */
  readonly synonyms: readonly string[]
}

/** @public Adds a listed topic. Refused where another has the name already. */
export async function addTopic(act: Act, { name, kind, group, synonyms }: TopicWords): Promise<TopicKey> {
  await checkName(act, name)
  const keys = await act.tx.selectFrom('members.topic').select('key').execute()
  const key = newKey(name, new Set(keys.map((one) => one.key))) as TopicKey
  const made = await act.tx
    .insertInto('members.topic')
    .values({ key, name, kind, group })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 0n) throw refuse('topic_name_taken')
  await writeSynonyms(act, key, synonyms)
  act.tell('topic.changed', { topic: key })
  return key
}

/** @public Renames and regroups a topic and says its synonyms anew; whoever teaches or learns it keeps it. */
export async function changeTopic(
  act: Act,
  topic: TopicKey,
  { name, kind, group, synonyms }: TopicWords,
): Promise<void> {
  await checkName(act, name, topic)
  const row = await act.tx
    .updateTable('members.topic')
    .set({ name, kind, group })
    .where('key', '=', topic)
    .returning('key')
    .executeTakeFirst()
  found(row)
  await act.tx.deleteFrom('members.topic_synonym').where('topic', '=', topic).execute()
  await writeSynonyms(act, topic, synonyms)
  act.tell('topic.changed', { topic })
}

/** @public What people type instead of a topic's name. */
export async function synonymsOf(look: Look, topic: TopicKey): Promise<string[]> {
  const rows = await look.tx
    .selectFrom('members.topic_synonym')
    .select('word')
    .where('topic', '=', topic)
    .orderBy('sort_word')
    .execute()
  return rows.map(({ word }) => word)
}

/** The unique index decides; this makes the usual case a sentence. */
async function checkName(act: Act, name: string, own?: TopicKey): Promise<void> {
  const same = await act.tx
    .selectFrom('members.topic')
    .select('key')
    .where('sort_name', '=', sql<string>`platform.plain(${name})`)
    .executeTakeFirst()
  if (same && same.key !== own) throw refuse('topic_name_taken')
}

async function writeSynonyms(act: Act, topic: TopicKey, synonyms: readonly string[]): Promise<void> {
  if (synonyms.length === 0) return
  await act.tx
    .insertInto('members.topic_synonym')
    .values(synonyms.map((word) => ({ topic, word })))
    .onConflict((on) => on.doNothing())
    .execute()
}
