import type { HelloId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdHello } from '../access.ts'
import { uncount } from '../open-count.ts'
import { refuse } from '../refusals.ts'

/**
 * @public Not now. In silence the sender is told nothing: the hello keeps its state, its count and its hour of closing.
 * With a word it closes at once, and the word goes to the sender.
 */
export async function setAside(
  act: MemberAct,
  { hello, word = '' }: { hello: HelloId; word?: string },
): Promise<void> {
  await holdHello(act, hello, 'setAside')
  const mark = act.tx
    .updateTable('hellos.hello')
    .set((eb) => ({
      set_aside_at: eb.fn.coalesce('set_aside_at', eb.val(act.now)),
      first_answer_at: eb.fn.coalesce('first_answer_at', eb.val(act.now)),
    }))
    .where('id', '=', hello)
  if (word === '') {
    await mark.execute()
    act.tell('hello.set_aside', { hello })
    return
  }
  await uncount(act, [hello])
  await mark
    .set({
      state: 'closed',
      done_how: 'word',
      done_at: act.now,
      last_word: word,
      last_word_by: act.viewer.id,
    })
    .execute()
  act.tell('hello.answered_no', { hello })
}

/** @public The receiver thinks again, until the hello closes: it waits for them as before. */
export async function takeBack(act: MemberAct, { hello }: { hello: HelloId }): Promise<void> {
  const held = await holdHello(act, hello, 'takeBack')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  await act.tx.updateTable('hellos.hello').set({ set_aside_at: null }).where('id', '=', hello).execute()
  act.tell('hello.taken_back', { hello })
}
