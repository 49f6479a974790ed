import { execFileSync, spawn } from 'node:child_process'
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, afterEach, beforeAll, describe, expect, test } from 'vitest'
import { joinEmbedded } from '../../src/platform/embedded/cluster.ts'
import { type AppProcess, build, freePort, startApp } from './app-process.ts'
import { ask, makeRoom } from './embedded-support.ts'

// What an operator types beside `start`: commands join a running Bothways as guests, or start the database, work and stop
// it; and `doctor` says in plain words what is wrong.

let room: ReturnType<typeof makeRoom>
beforeAll(() => {
  build()
  room = makeRoom()
})
afterAll(() => room.clear())

const root = join(import.meta.dirname, '../..')

interface Outcome {
  code: number | null
  lines: string[]
}

function run(dataDir: string, args: string, env: Record<string, string> = {}): Promise<Outcome> {
  const child = spawn(process.execPath, [join(root, 'dist/server/main.js'), ...args.split(' ')], {
    cwd: root,
    env: { PATH: process.env.PATH, HOME: process.env.HOME, DATA_DIR: dataDir, ...env },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (chunk) => {
      said += String(chunk)
    })
  return new Promise((resolve) =>
    child.once('close', (code) => resolve({ code, lines: said.trim().split('\n') })),
  )
}

/** Changes something in the database as no page would. */
async function meddle(dataDir: string, ...statements: string[]): Promise<void> {
  const cluster = await joinEmbedded({ dataDir, log: () => undefined })
  for (const statement of statements) await ask(cluster.login, statement)
  await cluster.stop()
}

const looks = ({ lines }: Outcome) =>
  lines.filter((line) => line.startsWith('LOOK')).map((line) => line.slice(6))

const signIn = (base: string, email: string) =>
  fetch(`${base}/sign-in/password`, {
    method: 'POST',
    redirect: 'manual',
    headers: { Origin: base },
    body: new URLSearchParams({ email, password: 'demo-demo-demo' }),
  })

const cookieOf = (answer: Response) =>
  answer.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')

describe('beside a Bothways that runs', () => {
  let dataDir: string
  let app: AppProcess
  beforeAll(async () => {
    dataDir = join(room.path, 'running')
    app = startApp({ DATA_DIR: dataDir, PORT: await freePort() })
    await app.ready()
  })
  afterEach(() => expect(app.child.exitCode).toBeNull())
  afterAll(() => app.stop())

  test('doctor finds nothing to do', async () => {
    const outcome = await run(dataDir, 'doctor')
    expect(looks(outcome)).toEqual([])
    expect(outcome.lines.at(-1)).toBe('Nothing needs doing.')
    expect(outcome.code).toBe(0)
  })

  test('an invitation is written, and leaves at once', async () => {
    expect(await run(dataDir, 'invite maya@example.org')).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('An invitation for maya@example.org is written.')],
    })
    const mail = () =>
      readdirSync(join(dataDir, 'mail')).map((file) => readFileSync(join(dataDir, 'mail', file), 'utf8'))
    await expect
      .poll(() => mail().filter((text) => text.includes('maya@example.org')).length, { timeout: 30_000 })
      .toBeGreaterThan(0)
  })

  test('somebody is made staff, and owner', async () => {
    const staff = await run(dataDir, 'staff ines@example.org')
    expect(staff).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('ines@example.org is staff now')],
    })
    const owner = await run(dataDir, 'staff ines@example.org --owner')
    expect(owner).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('ines@example.org is owner now')],
    })
    expect(await run(dataDir, 'staff ines@example.org')).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('ines@example.org is owner already and stays it')],
    })
  })

  test('a second demo is none, and migrations are done', async () => {
    expect(await run(dataDir, 'demo --members 40')).toMatchObject({
      code: 0,
      lines: [expect.stringContaining('nothing was changed')],
    })
    expect(await run(dataDir, 'migrate')).toEqual({ code: 0, lines: ['The database is at this version.'] })
  })

  test('an import makes the chapters of a column that only --map says is one', async () => {
    const file = join(room.path, 'mapped.csv')
    writeFileSync(
      file,
      'Name,E-mail,Kreis\nLea Kern,lea@example.org,Uferland\nTim Rau,tim@example.org,Uferland\n',
    )
    const { code, lines } = await run(dataDir, `import ${file} --map Kreis=chapter --make-chapters`)
    expect(lines).toEqual(expect.arrayContaining(['Written:', expect.stringContaining('2 rows: 2 new')]))
    expect(lines.join('\n')).not.toContain('is no chapter here')
    expect(code).toBe(0)
  })

  test.each([
    ['the export itself', (file: string) => file, '--report would overwrite'],
    ['no place to write', () => join(room.path, 'nowhere/report.csv'), 'The report cannot be written to'],
  ])('a report to %s is refused before anything', async (_, reportOf, sentence) => {
    const file = join(room.path, 'kept.csv')
    const content = 'Name,E-mail\nNora Berg,nora@example.org\n'
    writeFileSync(file, content)
    expect(await run(dataDir, `import ${file} --report ${reportOf(file)}`)).toEqual({
      code: 1,
      lines: [expect.stringContaining(sentence)],
    })
    expect(readFileSync(file, 'utf8')).toBe(content)
    expect((await run(dataDir, `import ${file} --dry-run`)).lines.at(-1)).toContain('1 rows: 1 new')
  })

  test.each([
    ['staff nobody', 'One e-mail address, please'],
    ['invite maya@example.org --soon', "Unknown option '--soon'"],
    ['demo --members few', 'demo takes --members'],
    ['demo --members -5', 'demo takes --kind association or --kind company. demo takes --members'],
    ['migrate extra', "Unexpected argument 'extra'"],
    ['doctor --x', "Unknown option '--x'"],
    ['strat', 'There is no command "strat".'],
    ['toString', 'There is no command "toString".'],
    ['demo --kind guild', 'demo takes --kind association or --kind company.'],
    ['import', 'import FILE.csv'],
  ])('%s is answered in a sentence', async (args, sentence) => {
    const { code, lines } = await run(dataDir, args)
    expect(code).toBe(1)
    expect(lines[0]).toContain(sentence)
    expect(lines.join('\n')).not.toMatch(/^ +at /m)
  })

  test.each(['help', '--help'])('%s says what there is, and ends well', async (args) => {
    const { code, lines } = await run(dataDir, args)
    expect([code, lines[0]]).toEqual([0, 'Bothways'])
    expect(lines.join('\n')).toContain('say what is wrong with this installation')
  })

  test('a second one on the same folder is refused in a sentence, and the first goes on', async () => {
    const second = startApp({ DATA_DIR: dataDir, PORT: await freePort() })
    expect(await second.ended).toBe(1)
    expect(second.said().trim()).toBe(
      `Another Bothways (process ${app.child.pid}) is already running on ${dataDir}. Stop it first, or set DATA_DIR to another folder.`,
    )
    expect((await fetch(`${app.base}/readyz`)).status).toBe(200)
  })
})

