import { execFileSync } from 'node:child_process'
import { closeSync, openSync, rmSync, writeSync } from 'node:fs'
import { join } from 'node:path'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, it } from 'vitest'
import { joinEmbedded } from '../../src/platform/embedded/cluster.ts'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { mayMount, memoryDisk } from './disks.ts'
import { makeRoom } from './embedded-support.ts'
import { askForLink, lostOf, startWriters } from './writers.ts'

const possible = mayMount()

let room: ReturnType<typeof makeRoom>
let disk: string
let app: AppProcess
beforeAll(async () => {
  if (!possible) return
  build()
  room = makeRoom()
  disk = memoryDisk(room.path, '400m')
  app = startApp({ DATA_DIR: join(disk, 'data'), PORT: await freePort(), DEMO: '1' })
  await app.ready()
})
afterAll(async () => {
  if (!possible) return
  await app.stop()
  execFileSync('umount', [disk])
  await room.clear()
})

/** Takes what is left of the disk; the name of the file. */
function fill(): string {
  const ballast = join(disk, 'ballast')
  const file = openSync(ballast, 'w')
  for (let block = 1 << 20; block >= 4096; block /= 4)
    try {
      for (;;) writeSync(file, Buffer.alloc(block))
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'ENOSPC') throw error
    }
  closeSync(file)
  return ballast
}

it.runIf(possible)(
  'a full disk refuses what it cannot keep, loses nothing, and needs no restart',
  async () => {
    const before = startWriters(app.base)
    await expect.poll(() => before.acknowledged.length, { timeout: 60_000 }).toBeGreaterThan(20)
    await before.stop()

    const ballast = fill()
    const meanwhile = startWriters(app.base)
    await expect.poll(() => meanwhile.errors.length, { timeout: 90_000 }).toBeGreaterThan(10)
    await meanwhile.stop()
    expect([...new Set(meanwhile.errors.map(({ what }) => what))]).toEqual(['503'])
    const refused = await askForLink(app.base, 'kit@example.org')
    expect(refused.headers.get('retry-after')).toBe('60')
    expect(await refused.text()).toContain('The disk behind this site is full')
    expect((await fetch(`${app.base}/conduct`)).status).toBe(200)

    rmSync(ballast)
    const after = startWriters(app.base)
    await expect.poll(() => after.acknowledged.length, { timeout: 90_000 }).toBeGreaterThan(20)
    await after.stop()
    expect(app.child.exitCode).toBeNull()

    const cluster = await joinEmbedded({ dataDir: join(disk, 'data'), log: () => undefined })
    const client = new Client(cluster.login)
    await client.connect()
    const acknowledged = [before, meanwhile, after].flatMap((writers) => writers.acknowledged)
    await expect
      .poll(async () => (await client.query(lostOf(acknowledged))).rows, { timeout: 150_000, interval: 500 })
      .toEqual([])
    await client.end()
    await cluster.stop()
  },
  400_000,
)
