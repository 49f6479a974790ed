import type { Act } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'

/**
 * @public Forgets news a year old and, after three months, that a mail was sent. What failed keeps its sentences for a
 * month, in which staff can try again; then they are emptied.
 */
export async function sweepNotices(act: Act): Promise<void> {
  await act.tx
    .deleteFrom('notices.item')
    .where('at', '<', after(act.now, -days(365)))
    .execute()
  await act.tx
    .deleteFrom('notices.mail')
    .where('state', 'in', ['sent', 'dropped'])
    .where('done_at', '<', after(act.now, -days(90)))
    .execute()
  await act.tx
    .updateTable('notices.mail')
    .set({ state: 'dropped', content: '{}' })
    .where('state', '=', 'failed')
    .where('done_at', '<', after(act.now, -days(30)))
    .execute()
}
