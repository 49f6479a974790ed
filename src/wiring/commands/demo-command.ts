import { parseArgs } from 'node:util'
import { Client } from 'pg'
import { communityKinds } from '#members/community/kinds.ts'
import { startRefusal } from '#platform/embedded/start-refusal.ts'
import { DEFAULT_COMPANY, DEFAULT_DEMO, type DemoWish, fillIfNew } from '../fill-demo.ts'
import { configOrExit, houseOf, type Installation, openInstallation, prepare } from '../installation.ts'

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
    if (filled) await tidy(installation)
    console.log(
      filled ? `${wish.members} people live here now.` : 'Somebody lives here already; nothing was changed.',
    )
    await house.close()
  } finally {
    await installation.stop()
  }
}

/**
 * Else the first pages would be planned for the few people there were before, and Postgres would go through all that is
 * new while they are asked for.
 */
async function tidy({ connection }: Installation): Promise<void> {
  const client = new Client(connection)
  await client.connect()
  try {
    await client.query('vacuum (analyze)')
  } finally {
    await client.end()
  }
}

function wishIn(args: string[]): DemoWish {
  const values = valuesIn(args)
  const kind = communityKinds.find((known) => known === (values.kind ?? DEFAULT_DEMO.kind))
  if (!kind) throw startRefusal(KINDS)
  const usual = kind === 'company' ? DEFAULT_COMPANY : DEFAULT_DEMO
  const members = Number(values.members ?? usual.members)
  const seed = Number(values.seed ?? usual.seed)
  if (!(Number.isInteger(members) && members >= 20 && Number.isInteger(seed))) throw startRefusal(NUMBERS)
  return { kind, members, seed }
}

const KINDS = 'demo takes --kind association or --kind company.'
const NUMBERS = 'demo takes --members (a whole number from 20) and --seed (a whole number).'

function valuesIn(args: string[]) {
  const string = { type: 'string' } as const
  try {
    return parseArgs({ args, options: { kind: string, members: string, seed: string } }).values
  } catch (error) {
    // Nothing behind an option, or a number with a minus, which Node takes for another option.
    const isValue =
      error instanceof Error && 'code' in error && error.code === 'ERR_PARSE_ARGS_INVALID_OPTION_VALUE'
    throw isValue ? startRefusal(`${KINDS} ${NUMBERS}`) : error
  }
}
