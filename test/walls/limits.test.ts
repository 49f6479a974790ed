import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { memberSettings } from '#members/joining/settings.ts'
import type { Config } from '#platform/config.ts'
import { saveSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { buildApp } from '../../src/wiring/app.tsx'
import { signedIn } from '../support/browser.ts'
import { addMember } from '../support/cast.ts'
import { openTestHouse } from '../support/house.ts'

// Who asks too often is told kindly when to come back; and who asks is read from the connection, or from the header of a
// proxy that is trusted by name, never from what anybody may write into a header.

const test = openTestHouse()

const appWith = (config: Partial<Config>) =>
  buildApp({ ...test.house, config: { ...test.house.config, ...config } }, { scripts: [], styles: [] })

interface Asking {
  from?: string
  headers?: Record<string, string>
  form?: Record<string, string>
}

/** Asks as somebody at the other end of a connection. */
async function ask(
  app: ReturnType<typeof appWith>,
  path: string,
  { from = '203.0.113.7', headers, form }: Asking,
) {
  const body = form && new URLSearchParams(form)
  const answer = await app.request(
    path,
    { headers: { Origin: test.house.config.baseUrl, ...headers }, ...(body && { method: 'POST', body }) },
    { incoming: { socket: { remoteAddress: from } } },
  )
  const html = await answer.text()
  return {
    status: answer.status,
    retryAfter: Number(answer.headers.get('retry-after')),
    location: answer.headers.get('location') ?? '',
    html,
  }
}

beforeEach(() => test.query('delete from platform.limit_use'))

describe('the network a limit counts by', () => {
  const networkFor = async (trustProxy: string[], from: string, forwarded?: string) => {
    const headers: Record<string, string> = forwarded === undefined ? {} : { 'X-Forwarded-For': forwarded }
    await ask(appWith({ trustProxy }), '/sign-in', { from, headers, form: { email: 'a@example.org' } })
    const rows = await test.query<{ who: string }>(
      `select who from platform.limit_use where kind = 'letter-network'`,
    )
    return rows.map(({ who }) => who).join()
  }

  it.each([
    ['the connection’s, where no proxy is trusted', [], '203.0.113.7', '198.51.100.9', '203.0.113'],
    [
      'the connection’s, where another proxy is trusted',
      ['127.0.0.1'],
      '203.0.113.7',
      '198.51.100.9',
      '203.0.113',
    ],
    ['what a trusted proxy says', ['127.0.0.1'], '127.0.0.1', '198.51.100.9', '198.51.100'],
    [
      'what the proxy added, not what was sent to it',
      ['127.0.0.1'],
      '127.0.0.1',
      '192.0.2.1, 198.51.100.9',
      '198.51.100',
    ],
    [
      'the first stranger’s, behind two proxies',
      ['10.0.0.0/8'],
      '10.0.0.2',
      '192.0.2.1, 198.51.100.9, 10.0.0.1',
      '198.51.100',
    ],
    ['the proxy’s own, if it says nothing', ['127.0.0.1'], '127.0.0.1', undefined, '127.0.0'],
    ['the proxy’s own, if it says nonsense', ['127.0.0.1'], '127.0.0.1', 'unknown, <script>', '127.0.0'],
    ['a trusted proxy’s, seen through IPv6', ['127.0.0.1'], '::ffff:127.0.0.1', '198.51.100.9', '198.51.100'],
    ['the first half of an IPv6 address', ['::1'], '::1', '2001:db8:1:2:aaaa::1', '2001:db8:1:2'],
    ['the same for a neighbour in that half', ['::1'], '::1', '2001:db8:1:2:bbbb:cccc:0:9', '2001:db8:1:2'],
  ] as const)('is %s', async (_, trusted, from, forwarded, network) => {
    expect(await networkFor([...trusted], from, forwarded)).toBe(network)
  })

  it.each(['1:2', ':::', '999.1.1.1', 'f', '.', '::ffff:', '1'.repeat(5000)])(
    'is no fault of ours when a proxy passes on %s',
    async (forwarded) => {
      expect(await networkFor(['127.0.0.1'], '127.0.0.1', forwarded)).not.toBe('')
    },
  )
})

it('takes its own address from BASE_URL, whatever a request says it was sent to', async () => {
  const elsewhere = {
    Host: 'elsewhere.example',
    'X-Forwarded-Host': 'elsewhere.example',
    'X-Forwarded-Proto': 'https',
    Forwarded: 'host=elsewhere.example',
  }
  const app = appWith({ trustProxy: ['127.0.0.1'] })
  for (const path of ['/', '/people', '/sign-in', '/nothing']) {
    const { html, location } = await ask(app, path, { from: '127.0.0.1', headers: elsewhere })
    expect(html + location).not.toContain('elsewhere')
  }
  await ask(app, '/sign-in', { from: '127.0.0.1', headers: elsewhere, form: { email: 'b@example.org' } })
  await test.settle()
  expect(JSON.stringify(await test.query('select content from notices.mail'))).not.toContain('elsewhere')
})

interface Asked {
  what: string
  most: number
  window: number
  path: string
  form: (n: number) => Record<string, string>
  /** What comes back as long as it is not too often. */
  status: number
}

const wrong = { password: 'not the right one' }
const posts: Asked[] = [
  {
    ...{ what: 'links to sign in from one network', most: 30, window: 3600, status: 303 },
    ...{ path: '/sign-in', form: (n) => ({ email: `a${n}@example.org` }) },
  },
  {
    ...{ what: 'links to sign in for one address', most: 5, window: 3600, status: 303 },
    ...{ path: '/sign-in', form: () => ({ email: 'maya@example.org' }) },
  },
  {
    ...{ what: 'joins from one network', most: 10, window: 3600, status: 303 },
    ...{ path: '/join', form: (n) => ({ name: 'Maya Okafor', email: `b${n}@example.org` }) },
  },
  {
    ...{ what: 'passwords for one address', most: 10, window: 900, status: 422 },
    ...{ path: '/sign-in/password', form: () => ({ email: 'maya@example.org', ...wrong }) },
  },
]

/** A no that says when: in a header for programs, in a sentence for people. */
function expectKindNo({ status, retryAfter, html }: Awaited<ReturnType<typeof ask>>, window: number) {
  expect(status).toBe(429)
  expect(retryAfter).toBeGreaterThan(0)
  expect(retryAfter).toBeLessThanOrEqual(window)
  expect(html).toContain('A little slower, please')
  expect(html).toMatch(/That was a little too often\. Please try again in (?:a|about) /)
}

describe('who asks for too much', () => {
  beforeAll(() =>
    test.house.perform(system, (act) => saveSettings(act, memberSettings, { openJoining: true })),
  )

  it.each(posts)('is told when to come back: $most $what', async ({ most, window, path, form, status }) => {
    const app = appWith({})
    // All at once: none may slip past together.
    const answers = await Promise.all(
      Array.from({ length: most + 4 }, (_, n) => ask(app, path, { form: form(n) })),
    )
    expect(answers.filter((answer) => answer.status === status)).toHaveLength(most)
    const refused = answers.filter((answer) => answer.status !== status)
    for (const answer of refused) expectKindNo(answer, window)
    test.clock.pass((refused[0]?.retryAfter ?? 0) * 1000)
    expect((await ask(app, path, { form: form(0) })).status).toBe(status)
  })
})

describe('who reads faster than anybody reads', () => {
  let maya: Record<string, string>
  let ruth: Record<string, string>
  beforeAll(async () => {
    const cookieOf = async (name: string) => ({
      Cookie: (await signedIn(test, (await addMember(test, { name })).id)).cookie,
    })
    maya = await cookieOf('Maya Okafor')
    ruth = await cookieOf('Ruth Lindqvist')
  })
  beforeEach(() => test.clock.pass(3_600_000))

  const read = async (app: ReturnType<typeof appWith>, path: string, times: number, headers = maya) => {
    let last = await ask(app, path, { headers })
    for (let n = 1; n < times; n++) last = await ask(app, path, { headers })
    return last
  }

  it('is stopped after 240 pages in a minute, alone, and only until it is over', async () => {
    const app = appWith({ mode: 'local' })
    expect((await read(app, '/conduct', 240)).status).toBe(200)
    expectKindNo(await read(app, '/hellos', 1), 60)
    expect((await read(app, '/conduct', 1, ruth)).status).toBe(200)
    test.clock.pass(60_000)
    expect((await read(app, '/conduct', 1)).status).toBe(200)
  })

  it('cannot copy the directory: 300 lists and profiles an hour, while all else stays open', async () => {
    const app = appWith({ mode: 'local' })
    for (let minute = 0; minute < 2; minute++) {
      expect((await read(app, '/people/nobody', 150)).status).toBe(404)
      test.clock.pass(60_000)
    }
    expectKindNo(await read(app, '/people', 1), 3600)
    expect((await read(app, '/hellos', 1)).status).toBe(200)
  })

  it('is let be as one of many visitors from one network, and in the demo', async () => {
    expect((await read(appWith({ mode: 'local' }), '/conduct', 241, {})).status).toBe(200)
    expect((await read(appWith({ mode: 'demo' }), '/conduct', 241)).status).toBe(200)
  })
})
