import { readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { ask, copy, isRunning, makeRoom, until } from './embedded-support.ts'

// The life of one data folder: who may hold it, who joins, what a kill leaves, what comes back.

let room: ReturnType<typeof makeRoom>
let data: string
let cluster: string

beforeEach(() => {
  room = makeRoom()
  data = join(room.path, 'data')
  cluster = join(data, 'postgres18')
})
afterEach(() => room.clear())

test('a first start makes a private database that its role owns, reached by a socket only', async () => {
  const ruth = copy('start', data)
  const login = await ruth.ready
  await ask(login, 'create extension pg_trgm; create extension unaccent; create schema members')
  expect(await ask(login, "select rolsuper, rolcreatedb from pg_roles where rolname = 'bothways'")).toEqual([
    { rolsuper: false, rolcreatedb: false },
  ])
  expect(
    await ask(
      login,
      `select current_user, current_database(), current_setting('listen_addresses') as tcp,
         current_setting('fsync') as fsync, datlocale from pg_database where datname = current_database()`,
    ),
  ).toEqual([
    { current_user: 'bothways', current_database: 'bothways', tcp: '', fsync: 'on', datlocale: 'C.UTF-8' },
  ])
  expect(statSync(cluster).mode & 0o077).toBe(0)
  for (const name of ['postgres-password', 'bothways-password'])
    expect(statSync(join(data, 'secrets', name)).mode & 0o777).toBe(0o600)
  await ruth.stop()
})

test('what people write does not reach the log of the server', async () => {
  const ruth = copy('start', data)
  const login = await ruth.ready
  await ask(login, 'create table words (id int primary key, said text check (length(said) < 5))')
  await expect(ask(login, "insert into words values (1, 'canary of Maya')")).rejects.toThrow()
  await expect(ask(login, "select 'canary of Maya'::int")).rejects.toThrow()
  await ruth.stop()
  const log = readFileSync(join(data, 'postgres.log'), 'utf8')
  expect(log).toContain('ready to accept connections')
  expect(log).not.toContain('canary')
})

test('stopping leaves no process, and a warm start finds every row', async () => {
  const first = copy('start', data)
  await ask(await first.ready, 'create table kept as select 42 as answer')
  const server = runningPostmaster(cluster)?.pid ?? 0
  await first.stop()
  expect(isRunning(server)).toBe(false)
  const second = copy('start', data)
  expect(await ask(await second.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('a second copy is refused and says whose folder it is, while the first goes on serving', async () => {
  const first = copy('start', data)
  const login = await first.ready
  const refusal = await copy('start', data).refused
  expect(refusal).toContain(`(process ${first.process.pid}) is already running on ${data}`)
  expect(await ask(login, 'select 1 as one')).toEqual([{ one: 1 }])
  await first.stop()
})

test('of two first starts at the same moment one wins, and its database is whole', async () => {
  const both = [copy('start', data), copy('start', data)]
  const outcomes = await Promise.allSettled(both.map(({ ready }) => ready))
  expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected'])
  const winner = outcomes.find((outcome) => outcome.status === 'fulfilled')
  expect(winner && (await ask(winner.value, 'select 1 as one'))).toEqual([{ one: 1 }])
  await Promise.all(both.map(({ stop }) => stop()))
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('after kill -9 of the holder the next one adopts its server, and stops it in the end', async () => {
  const killed = copy('start', data)
  await ask(await killed.ready, 'create table kept as select 42 as answer')
  const orphan = runningPostmaster(cluster)?.pid
  await killed.kill()
  expect(runningPostmaster(cluster)?.pid).toBe(orphan)
  const next = copy('start', data)
  expect(await ask(await next.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
  expect(runningPostmaster(cluster)?.pid).toBe(orphan)
  await next.stop()
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('after kill -9 of holder and server, five times over, every acknowledged row is there', async () => {
  for (let round = 1; round <= 5; round++) {
    const holder = copy('start', data)
    const login = await holder.ready
    await ask(login, `create table if not exists kept (n int); insert into kept values (${round})`)
    const server = runningPostmaster(cluster)?.pid ?? 0
    // Both orders: a holder whose server dies is already about to start it again.
    if (round % 2) process.kill(server, 'SIGKILL')
    await holder.kill()
    const left = runningPostmaster(cluster)?.pid
    if (left) process.kill(left, 'SIGKILL')
  }
  const last = copy('start', data)
  expect(await ask(await last.ready, 'select count(*)::int as rows from kept')).toEqual([{ rows: 5 }])
  await last.stop()
})

test('when the server alone is killed its holder starts it again and keeps the folder', async () => {
  const holder = copy('start', data)
  const login = await holder.ready
  await ask(login, 'create table kept as select 42 as answer')
  const server = runningPostmaster(cluster)?.pid ?? 0
  process.kill(server, 'SIGKILL')
  await until(() =>
    ask(login, 'select').then(
      () => true,
      () => false,
    ),
  )
  expect(await ask(login, 'select answer from kept')).toEqual([{ answer: 42 }])
  await until(() => copy('start', data).refused.then((sentence) => sentence.includes('already running')))
  await holder.stop()
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('a guest joins, leaves, and the holder goes on serving', async () => {
  const holder = copy('start', data)
  const login = await holder.ready
  const guest = copy('join', data)
  expect(await guest.ready).toEqual(login)
  await guest.stop()
  expect(await ask(login, 'select 1 as one')).toEqual([{ one: 1 }])
  await holder.stop()
})

test('a guest who comes to a quiet folder starts the server, holds it meanwhile, and stops it', async () => {
  const guest = copy('join', data)
  const login = await guest.ready
  const other = copy('join', data)
  expect(await other.ready).toEqual(login)
  await other.stop()
  expect(await copy('start', data).refused).toContain('already running')
  expect(await ask(login, 'select 1 as one')).toEqual([{ one: 1 }])
  await guest.stop()
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('a guest never stops an orphan either', async () => {
  const killed = copy('start', data)
  const login = await killed.ready
  await killed.kill()
  const guest = copy('join', data)
  await guest.ready
  await guest.stop()
  expect(await ask(login, 'select 1 as one')).toEqual([{ one: 1 }])
})
