import { fillHellos } from '#hellos/demo/fill.ts'
import { demoPeople } from '#members/demo/people.ts'
import { demoAssociation, demoRegimes } from '#members/demo/places.ts'
import { type DemoMember, fillMembers } from '#members/demo.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { tieSession } from '#members/joining/tie-session.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { found } from '#platform/refusal.ts'
import { saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { fillEnrolments } from '#programmes/demo.ts'
import { fillReports } from '#safety/demo.ts'

/** How large a demo, and which: the same seed on the same day gives the same people. */
export interface DemoWish {
  members: number
  seed: number
}

export const DEFAULT_DEMO: DemoWish = { members: 300, seed: 1 }
/** Everybody of the demo's cast; refused wherever the demo is off. */
const PASSWORD = 'demo-demo-demo'

/** Fills a demo database in which nobody lives yet, in one transaction: half a demo is none. */
export async function fillIfNew(house: House, wish: DemoWish = DEFAULT_DEMO): Promise<boolean> {
  if (house.config.mode !== 'demo') return false
  const cast = await house.perform(system, async (act) => {
    // Two copies that start at the same moment take turns here; the second finds the people of the first.
    await act.tx.selectFrom('platform.installation').select('demo').forUpdate().execute()
    const somebody = await act.tx.selectFrom('members.member').select('id').limit(1).executeTakeFirst()
    return somebody ? undefined : fill(act, wish)
  })
  if (cast) await letIn(house, cast)
  return cast !== undefined
}

/** Everybody and everything; returns those one can sign in as. */
async function fill(act: Act, { members, seed }: DemoWish): Promise<DemoMember[]> {
  await saveSettings(act, memberSettings, {
    association: demoAssociation,
    openJoining: true,
    zone: 'Europe/London',
    regimes: demoRegimes.map(({ key, name, changedIn }) => ({ key, name, changedIn })),
  })
  const people = await fillMembers(act, demoPeople({ seed, members, today: act.now }))
  await fillEnrolments(act, people)
  await fillHellos(act, people)
  await fillReports(act, people)
  return people.filter(({ story }) => story !== undefined)
}

async function letIn(house: House, cast: readonly DemoMember[]): Promise<void> {
  const ids = await house.auth.provide(cast, PASSWORD)
  await house.perform(system, async (act) => {
    for (const { id, email } of cast) await tieSession(act, id, found(ids[email]))
  })
}
