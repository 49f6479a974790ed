import type { HelloId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdHello } from '../access.ts'
import { countAgain } from '../open-count.ts'
import { refuse } from '../refusals.ts'

/** @public The receiver would like to talk before deciding: both may write, nothing is decided. */
export async function askFirst(act: MemberAct, { hello }: { hello: HelloId }): Promise<void> {
  const held = await holdHello(act, hello, 'ask')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  await act.tx
    .updateTable('hellos.hello')
    .set((eb) => ({
      state: 'asking',
      set_aside_at: null,
      first_answer_at: eb.fn.coalesce('first_answer_at', eb.val(act.now)),
      last_message_at: act.now,
    }))
    .where('id', '=', hello)
    .execute()
  await countAgain(act, hello, held.sender)
  act.tell('hello.asked_first', { hello })
}
