import type { HelloId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdHello } from '../access.ts'
import { countAgain } from '../open-count.ts'
import { refuse } from '../refusals.ts'
import { writeMessage } from '../talk/send-message.ts'
import { type NewTime, timeColumns } from './suggest-time.ts'

interface Acceptance {
  hello: HelloId
  /** A first line; may stay empty. */
  words?: string | undefined
  /** The proposed time suits, another one is suggested, or neither is said. */
  time?: 'suits' | NewTime | undefined
}

/**
 * @public Yes: the two are talking. The receiver may always accept, even if by now full, capped or paused; and a time that
 * passed while they read is no reason to lose their yes: it is accepted without.
 */
export async function acceptHello(
  act: MemberAct,
  { hello, words, time }: Acceptance,
): Promise<'accepted' | 'without the time'> {
  const held = await holdHello(act, hello, 'accept')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  const stillOpen = held.proposalAt !== null && held.proposalAt > act.now && held.proposalBy !== act.viewer.id
  const suits = time === 'suits' && stillOpen
  await act.tx
    .updateTable('hellos.hello')
    .set((eb) => ({
      state: 'talking',
      set_aside_at: null,
      first_answer_at: eb.fn.coalesce('first_answer_at', eb.val(act.now)),
      last_message_at: act.now,
      ...(suits ? { proposal_accepted_at: act.now } : {}),
      ...(time && time !== 'suits' ? timeColumns(act, time) : {}),
    }))
    .where('id', '=', hello)
    .execute()
  await countAgain(act, hello, held.sender)
  const firstLine = words ? await writeMessage(act, { hello, words }, 'told with the answer') : null
  act.tell('hello.accepted', { hello, firstLine })
  return time === 'suits' && !suits ? 'without the time' : 'accepted'
}
