import { existsSync } from 'node:fs'
import { createServer } from 'node:http'
import { join } from 'node:path'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { runningPostmaster } from '../../src/platform/embedded/pidfile.ts'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { type DatabaseLine, openDatabaseLine } from './database-line.ts'
import { makeRoom } from './embedded-support.ts'
import { startWriters } from './writers.ts'

let room: ReturnType<typeof makeRoom>
beforeAll(() => {
  build()
  room = makeRoom()
})
afterAll(() => room.clear())

/** Signs in as one of the demo's people; the cookie. */
async function signIn({ base }: AppProcess, email: string): Promise<string> {
  const answer = await post(base, '/sign-in/password', { email, password: 'demo-demo-demo' })
  expect(answer.status).toBe(303)
  return answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
}

const post = (base: string, path: string, form: Record<string, string>, cookie = '') =>
  fetch(base + path, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base, Cookie: cookie },
    body: new URLSearchParams(form),
  })

const page = async (base: string, path: string, cookie: string): Promise<string> =>
  (await fetch(base + path, { headers: { Cookie: cookie } })).text()

/** The live line of a conversation of the demo, as its page holds one. */
async function openConversation(app: AppProcess): Promise<Response> {
  const cookie = await signIn(app, 'guide@demo.example')
  const [hello] = /\/hellos\/[0-9a-f-]{36}/.exec(await page(app.base, '/hellos', cookie)) ?? []
  const live = await fetch(`${app.base}${hello}/live`, { headers: { Cookie: cookie } })
  expect(live.headers.get('Content-Type')).toContain('text/event-stream')
  return live
}

describe('two processes on one database', () => {
  let line: DatabaseLine
  let apps: AppProcess[]
  beforeAll(async () => {
    line = await openDatabaseLine(room.path)
    const shared = {
      DATABASE_URL: line.url,
      DEMO: '1',
      SECRET: 'a secret that both processes know, and nobody else',
    }
    apps = []
    for (const name of ['one', 'two'])
      apps.push(startApp({ ...shared, DATA_DIR: join(room.path, name), PORT: await freePort() }))
  })
  afterAll(async () => {
    for (const app of apps) expect(await app.stop()).toBe(0)
    await line.close()
  })

  test('started at the same moment on an empty one, fill it once and are both ready', async () => {
    await Promise.all(apps.map((app) => app.ready()))
    const twice = await line.query('select email from members.member group by email having count(*) > 1')
    expect(twice).toEqual([])
    expect(await line.query('select count(*)::int as n from platform.installation')).toEqual([{ n: 1 }])
  })

  test('serve the same member: signed in at one, known at the other, signed out at both', async () => {
    const [one, two] = apps as [AppProcess, AppProcess]
    const cookie = await signIn(one, 'newcomer@demo.example')
    expect(await page(two.base, '/', cookie)).toContain('data-viewer=')
    expect((await post(two.base, '/sign-out', {}, cookie)).status).toBe(303)
    expect(await page(one.base, '/', cookie)).not.toContain('data-viewer=')
  })

  test('do every job once between them', async () => {
    const [one, two] = apps as [AppProcess, AppProcess]
    const writers = [startWriters(one.base, 2), startWriters(two.base, 2)]
    await sleep(1000)
    for (const writer of writers) await writer.stop()
    const addresses = writers.flatMap(({ acknowledged }) => [...acknowledged])
    const doubles = `select address, count(*) from notices.mail where address = any($1) group by address having count(*) > 1`
    const mails = async () =>
      (
        await line.query(`select id from notices.mail where address = any($1) and state = 'sent'`, [
          addresses,
        ])
      ).length
    await expect.poll(mails, { timeout: 60_000, interval: 250 }).toBe(addresses.length)
    expect(await line.query(doubles, [addresses])).toEqual([])
  })
})

const cast = 'newcomer student guide veteran leader farmember staff board'.split(' ')

