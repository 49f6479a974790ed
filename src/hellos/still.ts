import type { HelloId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { helloRows } from './access.ts'
import { type HelloRow, stateAt } from './hello.ts'

// What is asked again when a mail about a hello leaves, perhaps after a night of quiet hours: whoever blocked somebody
// in the meantime, left or ended the conversation gets no more words of the other.

/** A hello whose two people may meet, whatever became of it. */
export async function helloOfTwo(look: Look, id: HelloId): Promise<HelloRow | undefined> {
  const row = await helloRows(look.tx).where('h.id', '=', id).executeTakeFirst()
  return row && (await mayContact(look, row.sender, row.receiver)) ? row : undefined
}

/** A hello that waits for its receiver's answer, who has not set it aside. */
export async function helloToAnswer(look: Look, id: HelloId): Promise<HelloRow | undefined> {
  const row = await helloOfTwo(look, id)
  return row && row.setAsideAt === null && stateAt(row, look.now) === 'waiting' ? row : undefined
}

/** @public It still waits for its receiver's answer. */
export const stillWaits = async (look: Look, id: HelloId): Promise<boolean> =>
  (await helloToAnswer(look, id)) !== undefined

/** @public The two may still write to each other there. */
export async function stillOpen(look: Look, id: HelloId): Promise<boolean> {
  const row = await helloOfTwo(look, id)
  return row !== undefined && ['asking', 'talking'].includes(stateAt(row, look.now))
}

/** @public The two may still meet. */
export const stillMeet = async (look: Look, id: HelloId): Promise<boolean> =>
  (await helloOfTwo(look, id)) !== undefined
