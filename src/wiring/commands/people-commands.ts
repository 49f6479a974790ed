import { parseArgs } from 'node:util'
import { inviteMember } from '#members/joining/invite-member.ts'
import { makeStaff } from '#members/standing/set-role.ts'
import type { Act } from '#platform/act.ts'
import type { Config } from '#platform/config.ts'
import { address } from '#platform/text.ts'
import { system } from '#platform/viewer.ts'
import { configOrExit, houseOf, openInstallation, prepare } from '../installation.ts'

/** `staff EMAIL [--owner]`: makes somebody staff, or owner, and never less; somebody unknown is made a member first. */
export async function staffCommand(args: string[]): Promise<void> {
  const { values, positionals } = parseArgs({
    args,
    options: { owner: { type: 'boolean' } },
    allowPositionals: true,
  })
  const email = addressOf(positionals)
  const asked = values.owner ? 'owner' : 'staff'
  const { config, done } = await doAsSystem((act) => makeStaff(act, email, asked))
  const stands =
    done.role === asked
      ? `is ${asked} now`
      : 'is owner already and stays it (an owner can change that under Members)'
  console.log(`${email} ${stands}, and signs in by a mailed link at ${config.baseUrl}/sign-in.`)
}

/** `invite EMAIL`: writes a personal invitation; it leaves as soon as Bothways runs. */
export async function inviteCommand(args: string[]): Promise<void> {
  const { positionals } = parseArgs({ args, allowPositionals: true })
  const email = addressOf(positionals)
  await doAsSystem((act) => inviteMember(act, { email }))
  console.log(
    `An invitation for ${email} is written. It leaves as soon as Bothways runs, and is good for 14 days.`,
  )
}

function addressOf([first = '', ...more]: string[]): string {
  const email = address.safeParse(first)
  if (email.success && more.length === 0) return email.data
  console.error('One e-mail address, please, such as grace@example.org.')
  process.exit(1)
}

async function doAsSystem<T>(
  verb: (act: Act<typeof system>) => Promise<T>,
): Promise<{ config: Config; done: T }> {
  const config = configOrExit(process.env)
  const installation = await openInstallation(config, { hold: false })
  try {
    const house = await houseOf(await prepare(installation))
    const done = await house.perform(system, verb)
    await house.close()
    return { config, done }
  } finally {
    await installation.stop()
  }
}