describe('asked to stop', () => {
  test('an idle app has said where it is, who lives there and how to stop it; it ends well and takes its database with it', async () => {
    const dataDir = join(room.path, 'idle')
    const app = startApp({ DATA_DIR: dataDir, PORT: await freePort(), DEMO: '1' })
    await app.ready()
    await expect.poll(app.said).toContain('Ctrl-C stops it.')
    expect(app.said()).toContain(`Bothways is open at ${app.base}\n`)
    for (const who of cast) expect(app.said(), who).toMatch(new RegExp(`^  ${who}@demo\\.example +\\S`, 'm'))
    const began = performance.now()
    expect(await app.stop()).toBe(0)
    console.log(`stopped after ${Math.round(performance.now() - began)} ms`)
    expect(runningPostmaster(join(dataDir, 'postgres18'))).toBeUndefined()
  })

  test('a busy app answers what it has taken, refuses the rest, and ends well', async () => {
    const app = startApp({ DATA_DIR: join(room.path, 'idle'), PORT: await freePort(), DEMO: '1' })
    await app.ready()
    const live = await openConversation(app)
    const writers = startWriters(app.base, 8)
    await sleep(400)
    expect(await app.stop()).toBe(0)
    // A live line ends as a text ends; one that is cut off would be an error here.
    expect(await live.text()).not.toBe('')
    await writers.stop()
    expect(writers.acknowledged.length).toBeGreaterThan(0)
    // Whoever came later was not let in; nobody was cut off with half an answer.
    expect(writers.errors.filter(({ what }) => /^\d/.test(what))).toEqual([])
    expect(app.said()).not.toMatch(/"status":500/)
  })
})

describe('an app that cannot start', () => {
  const refused = async (env: Record<string, string>) => {
    const app = startApp(env)
    const code = await app.ended
    return { code, lines: app.said().trim().split('\n') }
  }

  test('says in one sentence that its port is taken, and touches no data', async () => {
    const taken = createServer()
    const port = await freePort()
    await new Promise<void>((resolve) => taken.listen(Number(port), '127.0.0.1', resolve))
    const dataDir = join(room.path, 'never')
    const { code, lines } = await refused({ DATA_DIR: dataDir, PORT: port, DEMO: '1' })
    taken.close()
    expect(code).toBe(1)
    expect(lines).toEqual([`Port ${port} on 127.0.0.1 is in use by another program. Set PORT to a free one.`])
    expect(existsSync(join(dataDir, 'postgres18'))).toBe(false)
  })

  test.each([
    ['a port that is none', { PORT: 'abc' }, ['PORT is "abc"']],
    ['an address with a path', { BASE_URL: 'http://127.0.0.1:3000/there' }, ['BASE_URL is']],
    ['a database of another kind', { DATABASE_URL: 'mysql://localhost/x' }, ['DATABASE_URL must be']],
    [
      'a demo for the whole world',
      { BASE_URL: 'https://mentoring.example.org', DEMO: '1' },
      ['DEMO=1', 'SECRET', 'SMTP_URL'],
    ],
    [
      'everything at once',
      { PORT: '0', TRUST_PROXY: 'nowhere', MAIL_FROM: 'x' },
      ['PORT', 'TRUST_PROXY', 'MAIL_FROM'],
    ],
  ])('says a sentence a mistake for %s', async (_, env, about) => {
    const { code, lines } = await refused({ PORT: '3999', DATA_DIR: join(room.path, 'never'), ...env })
    expect(code).toBe(1)
    expect(lines).toHaveLength(about.length)
    for (const word of about) expect(lines.join('\n')).toContain(word)
    for (const sentence of lines) expect(sentence).toMatch(/^[A-Z].*\.$/)
  })

  test('says in a sentence that its database is not there', async () => {
    const { code, lines } = await refused({
      PORT: await freePort(),
      DATA_DIR: join(room.path, 'never'),
      DATABASE_URL: 'postgres://nobody:secret-word@127.0.0.1:9/none',
    })
    expect(code).toBe(1)
    expect(lines).toHaveLength(1)
    expect(lines.join()).not.toContain('secret-word')
  })
})
