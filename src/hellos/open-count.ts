import type { HelloId, MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after } from '#platform/time.ts'
import { REMIND_AFTER } from './hello.ts'
import { helloSettings } from './settings.ts'

// How many hellos somebody has open is a number kept beside them, changed by conditional updates only, so that thirty at
// once cannot slip past the limit together. `hello.counted` says whether a hello is in that number.

/** Counts one more open hello of a sender, if fewer are open than may be. */
export async function takeOpen(act: Act, sender: MemberId): Promise<boolean> {
  const { mostOpen } = await readSettings(act, helloSettings)
  const taken = await act.tx
    .insertInto('hellos.sender')
    .values({ member: sender, open: 1 })
    .onConflict((on) =>
      on
        .column('member')
        .doUpdateSet((eb) => ({ open: eb('hellos.sender.open', '+', 1) }))
        .where('hellos.sender.open', '<', mostOpen),
    )
    .executeTakeFirst()
  return taken.numInsertedOrUpdatedRows === 1n
}

/** One that was let go of has been answered after all: it is open again, limit or not. */
export async function countAgain(act: Act, hello: HelloId, sender: MemberId): Promise<void> {
  const marked = await act.tx
    .updateTable('hellos.hello')
    .set({ counted: true })
    .where('id', '=', hello)
    .where('counted', '=', false)
    .executeTakeFirst()
  if (marked.numUpdatedRows === 0n) return
  await act.tx
    .updateTable('hellos.sender')
    .set((eb) => ({ open: eb('open', '+', 1) }))
    .where('member', '=', sender)
    .execute()
}

/** Takes hellos out of their senders' counts: each once, in the order of senders. */
export async function uncount(act: Act, hellos: readonly HelloId[]): Promise<void> {
  if (hellos.length === 0) return
  const freed = await act.tx
    .updateTable('hellos.hello')
    .set({ counted: false })
    .where('id', 'in', hellos)
    .where('counted', '=', true)
    .returning('sender')
    .execute()
  const perSender = new Map<MemberId, number>()
  for (const { sender } of freed) perSender.set(sender, (perSender.get(sender) ?? 0) + 1)
  for (const [sender, n] of [...perSender].sort(([a], [b]) => (a < b ? -1 : 1)))
    await act.tx
      .updateTable('hellos.sender')
      // A count that was lost must never keep a hello from closing.
      .set((eb) => ({ open: eb.fn<number>('greatest', [eb('open', '-', n), eb.lit(0)]) }))
      .where('member', '=', sender)
      .execute()
}

/** @public An unanswered hello blocks nothing after three days, whatever became of it. All senders', or one's. */
export async function releaseUnanswered(act: Act, sender?: MemberId): Promise<void> {
  const due = await act.tx
    .selectFrom('hellos.hello')
    .select('id')
    .where('state', '=', 'waiting')
    .where('counted', '=', true)
    .where('said_at', '<=', after(act.now, -REMIND_AFTER))
    .$if(sender !== undefined, (q) => q.where('sender', '=', sender as MemberId))
    .orderBy('id')
    .forUpdate()
    .skipLocked()
    .limit(500)
    .execute()
  await uncount(
    act,
    due.map(({ id }) => id),
  )
}
