import type { MemberLook } from '#platform/act.ts'
import type { HelloSeen } from './hello.ts'

/** How many other hellos of a sender wait on the same topic. */
export async function othersWaiting(look: MemberLook, { id, topic }: HelloSeen): Promise<number> {
  const { n } = await look.tx
    .selectFrom('hellos.hello')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('sender', '=', look.viewer.id)
    .where('topic', '=', topic)
    .where('state', '=', 'waiting')
    .where('expires_at', '>', look.now)
    .where('id', '!=', id)
    .executeTakeFirstOrThrow()
  return n
}
