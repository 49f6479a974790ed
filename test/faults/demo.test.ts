import { join } from 'node:path'
import { Client, type ClientConfig } from 'pg'
import { afterAll, beforeAll, beforeEach, describe, expect, inject, test } from 'vitest'
import { copyTemplate } from '../support/house.ts'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { makeRoom } from './embedded-support.ts'

// A new demo is filled in one transaction, and then its cast is given passwords in steps of their own. The plug is pulled
// at each of these steps; the next start has to come to the same end.

let room: ReturnType<typeof makeRoom>
let connection: ClientConfig
let database: Client

beforeAll(() => {
  build()
  room = makeRoom()
})
afterAll(() => room.clear())
beforeEach(async () => {
  connection = await copyTemplate(inject('cluster'))
  database = new Client(connection)
  await database.connect()
  return () => database.end()
})

const start = async (): Promise<AppProcess> => {
  const { user = '', password, host, port } = connection
  const login = `${user}:${encodeURIComponent(String(password))}`
  const socket = encodeURIComponent(String(host))
  return startApp({
    DATABASE_URL: `postgres://${login}@${socket}:${port}/${connection.database}`,
    DATA_DIR: join(room.path, 'data'),
    PORT: await freePort(),
    DEMO: '1',
  })
}

/** Makes whoever comes to this step wait there. */
const stallAt = (step: string) =>
  database.query(`
    create function public.stall() returns trigger language plpgsql as 'begin perform pg_sleep(60); return new; end';
    create trigger stall before ${step} for each row execute function public.stall()`)

const stalled = async (): Promise<number[]> =>
  (
    await database.query<{ pid: number }>(
      `select pid from pg_stat_activity where wait_event = 'PgSleep' and datname = current_database()`,
    )
  ).rows.map(({ pid }) => pid)

/** The app is gone and its server has noticed, as it does when it next has something to say. */
async function pullPlug(app: AppProcess): Promise<void> {
  await app.kill()
  for (const pid of await stalled()) await database.query('select pg_terminate_backend($1)', [pid])
  await expect.poll(stalled).toEqual([])
  await database.query('drop function public.stall cascade')
}

const cast = async () =>
  (
    await database.query<{ email: string; known: boolean }>(
      `select email, user_id is not null as known from members.member
       where email like any (array['newcomer@%', 'guide@%', 'veteran@%', 'staff@%', 'board@%'])`,
    )
  ).rows

const signIn = ({ base }: AppProcess, email: string) =>
  fetch(`${base}/sign-in/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ email, password: 'demo-demo-demo' }),
  })

describe('a new demo whose start is cut off', () => {
  test.each([
    ['before the sign-in library knows anybody', 'insert on public."user"'],
    ['between a user and their password', 'insert on public.account'],
    ['before the members are tied to their users', 'update of user_id on members.member'],
  ])('%s is finished by the next one, and its cast can sign in', async (_, step) => {
    await stallAt(step)
    const first = await start()
    await expect.poll(stalled, { timeout: 60_000 }).not.toEqual([])
    await pullPlug(first)
    const left = await cast()
    expect(left).toHaveLength(5)
    expect(left.filter(({ known }) => known)).toEqual([])

    const second = await start()
    await second.ready()
    for (const { email } of left) expect((await signIn(second, email)).status, email).toBe(303)
    const users = await database.query(
      'select count(*)::int as n, count(distinct email)::int as of from "user"',
    )
    expect(users.rows[0].n).toBe(users.rows[0].of)
    expect(await second.stop()).toBe(0)
  })
})
