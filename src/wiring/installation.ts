import type { PoolConfig } from 'pg'
import { Client, Pool } from 'pg'
import { type Config, type ConfigMistakes, readConfig } from '#platform/config.ts'
import { pgCode } from '#platform/database/database.ts'
import { migrate } from '#platform/database/migrations.ts'
import { joinEmbedded, startEmbedded } from '#platform/embedded/cluster.ts'
import { startRefusal } from '#platform/embedded/start-refusal.ts'
import { type House, openHouse } from '#platform/house.ts'
import { systemClock } from '#platform/time.ts'
import { reactions } from './reactions.ts'

/** A database to work on, and how to let go of it. */
export interface Installation {
  readonly config: Config
  readonly connection: PoolConfig
  /** Resolves with a sentence if the embedded server is lost for good. */
  readonly lost: Promise<string>
  stop(): Promise<void>
}

/** An installation whose database is at this version, in the mode that its people allow. */
export type Prepared = Installation & { readonly prepared: true }

/** The settings, or an end of the program with a sentence per mistake. */
export function configOrExit(env: NodeJS.ProcessEnv): Config {
  const config: Config | ConfigMistakes = readConfig(env)
  if (!('mistakes' in config)) return config
  for (const sentence of config.mistakes) console.error(sentence)
  process.exit(1)
}

/** `hold`: keep the embedded server as its one holder (start). Otherwise join a running one as a guest. */
export async function openInstallation(config: Config, { hold }: { hold: boolean }): Promise<Installation> {
  if (config.databaseUrl) {
    const connection = { connectionString: config.databaseUrl }
    await knock(connection, config.databaseUrl)
    return { config, connection, lost: new Promise(() => undefined), stop: async () => undefined }
  }
  const log = (line: string) => console.error(line)
  const options = { dataDir: config.dataDir, log }
  const cluster = await (hold ? startEmbedded(options) : joinEmbedded(options))
  return { config, connection: cluster.login, lost: cluster.lost, stop: cluster.stop }
}

/** A database that cannot be reached is a mistake of the settings: one sentence, without the password in it. */
async function knock(connection: PoolConfig, url: string): Promise<void> {
  const client = new Client({ ...connection, connectionTimeoutMillis: 5_000 })
  client.on('error', () => undefined)
  try {
    await client.connect()
  } catch (error) {
    const why = error instanceof Error ? (pgCode(error) ?? error.message) : String(error)
    throw startRefusal(
      `The database at ${new URL(url).host} cannot be opened (${why}). Look at DATABASE_URL.`,
    )
  } finally {
    await client.end().catch(() => undefined)
  }
}

/**
 * Migrates, and marks a new database as demo or real: for ever, because invented people and real ones never mix. A demo
 * needs a demo's database: over real people the same settings mean `local`, without one-click sign-ins and open mail.
 */
export async function prepare(installation: Installation): Promise<Prepared> {
  const { config, connection } = installation
  const pool = new Pool({ ...connection, max: 1 })
  try {
    await migrate(pool)
    await pool.query(
      'insert into platform.installation (demo, made_at) values ($1, $2) on conflict do nothing',
      [config.mode === 'demo', systemClock.now()],
    )
    const { rows } = await pool.query<{ demo: boolean }>('select demo from platform.installation')
    const demo = rows[0]?.demo ?? false
    if (demo && config.mode === 'production')
      throw startRefusal(
        'This database holds the demo with invented people. Use a new one for a real association.',
      )
    const mode = config.mode === 'demo' && !demo ? 'local' : config.mode
    return { ...installation, config: { ...config, mode }, prepared: true }
  } finally {
    await pool.end()
  }
}

let lines: string[] = []

/** How long a line waits for others: each piece holds everybody up until it is written. */
const LINE_MS = 50

/** One structured line an event, on standard output. A fault is written at once, and what waits when the process ends. */
export const logLine = (line: Record<string, unknown>): void => {
  const length = lines.push(JSON.stringify({ at: systemClock.now().toISOString(), ...line }))
  if ('fault' in line) writeLines()
  else if (length === 1) setTimeout(writeLines, LINE_MS)
}

function writeLines(): void {
  if (lines.length > 0) console.log(lines.join('\n'))
  lines = []
}
process.on('exit', writeLines)

/** The house on a prepared installation. */
export const houseOf = ({ config, connection }: Prepared): Promise<House> =>
  openHouse({ config, connection, reactions, log: logLine })
