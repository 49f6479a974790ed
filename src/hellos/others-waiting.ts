import { sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import { isId, type MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import { helloRows } from './access.ts'
import { comesToLearn } from './answering/who-learns.ts'
import type { HelloRow, HelloSeen } from './hello.ts'

/** A hello of the viewer's own writing, or in which they came to learn, and everybody they have an open one with: one question. */
export async function helloAndInTouch(
  look: MemberLook,
  id: string,
): Promise<{ hello: HelloRow; inTouch: MemberId[] }> {
  if (!isId<'hello'>(id)) throw notFound()
  const me = look.viewer.id
  const row = await helloRows(look.tx)
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('hellos.hello as o')
          .select(['o.sender', 'o.receiver'])
          .where((or) => or.or([or('o.sender', '=', me), or('o.receiver', '=', me)]))
          .where('o.state', 'in', ['waiting', 'asking', 'talking']),
      ).as('open'),
    )
    .where('h.id', '=', id)
    .where((eb) =>
      eb.or([
        eb('h.sender', '=', me),
        eb.and([
          eb('h.receiver', '=', me),
          eb('h.state', 'in', ['talking', 'ended']),
          comesToLearn(sql`${me}::uuid`),
        ]),
      ]),
    )
    .executeTakeFirst()
  const { open, ...hello } = found(row)
  return { hello, inTouch: open.map(({ sender, receiver }) => (sender === me ? receiver : sender)) }
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
