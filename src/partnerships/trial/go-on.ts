import type { PartnershipId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { holdPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'

/**
 * @public Says yes to going on together. The first yes is shown to the other; the second makes the partnership active.
 * Saying it twice changes nothing.
 */
export async function goOnTogether(
  act: MemberAct,
  { partnership }: { partnership: PartnershipId },
): Promise<'waiting' | 'active'> {
  const held = await holdPartnership(act, partnership, 'goOn')
  if (held.iGoOn) return 'waiting'
  await act.tx
    .updateTable('partnerships.side')
    .set({ goes_on_at: act.now })
    .where('partnership', '=', partnership)
    .where('member', '=', act.viewer.id)
    .execute()
  if (!held.theyGoOn) {
    act.tell('partnership.wished', { partnership, by: act.viewer.id })
    return 'waiting'
  }
  await act.tx
    .updateTable('partnerships.partnership')
    .set({ state: 'active', active_at: act.now })
    .where('id', '=', partnership)
    .execute()
  act.tell('partnership.begun', { partnership, by: act.viewer.id })
  return 'active'
}

/**
 * @public Would like to extend the trial by as much again: once, and by both. The first wish is shown to the other.
 * Being asked whether to go on starts anew with the extended trial.
 */
export async function extendTrial(
  act: MemberAct,
  { partnership }: { partnership: PartnershipId },
): Promise<'waiting' | 'extended'> {
  const held = await holdPartnership(act, partnership, 'extend')
  if (held.extendedAt) throw refuse('extended_already')
  if (held.extensionBy === 'me') return 'waiting'
  const length = held.trialUntil.getTime() - held.startedAt.getTime()
  const from = held.trialUntil > act.now ? held.trialUntil : act.now
  await act.tx
    .updateTable('partnerships.partnership')
    .set(
      held.extensionBy === undefined
        ? { extension_by: act.viewer.id }
        : {
            extended_at: act.now,
            trial_until: after(from, Math.max(length, days(7))),
            trial_conversations: Math.min(
              24,
              Math.max(held.talks, held.trialConversations) + held.trialConversations,
            ),
            decision_asked_at: null,
            quiet_asked_at: null,
          },
    )
    .where('id', '=', partnership)
    .execute()
  const extended = held.extensionBy !== undefined
  if (extended) act.tell('trial.extended', { partnership, by: act.viewer.id })
  else act.tell('trial.extension_wished', { partnership, by: act.viewer.id })
  return extended ? 'extended' : 'waiting'
}
