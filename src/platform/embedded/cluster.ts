import { resolve } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Client, escapeIdentifier, escapeLiteral } from 'pg'
import { findBinaries } from './binaries.ts'
import { openDataFolder, readSecret, shortSocketFolder } from './folder.ts'
import { runningPostmaster } from './pidfile.ts'
import { createCluster, type Server, shutDown } from './server.ts'
import { join, joinOrLaunch, PORT, type Session } from './session.ts'
import { fileRefusal, startRefusal } from './start-refusal.ts'

// The embedded database: a real Postgres server from a platform package, supervised by this process. A cluster is
// one server's folder of databases. The holder is the one process that keeps the folder, by an advisory lock on a
// connection it never closes; a guest uses the server beside it and never stops it. An orphan is a server whose
// holder was killed: the next holder adopts it.

/** @public Works with `pg`: the host is the folder of a Unix socket, there is no TCP. */
export interface ClusterLogin {
  host: string
  port: number
  user: string
  password: string
  database: string
}

/** @public */
export interface EmbeddedCluster {
  login: ClusterLogin
  /** Holder: fast shutdown, and nothing stays behind. Guest: nothing. Safe to call twice. */
  stop(): Promise<void>
  /** Resolves with a sentence when the server died under us and could not be started again within ten seconds. */
  lost: Promise<string>
}

/** @public */
export interface EmbeddedOptions {
  dataDir: string
  /** Gets whole lines for the operator; the server's own log is a file in the data folder. */
  log: (line: string) => void
  /** False only in tests: no fsync, and the role may make databases from templates. */
  durable?: boolean
}

/**
 * @public Starts the server on dataDir, or adopts an orphan there, and holds the folder. Refuses with a StartRefusal:
 * at once when another process holds it or another major version made it, else after ten seconds of trying.
 */
export function startEmbedded(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  return withSentences(options.dataDir, () => hold(openServer(options)))
}

/** @public A guest: joins a running server and never stops it; where none runs, starts it, and stop() stops it. */
export function joinEmbedded(options: EmbeddedOptions): Promise<EmbeddedCluster> {
  return withSentences(options.dataDir, async () => {
    const server = openServer(options)
    const joined = await visit(server)
    if (joined) return joined
    try {
      return await hold(server)
    } catch (refusal) {
      // Somebody else may have started it since we looked.
      const late = await visit(server)
      if (late) return late
      throw refusal
    }
  })
}

async function withSentences<Result>(dataDir: string, work: () => Promise<Result>): Promise<Result> {
  try {
    return await work()
  } catch (error) {
    throw fileRefusal(error, resolve(dataDir))
  }
}

function openServer({ dataDir, log, durable = true }: EmbeddedOptions): Server {
  const folder = openDataFolder(dataDir, log)
  return { folder, binaries: findBinaries(folder.runAs, log), durable, say: log }
}

async function visit(server: Server): Promise<EmbeddedCluster | undefined> {
  if (!runningPostmaster(server.folder.cluster)) return undefined
  const client = await join(server, appSession(server))
  if (!client) return undefined
  await client.end()
  return { login: loginOf(server), stop: async () => {}, lost: new Promise(() => {}) }
}

async function hold(server: Server): Promise<EmbeddedCluster> {
  await createCluster(server)
  const { promise: lost, resolve: lose } = Promise.withResolvers<string>()
  let stopping: Promise<void> | undefined
  let regaining: Promise<void> | undefined
  let holder: Client | undefined

  const keep = (client: Client) => {
    holder = client
    client.once('end', () => {
      if (!stopping) regaining = regain()
    })
  }
  const regain = async () => {
    holder = undefined
    server.say('The database server went away. It is started again.')
    try {
      keep(await takeFolder(server))
    } catch (error) {
      lose(error instanceof Error ? error.message : String(error))
    }
  }
  const stop = async () => {
    await regaining
    // Without the folder, the server that may run there is another holder's.
    if (!holder) return
    await holder.end()
    await shutDown(server)
  }

  keep(await takeFolder(server))
  return { login: loginOf(server), lost, stop: () => (stopping ??= stop()) }
}

const HOLDERS_LOCK = 0x626f7468
/** A killed holder's connection takes a moment to be noticed by the server. */
const LOCK_PATIENCE_MS = 500

/** The holder's connection, with the lock on it and our role and database in place. */
async function takeFolder(server: Server): Promise<Client> {
  const password = readSecret(server.folder, 'postgres-password')
  const client = await joinOrLaunch(server, { user: 'postgres', password, database: 'postgres' })
  let isOurs = false
  try {
    isOurs = await waitForLock(client)
    if (!isOurs) throw startRefusal(await tellHolder(client, server))
    await makeDatabase(client, server)
    return client
  } catch (error) {
    await client.end()
    if (isOurs) await shutDown(server)
    throw error
  }
}

async function waitForLock(client: Client): Promise<boolean> {
  const began = Date.now()
  while (Date.now() - began < LOCK_PATIENCE_MS) {
    if (await tryLock(client)) return true
    await sleep(50)
  }
  return false
}

async function tryLock(client: Client): Promise<boolean> {
  const { rows } = await client.query<{ taken: boolean }>('select pg_try_advisory_lock($1) as taken', [
    HOLDERS_LOCK,
  ])
  return rows[0]?.taken ?? false
}

async function tellHolder(client: Client, server: Server): Promise<string> {
  const { rows } = await client.query<{ application_name: string }>(
    `select application_name from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and objid = $1`,
    [HOLDERS_LOCK],
  )
  const pid = /\d+/.exec(rows[0]?.application_name ?? '')?.[0]
  const who = pid ? `Another Bothways (process ${pid})` : 'Another Bothways'
  return `${who} is already running on ${server.folder.path}. Stop it first, or set DATA_DIR to another folder.`
}

const APP = 'bothways'

/** The app's role owns its database, so it may add trusted extensions, and is no superuser. */
async function makeDatabase(client: Client, server: Server): Promise<void> {
  const role = await client.query('select from pg_roles where rolname = $1', [APP])
  const name = escapeIdentifier(APP)
  if (role.rowCount === 0) {
    const rights = server.durable ? 'nocreatedb' : 'createdb'
    const password = escapeLiteral(readSecret(server.folder, 'bothways-password'))
    await client.query(`create role ${name} login nosuperuser ${rights} password ${password}`)
  }
  const database = await client.query('select from pg_database where datname = $1', [APP])
  if (database.rowCount === 0) await client.query(`create database ${name} owner ${name} strategy file_copy`)
}

function appSession(server: Server): Session {
  return { user: APP, password: readSecret(server.folder, 'bothways-password'), database: APP }
}

function loginOf(server: Server): ClusterLogin {
  const socketFolder =
    runningPostmaster(server.folder.cluster)?.socketFolder ?? shortSocketFolder(server.folder)
  return { ...appSession(server), host: socketFolder ?? server.folder.cluster, port: PORT }
}
