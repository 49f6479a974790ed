import { beforeEach, describe, expect, it } from 'vitest'
import type { HelloId, MailId, MemberId } from '#map/ids.ts'
import { askToSignIn } from '#members/joining/ask-to-sign-in.ts'
import { failedMail, retryMail } from '#notices/mail/failed-mail.ts'
import type { Notice } from '#notices/notice.ts'
import { notify } from '#notices/notify.ts'
import { readAll } from '#notices/read-items.ts'
import { noticeSettings } from '#notices/settings.ts'
import { saveSettings } from '#platform/settings.ts'
import { days, hours, minutes } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { browse } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { postOffice } from './post.ts'

const test = openTestHouse()
const post = postOffice(test)
let count = 0

beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from notices.mail')
  await test.query('delete from notices.suppression')
  post.letters.length = 0
  post.answer = () => 'sent'
})

const tell = (to: MemberId, more: Partial<Notice> = {}) =>
  test.house.perform(system, (act) =>
    notify(act, {
      to,
      kind: 'hello',
      key: `hello/${++count}`,
      headline: 'Omar Haddad says hello',
      body: 'Omar would like to talk about running a design review.\n\nYou can answer in a minute.',
      quote: 'I have read your talk on wet meadows <b>twice</b>.',
      path: '/hellos',
      button: 'Read the hello',
      ...more,
    }),
  )
const mails = () =>
  test.query<{
    id: MailId
    state: string
    tries: number
    content: object
    last_error: string
    leave_at: Date
  }>('select id, state, tries, content, last_error, leave_at from notices.mail order by made_at, id')
const states = async () => (await mails()).map(({ state }) => state)
const ruthLindqvist = () => addMember(test, { name: 'Ruth Lindqvist' })

describe('a notice by mail', () => {
  it('leaves once, in two forms, with its headers; and nothing of it is kept', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    await post.deliverTwice()
    expect(post.letters).toHaveLength(1)
    const [letter] = post.letters
    expect(letter).toMatchObject({
      to: ruth.email,
      subject: 'Omar Haddad says hello',
      listId: '<hello.127.0.0.1>',
    })
    expect(letter?.text).toContain('> I have read your talk')
    expect(letter?.text).toContain('Read the hello:\nhttp://127.0.0.1:3000/hellos')
    expect(letter?.html).toContain('&lt;b&gt;twice&lt;/b&gt;')
    expect(letter?.html).toContain(
      '<p style="margin:0 0 16px;font-size:17px;line-height:1.55">You can answer',
    )
    expect(letter?.unsubscribe).toMatch(/^http:\/\/127\.0\.0\.1:3000\/unsubscribe\/[\w-]{40,90}$/)
    const [mail] = await mails()
    expect(letter?.id).toBe(mail?.id)
    expect(mail).toMatchObject({ state: 'sent', content: {} })
  })

  it('waits for the end of the quiet hours of its reader', async () => {
    test.clock.set('2026-11-23T22:00:00Z')
    const ruth = await ruthLindqvist()
    const khai = await addMember(test, {
      name: 'Nguyễn Thị Minh Khai',
      callName: 'Khai',
      zone: 'America/Vancouver',
    })
    await tell(ruth.id)
    await tell(khai.id)
    await post.deliver()
    expect(post.letters.map(({ to }) => to)).toEqual([khai.email])
    test.clock.set('2026-11-24T08:00:00Z')
    await post.deliver()
    expect(post.letters.map(({ to }) => to)).toEqual([khai.email, ruth.email])
  })

  it('rests when the association says, once it says so', async () => {
    const ruth = await ruthLindqvist()
    await test.house.perform(system, (act) =>
      saveSettings(act, noticeSettings, { quietFrom: 8 * 60, quietUntil: 10 * 60 }),
    )
    await tell(ruth.id)
    await test.house.perform(system, (act) =>
      saveSettings(act, noticeSettings, { quietFrom: 21 * 60, quietUntil: 8 * 60 }),
    )
    expect((await mails())[0]?.leave_at.toISOString()).toBe('2026-11-23T10:00:00.000Z')
  })

  it.each([
    ['was read in the inbox', (id: MemberId) => readInbox(id)],
    [
      'left',
      (id: MemberId) => test.query(`update members.member set left_at = '2026-11-23' where id = $1`, [id]),
    ],
    [
      'is suspended',
      (id: MemberId) =>
        test.query(`update members.member set suspended_until = '9999-12-31' where id = $1`, [id]),
    ],
    [
      'paused everything',
      (id: MemberId) => test.query(`insert into notices.quiet values ($1, '2026-11-23')`, [id]),
    ],
    [
      'stopped this kind',
      (id: MemberId) => test.query(`insert into notices.preference values ($1, 'hello', 'inbox')`, [id]),
    ],
    [
      'bounced',
      (id: MemberId) =>
        test.query(
          `insert into notices.suppression select email, 'hard bounce', '2026-11-23' from members.member where id = $1`,
          [id],
        ),
    ],
  ])('stays here when its reader %s while it waited', async (_, happens) => {
    test.clock.set('2026-11-23T22:00:00Z')
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    await happens(ruth.id)
    test.clock.set('2026-11-24T08:00:00Z')
    await post.deliver()
    expect(post.letters).toHaveLength(0)
    expect(await mails()).toMatchObject([{ state: 'dropped', content: {} }])
  })

  async function readInbox(id: MemberId) {
    const [row] = await test.query<{ name: string }>('select name from members.member where id = $1', [id])
    const viewer = { ...(await ruthLindqvist()), id, name: row?.name ?? '' }
    await test.house.perform(viewer, readAll)
  }

  it('is a reminder only while its hello waits', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id, {
      kind: 'hello_reminder',
      still: { what: 'hello_waiting', id: crypto.randomUUID() as HelloId },
    })
    await post.deliver()
    expect(await mails()).toMatchObject([{ state: 'dropped', last_error: 'no longer so' }])
  })

  it('goes to the address its reader has by then', async () => {
    test.clock.set('2026-11-23T22:00:00Z')
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    await test.query(`update members.member set email = 'ruth.new@example.org' where id = $1`, [ruth.id])
    test.clock.set('2026-11-24T08:00:00Z')
    await post.deliver()
    expect(post.letters.map(({ to }) => to)).toEqual(['ruth.new@example.org'])
  })
})

