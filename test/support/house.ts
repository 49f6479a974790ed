import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, inject } from 'vitest'
import type { Config } from '#platform/config.ts'
import { type House, openHouse } from '#platform/house.ts'
import { buildApp } from '../../src/wiring/app.tsx'
import { reactions } from '../../src/wiring/reactions.ts'
import { type TestClock, testClock } from './clock.ts'

/** A house of a test file's own: its database, its clock, and the application in process. */
export interface TestHouse {
  readonly house: House
  readonly clock: TestClock
  readonly app: ReturnType<typeof buildApp>
  readonly connection: ClientConfig
  readonly logs: Record<string, unknown>[]
  /** Runs every waiting reaction, and what follows from them, until none is left. Fails the test if one fails. */
  settle(): Promise<void>
  /** A query as the database's owner, for looking at what the product would not show. */
  query<Row extends object>(sql: string, values?: unknown[]): Promise<Row[]>
}

export const testConfig: Config = {
  mode: 'demo',
  host: '127.0.0.1',
  port: 3000,
  baseUrl: 'http://127.0.0.1:3000',
  dataDir: join(tmpdir(), 'bothways-mail-of-nobody'),
  databaseUrl: undefined,
  smtpUrl: undefined,
  mailFrom: 'Bothways <bothways@example.org>',
  dkim: undefined,
  secret: 'a secret for tests that is long enough to pass',
  trustProxy: [],
}

/** What a request brings besides itself: a connection, from nowhere. Without one each request would throw and catch. */
export const inProcess = { incoming: { socket: {} } }

let made = 0

/** Opens a house before the tests of a file and closes it after. Its database is a copy of the migrated template. */
export function openTestHouse(overrides: Partial<Config> = {}): TestHouse {
  const clock = testClock()
  const logs: Record<string, unknown>[] = []
  const test = { clock, logs } as { -readonly [K in keyof TestHouse]: TestHouse[K] }
  let client: Client
  let dataDir: string
  beforeAll(async () => {
    const connection = await copyTemplate(inject('cluster'))
    // A folder of its own, so that no file finds the mail of another.
    dataDir = mkdtempSync(join(tmpdir(), 'bothways-mail-'))
    const config = { ...testConfig, dataDir, ...overrides }
    test.house = await openHouse({ config, connection, reactions, clock, log: (line) => logs.push(line) })
    test.app = buildApp(test.house, { scripts: [], styles: [] })
    test.connection = connection
    client = new Client(connection)
    await client.connect()
    test.query = async (sql, values) => (await client.query(sql, values)).rows
    test.settle = () => settle(test)
  })
  afterAll(async () => {
    await client.end()
    await test.house.close()
    rmSync(dataDir, { recursive: true, force: true })
  })
  return test
}

/** A database of its own for one file, in about 80 ms. */
export async function copyTemplate(cluster: ClientConfig): Promise<ClientConfig> {
  const database = `house_${process.pid}_${++made}_${Math.random().toString(36).slice(2, 8)}`
  const client = new Client(cluster)
  await client.connect()
  for (let tries = 0; ; tries++) {
    try {
      await client.query(`create database ${database} template template_house strategy file_copy`)
      break
    } catch (error) {
      // Two files copying the template in the same instant: one waits.
      if (tries > 20) throw error
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  await client.end()
  return { ...cluster, database }
}

/** Reactions by hand and in order: tests need no worker, no waiting and no luck. Every one runs twice. */
async function settle(test: TestHouse): Promise<void> {
  for (;;) {
    const jobs = await test.query<{ id: string; data: { event: string; reaction: string } }>(
      `select id, data from pgboss.job where name = 'reactions' and state in ('created', 'retry') order by created_on, id limit 50`,
    )
    if (jobs.length === 0) return
    for (const { id, data } of jobs) {
      await test.house.react(data)
      await test.house.react(data)
      await test.query(`update pgboss.job set state = 'completed', completed_on = now() where id = $1`, [id])
    }
  }
}
