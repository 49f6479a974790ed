import { type ChildProcess, execFileSync, spawn } from 'node:child_process'
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { Client } from 'pg'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { type EmbeddedCluster, startEmbedded } from '../../src/platform/embedded/cluster.ts'
import { largeExport } from '../rooms/staff/exports.ts'

const here = join(import.meta.dirname, '../..')
const MEMBERS = 6000

let folder: string
let file: string
let cluster: EmbeddedCluster

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'bothways-import-'))
  file = join(folder, 'members.csv')
  writeFileSync(file, largeExport(MEMBERS))
  cluster = await startEmbedded({ dataDir: join(folder, 'postgres'), log: () => undefined, durable: false })
  // Says what it can do, and builds what is stale.
  execFileSync(join(here, 'bin/bothways'), { cwd: here, stdio: 'ignore', env: asOutside() })
})
afterAll(async () => {
  await cluster.stop()
  rmSync(folder, { recursive: true, force: true })
})

/** Nothing of this test run's own environment, which the build and the programs would heed. */
const asOutside = () => ({ PATH: process.env.PATH ?? '', HOME: process.env.HOME ?? '' })

/** A database of its own for one story, and the programs that work on it. */
async function newDatabase(name: string) {
  const admin = new Client(cluster.login)
  await admin.connect()
  await admin.query(`create database ${name}`)
  await admin.end()
  const { host, port: pgPort, user, password } = cluster.login
  const url = `postgres://${user}:${encodeURIComponent(password)}@localhost:${pgPort}/${name}?host=${encodeURIComponent(host)}`
  const client = new Client({ ...cluster.login, database: name })
  // Told of when the server stops: nothing to do about it here.
  client.on('error', () => undefined)
  await client.connect()
  const run = (...args: string[]): ChildProcess =>
    spawn(process.execPath, [join(here, 'dist/server/main.js'), ...args], {
      cwd: here,
      stdio: ['ignore', 'ignore', 'inherit'],
      env: {
        ...asOutside(),
        DATABASE_URL: url,
        DATA_DIR: join(folder, name),
        DEMO: '0',
        PORT: '41873',
        SECRET: 'a secret for tests that is long enough to pass',
      },
    })
  return { client, run }
}

const ended = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', resolve)
  })

async function until<T>(what: string, ask: () => Promise<T | undefined>): Promise<T> {
  for (let tries = 0; tries < 1500; tries++) {
    const answer = await ask()
    if (answer !== undefined) return answer
    await sleep(20)
  }
  throw new Error(`waited in vain: ${what}`)
}

const rowsDone = async (client: Client): Promise<number | undefined> => {
  const { rows } = await client
    .query('select rows_done from staff.import where rows_done > 0')
    .catch(() => ({ rows: [] as { rows_done: number }[] }))
  return rows[0]?.rows_done
}

/** What the association ends up with; ids and times differ from run to run. */
const end = async (client: Client) =>
  (
    await client.query(
      `select m.email, m.name, m.call_name, m.role, m.joined_at, r.member_number, r.status, r.member_since, r.paid_through,
              r.job_title, r.topics_offered, p.headline, p.town, p.chapter, p.saved_at
       from members.member m join members.record r on r.member = m.id join members.profile p on p.member = m.id
       order by m.email`,
    )
  ).rows

describe('an import that is killed', () => {
  it('and run again, or taken up by the server, comes to the same end', async () => {
    const calm = await newDatabase('calm')
    expect(await ended(calm.run('import', file))).toBe(0)
    const undisturbed = await end(calm.client)
    expect(undisturbed).toHaveLength(MEMBERS)

    const killed = await newDatabase('killed')
    const child = killed.run('import', file)
    const done = await until('a first batch', () => rowsDone(killed.client))
    child.kill('SIGKILL')
    await ended(child)
    expect(done).toBeLessThan(MEMBERS)
    // A batch is there whole, or not at all.
    const half = (await end(killed.client)).length
    expect(half % 500).toBe(0)
    expect(half).toBeLessThan(MEMBERS)

    expect(await ended(killed.run('import', file))).toBe(0)
    expect(await end(killed.client)).toEqual(undisturbed)
    await killed.client.end()

    const server = await newDatabase('taken_up')
    const again = server.run('import', file)
    await until('a first batch', () => rowsDone(server.client))
    again.kill('SIGKILL')
    await ended(again)
    const start = server.run('start')
    await until('the server to finish the import', async () => {
      const { rows } = await server.client.query('select 1 from staff.import where committed_at is not null')
      return rows[0]
    })
    start.kill('SIGTERM')
    await ended(start)
    expect(await end(server.client)).toEqual(undisturbed)
    const { rows } = await server.client.query(
      `select count(*)::int as n from platform.event where type = 'import.committed'`,
    )
    expect(rows).toEqual([{ n: 1 }])
    await server.client.end()
    await calm.client.end()
  })
})