describe('when the post office has troubles', () => {
  it('tries eight times within about a day, then shows it to staff, who can try again', async () => {
    const ruth = await ruthLindqvist()
    const staff = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
    await tell(ruth.id)
    post.answer = () => new Error(`451 Try later, said mx.example.org to ${ruth.email}`)
    const began = test.clock.now().getTime()
    for (let round = 0; round < 60 * 30 && !(await states()).includes('failed'); round++) {
      await post.deliver()
      const [mail] = await mails()
      if (mail?.state === 'waiting') test.clock.set(mail.leave_at.toISOString())
    }
    const took = test.clock.now().getTime() - began
    expect(took).toBeGreaterThan(hours(18))
    expect(took).toBeLessThan(hours(30))
    const failed = await test.house.perform(staff, failedMail)
    expect(failed).toMatchObject([
      {
        kind: 'hello',
        name: 'Ruth Lindqvist',
        tries: 8,
        lastError: '451 Try later, said mx.example.org to [address]',
      },
    ])

    post.answer = () => 'sent'
    const id = failed[0]?.id ?? ('' as MailId)
    await test.house.perform(staff, (act) => retryMail(act, id))
    await expect(test.house.perform(staff, (act) => retryMail(act, id))).rejects.toMatchObject({
      status: 404,
    })
    await post.deliver()
    expect(post.letters).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })

  it('spreads what failed together', async () => {
    const ruth = await ruthLindqvist()
    for (let n = 0; n < 12; n++) await tell(ruth.id)
    post.answer = () => new Error('down')
    await post.deliver()
    const again = new Set((await mails()).map(({ leave_at }) => leave_at.getTime()))
    expect(again.size).toBeGreaterThan(6)
    for (const at of again) {
      expect(at - test.clock.now().getTime()).toBeGreaterThanOrEqual(12_000)
      expect(at - test.clock.now().getTime()).toBeLessThanOrEqual(18_000)
    }
  })

  it('writes no more to an address that was refused for good', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    post.answer = () => 'gone'
    await post.deliver()
    await tell(ruth.id)
    post.answer = () => 'sent'
    const before = post.letters.length
    await post.deliver()
    expect(post.letters).toHaveLength(before)
    expect(await states()).toEqual(['dropped', 'dropped'])
  })

  it('sends once more, with the same Message-ID, when nobody knows whether it arrived; never a third time', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    post.answer = () => 'unsure'
    for (let round = 0; round < 5; round++) {
      await post.deliver()
      test.clock.pass(days(1))
    }
    expect(post.letters).toHaveLength(2)
    expect(new Set(post.letters.map(({ id }) => id)).size).toBe(1)
    expect(await mails()).toMatchObject([{ state: 'failed' }])
  })

  it('takes up what a killed process had in hand, once its claim has run out', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id)
    await test.query(`update notices.mail set state = 'leaving', tries = 1, leave_at = $1`, [
      new Date(test.clock.now().getTime() + minutes(2)),
    ])
    await post.deliver()
    expect(post.letters).toHaveLength(0)
    test.clock.pass(minutes(2))
    await post.deliverTwice()
    expect(post.letters).toHaveLength(1)
    expect(await states()).toEqual(['sent'])
  })
})

