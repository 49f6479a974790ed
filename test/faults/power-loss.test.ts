import { existsSync, readdirSync, readlinkSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinEmbedded } from '../../src/platform/embedded/cluster.ts'
import { type AppProcess, build, chance, freePort, seedOfRun, startApp } from './app-process.ts'
import { type FileDisk, fileDisk, mayMount } from './disks.ts'
import { makeRoom } from './embedded-support.ts'
import { lostOf, startWriters } from './writers.ts'

const ROUNDS = 10
const possible = existsSync('/dev/loop-control') && mayMount('mkfs.ext4', 'python3')

let room: ReturnType<typeof makeRoom>
let disk: FileDisk
let env: Record<string, string>
beforeAll(async () => {
  if (!possible) return
  build()
  room = makeRoom()
  disk = fileDisk(room.path, 600)
  env = { DATA_DIR: join(disk.path, 'data'), PORT: await freePort(), DEMO: '1' }
})
afterAll(async () => {
  if (possible) await room.clear()
})

/** The disk goes first, in the middle of whatever was being written; then everything that ran. */
async function loseThePower(app: AppProcess): Promise<void> {
  if (processesIn(disk.path).length === 0) throw new Error('no database to lose')
  disk.cut()
  await killDatabase()
  await app.kill()
}

/**
 * Each of its processes: one that the lost disk has ended may hold what another waits for, and without the first of them
 * nobody would tell that one.
 */
async function killDatabase(): Promise<void> {
  for (let left = processesIn(disk.path); left.length > 0; left = processesIn(disk.path)) {
    for (const pid of left) killIfThere(pid)
    await sleep(20)
  }
}

const processesIn = (folder: string): number[] =>
  readdirSync('/proc')
    .map(Number)
    .filter((pid) => pid > 0 && folderOf(pid).startsWith(folder))

/** Where a process works; nowhere if it has ended. */
function folderOf(pid: number): string {
  try {
    return readlinkSync(`/proc/${pid}/cwd`)
  } catch {
    return ''
  }
}

/** Without its disk Postgres may be faster to end by itself. */
function killIfThere(pid: number): void {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

it.runIf(possible)(
  'nothing that was acknowledged is lost when the machine loses its power',
  async () => {
    const random = chance(seedOfRun())
    const acknowledged: string[] = []
    for (let round = 0; round < ROUNDS; round++) {
      disk.mount()
      const app = startApp(env)
      await app.ready()
      const writers = startWriters(app.base)
      await sleep(Math.round(100 + random() * 900))
      await loseThePower(app)
      await writers.stop()
      acknowledged.push(...writers.acknowledged)
      await disk.unmount()
    }
    console.log(`${acknowledged.length} writes acknowledged over ${ROUNDS} losses of power`)

    disk.mount()
    const app = startApp(env)
    await app.ready()
    const cluster = await joinEmbedded({ dataDir: env.DATA_DIR ?? '', log: () => undefined })
    const client = new Client(cluster.login)
    await client.connect()
    // Jobs that were in hand when the power went are taken up again after a minute; the rest at once.
    await expect
      .poll(async () => (await client.query(lostOf(acknowledged))).rows, { timeout: 150_000, interval: 500 })
      .toEqual([])
    expect(acknowledged.length).toBeGreaterThan(ROUNDS)
    await client.end()
    await cluster.stop()
    expect(await app.stop()).toBe(0)
    await disk.unmount()
  },
  600_000,
)
