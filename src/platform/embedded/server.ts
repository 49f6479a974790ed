import { type ChildProcess, spawn } from 'node:child_process'
import {
  closeSync,
  existsSync,
  fstatSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readFileSync,
  renameSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { rmdir } from 'node:fs/promises'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { type Binaries, serverEnvironment } from './binaries.ts'
import {
  type DataFolder,
  giveTo,
  MAJOR,
  makeSecret,
  makeSocketFolder,
  noteHome,
  readSecret,
  shortSocketFolder,
} from './folder.ts'
import { disownLeftovers, runningPostmaster } from './pidfile.ts'
import { startRefusal } from './start-refusal.ts'

export interface Server {
  folder: DataFolder
  binaries: Binaries
  durable: boolean
  say: (line: string) => void
}

/** Makes the cluster beside its place and renames it there whole, so that a kill leaves nothing half-made. */
export async function createCluster(server: Server): Promise<void> {
  const { folder } = server
  if (!existsSync(folder.cluster)) {
    const half = `${folder.cluster}.new.${process.pid}`
    const passwordFile = join(folder.home, `postgres${MAJOR}.password.${process.pid}`)
    makeSecret(folder, 'postgres-password')
    makeSecret(folder, 'bothways-password')
    mkdirSync(half, { mode: 0o700 })
    giveTo(half, folder.runAs)
    // initdb reads the password as the server's user, who may not see our secrets.
    writeFileSync(passwordFile, readSecret(folder, 'postgres-password'), { mode: 0o600 })
    giveTo(passwordFile, folder.runAs)
    try {
      await runInitdb(server, half, passwordFile)
      moveIntoPlace(half, folder)
    } finally {
      rmSync(passwordFile, { force: true })
      rmSync(half, { recursive: true, force: true })
    }
  }
  noteHome(folder)
}

async function runInitdb(
  { binaries, folder, durable }: Server,
  half: string,
  passwordFile: string,
): Promise<void> {
  const flags = ['-D', half, '-U', 'postgres', '--auth=scram-sha-256', `--pwfile=${passwordFile}`]
  flags.push('--encoding=UTF8', '--locale=C', '--locale-provider=builtin', '--builtin-locale=C.UTF-8')
  if (!durable) flags.push('--no-sync')
  const initdb = spawn(binaries.initdb, flags, {
    ...folder.runAs,
    cwd: '/',
    env: serverEnvironment,
    stdio: ['ignore', 'ignore', 'pipe'],
  })
  let trouble = ''
  initdb.stderr.on('data', (chunk) => (trouble += String(chunk)))
  const status = await new Promise((resolve, reject) => initdb.once('error', reject).once('close', resolve))
  if (status !== 0) throw startRefusal(`No database could be made in ${folder.home}: ${firstLine(trouble)}`)
}

/** Of two first starts at once the slower finds the place taken; its own cluster is thrown away. */
function moveIntoPlace(half: string, folder: DataFolder): void {
  try {
    renameSync(half, folder.cluster)
  } catch (error) {
    if (!existsSync(folder.cluster)) throw error
  }
  const home = openSync(folder.home, 'r')
  fsyncSync(home)
  closeSync(home)
}

/**
 * Little memory: no worker processes for reads, for parallel plans or for replication, none of which one
 * association needs. Little said: a logged statement, or the detail of an error, would hold people's words.
 */
const settings = {
  listen_addresses: '',
  unix_socket_permissions: '0700',
  max_connections: '120',
  shared_buffers: '64MB',
  work_mem: '8MB',
  max_wal_size: '256MB',
  wal_level: 'minimal',
  max_wal_senders: '0',
  max_logical_replication_workers: '0',
  max_parallel_workers_per_gather: '0',
  io_method: 'sync',
  random_page_cost: '1.1',
  jit: 'off',
  timezone: 'UTC',
  log_timezone: 'UTC',
  log_checkpoints: 'off',
  log_min_messages: 'log',
  log_min_error_statement: 'panic',
  log_error_verbosity: 'terse',
}

const careless = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off' }

const LARGEST_LOG = 5_000_000

export interface Launch {
  child: ChildProcess
  /** Where in the log this launch begins to speak. */
  logFrom: number
}

/** A group of its own, else Ctrl-C in the terminal would reach the server before the app has drained. */
export function launch(server: Server): Launch {
  const { folder } = server
  const socketFolder = shortSocketFolder(folder)
  const all = {
    ...settings,
    // Relative to the cluster: on the server's side no length can break it.
    unix_socket_directories: socketFolder ?? '.',
    ...(server.durable ? {} : careless),
  }
  if (existsSync(folder.log) && statSync(folder.log).size > LARGEST_LOG) truncateSync(folder.log)
  if (socketFolder) makeSocketFolder(socketFolder, folder.runAs)
  disownLeftovers(folder.cluster, socketFolder ?? folder.cluster)
  const log = openSync(folder.log, 'a', 0o600)
  const logFrom = fstatSync(log).size
  const options = Object.entries(all).flatMap(([name, value]) => ['-c', `${name}=${value}`])
  const child = spawn(server.binaries.postgres, ['-D', folder.cluster, ...options], {
    ...folder.runAs,
    cwd: '/',
    env: serverEnvironment,
    detached: true,
    stdio: ['ignore', log, log],
  })
  closeSync(log)
  child.on('error', () => {})
  child.unref()
  return { child, logFrom }
}

export function hasEnded({ child }: Launch): boolean {
  return child.pid === undefined || child.exitCode !== null || child.signalCode !== null
}

/** The last thing a launched server said of its own fall; empty if it said nothing. */
export function lastFatal(server: Server, { logFrom }: Launch): string {
  const said = readFileSync(server.folder.log).subarray(logFrom).toString('utf8').split('\n')
  return said.findLast((line) => /FATAL|PANIC/.test(line))?.replace(/^.*?(FATAL|PANIC):\s*/, '') ?? ''
}

const FAST_MS = 10_000
const IMMEDIATE_MS = 6_000

/** Fast shutdown; if a backend hangs, immediate shutdown, which loses nothing but makes the next start recover. */
export async function shutDown(server: Server): Promise<void> {
  const { cluster } = server.folder
  if (!(await signalAndWait(cluster, 'SIGINT', FAST_MS))) {
    server.say('The database server does not stop by itself; it is stopped at once.')
    if (!(await signalAndWait(cluster, 'SIGQUIT', IMMEDIATE_MS)))
      server.say('The database server would not stop.')
  }
  // Not empty, or not ours: it stays.
  await rmdir(shortSocketFolder(server.folder) ?? '').catch(() => {})
}

/** Only the process that is proved to be this cluster's server gets a signal. */
async function signalAndWait(
  cluster: string,
  signal: 'SIGINT' | 'SIGQUIT',
  patience: number,
): Promise<boolean> {
  const pid = runningPostmaster(cluster)?.pid
  if (pid === undefined) return true
  try {
    process.kill(pid, signal)
  } catch {
    // It ended by itself in between.
  }
  const end = Date.now() + patience
  while (runningPostmaster(cluster)?.pid === pid) {
    if (Date.now() > end) return false
    await sleep(10)
  }
  return true
}

function firstLine(text: string): string {
  return (
    text
      .trim()
      .split('\n')[0]
      ?.replace(/^initdb: error: /, '') ?? ''
  )
}