describe('a letter', () => {
  const ask = async (email: string) => {
    await test.house.perform(system, (act) =>
      askToSignIn(act, { email, network: `10.0.${++count}`, next: '' }),
    )
    await test.settle()
  }

  it('leaves at once, before all else, even at night; its link works, and is kept nowhere', async () => {
    test.clock.set('2026-11-23T23:30:00Z')
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const khai = await addMember(test, {
      name: 'Nguyễn Thị Minh Khai',
      callName: 'Khai',
      zone: 'America/Vancouver',
    })
    await tell(khai.id)
    await ask(maya.email)
    await post.deliver()
    expect(post.letters.map(({ to }) => to)).toEqual([maya.email, khai.email])
    const [letter] = post.letters
    expect(letter).not.toHaveProperty('unsubscribe')
    expect(letter).not.toHaveProperty('listId')
    const link = letter?.text.match(/http:\/\/127\.0\.0\.1:3000(\/letters\/[\w-]+)/)?.[1] ?? ''
    expect(letter?.html).toContain(link)
    expect((await browse(test).get(link)).status).toBe(200)

    const token = link.split('/').at(-1) ?? 'none'
    for (const table of ['notices.mail', 'platform.event', 'pgboss.job', 'members.letter']) {
      const [row] = await test.query<{ found: boolean }>(
        `select exists (select 1 from ${table} t where t::text like '%' || $1 || '%') as found`,
        [token],
      )
      expect([table, row?.found]).toEqual([table, false])
    }
    expect(JSON.stringify(test.logs)).not.toContain(token)
  })

  it('reaches somebody who paused everything', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await test.query(`insert into notices.quiet values ($1, '2026-11-23')`, [maya.id])
    await ask(maya.email)
    await post.deliver()
    expect(post.letters).toHaveLength(1)
  })

  it('is not sent when its link has expired meanwhile', async () => {
    await ask('omar.late@example.org')
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await ask(maya.email)
    test.clock.pass(minutes(11))
    await post.deliver()
    // The first says that nobody here has that address, which stays true.
    expect(post.letters.map(({ to }) => to)).toEqual(['omar.late@example.org'])
  })

  it('that arrives shows that a mailbox is there again', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await test.query(`insert into notices.suppression values ($1, 'hard bounce', '2026-11-23')`, [maya.email])
    await ask(maya.email)
    await tell(maya.id)
    await post.deliver()
    expect(post.letters.map(({ to }) => to)).toEqual([maya.email, maya.email])
  })
})

describe('words of people', () => {
  it('are in no event, job or log line, and in no mail that has left', async () => {
    const ruth = await ruthLindqvist()
    await tell(ruth.id, {
      quote: 'canary-marigold',
      headline: 'canary-heron says hello',
      body: 'canary-otter',
    })
    post.answer = () => new Error('451 canary-free')
    await post.deliver()
    post.answer = () => 'sent'
    test.clock.pass(minutes(1))
    await post.deliver()
    await test.settle()
    for (const table of ['notices.mail', 'platform.event', 'pgboss.job']) {
      const [row] = await test.query<{ found: boolean }>(
        `select exists (select 1 from ${table} t where t::text ~ 'canary-(marigold|heron|otter)') as found`,
      )
      expect([table, row?.found]).toEqual([table, false])
    }
    expect(JSON.stringify(test.logs)).not.toMatch(/canary-(marigold|heron|otter)/)
  })
})
