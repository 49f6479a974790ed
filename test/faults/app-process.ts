import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { createServer } from 'node:net'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'

// The built app as a process of its own, as an operator runs it.

const root = join(import.meta.dirname, '../..')

/** Builds what is stale, as every script does; not with the environment of a test run, which builds another app. */
export const build = (): void => {
  const { PATH, HOME } = process.env
  const command = '. bin/lib.sh && install_if_needed && build_if_stale'
  execFileSync('bash', ['-c', command], { cwd: root, stdio: 'pipe', env: { PATH, HOME } })
}

export interface AppProcess {
  readonly child: ChildProcess
  readonly base: string
  /** Everything it has said so far. */
  said(): string
  /** Resolves with the exit code, or null after a signal. */
  readonly ended: Promise<number | null>
  /** Milliseconds from its start to the first time it said it was ready. */
  ready(): Promise<number>
  /** SIGTERM; resolves with the exit code. */
  stop(): Promise<number | null>
  /** SIGKILL. */
  kill(): Promise<unknown>
}

/** Long enough for a slow machine, short enough to notice a hang. */
const HANG_MS = 60_000

export const startApp = (env: Record<string, string>): AppProcess =>
  startProcess(process.execPath, [join(root, 'dist/server/main.js'), 'start'], env)

/** From the sources, as a developer runs it. */
export const startDevelopment = (env: Record<string, string>): AppProcess =>
  startProcess(join(root, 'bin/dev'), [], env)

function startProcess(file: string, args: readonly string[], env: Record<string, string>): AppProcess {
  const began = performance.now()
  const child = spawn(file, args, {
    cwd: root,
    env: {
      PATH: process.env.PATH,
      HOME: process.env.HOME,
      HOST: '127.0.0.1',
      TRUST_PROXY: '127.0.0.1',
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream?.on('data', (chunk) => {
      said += String(chunk)
    })
  let isOver = false
  const ended = new Promise<number | null>((resolve) =>
    child.once('close', (code) => {
      isOver = true
      resolve(code)
    }),
  )
  const base = `http://127.0.0.1:${env.PORT}`
  const signal = (name: 'SIGTERM' | 'SIGKILL') => {
    child.kill(name)
    return ended
  }
  return {
    child,
    base,
    said: () => said,
    ended,
    ready: async () => {
      while (!(await isReady(base))) {
        if (isOver || performance.now() - began > HANG_MS)
          throw new Error(`It never got ready. It said: ${said}`)
        await sleep(20)
      }
      return Math.round(performance.now() - began)
    },
    stop: () => signal('SIGTERM'),
    kill: () => signal('SIGKILL'),
  }
}

const isReady = (base: string): Promise<boolean> =>
  fetch(`${base}/readyz`, { signal: AbortSignal.timeout(2000) }).then(
    (answer) => answer.ok,
    () => false,
  )

export function freePort(): Promise<string> {
  const { promise, resolve } = Promise.withResolvers<string>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(String(typeof address === 'object' ? address?.port : '')))
  })
  return promise
}

/** A number from 0 to 1, the same row of them for the same seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}

/** The seed of this run, printed; SEED=… repeats one. */
export function seedOfRun(): number {
  const seed = Number(process.env.SEED ?? Math.floor(Math.random() * 1e9))
  console.log(`SEED=${seed}`)
  return seed
}
