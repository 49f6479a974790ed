import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { firstSteps, type StepState } from './first-step.ts'

/** @public How far somebody has come with the first steps. */
export async function stepsOf(look: Look, member: MemberId): Promise<StepState[]> {
  const rows = await look.tx
    .selectFrom('members.first_step')
    .select(['step', 'skipped'])
    .where('member', '=', member)
    .execute()
  const taken = new Map(rows.map(({ step, skipped }) => [step, skipped]))
  return firstSteps.map((step) => {
    const skipped = taken.get(step)
    return { step, state: skipped === undefined ? 'ahead' : skipped ? 'skipped' : 'done' }
  })
}
