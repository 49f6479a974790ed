import type { HelloId } from '#map/ids.ts'
import { forgetAbout } from '#notices/forget-about.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { aboutHello } from '../about.ts'
import { helloRows, holdHello } from '../access.ts'
import { stateAt } from '../hello.ts'
import { uncount } from '../open-count.ts'

/** @public The sender takes a waiting hello back: gone from the receiver's list, whether or not it was set aside there. */
export async function withdrawHello(act: MemberAct, { hello }: { hello: HelloId }): Promise<void> {
  await holdHello(act, hello, 'withdraw')
  await markWithdrawn(act, hello)
}

/** Writes a withdrawal down; the caller holds the hello. The receiver's inbox knows nothing of it any more. */
export async function markWithdrawn(act: Act, hello: HelloId): Promise<void> {
  await uncount(act, [hello])
  const { receiver } = await act.tx
    .updateTable('hellos.hello')
    .set({ state: 'closed', done_how: 'withdrawn', done_at: act.now })
    .where('id', '=', hello)
    .returning('receiver')
    .executeTakeFirstOrThrow()
  await forgetAbout(act, receiver, aboutHello(hello))
  act.tell('hello.withdrawn', { hello })
}

/** @public Once somebody said yes: the sender's other waiting hellos on the same topic, all at one click. */
export async function withdrawOthers(act: MemberAct, { hello }: { hello: HelloId }): Promise<void> {
  const mine = await helloRows(act.tx)
    .where('h.id', '=', hello)
    .where('h.sender', '=', act.viewer.id)
    .executeTakeFirst()
  const { topic } = found(mine)
  const others = await helloRows(act.tx)
    .where('h.sender', '=', act.viewer.id)
    .where('h.topic', '=', topic)
    .where('h.state', '=', 'waiting')
    .where('h.id', '!=', hello)
    .orderBy('h.id')
    .forUpdate('h')
    .execute()
  for (const other of others) if (stateAt(other, act.now) === 'waiting') await markWithdrawn(act, other.id)
}
