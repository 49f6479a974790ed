import type { HelloId } from '#map/ids.ts'
import { readAbout } from '#notices/read-items.ts'
import type { MemberAct } from '#platform/act.ts'
import { aboutHello } from '../about.ts'
import { readHello } from '../access.ts'

// A page is shown by GET and writes nothing, so reading is told by a POST of its own: the page's script sends it while
// the conversation is in sight. Without JavaScript a button says it, and so does every answer; opening the notice from the
// inbox is a POST already.

/** The viewer has read a conversation of theirs up to now. */
export async function markHelloRead(act: MemberAct, { hello }: { hello: HelloId }): Promise<void> {
  await readHello(act, hello)
  await markRead(act, hello)
}

/** Writes the reading down; the caller knows that the hello is the viewer's. */
export async function markRead(act: MemberAct, hello: HelloId): Promise<void> {
  await act.tx
    .insertInto('hellos.reading')
    .values({ hello, member: act.viewer.id, read_at: act.now })
    .onConflict((on) => on.columns(['hello', 'member']).doUpdateSet({ read_at: act.now }))
    .execute()
  await readAbout(act, aboutHello(hello))
}