describe('doctor', () => {
  let dataDir: string
  beforeAll(async () => {
    dataDir = join(room.path, 'ill')
    expect((await run(dataDir, 'doctor')).code).toBe(1)
  })

  test('says that migrations wait, and runs none', async () => {
    for (let look = 0; look < 2; look++)
      expect(looks(await run(dataDir, 'doctor'))).toEqual([
        expect.stringMatching(/^\d+ migrations have not run/),
      ])
    expect((await run(dataDir, 'demo --members 40')).lines).toContain('40 people live here now.')
    expect(looks(await run(dataDir, 'doctor'))).toEqual([])
  })

  test('names failed jobs, jobs that nobody takes up, and mail that could not leave', async () => {
    await meddle(
      dataDir,
      `insert into pgboss.job (name, state, completed_on, output) values ('reactions', 'failed', now(), '{}')`,
      `insert into pgboss.job (name, start_after) values ('reactions', now() - interval '1 hour'), ('reactions', now() - interval '1 hour')`,
      `insert into notices.mail (id, address, kind, urgency, key, content, made_at, leave_at, state, last_error)
       values (gen_random_uuid(), 'a@example.org', 'letter', 0, 'a', '{}', now(), now(), 'failed', '550'),
         (gen_random_uuid(), 'b@example.org', 'letter', 0, 'b', '{}', now(), now() + interval '1 hour', 'waiting', '451')`,
    )
    const outcome = await run(dataDir, 'doctor')
    expect(looks(outcome)).toEqual([
      '1 job has failed; see *Failed jobs* under Staff.',
      '2 jobs have waited for more than ten minutes; is Bothways running?',
      '1 mail could not leave; see *Failed jobs* under Staff.',
      '1 mail was not taken so far, and will be tried again.',
    ])
    expect(outcome.lines.at(-1)).toBe('4 things need a look.')
    expect(outcome.code).toBe(1)
    await meddle(dataDir, 'delete from pgboss.job', 'delete from notices.mail')
  })

  test('says when the mail server cannot be reached, and that invented people cannot sign in outside the demo', async () => {
    const smtp = `smtp://127.0.0.1:${await freePort()}`
    const { lines, code } = await run(dataDir, 'doctor', { SMTP_URL: smtp })
    expect(code).toBe(1)
    const [people, mail] = looks({ code, lines })
    expect(people).toContain('invented people')
    expect(mail).toMatch(/mail/i)
  })

  test('says a sentence for each setting that is wrong', async () => {
    const outcome = await run(dataDir, 'doctor', { PORT: 'abc', SMTP_URL: 'http://mail' })
    expect(looks(outcome)).toEqual([expect.stringContaining('PORT'), expect.stringContaining('SMTP_URL')])
  })

  test('and every other command say that a database is newer, and change nothing', async () => {
    await meddle(
      dataDir,
      `insert into platform.migration (number, file, hash, at) values (9999, 'later', '', now())`,
    )
    const newer = 'This database was made by a newer Bothways'
    expect(looks(await run(dataDir, 'doctor'))).toEqual([expect.stringContaining(newer)])
    const { code, lines } = await run(dataDir, 'start', { PORT: await freePort() })
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining(newer)])
    await meddle(dataDir, 'delete from platform.migration where number = 9999')
  })
})

