import type { PartnershipId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { holdPartnership } from '../access.ts'

/** @public Pauses: either of the two, for now or until an instant. The seat stays taken and nothing is reminded of. */
export async function pausePartnership(
  act: MemberAct,
  { partnership, until }: { partnership: PartnershipId; until: Date | undefined },
): Promise<void> {
  await holdPartnership(act, partnership, 'pause')
  await act.tx
    .updateTable('partnerships.partnership')
    .set({ state: 'paused', paused_at: act.now, pause_until: until ?? null })
    .where('id', '=', partnership)
    .execute()
  act.tell('partnership.paused', { partnership, by: act.viewer.id })
}

/** @public Resumes; what was cancelled stays cancelled. */
export async function resumePartnership(
  act: MemberAct,
  { partnership }: { partnership: PartnershipId },
): Promise<void> {
  await holdPartnership(act, partnership, 'resume')
  await markResumed(act, partnership)
  act.tell('partnership.resumed', { partnership, by: act.viewer.id })
}

/** @public The date of a pause has come: it resumes by itself, and both are told. */
export async function resumeDue(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('partnerships.partnership')
    .select('id')
    .where('state', '=', 'paused')
    .where('pause_until', '<=', act.now)
    .orderBy('id')
    .limit(500)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id } of due) {
    await markResumed(act, id)
    act.tell('partnership.resumed', { partnership: id, by: null })
  }
}

const markResumed = (act: Act, id: PartnershipId) =>
  act.tx
    .updateTable('partnerships.partnership')
    .set({ state: 'active', paused_at: null, pause_until: null })
    .where('id', '=', id)
    .execute()
