import type { TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** @public Follows a topic, or no longer: what is asked about it is told. */
export async function followTopic(
  act: MemberAct,
  { topic, follow }: { topic: TopicKey; follow: boolean },
): Promise<void> {
  if (!follow) {
    await act.tx
      .deleteFrom('questions.follow')
      .where('member', '=', act.viewer.id)
      .where('topic', '=', topic)
      .execute()
    return
  }
  found(
    await act.tx
      .selectFrom('members.topic')
      .select('key')
      .where('key', '=', topic)
      .where('state', '=', 'listed')
      .executeTakeFirst(),
  )
  await act.tx
    .insertInto('questions.follow')
    .values({ member: act.viewer.id, topic, at: act.now })
    .onConflict((on) => on.doNothing())
    .execute()
}
