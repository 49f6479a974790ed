import type { TopicKey } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { TopicKind } from '../taxonomy.ts'

interface Accepting {
  topic: TopicKey
  kind: TopicKind
  group: string
}

/** @public Puts a topic into the list everybody chooses from; brings a hidden one back. */
export async function acceptTopic(act: Act, { topic, kind, group }: Accepting): Promise<void> {
  const row = await act.tx
    .updateTable('members.topic')
    .set({ state: 'listed', kind, group })
    .where('key', '=', topic)
    .returning('key')
    .executeTakeFirst()
  found(row)
  act.tell('topic.changed', { topic })
}

/** @public Takes a topic out of every list and profile. What members wrote under it stays theirs, unseen. */
export async function hideTopic(act: Act, topic: TopicKey): Promise<void> {
  const row = await act.tx
    .updateTable('members.topic')
    .set({ state: 'hidden' })
    .where('key', '=', topic)
    .returning('key')
    .executeTakeFirst()
  found(row)
  act.tell('topic.changed', { topic })
}
