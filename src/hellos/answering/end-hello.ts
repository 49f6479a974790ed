import type { HelloId, MemberId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { holdHello } from '../access.ts'
import { uncount } from '../open-count.ts'

/** @public Ends a conversation kindly, at once, with an optional word of thanks. Either of the two may. */
export async function endHello(
  act: MemberAct,
  { hello, thanks = '' }: { hello: HelloId; thanks?: string },
): Promise<void> {
  await holdHello(act, hello, 'end')
  await markEnded(act, { hello, by: act.viewer.id, how: 'ended', thanks })
}

interface Ending {
  hello: HelloId
  by: MemberId
  how: 'ended' | 'blocked' | 'left'
  thanks?: string
}

/** Writes an end down; the caller holds the hello. What ended it is kept apart from the state and shown to nobody. */
export async function markEnded(act: Act, { hello, by, how, thanks = '' }: Ending): Promise<void> {
  await uncount(act, [hello])
  await act.tx
    .updateTable('hellos.hello')
    .set({ state: 'ended', done_how: how, done_at: act.now })
    .$if(thanks !== '', (q) => q.set({ last_word: thanks, last_word_by: by }))
    .where('id', '=', hello)
    .execute()
  act.tell('hello.ended', { hello, by, silent: false })
}
