import { beforeEach, describe, expect, it } from 'vitest'
import type { LetterId } from '#map/ids.ts'
import { letterToken } from '#members/joining/letter.ts'
import { makeCalendarAddress, readCalendarAddress } from '#partnerships/meetings/calendar/calendar-address.ts'
import { keyFor } from '#platform/config.ts'
import { days, minutes } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { makeFeedAddress, readFeedAddress } from '#questions/feed/feed-address.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let maya: MemberViewer
let browser: Browser
let count = 0
beforeEach(async () => {
  await test.query('delete from platform.limit_use')
  maya = await addMember(test, { name: 'Maya Okafor' })
  browser = await freshly()
})

/** Signed in by a mailed link, so many minutes ago by the clock of the house. */
async function freshly(ago = 0): Promise<Browser> {
  const signed = await signedIn(test, maya.id)
  await test.query(
    `update session set "createdAt" = $2 where "userId" = (select user_id from members.member where id = $1)`,
    [maya.id, new Date(test.clock.now().getTime() - minutes(ago))],
  )
  return signed
}

const another = () => `maya.new.${++count}@example.org`
const ask = (email: string, by = browser) => by.post('/me/email', { email })
const emailOf = async () =>
  (await test.query<{ email: string }>('select email from members.member where id = $1', [maya.id]))[0]?.email

/** The open letter of a kind to an address, as the path of its page. */
async function letterTo(email: string, kind: 'address' | 'address_undo'): Promise<string | undefined> {
  const [row] = await test.query<{ id: LetterId }>(
    'select id from members.letter where email = $1 and kind = $2 and used_at is null order by id desc limit 1',
    [email, kind],
  )
  return row && `/letters/${letterToken(keyFor(test.house.config, 'letter'), row.id)}`
}
const open = async (email: string, kind: 'address' | 'address_undo', by = browse(test)) =>
  by.post((await letterTo(email, kind)) ?? '/no-such-letter')

describe('another address', () => {
  it('needs a fresh sign-in, changes nothing until it is confirmed, and then everywhere', async () => {
    browser = await freshly(11)
    expect((await browser.get('/me/email')).text).toContain('show once more that the address is yours')
    const email = another()
    await ask(email)
    expect(await letterTo(email, 'address')).toBeUndefined()

    const old = await signedIn(test, maya.id)
    browser = await freshly()
    const asked = await ask(email.toUpperCase())
    await test.settle()
    expect((await browser.get(asked.location)).text).toContain('Look at the mail of your new address')
    expect(await emailOf()).toBe(maya.email)

    const fresh = browse(test)
    const page = await fresh.get((await letterTo(email, 'address')) ?? '')
    expect(page.text).toContain('Confirm your new address')
    expect(await emailOf()).toBe(maya.email)
    expect((await open(email, 'address', fresh)).status).toBe(303)
    expect(await emailOf()).toBe(email)
    expect((await fresh.get('/me')).status).toBe(200)
    // The other sessions are over, and signing in goes by the new address.
    expect((await old.get('/me')).status).toBe(303)
    const [user] = await test.query<{ email: string }>(
      'select u.email from "user" u join members.member m on m.user_id = u.id where m.id = $1',
      [maya.id],
    )
    expect(user?.email).toBe(email)
    await test.settle()
    const mails = await test.query<{ address: string }>(
      `select address from notices.mail where address in ($1, $2) order by made_at, id`,
      [maya.email, email],
    )
    expect(mails.map(({ address }) => address).toSorted()).toEqual([maya.email, email].toSorted())
  })

  it('is taken back from the old one within seven days, and everybody else is out', async () => {
    const email = another()
    await browser.post('/me/password', { password: 'moss grows on slow walls' })
    await ask(email)
    const thief = browse(test)
    await open(email, 'address', thief)
    test.clock.pass(minutes(1))
    // The thief goes on to a third address; the first letter still leads home.
    const third = another()
    await ask(third, thief)
    await open(third, 'address', thief)
    const key = keyFor(test.house.config, 'calendar')
    await test.house.perform(maya, (act) => makeCalendarAddress(act, key))
    await test.house.perform(maya, (act) => makeFeedAddress(act, key))
    test.clock.pass(days(7) - minutes(2))
    const home = browse(test)
    expect((await open(maya.email, 'address_undo', home)).status).toBe(303)
    expect(await emailOf()).toBe(maya.email)
    expect((await home.get('/me')).status).toBe(200)
    expect((await thief.get('/me')).status).toBe(303)
    const byPassword = await browse(test).post('/sign-in/password', {
      email: maya.email,
      password: 'moss grows on slow walls',
    })
    expect(byPassword.status).toBe(422)
    await test.settle()
    expect(await readCalendarAddress(test.house.look(maya), key)).toBeUndefined()
    expect(await readFeedAddress(test.house.look(maya), key)).toBeUndefined()
    // What was asked for later leads nowhere any more.
    expect(await letterTo(email, 'address_undo')).toBeUndefined()
  })

  it('stays after seven days', async () => {
    const email = another()
    await ask(email)
    await open(email, 'address')
    const undo = (await letterTo(maya.email, 'address_undo')) ?? ''
    test.clock.pass(days(7))
    expect((await browse(test).post(undo)).status).toBe(410)
    expect(await emailOf()).toBe(email)
  })

  it('of somebody else is told to nobody but its owner, and not taken over', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const free = another()
    const [one, two] = [await ask(free), await ask(ruth.email)]
    expect([two.status, two.location]).toEqual([one.status, one.location])
    const taken = await open(ruth.email, 'address')
    expect(taken.status).toBe(409)
    expect(await emailOf()).toBe(maya.email)
  })

  it('is confirmed once by two clicks at the same moment', async () => {
    const email = another()
    await ask(email)
    const path = (await letterTo(email, 'address')) ?? ''
    const both = await Promise.all([browse(test).post(path), browse(test).post(path)])
    expect(both.map(({ status }) => status).toSorted()).toEqual([303, 410])
  })

  it('that is none, the same, or the demo’s is said at the field', async () => {
    for (const [email, why] of [
      ['not an address', 'such as maya@example.org'],
      [maya.email, 'your address already'],
      ['anybody@demo.example', 'No mail can reach'],
    ] as const) {
      const seen = await ask(email)
      expect([seen.status, seen.text.includes(why)]).toEqual([422, true])
    }
  })
})
