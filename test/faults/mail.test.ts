import { generateKeyPairSync } from 'node:crypto'
import { afterAll, beforeEach, describe, expect, it, vi } from 'vitest'
import type { MailId, MemberId } from '#map/ids.ts'
import { deliverDue, openPump } from '#notices/mail/deliver.ts'
import { failedMail } from '#notices/mail/failed-mail.ts'
import { notify } from '#notices/notify.ts'
import { type House, openHouse } from '#platform/house.ts'
import { days, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { stills } from '../../src/wiring/mail.ts'
import { reactions } from '../../src/wiring/reactions.ts'
import { browse } from '../support/browser.ts'
import { addMember } from '../support/cast.ts'
import { openTestHouse } from '../support/house.ts'
import { openPostOffice } from './post-office.ts'

const post = await openPostOffice()
const { privateKey } = generateKeyPairSync('rsa', {
  modulusLength: 2048,
  publicKeyEncoding: { type: 'spki', format: 'pem' },
  privateKeyEncoding: { type: 'pkcs8', format: 'pem' },
})
const test = openTestHouse({
  mode: 'local',
  smtpUrl: post.url,
  baseUrl: 'https://mentoring.example.org',
  dkim: { domain: 'example.org', selector: 'bothways', privateKey },
})
let count = 0

beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from notices.mail')
  await test.query('delete from notices.suppression')
  post.received.length = 0
  post.manner = () => 'take'
})
afterAll(() => post.close())

const tell = (to: MemberId, quote = 'I have read your talk twice.') =>
  test.house.perform(system, (act) =>
    notify(act, {
      to,
      kind: 'hello',
      key: `hello/${++count}`,
      headline: 'Omar Haddad says hello',
      body: 'Omar would like to talk about design reviews.',
      quote,
      path: '/hellos',
      button: 'Read the hello',
    }),
  )
const deliver = () => deliverDue(test.house, stills)
const mails = () =>
  test.query<{ id: MailId; state: string; tries: number; last_error: string }>(
    'select id, state, tries, last_error from notices.mail order by made_at, id',
  )
const states = async () => (await mails()).map(({ state }) => state)
const people = (n: number): Promise<MemberViewer[]> =>
  Promise.all(Array.from({ length: n }, () => addMember(test, { name: 'Ruth Lindqvist' })))
const receivers = () => post.received.map(({ to }) => to).sort()

describe('a mail on the wire', () => {
  it('is signed, with its headers as mail programs and relays want them', async () => {
    const [ruth] = await people(1)
    await tell(ruth?.id as MemberId)
    await deliver()
    const [mail] = await mails()
    const raw = post.received[0]?.raw ?? ''
    const header = (name: string) => new RegExp(`^${name}: (.*(?:\r\n\\s.*)*)`, 'im').exec(raw)?.[1] ?? ''
    expect(header('Message-ID')).toBe(`<${mail?.id}@mentoring.example.org>`)
    expect(header('Auto-Submitted')).toBe('auto-generated')
    expect(header('List-Id')).toBe('<hello.mentoring.example.org>')
    // On one line and without a comment: some relays break the signature of folded ones.
    expect(header('List-Unsubscribe')).toMatch(/^<https:\/\/mentoring\.example\.org\/unsubscribe\/[\w-]+>$/)
    expect(header('List-Unsubscribe-Post')).toBe('List-Unsubscribe=One-Click')
    const signed = /;h=([^;]*)/
      .exec(header('DKIM-Signature').replace(/\s/g, ''))?.[1]
      ?.toLowerCase()
      .split(':')
    expect(signed).toEqual(
      expect.arrayContaining(['list-unsubscribe', 'list-unsubscribe-post', 'message-id']),
    )
    expect(raw).toContain('multipart/alternative')
  })
})

