import { describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import type { Notice } from '#notices/notice.ts'
import { notify } from '#notices/notify.ts'
import { sweepNotices } from '#notices/sweep.ts'
import { days, minutes } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let count = 0

const tell = (to: MemberId, more: Partial<Notice> = {}) =>
  test.house.perform(system, (act) =>
    notify(act, {
      to,
      kind: 'hello',
      key: `hello/${++count}`,
      headline: 'Omar Haddad says hello',
      body: 'Omar would like to talk about design reviews.',
      path: '/conduct',
      button: 'Read the hello',
      ...more,
    }),
  )

const itemPaths = (html: string) =>
  [...html.matchAll(/action="(\/inbox\/[0-9a-f-]{36})"/g)].map(([, path]) => path)

describe('the inbox', () => {
  it('shows news, the newest first, and opens it by a button that leads on', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await tell(ruth.id)
    test.clock.pass(minutes(5))
    await tell(ruth.id, { headline: 'Maya Okafor answers' })
    const browser = await signedIn(test, ruth.id)
    const inbox = await browser.get('/inbox')
    expect(inbox.text).toMatch(/Inbox.*Maya Okafor answers \(new\).*Omar Haddad says hello \(new\)/)
    expect(inbox.text).toContain('something new')
    // Looking reads nothing.
    expect((await browser.get('/inbox')).text).toContain('Omar Haddad says hello (new)')

    const [newest = '', older = ''] = itemPaths(inbox.html)
    expect((await browser.post(newest)).location).toBe('/conduct')
    const after = await browser.get('/inbox')
    expect(after.text).not.toContain('Maya Okafor answers (new)')
    expect(after.text).toContain('Omar Haddad says hello (new)')

    expect((await browser.post('/inbox/read')).location).toBe('/inbox')
    const done = await browser.get('/inbox')
    expect(done.text).not.toContain('(new)')
    expect(done.text).not.toContain('Mark all as read')
    expect((await browser.post(older)).location).toBe('/conduct')
  })

  it('is nobody else’s', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const staff = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
    await tell(ruth.id)
    const [path = ''] = itemPaths((await (await signedIn(test, ruth.id)).get('/inbox')).html)
    for (const { id } of [omar, staff]) {
      const browser = await signedIn(test, id)
      expect((await browser.get('/inbox')).text).not.toContain('Omar Haddad says hello')
      expect((await browser.post(path)).status).toBe(404)
      await browser.post('/inbox/read')
    }
    expect((await (await signedIn(test, ruth.id)).get('/inbox')).text).toContain('(new)')
    for (const nonsense of ['/inbox/x', '/inbox/%00', `/inbox/${crypto.randomUUID()}`])
      expect((await (await signedIn(test, ruth.id)).post(nonsense)).status).toBe(404)
    expect((await browse(test).get('/inbox')).location).toMatch(/^\/sign-in/)
  })

  it('goes on over pages, and says what it is for while it is empty', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const browser = await signedIn(test, ruth.id)
    expect((await browser.get('/inbox')).text).toContain('News for you comes here.')
    for (let n = 0; n < 31; n++) {
      await tell(ruth.id, { headline: `Number ${n}.` })
      test.clock.pass(1)
    }
    const first = await browser.get('/inbox')
    expect(first.text).not.toContain('Number 0.')
    expect((await browser.get('/inbox?page=2')).text).toContain('Number 0.')
    expect((await browser.get('/inbox?page=0')).status).toBe(200)
    expect((await browser.get('/inbox?page=x')).status).toBe(200)
  })

  it('shows what a name or a word holds as text', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await tell(ruth.id, {
      kind: 'safety',
      headline: '<img src=x>',
      body: '<b>body</b>',
      quote: '<i>quote</i>',
    })
    const { html } = await (await signedIn(test, ruth.id)).get('/inbox')
    expect(html).not.toMatch(/<img src=x>|<b>body|<i>quote/)
    expect(html).toContain('&lt;i&gt;quote')
  })

  it('keeps staff’s words, and leaves other people’s where they were written', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await tell(ruth.id, { kind: 'safety', quote: 'Please be kind.' })
    await tell(ruth.id, { kind: 'message', quote: 'See you on Thursday.' })
    const { text } = await (await signedIn(test, ruth.id)).get('/inbox')
    expect(text).toContain('Please be kind.')
    expect(text).not.toContain('See you on Thursday.')
  })

  it('forgets news after a year, and that a mail was sent after three months', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await tell(ruth.id)
    await test.query(`update notices.mail set state = 'sent', done_at = made_at where member = $1`, [ruth.id])
    const left = async () => [
      (await test.query('select 1 from notices.item where member = $1', [ruth.id])).length,
      (await test.query('select 1 from notices.mail where member = $1', [ruth.id])).length,
    ]
    test.clock.pass(days(89))
    await test.house.perform(system, sweepNotices)
    expect(await left()).toEqual([1, 1])
    test.clock.pass(days(2))
    await test.house.perform(system, sweepNotices)
    expect(await left()).toEqual([1, 0])
    test.clock.pass(days(300))
    await test.house.perform(system, sweepNotices)
    expect(await left()).toEqual([0, 0])
  })
})
