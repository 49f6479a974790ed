import { parseArgs } from 'node:util'
import { demoPeople } from '#members/demo/people.ts'
import { demoAssociation, demoChapters, demoRegimes } from '#members/demo/places.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { configOrExit, houseOf, openInstallation, prepare } from './installation.ts'

interface DemoWish {
  members: number
  seed: number
}

const DEFAULT: DemoWish = { members: 300, seed: 1 }
/** Everybody of the demo's cast; refused wherever the demo is off. */
const PASSWORD = 'demo-demo-demo'

/** `demo [--members N] [--seed S]`: fills a new demo database. */
export async function demoCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { members: { type: 'string' }, seed: { type: 'string' } } })
  const wish = {
    members: Number(values.members ?? DEFAULT.members),
    seed: Number(values.seed ?? DEFAULT.seed),
  }
  if (!(Number.isInteger(wish.members) && wish.members >= 20 && Number.isInteger(wish.seed)))
    throw new Error('demo takes --members (a whole number from 20) and --seed (a whole number).')
  const config = configOrExit(process.env)
  if (config.mode !== 'demo')
    throw new Error('The demo fills only a demo installation on this machine (see the operator’s guide).')
  const installation = await openInstallation(config, { hold: false })
  try {
    await prepare(installation)
    const house = await houseOf(installation)
    const filled = await fillIfNew(house, wish)
    console.log(
      filled ? `${wish.members} people live here now.` : 'Somebody lives here already; nothing was changed.',
    )
    await house.close()
  } finally {
    await installation.stop()
  }
}

/** Fills a demo database in which nobody lives yet, in one transaction: half a demo is none. */
export async function fillIfNew(house: House, wish: DemoWish = DEFAULT): Promise<boolean> {
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
  void demoChapters
}

async function setPasswords(_house: House): Promise<void> {
  void PASSWORD
}
