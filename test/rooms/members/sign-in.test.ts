import { describe, expect, it } from 'vitest'
import type { LetterId } from '#map/ids.ts'
import { letterToken } from '#members/joining/letter.ts'
import { keyFor } from '#platform/config.ts'
import { minutes } from '#platform/time.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse, type TestHouse } from '../../support/house.ts'

const test = openTestHouse()

/** The link in the last letter to an address. */
async function linkFor(test: TestHouse, email: string): Promise<string> {
  const [row] = await test.query<{ id: LetterId }>(
    'select id from members.letter where email = $1 order by made_at desc, id desc limit 1',
    [email],
  )
  if (!row) throw new Error(`no letter to ${email}`)
  return `/letters/${letterToken(keyFor(test.house.config, 'letter'), row.id)}`
}

describe('signing in by a mailed link', () => {
  it('lets Maya in once, by the button and not by the visit', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const browser = browse(test)
    const asked = await browser.post('/sign-in', { email: maya.email.toUpperCase() })
    expect((await browser.get(asked.location)).text).toContain('Look at your mail')
    const link = await linkFor(test, maya.email)

    // A mail scanner follows the link three times; nothing is used up.
    for (let visit = 0; visit < 3; visit++) expect((await browse(test).get(link)).status).toBe(200)

    const entered = await browser.post(link)
    expect(entered.status).toBe(303)
    expect(entered.location).toBe('/')
    expect((await browser.get('/conduct')).text).toContain('My profile')

    expect((await browse(test).post(link)).status).toBe(410)
  })

  it('goes on to where she was going, but never to another site', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const browser = browse(test)
    for (const [next, leads] of [
      ['/conduct', '/conduct'],
      ['https://elsewhere.example', '/'],
      ['//elsewhere.example', '/'],
      ['/\\elsewhere.example', '/'],
    ] as const) {
      test.clock.pass(minutes(61))
      await browser.post('/sign-in', { email: omar.email, next })
      expect((await browser.post(await linkFor(test, omar.email))).location).toBe(leads)
    }
  })

  it('is over after ten minutes', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await browse(test).post('/sign-in', { email: ruth.email })
    test.clock.pass(minutes(10))
    const late = await browse(test).post(await linkFor(test, ruth.email))
    expect(late.status).toBe(410)
    expect(late.text).toContain('Ask for a new one')
  })

  it('answers an unknown address with the same page', async () => {
    const khai = await addMember(test, { name: 'Nguyễn Thị Minh Khai', callName: 'Khai' })
    const known = await browse(test).post('/sign-in', { email: khai.email })
    const unknown = await browse(test).post('/sign-in', { email: 'nobody@example.org' })
    expect(unknown.status).toBe(known.status)
    expect([unknown.location, unknown.html]).toEqual([known.location, known.html])
  })

  it('writes at most five letters an hour to one address, and says when to come back', async () => {
    const browser = browse(test)
    for (let letter = 0; letter < 5; letter++)
      expect((await browser.post('/sign-in', { email: 'dele@example.org' })).status).toBe(303)
    const sixth = await browser.post('/sign-in', { email: 'dele@example.org' })
    expect(sixth.status).toBe(429)
    expect(Number(sixth.headers.get('retry-after'))).toBeGreaterThan(0)
    expect(sixth.text).toContain('A little slower')
  })

  it('of thirty clicks at once lets one in', async () => {
    const priya = await addMember(test, { name: 'Priya Raman' })
    await browse(test).post('/sign-in', { email: priya.email })
    const link = await linkFor(test, priya.email)
    const answers = await Promise.all(Array.from({ length: 30 }, () => browse(test).post(link)))
    expect(answers.filter((answer) => answer.status === 303)).toHaveLength(1)
    expect(answers.filter((answer) => answer.status === 410)).toHaveLength(29)
  })

  it('refuses nonsense with the same sentence', async () => {
    for (const token of ['x', 'A'.repeat(54), '%00', '..%2f..'])
      expect((await browse(test).post(`/letters/${token}`)).status).toBe(410)
  })

  it('keeps what was typed when it is no address', async () => {
    const answer = await browse(test).post('/sign-in', { email: 'maya at home' })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain('value="maya at home"')
    expect(answer.text).toContain('Please write an e-mail address')
  })

  it('refuses a form from another site', async () => {
    const answer = await browse(test).post(
      '/sign-in',
      { email: 'a@example.org' },
      { Origin: 'https://elsewhere.example' },
    )
    expect(answer.status).toBe(403)
  })
})

describe('the cookie of a session', () => {
  const askWith = (cookie: string) => browse(test).get('/me', { Cookie: cookie })

  it('counts as its house has signed it, while the session lives', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const { cookie } = await signedIn(test, maya.id)
    expect((await askWith(cookie)).status).toBe(200)
    expect((await askWith(`theme=dark; ${cookie}; another="one"`)).status).toBe(200)

    await test.query(`update session set "expiresAt" = now() - interval '1 second'
      where "userId" = (select user_id from members.member where id = '${maya.id}')`)
    expect((await askWith(cookie)).location).toMatch(/^\/sign-in/)
  })

  it('is nothing with another signature, another token, or half of either', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const { cookie } = await signedIn(test, omar.id)
    const [name = '', value = ''] = cookie.split('=')
    const [token = '', signature = ''] = decodeURIComponent(value).split('.')
    const other = signature.startsWith('A') ? `B${signature.slice(1)}` : `A${signature.slice(1)}`
    for (const forged of [
      token,
      `${token}.`,
      `.${signature}`,
      `${token}.${other}`,
      `${token}x.${signature}`,
      `${token}.${signature}${signature}`,
      `${token}.${signature.slice(0, 20)}`,
      `${token}.${'ü'.repeat(22)}`,
      '%',
      '',
    ])
      expect([forged, (await askWith(`${name}=${encodeURIComponent(forged)}`)).location]).toEqual([
        forged,
        expect.stringMatching(/^\/sign-in/),
      ])
  })

  it('on another device ends with *Sign out everywhere else*, and this one stays', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const here = await signedIn(test, ruth.id)
    const there = await signedIn(test, ruth.id)
    expect((await here.post('/me/sessions', {})).status).toBe(303)
    expect((await here.get('/me')).status).toBe(200)
    expect((await there.get('/me')).location).toMatch(/^\/sign-in/)
  })
})
