import { type ChildProcess, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readdirSync, readFileSync } from 'node:fs'
import { get } from 'node:http'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout as sleep } from 'node:timers/promises'

const main = join(import.meta.dirname, '../../dist/server/main.js')

/** As `bin/start` runs it. */
const asStarted = ['--max-semi-space-size=16', '--heap-growing-percent=60']

/** The built product as its own process, in demo mode, on a data folder of its own. */
export interface Running {
  readonly url: string
  /** Milliseconds from spawning to the first 200. */
  readonly ready: number
  /** Resident megabytes of the application and of the database (shared pages counted once). */
  memory(): { app: number; database: number }
  /** Milliseconds of processor time that each has taken so far. */
  processorTime(): { app: number; database: number }
  stop(): Promise<number>
}

export const newDataDir = (): string => mkdtempSync(join(tmpdir(), 'bothways-bench-'))

/** `heard` gets each line it writes. */
export async function run(
  dataDir: string,
  port: number,
  env: Record<string, string> = {},
  heard?: (line: string) => void,
): Promise<Running> {
  const began = performance.now()
  const child = spawn(process.execPath, [...asStarted, main, 'start'], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), DATA_DIR: dataDir, ...env },
    stdio: ['ignore', heard ? 'pipe' : 'ignore', 'inherit'],
  })
  if (heard && child.stdout) createInterface(child.stdout).on('line', heard)
  const url = `http://127.0.0.1:${port}`
  await until200(`${url}/sign-in`, child)
  return {
    url,
    ready: performance.now() - began,
    memory: () => memoryOf(child.pid ?? 0, dataDir),
    processorTime: () => ({
      app: ticksOf(child.pid ?? 0),
      database: databaseTime(dataDir),
    }),
    stop: () => stop(child),
  }
}

/** One command of the product, to its end. */
export async function command(args: string[], dataDir: string, port: number): Promise<number> {
  const began = performance.now()
  const child = spawn(process.execPath, [main, ...args], {
    env: { PATH: process.env.PATH ?? '', PORT: String(port), DATA_DIR: dataDir },
    stdio: ['ignore', 'ignore', 'inherit'],
  })
  const code = await new Promise<number | null>((done) => child.once('exit', done))
  if (code !== 0) throw new Error(`${args.join(' ')} ended with ${code}`)
  return performance.now() - began
}

async function until200(url: string, child: ChildProcess): Promise<void> {
  while (child.exitCode === null) {
    const status = await new Promise<number>((done) => {
      get(url, (response) => {
        response.resume()
        done(response.statusCode ?? 0)
      }).on('error', () => done(0))
    })
    if (status === 200) return
    await sleep(10)
  }
  throw new Error(`the server ended with ${child.exitCode}`)
}

async function stop(child: ChildProcess): Promise<number> {
  const began = performance.now()
  const gone = new Promise((done) => child.once('exit', done))
  child.kill('SIGTERM')
  await gone
  return performance.now() - began
}

function memoryOf(app: number, dataDir: string): { app: number; database: number } {
  const database = familyOf(dataDir).reduce((sum, pid) => sum + kilobytes(pid), 0)
  return { app: kilobytes(app) / 1024, database: database / 1024 }
}

/** Milliseconds of processor time that the database has taken so far. */
export const databaseTime = (dataDir: string): number =>
  familyOf(dataDir).reduce((sum, pid) => sum + ticksOf(pid), 0)

/** The processes of the database: the first one and its children. */
function familyOf(dataDir: string): number[] {
  const postmaster = findPostmaster(dataDir)
  return postmaster ? [postmaster, ...childrenOf(postmaster)] : []
}

function findPostmaster(dataDir: string): number | undefined {
  const folder = readdirSync(dataDir).find((name) => /^postgres\d+$/.test(name))
  const file = folder && join(dataDir, folder, 'postmaster.pid')
  return file && existsSync(file) ? Number(readFileSync(file, 'utf8').split('\n')[0]) : undefined
}

const childrenOf = (pid: number): number[] =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').filter(Boolean).map(Number)

/** Proportional set size: what this process adds, with shared pages divided among those who share them. */
function kilobytes(pid: number): number {
  try {
    return Number(/^Pss:\s+(\d+)/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1] ?? 0)
  } catch {
    return 0
  }
}

/** Own time and that of children who have ended, in milliseconds: fields 14 to 17 of proc(5), in hundredths of a second. */
function ticksOf(pid: number): number {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ').pop()?.split(' ') ?? []
    return fields.slice(11, 15).reduce((sum, ticks) => sum + Number(ticks) * 10, 0)
  } catch {
    return 0
  }
}
