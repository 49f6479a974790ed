import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { communityKinds } from '#members/community/kinds.ts'
import { startRefusal } from '#platform/embedded/start-refusal.ts'
import { system } from '#platform/viewer.ts'
import { DEFAULT_COMPANY, DEFAULT_DEMO, type DemoWish, fillIfNew } from '../fill-demo.ts'
import { configOrExit, houseOf, openInstallation, prepare } from '../installation.ts'

/** `demo [--kind association|company] [--members N] [--seed S]`: fills a new demo database. */
export async function demoCommand(args: string[]): Promise<void> {
  const wish = wishIn(args)
  const config = configOrExit(process.env)
  if (config.mode !== 'demo')
    throw startRefusal('The demo fills only a demo installation on this machine (see the operator’s guide).')
  const installation = await openInstallation(config, { hold: false })
  try {
    const house = await houseOf(await prepare(installation))
    const filled = await fillIfNew(house, wish)
    // Else the first pages would be planned for the few people there were before, until Postgres looks by itself.
    if (filled) await house.perform(system, ({ tx }) => sql`analyze`.execute(tx))
    console.log(
      filled ? `${wish.members} people live here now.` : 'Somebody lives here already; nothing was changed.',
    )
    await house.close()
  } finally {
    await installation.stop()
  }
}

function wishIn(args: string[]): DemoWish {
  const string = { type: 'string' } as const
  const { values } = parseArgs({ args, options: { kind: string, members: string, seed: string } })
  const kind = communityKinds.find((known) => known === (values.kind ?? DEFAULT_DEMO.kind))
  if (!kind) throw startRefusal('demo takes --kind association or --kind company.')
  const usual = kind === 'company' ? DEFAULT_COMPANY : DEFAULT_DEMO
  const members = Number(values.members ?? usual.members)
  const seed = Number(values.seed ?? usual.seed)
  if (!(Number.isInteger(members) && members >= 20 && Number.isInteger(seed)))
    throw startRefusal('demo takes --members (a whole number from 20) and --seed (a whole number).')
  return { kind, members, seed }
}
