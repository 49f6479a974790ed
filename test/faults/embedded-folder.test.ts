import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, onTestFinished, test } from 'vitest'
import { isAlive, runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { ask, copy, isRoot, isRunning, makeRoom, until } from './embedded-support.ts'

// What a start may find in the folder: leftovers that name strangers, other versions, copies, long paths.

let room: ReturnType<typeof makeRoom>
let data: string
let cluster: string

beforeEach(() => {
  room = makeRoom()
  data = join(room.path, 'data')
  cluster = join(data, 'postgres18')
})
afterEach(() => room.clear())

/** A folder in which a server was killed together with its holder, so that its files name a process. */
async function crash(): Promise<void> {
  const holder = copy('start', data)
  await ask(await holder.ready, 'create table kept as select 42 as answer')
  // The holder first: it would start its server again.
  await holder.kill()
  process.kill(runningPostmaster(cluster)?.pid ?? 0, 'SIGKILL')
}

function blame(pid: number): void {
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) {
    const file = join(cluster, name)
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^\s*\d+/, String(pid)))
  }
}

async function expectWhole(): Promise<void> {
  const next = copy('start', data)
  expect(await ask(await next.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
  await next.stop()
}

/** Like the server's own user, whose processes a new server would respect. */
const likeServer = () => {
  const { uid, gid } = statSync(cluster)
  return isRoot ? { uid, gid } : {}
}

/** A process that is none of ours, as the same user as the server, until the test ends. */
function stranger(program: string, args: string[]) {
  const found = spawn(program, args, { ...likeServer(), cwd: '/' })
  onTestFinished(() => {
    found.kill('SIGKILL')
  })
  return { ...found, pid: found.pid ?? 0, stdout: found.stdout }
}

test('a stranger who got the process id of a dead server is left alone, and the server starts', async () => {
  await crash()
  const { pid } = stranger('sleep', ['600'])
  blame(pid)
  await expectWhole()
  expect(isRunning(pid)).toBe(true)
})

test('a stranger is one even when its arguments name the folder', async () => {
  await crash()
  const { pid } = stranger('tail', ['--retry', '-q', '-f', '/dev/null', cluster])
  blame(pid)
  await expectWhole()
  expect(isRunning(pid)).toBe(true)
})

test('a zombie is dead', async () => {
  await crash()
  // The shell turns into a sleep that never asks after the child it began.
  const { stdout } = stranger('sh', ['-c', 'sleep 0.3 & echo $!; exec sleep 600'])
  const zombie = await new Promise<number>((resolve) =>
    createInterface({ input: stdout }).once('line', (line) => resolve(Number(line))),
  )
  await until(() => !isRunning(zombie))
  expect(isAlive(zombie)).toBe(true)
  blame(zombie)
  await expectWhole()
})

test('a pid file that a killed server had no time to write is cleared', async () => {
  await crash()
  for (const name of ['postmaster.pid', '.s.PGSQL.5432.lock']) writeFileSync(join(cluster, name), '')
  await expectWhole()
})

describe('another major version is refused, and nothing is touched', () => {
  const fingerprint = () =>
    execFileSync('find', [room.path, '-printf', '%P %m %u %s %T@\n'], { encoding: 'utf8' })

  test('in the cluster of this one', async () => {
    mkdirSync(cluster, { recursive: true })
    writeFileSync(join(cluster, 'PG_VERSION'), '17\n')
    const before = fingerprint()
    expect(await copy('start', data).refused).toContain(
      'was made by Postgres 17, and this Bothways brings Postgres 18',
    )
    expect(await copy('join', data).refused).toContain('was made by Postgres 17')
    expect(fingerprint()).toBe(before)
  })

  test('in a folder of its own', async () => {
    mkdirSync(join(data, 'postgres19'), { recursive: true })
    writeFileSync(join(data, 'postgres19/PG_VERSION'), '19\n')
    const before = fingerprint()
    expect(await copy('start', data).refused).toContain('was made by Postgres 19')
    expect(fingerprint()).toBe(before)
  })

  test('and so is a cluster without its heart', async () => {
    mkdirSync(join(cluster, 'base'), { recursive: true })
    const before = fingerprint()
    expect(await copy('start', data).refused).toContain('holds no whole database')
    expect(fingerprint()).toBe(before)
  })
})

test('a lost password file is told, and no server is left running', async () => {
  await (await started()).stop()
  rmSync(join(data, 'secrets/postgres-password'))
  expect(await copy('start', data).refused).toContain('secrets/postgres-password is missing')
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('a server that cannot start is told with its own words', async () => {
  await (await started()).stop()
  writeFileSync(join(cluster, 'postgresql.conf'), 'no_such_setting = 1\n')
  expect(await copy('start', data).refused).toContain('configuration file')
  expect(runningPostmaster(cluster)).toBeUndefined()
})

test('a file where the folder should be is told', async () => {
  writeFileSync(data, '')
  expect(await copy('start', data).refused).toContain('is not a folder')
})

test('stopped, copied, started: the copy is a whole database, also when it lost its owner', async () => {
  const first = await started()
  await ask(await first.ready, 'create table kept as select 42 as answer')
  await first.stop()
  const moved = join(room.path, 'copy')
  execFileSync('cp', ['-r', data, moved])
  const second = copy('start', moved)
  expect(await ask(await second.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
  await second.stop()
})

test('what a killed first start left behind is cleared', async () => {
  const dead = spawn('true')
  await new Promise((resolve) => dead.once('close', resolve))
  mkdirSync(join(data, `postgres18.new.${dead.pid}/base`), { recursive: true })
  await (await started()).stop()
  expect(readdirSync(data).sort()).toEqual(['postgres.log', 'postgres18', 'secrets'])
})

test('a path too long for a socket works, for a guest as well, and takes its folder away', async () => {
  data = join(room.path, 'a-rather-long-name-for-a-folder'.repeat(3), 'data')
  cluster = join(data, 'postgres18')
  const holder = copy('start', data)
  const login = await holder.ready
  expect(login.host.startsWith(cluster)).toBe(false)
  expect(statSync(login.host).mode & 0o077).toBe(0)
  const guest = copy('join', data)
  expect(await ask(await guest.ready, 'select 1 as one')).toEqual([{ one: 1 }])
  await guest.stop()
  await holder.stop()
  expect(existsSync(login.host)).toBe(false)
})

async function started() {
  const holder = copy('start', data)
  await holder.ready
  return holder
}
