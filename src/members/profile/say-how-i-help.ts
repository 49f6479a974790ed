import type { MemberAct } from '#platform/act.ts'
import type { KindOfHelp, Stage } from '../member.ts'

interface HowIHelp {
  kindsOfHelp: readonly KindOfHelp[]
  helpsStages: readonly Stage[]
}

/** @public What somebody may be for others, and at which stages they like to help; none named means any. */
export async function sayHowIHelp(act: MemberAct, { kindsOfHelp, helpsStages }: HowIHelp): Promise<void> {
  await act.tx
    .updateTable('members.profile')
    .set({ kinds_of_help: [...kindsOfHelp], helps_stages: [...helpsStages], saved_at: act.now })
    .where('member', '=', act.viewer.id)
    .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}
