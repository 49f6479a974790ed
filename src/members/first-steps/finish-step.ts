import type { MemberAct } from '#platform/act.ts'
import type { FirstStep } from './first-step.ts'

/** @public Notes a first step as done or skipped. What was done stays done; what was skipped can be done later. */
export async function finishStep(act: MemberAct, step: FirstStep, skipped: boolean): Promise<void> {
  await act.tx
    .insertInto('members.first_step')
    .values({ member: act.viewer.id, step, skipped, at: act.now })
    .onConflict((on) =>
      on
        .columns(['member', 'step'])
        .doUpdateSet({ skipped, at: act.now })
        .where('members.first_step.skipped', '=', true),
    )
    .execute()
}
