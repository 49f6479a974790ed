import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/** @public Takes all news about one thing out of somebody's inbox, with the mail of it that has not left. */
export async function forgetAbout(act: Act, member: MemberId, about: string): Promise<void> {
  const items = await act.tx
    .deleteFrom('notices.item')
    .where('member', '=', member)
    .where('about', '=', about)
    .returning('key')
    .execute()
  await act.tx.deleteFrom('notices.mailed').where('member', '=', member).where('about', '=', about).execute()
  if (items.length === 0) return
  await act.tx
    .updateTable('notices.mail')
    .set({ state: 'dropped', content: '{}', done_at: act.now, last_error: 'taken back' })
    .where('state', '=', 'waiting')
    .where(
      'key',
      'in',
      items.map(({ key }) => `${member}/${key}`),
    )
    .execute()
}
