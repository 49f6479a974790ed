import { statfs } from 'node:fs/promises'
import { Pool } from 'pg'
import { type Config, readConfig } from '#platform/config.ts'
import { pendingMigrations } from '#platform/database/migrations.ts'
import { isStartRefusal } from '#platform/embedded/start-refusal.ts'
import { openMailer } from '#platform/mail.ts'
import { isZone } from '#platform/time.ts'
import { type Installation, openInstallation } from '../installation.ts'

/** What was looked at: a sentence, and whether it needs doing something about. */
interface Finding {
  readonly well: boolean
  readonly sentence: string
}

const well = (sentence: string): Finding => ({ well: true, sentence })
const ill = (sentence: string): Finding => ({ well: false, sentence })

/** `doctor`: says what is wrong with an installation in plain words; ends with 1 when something is. */
export async function doctorCommand(): Promise<void> {
  const config = readConfig(process.env)
  const findings = 'mistakes' in config ? config.mistakes.map(ill) : await examine(config)
  for (const { well: isWell, sentence } of findings) console.log(`${isWell ? 'ok   ' : 'LOOK '} ${sentence}`)
  const wrong = findings.filter((finding) => !finding.well).length
  console.log(
    wrong === 0 ? '\nNothing needs doing.' : `\n${counted(wrong, 'thing needs', 'things need')} a look.`,
  )
  process.exitCode = wrong === 0 ? 0 : 1
}

async function examine(config: Config): Promise<Finding[]> {
  return [
    well(`Settings are sound; this is the ${config.mode} mode.`),
    ...(await examineDatabase(config)),
    await mail(config),
    await disk(config),
    zones(),
  ]
}

async function examineDatabase(config: Config): Promise<Finding[]> {
  let installation: Installation
  try {
    installation = await openInstallation(config, { hold: false })
  } catch (error) {
    return [ill(`The database does not open: ${reason(error)}`)]
  }
  const pool = new Pool({ ...installation.connection, max: 2 })
  try {
    return [await version(pool), ...(await contents(pool, config))]
  } catch (error) {
    return [ill(isStartRefusal(error) ? error.message : `The database does not answer: ${reason(error)}`)]
  } finally {
    await pool.end()
    await installation.stop()
  }
}

/** Where migrations wait, the tables to look into may not be there yet. */
async function contents(pool: Pool, config: Config): Promise<Finding[]> {
  const pending = (await pendingMigrations(pool)).length
  if (pending > 0)
    return [
      ill(
        `${counted(pending, 'migration has', 'migrations have')} not run; \`bin/bothways migrate\` or the next start runs what is missing.`,
      ),
    ]
  return [
    well('The database is at this version.'),
    await demoMark(pool, config),
    ...(await jobs(pool)),
    ...(await mails(pool)),
  ]
}

async function version(pool: Pool): Promise<Finding> {
  const { rows } = await pool.query<{ number: number; text: string }>(
    `select current_setting('server_version_num')::int as number, current_setting('server_version') as text`,
  )
  const { number = 0, text = 'unknown' } = rows[0] ?? {}
  return number >= 150_000
    ? well(`The database answers: Postgres ${text}.`)
    : ill(`The database is Postgres ${text}; it must be 15 or later.`)
}

async function demoMark(pool: Pool, config: Config): Promise<Finding> {
  const { rows } = await pool.query<{ demo: boolean }>('select demo from platform.installation')
  const demo = rows[0]?.demo ?? false
  if (demo && config.mode !== 'demo')
    return ill('This database holds the demo’s invented people, and they cannot sign in here.')
  return well(demo ? 'This is the demo, with invented people.' : 'This database is for real people.')
}

async function jobs(pool: Pool): Promise<Finding[]> {
  const [made] = (await pool.query<{ made: boolean }>(`select to_regclass('pgboss.job') is not null as made`))
    .rows
  if (!made?.made) return []
  const failed = await count(pool, `select count(*)::int as n from pgboss.job where state = 'failed'`)
  const stale = await count(
    pool,
    `select count(*)::int as n from pgboss.job where state in ('created', 'retry') and start_after < now() - interval '10 minutes'`,
  )
  return [
    failed === 0
      ? well('No job has failed.')
      : ill(`${counted(failed, 'job has', 'jobs have')} failed; see *Failed jobs* under Staff.`),
    stale === 0
      ? well('No job is waiting too long.')
      : ill(
          `${counted(stale, 'job has', 'jobs have')} waited for more than ten minutes; is Bothways running?`,
        ),
  ]
}

async function mails(pool: Pool): Promise<Finding[]> {
  const failed = await count(pool, `select count(*)::int as n from notices.mail where state = 'failed'`)
  const refused = await count(
    pool,
    `select count(*)::int as n from notices.mail where state = 'waiting' and last_error <> ''`,
  )
  return [
    failed === 0
      ? well('No mail is stuck.')
      : ill(`${counted(failed, 'mail', 'mails')} could not leave; see *Failed jobs* under Staff.`),
    refused === 0
      ? well('No mail is being tried again.')
      : ill(`${counted(refused, 'mail was', 'mails were')} not taken so far, and will be tried again.`),
  ]
}

const counted = (n: number, one: string, many: string): string => `${n} ${n === 1 ? one : many}`

const count = async (pool: Pool, sql: string): Promise<number> =>
  (await pool.query<{ n: number }>(sql)).rows[0]?.n ?? 0

async function mail(config: Config): Promise<Finding> {
  if (!config.smtpUrl) return well('Mail is kept as files in the data folder; nothing leaves this machine.')
  const mailer = openMailer(config)
  const complaint = await mailer.check()
  mailer.close()
  return complaint ? ill(complaint) : well('The mail server takes our mail.')
}

async function disk(config: Config): Promise<Finding> {
  const { bavail, bsize } = await statfs(config.dataDir).catch(() => statfs('.'))
  const gigabytes = (Number(bavail) * Number(bsize)) / 1e9
  return gigabytes > 1
    ? well(`${Math.floor(gigabytes)} GB of disk are free.`)
    : ill('Less than 1 GB of disk is free.')
}

const zones = (): Finding =>
  isZone('Asia/Kathmandu')
    ? well('Time zones are known.')
    : ill('This Node knows no time zones; use the bundled one.')

const reason = (error: unknown): string => (error instanceof Error ? error.message : String(error))
