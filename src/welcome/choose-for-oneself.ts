import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { WelcomeStep } from './newcomer.ts'

/** The member passes over a step; what was reached stays reached. */
export async function skipStep(act: MemberAct, step: WelcomeStep): Promise<void> {
  await holdMine(act)
  await act.tx
    .insertInto('welcome.step')
    .values({ member: act.viewer.id, step, reached_at: act.now, skipped: true })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** No introductions, no letters, nothing on Today; what was begun with others goes on. */
export async function switchOff(act: MemberAct): Promise<void> {
  await holdMine(act)
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ off_at: act.now })
    .where('member', '=', act.viewer.id)
    .where('off_at', 'is', null)
    .execute()
}

/** As before, with the days that are left. */
export async function switchOn(act: MemberAct): Promise<void> {
  await holdMine(act)
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ off_at: null })
    .where('member', '=', act.viewer.id)
    .execute()
}

const holdMine = async (act: MemberAct) =>
  found(
    await act.tx
      .selectFrom('welcome.newcomer')
      .select('member')
      .where('member', '=', act.viewer.id)
      .forUpdate()
      .executeTakeFirst(),
  )
