import { describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { unsubscribeToken } from '#notices/mail/unsubscribe-token.ts'
import { type NoticeKind, noticeKinds } from '#notices/notice.ts'
import { readPreferences } from '#notices/preference.ts'
import { keyFor } from '#platform/config.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

const ruthLindqvist = () => addMember(test, { name: 'Ruth Lindqvist' })
const chosen = (member: MemberViewer) => readPreferences(test.house.look(member), member.id)
const pathFor = (member: MemberId, kind: NoticeKind, purpose = 'unsubscribe') =>
  `/unsubscribe/${unsubscribeToken(keyFor(test.house.config, purpose), member, kind)}`

describe('What reaches me', () => {
  it('keeps what is chosen, kind by kind, and leaves the rest', async () => {
    const ruth = await ruthLindqvist()
    const browser = await signedIn(test, ruth.id)
    expect((await browser.get('/me/notices')).text).toContain('It rests from 21:00 to 08:00')
    const saved = await browser.post('/me/notices', { hello: 'off', message: 'inbox' })
    expect((await browser.get(saved.location)).text).toContain('Saved.')
    await browser.post('/me/notices', { message: 'mail' })
    expect((await chosen(ruth)).ways).toMatchObject({ hello: 'off', message: 'mail', answer: 'mail' })
    expect((await browser.get('/me/notices')).html).toMatch(/name="hello" value="off" checked/)
  })

  it('offers no Off for decisions of the staff, and takes none', async () => {
    const ruth = await ruthLindqvist()
    const browser = await signedIn(test, ruth.id)
    const { html } = await browser.get('/me/notices')
    expect(html).toMatch(/name="hello" value="off"/)
    expect(html).not.toMatch(/name="safety" value="off"/)
    await browser.post('/me/notices', {
      safety: 'off',
      account: 'off',
      hello: 'carrier pigeon',
      role: 'owner',
    })
    expect((await chosen(ruth)).ways).toMatchObject({ safety: 'inbox', account: 'inbox', hello: 'mail' })
  })

  it('pauses everything and starts again as it was', async () => {
    const ruth = await ruthLindqvist()
    const browser = await signedIn(test, ruth.id)
    await browser.post('/me/notices', { hello: 'inbox' })
    const paused = await browser.post('/me/notices/pause', { mail: 'pause' })
    expect((await browser.get(paused.location)).text).toContain('All mail is paused')
    expect(await chosen(ruth)).toMatchObject({ paused: true })
    await browser.post('/me/notices/pause', { mail: 'pause' })
    const resumed = await browser.post('/me/notices/pause', { mail: 'resume' })
    expect((await browser.get(resumed.location)).text).toContain('Mail comes again')
    expect(await chosen(ruth)).toMatchObject({ paused: false, ways: { hello: 'inbox' } })
  })

  it('is asked of members only', async () => {
    for (const path of ['/me/notices', '/me/notices/pause'])
      expect((await browse(test).post(path)).location).toMatch(/^\/sign-in/)
  })
})

describe('the way out in each mail', () => {
  it('changes nothing by a visit, and stops one kind or all by a button, signed out', async () => {
    const ruth = await ruthLindqvist()
    const path = pathFor(ruth.id, 'message')
    const browser = browse(test)
    for (let visit = 0; visit < 3; visit++)
      expect((await browser.get(path)).text).toContain('No more mails like this')
    expect((await chosen(ruth)).ways.message).toBe('mail')

    const stopped = await browser.post(path, { what: 'kind' })
    expect(stopped.location).toBe(path)
    expect((await browser.get(path)).text).toContain('comes to your inbox only')
    expect(await chosen(ruth)).toMatchObject({ paused: false, ways: { message: 'inbox', hello: 'mail' } })

    await browser.post(path, { what: 'all' })
    expect((await browser.get(path)).text).toContain('All mail is paused')
    expect((await chosen(ruth)).paused).toBe(true)
  })

  it('works in one click of a mail program: no cookie, no form of ours, no redirect, any number of times', async () => {
    const ruth = await ruthLindqvist()
    const path = pathFor(ruth.id, 'hello')
    for (let click = 0; click < 3; click++) {
      const answer = await test.app.request(path, {
        method: 'POST',
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', Origin: 'https://mail.example' },
        body: 'List-Unsubscribe=One-Click',
      })
      expect(answer.status).toBe(200)
    }
    expect((await chosen(ruth)).ways).toMatchObject({ hello: 'inbox', message: 'mail' })
  })

  it('does not bring back what was off', async () => {
    const ruth = await ruthLindqvist()
    const browser = await signedIn(test, ruth.id)
    await browser.post('/me/notices', { hello: 'off' })
    await browser.post(pathFor(ruth.id, 'hello'), { what: 'kind' })
    expect((await chosen(ruth)).ways.hello).toBe('off')
  })

  it('opens for no token that this house did not make', async () => {
    const ruth = await ruthLindqvist()
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const [, , token = ''] = pathFor(ruth.id, 'hello').split('/')
    const bytes = Buffer.from(token, 'base64url')
    const forged = [
      'x',
      '%00',
      token.slice(0, -1),
      `${token}A`,
      ...[0, 15, 16, 20, bytes.length - 1].map((at) => {
        const changed = Buffer.from(bytes)
        changed[at] = (changed[at] ?? 0) ^ 1
        return changed.toString('base64url')
      }),
      // Somebody else's id before a right signature, another purpose's key, a kind there is none of.
      Buffer.concat([Buffer.from(omar.id.replaceAll('-', ''), 'hex'), bytes.subarray(16)]).toString(
        'base64url',
      ),
      pathFor(ruth.id, 'hello', 'letter').split('/')[2] ?? '',
      pathFor(ruth.id, 'everything' as NoticeKind).split('/')[2] ?? '',
      pathFor(crypto.randomUUID() as MemberId, 'hello').split('/')[2] ?? '',
    ]
    for (const token of forged) {
      expect((await browse(test).get(`/unsubscribe/${token}`)).status).toBe(404)
      expect((await browse(test).post(`/unsubscribe/${token}`)).status).toBe(404)
    }
    for (const kind of noticeKinds) {
      expect((await chosen(ruth)).ways[kind]).toBe('mail')
      expect((await chosen(omar)).ways[kind]).toBe('mail')
    }
  })
})
