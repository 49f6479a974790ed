import type { TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import type { CommunityKind } from '../community/kinds.ts'
import { taxonomyOf } from '../taxonomy.ts'
import { seedVocabulary } from './seed-vocabulary.ts'

/**
 * @public Topics after the kind of the community has changed: those of the new kind come in, and those of the old one that
 * nobody teaches or learns are hidden, where staff find them.
 */
export async function exchangeTopics(act: Act, from: CommunityKind): Promise<void> {
  await seedVocabulary(act)
  const to = from === 'company' ? 'association' : 'company'
  const [before, now] = [keysOf(from), keysOf(to)]
  const held = act.tx
    .selectFrom('members.teaches')
    .select('topic')
    .union(act.tx.selectFrom('members.learns').select('topic'))
  await act.tx
    .updateTable('members.topic')
    .set({ state: 'hidden' })
    .where(
      'key',
      'in',
      [...before].filter((key) => !now.has(key)),
    )
    .where('state', '=', 'listed')
    .where('key', 'not in', held)
    .execute()
  // Hidden when the kind was changed the other way.
  const back = await act.tx
    .updateTable('members.topic')
    .set({ state: 'listed' })
    .where(
      'key',
      'in',
      [...now].filter((key) => !before.has(key)),
    )
    .where('state', '=', 'hidden')
    .where('merged_into', 'is', null)
    .returning('key')
    .execute()
  for (const { key } of back) act.tell('topic.changed', { topic: key })
}

const keysOf = (kind: CommunityKind): Set<TopicKey> =>
  new Set(taxonomyOf(kind).map(({ key }) => key as TopicKey))
