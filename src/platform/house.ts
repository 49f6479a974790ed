import { setTimeout as sleep } from 'node:timers/promises'
import type { Pool, PoolConfig } from 'pg'
import type { EventType } from '#map/events.ts'
import { type Look, type Perform, performing } from './act.ts'
import { type Auth, openAuth } from './auth.ts'
import type { Config } from './config.ts'
import { openDatabases } from './database/database.ts'
import { type Jobs, openJobs } from './jobs/jobs.ts'
import { openListener } from './jobs/listen.ts'
import { REACTIONS_QUEUE, type ReactionJob, type Reactions, reactor, tellingInto } from './jobs/outbox.ts'
import { type Live, openLive } from './live.ts'
import { type Mailer, openMailer } from './mail.ts'
import { rememberSettings } from './settings.ts'
import { type Clock, systemClock } from './time.ts'
import type { Viewer } from './viewer.ts'

/** @public One running copy: everything a request, a job or a command may need, opened once. */
export interface House {
  readonly config: Config
  readonly clock: Clock
  /** Where the database is, for a thread with a line of its own. */
  readonly connection: PoolConfig
  readonly perform: Perform
  /** A read through these eyes; it cannot write. */
  look<V extends Viewer>(viewer: V): Look<V>
  readonly auth: Auth
  readonly live: Live
  readonly jobs: Jobs
  readonly mailer: Mailer
  readonly log: (line: Record<string, unknown>) => void
  /** Whether the database answers. */
  ready(): Promise<boolean>
  /** Runs one reaction of one event, as its job does: once, however often it is called. */
  react(job: ReactionJob): Promise<void>
  /** Takes up reactions; a copy that only serves a command leaves them to the others. */
  work(): Promise<void>
  close(): Promise<void>
}

interface HouseNeeds {
  config: Config
  connection: PoolConfig
  reactions: Reactions
  log: (line: Record<string, unknown>) => void
  clock?: Clock
}

/** @public Opens the house on a migrated database. */
export async function openHouse({
  config,
  connection,
  reactions,
  log,
  clock = systemClock,
}: HouseNeeds): Promise<House> {
  const databases = openDatabases(connection, (error) =>
    log({ warning: 'database connection lost', error: error.message }),
  )
  const listener = await openListener(connection, log)
  const live = await openLive(listener)
  const jobs = openJobs({ pool: databases.pool, listener, log })
  // pg-boss makes its tables at its first start; without them no verb could tell anything.
  await jobs.start()
  await jobs.prepare(REACTIONS_QUEUE)
  const settings = rememberSettings(databases.read)
  const changesSettings = ({ type }: { type: EventType }) => type === 'setting.changed'
  live.hear((heard) => changesSettings(heard) && settings.forget())
  live.onGap(settings.forget)
  const perform = performing({
    write: databases.write,
    clock,
    commitTellings: tellingInto(jobs, reactions),
    committed: (tellings) => tellings.some(changesSettings) && settings.forget(),
  })
  const mailer = openMailer(config)
  const react = reactor(perform, reactions)
  return {
    config,
    clock,
    connection,
    perform,
    look: (viewer) => ({ tx: databases.read, viewer, now: clock.now() }),
    auth: openAuth(config, databases.write),
    live,
    jobs,
    mailer,
    log,
    ready: () => answers(databases.pool),
    react,
    work: () => jobs.work(REACTIONS_QUEUE, react),
    close: async () => {
      live.close()
      await jobs.stop()
      mailer.close()
      await listener.close()
      await databases.close()
    },
  }
}

/** Whoever watches waits a few seconds at most; a line may go dead without a word. */
const READY_MS = 1_500

const answers = (pool: Pool): Promise<boolean> =>
  Promise.race([
    pool.query('select 1').then(
      () => true,
      () => false,
    ),
    sleep(READY_MS, false, { ref: false }),
  ])