describe('a server with troubles', () => {
  it('that is down and comes back loses nothing and gets nothing twice', async () => {
    const crowd = await people(12)
    await post.close()
    for (const { id } of crowd) await tell(id)
    await deliver()
    expect(new Set(await states())).toEqual(new Set(['waiting']))
    test.clock.pass(minutes(1))
    await deliver()
    await post.open()
    test.clock.pass(minutes(5))
    await deliver()
    expect(receivers()).toEqual(crowd.map(({ email }) => email).sort())
    expect(new Set(await states())).toEqual(new Set(['sent']))
  })

  it.each([
    ['later, at the address', { at: 'RCPT', code: 451 }],
    ['later, at the text', { at: 'DATA', code: 452 }],
    ['later, for a full house', { at: 'RCPT', code: 421 }],
    ['no, at the text', { at: 'DATA', code: 554 }],
  ] as const)('that says %s is asked again', async (_, manner) => {
    const [ruth, maya] = await people(2)
    post.manner = (to) => (to === ruth?.email ? manner : 'take')
    await tell(ruth?.id as MemberId)
    await tell(maya?.id as MemberId)
    await deliver()
    expect(receivers()).toEqual([maya?.email])
    expect((await states()).sort()).toEqual(['sent', 'waiting'])
    expect((await mails()).find(({ state }) => state === 'waiting')?.last_error).toContain(
      String(manner.code),
    )
    post.manner = () => 'take'
    test.clock.pass(minutes(1))
    await deliver()
    expect(receivers()).toEqual([ruth?.email, maya?.email].sort())
  })

  it('that never takes a text leaves it with staff after a day, and holds up nobody else', async () => {
    const [ruth, maya] = await people(2)
    post.manner = (to) => (to === ruth?.email ? { at: 'DATA', code: 554 } : 'take')
    await tell(ruth?.id as MemberId)
    for (let round = 0; round < 8; round++) {
      await deliver()
      test.clock.pass(days(1))
    }
    await tell(maya?.id as MemberId)
    await deliver()
    expect(await states()).toEqual(['failed', 'sent'])
    expect(await failedMail(test.house.look(system))).toMatchObject([{ name: 'Ruth Lindqvist', tries: 8 }])
  })

  it('that knows no such address is not asked again, and the others get theirs', async () => {
    const [ruth, maya] = await people(2)
    post.manner = (to) => (to === ruth?.email ? { at: 'RCPT', code: 550 } : 'take')
    await tell(ruth?.id as MemberId)
    await tell(maya?.id as MemberId)
    await deliver()
    post.manner = () => 'take'
    await tell(ruth?.id as MemberId)
    test.clock.pass(days(2))
    await deliver()
    expect(receivers()).toEqual([maya?.email])
    expect((await states()).sort()).toEqual(['dropped', 'dropped', 'sent'])
    expect(await test.query('select address, reason from notices.suppression')).toEqual([
      { address: ruth?.email, reason: 'hard bounce' },
    ])
  })

  it('that hangs up after the text gets it once more, with the same Message-ID, and never a third time', async () => {
    const [ruth, maya] = await people(2)
    post.manner = () => 'hang up after the text'
    await tell(ruth?.id as MemberId)
    await deliver()
    expect(await mails()).toMatchObject([
      { state: 'waiting', last_error: expect.stringContaining('may have') },
    ])
    post.manner = () => 'take'
    test.clock.pass(minutes(1))
    await deliver()
    expect(post.received).toHaveLength(2)
    expect(new Set(post.received.map(({ messageId }) => messageId)).size).toBe(1)
    expect(await states()).toEqual(['sent'])

    post.received.length = 0
    post.manner = () => 'hang up after the text'
    await tell(maya?.id as MemberId)
    for (let round = 0; round < 4; round++) {
      await deliver()
      test.clock.pass(days(1))
    }
    expect(receivers()).toEqual([maya?.email, maya?.email])
    expect(await states()).toEqual(['sent', 'failed'])
  })
})

describe('the pump', () => {
  const anotherHouse = (): Promise<House> =>
    openHouse({
      config: test.house.config,
      connection: test.connection,
      reactions,
      clock: test.clock,
      log: (line) => test.logs.push(line),
    })

  it('of two processes sends each of a crowd its mail, once, as soon as it is written', async () => {
    const other = await anotherHouse()
    const pumps = [openPump(test.house, stills), openPump(other, stills)]
    const crowd = await people(60)
    await Promise.all(crowd.map(({ id }) => tell(id)))
    await vi.waitFor(() => expect(post.received.length).toBe(60), { timeout: 14_000, interval: 50 })
    expect(receivers()).toEqual(crowd.map(({ email }) => email).sort())
    await Promise.all(pumps.map((pump) => pump.stop()))
    await other.close()
    expect(new Set(await states())).toEqual(new Set(['sent']))
  })

  it('keeps nobody waiting while the server says nothing, and holds no row and no transaction', async () => {
    const pump = openPump(test.house, stills)
    const [ruth, maya, omar] = await people(3)
    post.manner = () => 'say nothing'
    for (const person of [ruth, maya]) await tell(person?.id as MemberId)
    await vi.waitFor(() => expect(post.received.length).toBe(2), { timeout: 10_000, interval: 20 })

    // Both lines are held now. Everything else goes on, all of it before the server says a word.
    for (let visit = 0; visit < 30; visit++) expect((await browse(test).get('/sign-in')).status).toBe(200)
    await tell(omar?.id as MemberId)
    await test.query('select id from notices.mail for update nowait')
    const idle = await test.query(
      `select 1 from pg_stat_activity where datname = current_database() and state = 'idle in transaction'`,
    )
    expect(idle).toHaveLength(0)
    expect((await states()).sort()).toEqual(['leaving', 'leaving', 'waiting'])

    post.manner = () => 'take'
    post.release()
    await vi.waitFor(async () => expect(new Set(await states())).toEqual(new Set(['sent'])), {
      timeout: 14_000,
    })
    await pump.stop()
    expect(receivers()).toEqual([ruth, maya, omar].map((person) => person?.email).sort())
  })

  it('lets a mail on its way arrive before it stops, and takes up no other', async () => {
    const pump = openPump(test.house, stills)
    const [ruth, maya, omar] = await people(3)
    post.manner = () => 'say nothing'
    for (const person of [ruth, maya, omar]) await tell(person?.id as MemberId)
    await vi.waitFor(() => expect(post.received.length).toBe(2), { timeout: 10_000, interval: 20 })
    const stopped = pump.stop()
    post.release()
    await stopped
    expect((await states()).sort()).toEqual(['sent', 'sent', 'waiting'])
  })

  it('writes nothing of what people say into its log', async () => {
    const [ruth] = await people(1)
    post.manner = () => ({ at: 'DATA', code: 554 })
    await tell(ruth?.id as MemberId, 'canary-saxifrage')
    await deliver()
    expect(JSON.stringify(test.logs)).toContain('"outcome":"again"')
    expect(JSON.stringify(test.logs)).not.toMatch(/canary-saxifrage|@example\.org/)
  })
})
