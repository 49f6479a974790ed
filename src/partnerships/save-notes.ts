import { isId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'

/**
 * Keeps one's own notes on a partnership, whatever became of it; nobody else ever reads them. Nobody else writes them
 * either, so nothing else is held, and whatever the other does meanwhile need not wait.
 */
export async function saveNotes(
  act: MemberAct,
  { partnership, notes }: { partnership: string; notes: string },
): Promise<void> {
  if (!isId<'partnership'>(partnership)) throw notFound()
  const saved = await act.tx
    .updateTable('partnerships.side')
    .set({ notes })
    .where('partnership', '=', partnership)
    .where('member', '=', act.viewer.id)
    .returning('member')
    .executeTakeFirst()
  found(saved)
}
