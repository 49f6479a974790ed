import type { HelloId, MessageId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after } from '#platform/time.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdHello } from '../access.ts'
import { EDIT_FOR } from '../hello.ts'
import { refuse } from '../refusals.ts'
import { markRead } from './read-hello.ts'

interface Sending {
  hello: HelloId
  words: string
  formKey?: string | undefined
}

/** @public Writes a message; the other of the two reads it live. The same form sent twice writes once. */
export async function sendMessage(act: MemberAct, sending: Sending): Promise<void> {
  const { hello, formKey } = sending
  const held = await holdHello(act, hello, 'write')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  if (formKey && (await wasSent(act, hello, formKey))) return
  await writeMessage(act, sending)
  await markRead(act, hello)
}

/** @public Puts a message at the end of a hello that the caller holds: places become visible in their order. */
export async function writeMessage(
  act: MemberAct,
  { hello, words, formKey }: Sending,
  news: 'told by itself' | 'told with the answer' = 'told by itself',
): Promise<MessageId> {
  const place = await nextTurn(act, hello)
  const id = act.newId<'message'>()
  await act.tx
    .insertInto('hellos.message')
    .values({
      ...{ id, hello, words, place },
      author: act.viewer.id,
      at: act.now,
      form_key: formKey ?? null,
      changed: place,
    })
    .execute()
  const silent = news === 'told with the answer'
  act.tell('message.sent', { hello, message: id, author: act.viewer.id, silent })
  return id
}

/** @public Changes one's own message within fifteen minutes; it is marked as changed. */
export async function editMessage(
  act: MemberAct,
  { hello, message, words }: { hello: HelloId; message: MessageId; words: string },
): Promise<void> {
  const held = await holdHello(act, hello, 'write')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  const row = await act.tx
    .selectFrom('hellos.message')
    .select(['words', 'at'])
    .where('id', '=', message)
    .where('hello', '=', hello)
    .where('author', '=', act.viewer.id)
    .executeTakeFirst()
  const { words: before, at } = found(row)
  if (after(at, EDIT_FOR) <= act.now) throw refuse('too_late_to_edit')
  if (before === words) return
  const changed = await nextTurn(act, hello)
  await act.tx
    .updateTable('hellos.message')
    .set({ words, edited_at: act.now, changed })
    .where('id', '=', message)
    .execute()
  act.tell('message.edited', { hello, message })
}

const wasSent = async (act: MemberAct, hello: HelloId, formKey: string): Promise<boolean> =>
  (await act.tx
    .selectFrom('hellos.message')
    .select('id')
    .where('hello', '=', hello)
    .where('author', '=', act.viewer.id)
    .where('form_key', '=', formKey)
    .executeTakeFirst()) !== undefined

async function nextTurn(act: MemberAct, hello: HelloId): Promise<number> {
  const { turns } = await act.tx
    .updateTable('hellos.hello')
    .set((eb) => ({ turns: eb('turns', '+', 1), last_message_at: act.now }))
    .where('id', '=', hello)
    .returning('turns')
    .executeTakeFirstOrThrow()
  return turns
}
