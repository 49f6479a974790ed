import { parseArgs } from 'node:util'
import { sql } from 'kysely'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { startRefusal } from '#platform/embedded/start-refusal.ts'
import { system } from '#platform/viewer.ts'
import { DEFAULT_DEMO, fillIfNew } from '../fill-demo.ts'
import { configOrExit, houseOf, openInstallation, prepare } from '../installation.ts'

/** `demo [--members N] [--seed S]`: fills a new demo database. */
export async function demoCommand(args: string[]): Promise<void> {
  const { values } = parseArgs({ args, options: { members: { type: 'string' }, seed: { type: 'string' } } })
  const wish = {
    members: Number(values.members ?? DEFAULT_DEMO.members),
    seed: Number(values.seed ?? DEFAULT_DEMO.seed),
  }
  if (!(Number.isInteger(wish.members) && wish.members >= 20 && Number.isInteger(wish.seed)))
    throw startRefusal('demo takes --members (a whole number from 20) and --seed (a whole number).')
  const config = configOrExit(process.env)
  if (config.mode !== 'demo')
    throw startRefusal('The demo fills only a demo installation on this machine (see the operator’s guide).')
  const installation = await openInstallation(config, { hold: false })
  try {
    const house = await houseOf(await prepare(installation))
    await house.perform(system, seedVocabulary)
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
