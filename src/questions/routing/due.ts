import { memberSettings } from '#members/joining/settings.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after, afterOpen, days, hours } from '#platform/time.ts'
import { questionSettings } from '../settings.ts'

// A question nobody has answered is *routed*: some people who know its topic are *invited* to answer, a few at a time. Those
// invited together are a *wave*. After the third the question stands with the staff, who can ask once more by hand.

/** Waves that go by before staff see it. */
export const WAVES = 3

/** How long somebody is new: their first question should not hang in the air. */
const NEW_FOR = days(60)

/** @public When a question asked now is first routed. */
export async function firstDue(act: MemberAct): Promise<Date> {
  const { routeHours, routeNewcomerHours } = await readSettings(act, questionSettings)
  const row = await act.tx
    .selectFrom('members.member')
    .select('joined_at')
    .where('id', '=', act.viewer.id)
    .executeTakeFirst()
  const isNew = row?.joined_at != null && after(row.joined_at, NEW_FOR) > act.now
  return afterOffice(act, isNew ? Math.min(routeNewcomerHours, routeHours) : routeHours)
}

/** When the next few are asked after those who are asked now. */
export async function nextDue(act: Act): Promise<Date> {
  const { waveHours } = await readSettings(act, questionSettings)
  return afterOffice(act, waveHours)
}

/** The end of so many office hours from now. */
async function afterOffice(act: Act, many: number): Promise<Date> {
  const { officeFrom: from, officeUntil: until, officeDays: week } = await readSettings(act, questionSettings)
  const { zone } = await readSettings(act, memberSettings)
  return afterOpen(zone, act.now, hours(many), { from, until, days: week })
}