describe('a data folder', () => {
  test('with invented people is refused to a real association, in a sentence', async () => {
    const { code, lines } = await run(join(room.path, 'ill'), 'start', {
      PORT: await freePort(),
      BASE_URL: 'https://mentoring.example.org',
      SECRET: 'x'.repeat(32),
      SMTP_URL: 'smtp://127.0.0.1:9',
    })
    expect(code).toBe(1)
    expect(lines).toEqual([expect.stringContaining('This database holds the demo with invented people.')])
  })

  test('stopped, copied and started is the same Bothways: people, sessions, secrets', async () => {
    const first = join(room.path, 'first')
    const before = startApp({ DATA_DIR: first, PORT: await freePort() })
    await before.ready()
    const cookie = cookieOf(await signIn(before.base, 'guide@demo.example'))
    expect(await before.stop()).toBe(0)

    const copied = join(room.path, 'copied')
    execFileSync('cp', ['-a', first, copied])
    const after = startApp({ DATA_DIR: copied, PORT: await freePort() })
    await after.ready()
    const today = await fetch(after.base, { headers: { Cookie: cookie } })
    expect(await today.text()).toContain('data-viewer=')
    expect((await signIn(after.base, 'veteran@demo.example')).status).toBe(303)
    expect(await after.stop()).toBe(0)
  })

  test.each([
    ['a file', () => import.meta.filename, 'is not a folder. Set DATA_DIR to a folder.'],
    ['inside a file', () => join(import.meta.filename, 'data'), 'is not a folder. Set DATA_DIR to a folder.'],
    ['where no folder can be made', () => '/proc/x/y', '/proc/x/y cannot be made.'],
  ])('that is %s is refused in a sentence', async (_, folder, sentence) => {
    for (const command of ['start', 'doctor'])
      expect(await run(folder(), command, { PORT: await freePort() })).toEqual({
        code: 1,
        lines: [expect.stringContaining(sentence)],
      })
  })

  test('of another major version is refused in a sentence', async () => {
    const old = join(room.path, 'old')
    mkdirSync(join(old, 'postgres18'), { recursive: true })
    writeFileSync(join(old, 'postgres18/PG_VERSION'), '17\n')
    const { code, lines } = await run(old, 'start', { PORT: await freePort() })
    expect(code).toBe(1)
    expect(lines).toEqual([
      expect.stringContaining('was made by Postgres 17, and this Bothways brings Postgres 18'),
    ])
  })
})
