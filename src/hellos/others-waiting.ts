import type { MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import type { HelloSeen } from './hello.ts'

/** Everybody the viewer has an open hello with, either way. */
export async function inTouchWith(look: MemberLook): Promise<MemberId[]> {
  const me = look.viewer.id
  const rows = await look.tx
    .selectFrom('hellos.hello')
    .select(['sender', 'receiver'])
    .where((eb) => eb.or([eb('sender', '=', me), eb('receiver', '=', me)]))
    .where('state', 'in', ['waiting', 'asking', 'talking'])
    .execute()
  return rows.map(({ sender, receiver }) => (sender === me ? receiver : sender))
}

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
