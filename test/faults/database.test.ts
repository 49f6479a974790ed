import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { type DatabaseLine, openDatabaseLine } from './database-line.ts'
import { makeRoom } from './embedded-support.ts'
import { lostOf, startWriters } from './writers.ts'

let room: ReturnType<typeof makeRoom>
beforeAll(() => {
  build()
  room = makeRoom()
})
afterAll(() => room.clear())

/** How the app answers whether it can serve, and whether it took longer than a watcher waits. */
async function watch(app: AppProcess): Promise<string> {
  return fetch(`${app.base}/readyz`, { signal: AbortSignal.timeout(3000) }).then(
    (answer) => String(answer.status),
    () => 'no answer within three seconds',
  )
}

describe('the embedded server, killed under writes', () => {
  test('is started again: the app stays, errors stop, nothing acknowledged is lost', async () => {
    const dataDir = join(room.path, 'embedded')
    const app = startApp({ DATA_DIR: dataDir, PORT: await freePort(), DEMO: '1' })
    await app.ready()
    const writers = startWriters(app.base)
    await sleep(500)
    const pid = runningPostmaster(join(dataDir, 'postgres18'))?.pid ?? 0
    process.kill(pid, 'SIGKILL')
    const killed = writers.acknowledged.length
    await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(killed + 20)
    const errors = [...writers.errors]
    await sleep(1000)
    await writers.stop()
    const span = errors.length > 0 ? Math.round((errors.at(-1)?.at ?? 0) - (errors[0]?.at ?? 0)) : 0
    console.log(
      `${errors.length} errors over ${span} ms, then ${writers.acknowledged.length - killed} writes`,
    )
    expect(app.child.exitCode).toBeNull()
    expect(writers.errors).toHaveLength(errors.length)
    expect(await watch(app)).toBe('200')
    expect(await app.stop()).toBe(0)
  })
})

describe('a database at the end of a line', () => {
  let line: DatabaseLine
  let app: AppProcess
  beforeAll(async () => {
    line = await openDatabaseLine(room.path)
    app = startApp({
      DATABASE_URL: line.url,
      DATA_DIR: join(room.path, 'app'),
      PORT: await freePort(),
      DEMO: '1',
    })
    await app.ready()
  })
  afterEach(() => line.mend())
  afterAll(async () => {
    await app.stop()
    await line.close()
  })

  const back = () => expect.poll(() => watch(app), { timeout: 30_000 }).toBe('200')

  test('is missed at once when the line is cut, and found again', async () => {
    line.cut()
    expect(await watch(app)).toBe('503')
    const page = await fetch(`${app.base}/sign-in`)
    expect(page.status).toBe(503)
    expect(page.headers.get('Retry-After')).toBe('5')
    expect(await page.text()).toContain('reference')
    expect((await fetch(`${app.base}/healthz`)).status).toBe(200)
    line.mend()
    await back()
    expect((await fetch(`${app.base}/sign-in`)).status).toBe(200)
  })

  test('is missed as fast when the line goes dead without a word', async () => {
    line.goDead()
    expect(await watch(app)).toBe('503')
    expect(await watch(app)).toBe('503')
    line.mend()
    await back()
  })

  test('loses nothing that was acknowledged over ten cuts under writes, and every mail is written', async () => {
    const writers = startWriters(app.base)
    for (let cut = 0; cut < 10; cut++) {
      await sleep(150)
      line.cut()
      await sleep(100)
      line.mend()
    }
    const cutOff = writers.acknowledged.length
    await expect.poll(() => writers.acknowledged.length, { timeout: 30_000 }).toBeGreaterThan(cutOff + 10)
    await writers.stop()
    expect(app.child.exitCode).toBeNull()
    // What was in hand when the line went is taken up again once its minute is over.
    const { text, values } = lostOf(writers.acknowledged)
    await expect.poll(async () => line.query(text, values), { timeout: 240_000, interval: 500 }).toEqual([])
  }, 300_000)
})
