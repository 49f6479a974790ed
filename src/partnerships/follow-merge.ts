import type { Merge } from '#members/vocabulary/merge-topic.ts'
import type { Act } from '#platform/act.ts'

/** @public Partnerships, lessons and levels of a topic that was merged are of the other now; whoever spoke of both spoke last of one. */
export async function mergeInPartnerships(act: Act, { topic, into }: Merge): Promise<void> {
  await act.tx
    .updateTable('partnerships.partnership')
    .set({ topic: into })
    .where('topic', '=', topic)
    .execute()
  await act.tx.updateTable('partnerships.lesson').set({ topic: into }).where('topic', '=', topic).execute()
  await act.tx
    .deleteFrom('partnerships.level as l')
    .where('l.topic', 'in', [topic, into])
    .where((eb) =>
      eb.exists(
        eb
          .selectFrom('partnerships.level as o')
          .select('o.member')
          .whereRef('o.partnership', '=', 'l.partnership')
          .whereRef('o.member', '=', 'l.member')
          .where('o.topic', 'in', [topic, into])
          .whereRef('o.topic', '!=', 'l.topic')
          .where((also) =>
            also.or([
              also('o.said_at', '>', also.ref('l.said_at')),
              also.and([also('o.said_at', '=', also.ref('l.said_at')), also('o.topic', '=', into)]),
            ]),
          ),
      ),
    )
    .execute()
  await act.tx.updateTable('partnerships.level').set({ topic: into }).where('topic', '=', topic).execute()
}
