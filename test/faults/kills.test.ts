import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { joinEmbedded } from '../../src/platform/embedded/cluster.ts'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { type AppProcess, build, chance, freePort, seedOfRun, startApp } from './app-process.ts'
import { makeRoom } from './embedded-support.ts'
import { lostOf, startWriters } from './writers.ts'

const ROUNDS = 20

let room: ReturnType<typeof makeRoom>
let env: Record<string, string>

beforeAll(async () => {
  build()
  room = makeRoom()
  env = { DATA_DIR: join(room.path, 'data'), PORT: await freePort(), DEMO: '1' }
})
afterAll(() => room.clear())

/** Pulls the plug of the app, and every other time of its database as well. */
async function pullPlug(app: AppProcess, round: number): Promise<string> {
  if (round % 2 === 0) {
    await app.kill()
    return 'the app'
  }
  const pid = runningPostmaster(join(env.DATA_DIR ?? '', 'postgres18'))?.pid
  if (pid === undefined) throw new Error('no database to kill')
  process.kill(pid, 'SIGKILL')
  await app.kill()
  return 'the app and its database'
}

test('nothing that was acknowledged is lost, whenever the plug is pulled', async () => {
  const random = chance(seedOfRun())
  const acknowledged: string[] = []
  const told: string[] = []
  for (let round = 0; round < ROUNDS; round++) {
    const app = startApp(env)
    const ready = await app.ready()
    const writers = startWriters(app.base)
    const moment = Math.round(50 + random() * 950)
    await sleep(moment)
    const what = await pullPlug(app, round)
    await writers.stop()
    acknowledged.push(...writers.acknowledged)
    told.push(
      `ready after ${ready} ms, ${writers.acknowledged.length} writes, then ${what} killed at ${moment} ms`,
    )
  }
  const app = startApp(env)
  told.push(`ready after ${await app.ready()} ms at last`)
  console.log(told.join('\n'))

  const cluster = await joinEmbedded({ dataDir: env.DATA_DIR ?? '', log: () => undefined })
  const client = new Client(cluster.login)
  await client.connect()
  const lost = async () => (await client.query(lostOf(acknowledged))).rows
  // Jobs that were in hand when the plug was pulled are taken up again after a minute; the rest at once.
  await expect.poll(async () => (await lost()).length, { timeout: 150_000, interval: 500 }).toBe(0)
  expect(acknowledged.length).toBeGreaterThan(ROUNDS)
  const failed = await client.query(`select name, output from pgboss.job where state = 'failed'`)
  expect(failed.rows).toEqual([])
  await client.end()
  await cluster.stop()
  expect(await app.stop()).toBe(0)
}, 400_000)
