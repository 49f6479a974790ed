import type { MemberAct } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'

/** @public Whether it was written down already today that somebody is here. */
export const isNoted = (lastSeenAt: Date | null, now: Date): boolean =>
  lastSeenAt !== null && lastSeenAt > after(now, -days(1))

/** @public The viewer is here: written down at most once a day, by whatever they do first. */
export async function noteHere(act: MemberAct): Promise<void> {
  await act.tx
    .updateTable('members.member')
    .set({ last_seen_at: act.now })
    .where('id', '=', act.viewer.id)
    .where((eb) =>
      eb.or([eb('last_seen_at', 'is', null), eb('last_seen_at', '<=', after(act.now, -days(1)))]),
    )
    .execute()
}
