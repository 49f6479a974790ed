import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

// Reading an item makes the next news about the same thing worth a mail again.

/** Marks one of the reader's items, and everything else about the same thing, as read. Returns where it leads. */
export async function readItem(act: MemberAct, item: string): Promise<string> {
  const row = found(
    await act.tx
      .selectFrom('notices.item')
      .select(['about', 'path'])
      .where('id', '=', item)
      .where('member', '=', act.viewer.id)
      .executeTakeFirst(),
  )
  await act.tx
    .updateTable('notices.item')
    .set({ read_at: act.now })
    .where('id', '=', item)
    .where('read_at', 'is', null)
    .execute()
  if (row.about !== null) await readAbout(act, row.about)
  return row.path
}

/** @public Marks all news about one thing as read, such as a conversation its reader has just opened. */
export async function readAbout(act: MemberAct, about: string): Promise<void> {
  await act.tx
    .updateTable('notices.item')
    .set({ read_at: act.now })
    .where('member', '=', act.viewer.id)
    .where('about', '=', about)
    .where('read_at', 'is', null)
    .execute()
  await act.tx
    .deleteFrom('notices.mailed')
    .where('member', '=', act.viewer.id)
    .where('about', '=', about)
    .execute()
}

/** Marks everything in the reader's inbox as read. */
export async function readAll(act: MemberAct): Promise<void> {
  await act.tx
    .updateTable('notices.item')
    .set({ read_at: act.now })
    .where('member', '=', act.viewer.id)
    .where('read_at', 'is', null)
    .execute()
  await act.tx.deleteFrom('notices.mailed').where('member', '=', act.viewer.id).execute()
}
