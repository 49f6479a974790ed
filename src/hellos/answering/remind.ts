import type { Act } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { REMIND_AFTER } from '../hello.ts'

/** @public Reminds each receiver once, on the third day of a hello that is neither answered nor set aside. */
export async function remindReceivers(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('hellos.hello')
    .select('id')
    .where('state', '=', 'waiting')
    .where('set_aside_at', 'is', null)
    .where('reminded_at', 'is', null)
    .where('said_at', '<=', after(act.now, -REMIND_AFTER))
    .where('expires_at', '>', act.now)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  if (due.length === 0) return
  const ids = due.map(({ id }) => id)
  await act.tx.updateTable('hellos.hello').set({ reminded_at: act.now }).where('id', 'in', ids).execute()
  for (const hello of ids) act.tell('hello.reminded', { hello })
}
