import { sql } from 'kysely'
import type { TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { found } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { memberSettings } from '../joining/settings.ts'
import { normalisedTopicName, topicNamed } from '../taxonomy.ts'
import { topicMeant } from './search-topics.ts'

const PER_MEMBER: Limit = { kind: 'topic-suggestions', most: 20, seconds: 86_400 }
/** The group of what members suggest, until staff put it in its place. */
const SUGGESTED_GROUP = 'Suggested'

/** What became of words under *Something else*: a topic to use, or no topic. */
export type Named = { topic: TopicKey } | 'hidden' | 'no_word'

/**
 * @public The topic somebody means, by name or synonym; where nobody has named it yet it is suggested, and theirs to use at once.
 * `hidden`: staff took this one out of the list. `no_word`: there is no letter in it.
 */
export async function nameTopic(act: MemberAct, words: string): Promise<Named> {
  if (normalisedTopicName(words) === '') return 'no_word'
  const { kind } = await readSettings(act, memberSettings)
  const seeded = topicNamed(words, kind)
  const meant = (seeded && (await topicMeant(act, seeded.name))) ?? (await topicMeant(act, words))
  if (meant) return meant.state === 'hidden' ? 'hidden' : { topic: meant.key }
  await takeLimit(act, PER_MEMBER, act.viewer.id)
  return { topic: await suggestTopic(act, words) }
}

/**
 * @public Suggests a topic; two people who suggest the same name at once make one. Its key is no slug of the words, as a
 * seeded topic's is: keys stand in events and logs, and words of people do not.
 */
export async function suggestTopic(act: MemberAct, name: string): Promise<TopicKey> {
  const key = `suggested-${act.newId().slice(-12)}` as TopicKey
  const made = await act.tx
    .insertInto('members.topic')
    .values({
      key,
      name,
      kind: 'craft',
      group: SUGGESTED_GROUP,
      state: 'suggested',
      suggested_by: act.viewer.id,
    })
    .onConflict((on) => on.column('sort_name').doNothing())
    .executeTakeFirst()
  if (made.numInsertedOrUpdatedRows === 1n) {
    act.tell('topic.suggested', { topic: key, member: act.viewer.id })
    return key
  }
  const there = await act.tx
    .selectFrom('members.topic')
    .select(({ fn }) => fn.coalesce('merged_into', 'key').as('key'))
    .where('sort_name', '=', sql<string>`platform.plain(${name})`)
    .executeTakeFirst()
  return found(there).key
}
