import { beforeEach, expect, it } from 'vitest'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: Browser
beforeEach(async () => {
  greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
})

const jobState = async (id: string) =>
  (await test.query<{ state: string }>('select state from pgboss.job where id = $1', [id]))[0]?.state

it('a job that used up its tries stands here with why, and is tried again', async () => {
  expect((await greta.get('/staff/failed-jobs')).text).toContain('Everything has worked')
  const id = crypto.randomUUID()
  await test.query(
    `insert into pgboss.job (id, name, data, state, completed_on, output)
     values ($1, 'reactions', '{"event": "e", "reaction": "mail the letter"}', 'failed', now(), '{"message": "the mail server said no"}')`,
    [id],
  )
  const page = await greta.get('/staff/failed-jobs')
  expect(page.text).toContain('Mail the letter')
  expect(page.text).toContain('the mail server said no')
  const [, retry = ''] = /action="(\/staff\/failed-jobs\/[^"]+)"/.exec(page.html) ?? []
  expect((await greta.post(retry)).status).toBe(303)
  expect(await jobState(id)).not.toBe('failed')
  expect((await greta.post(retry)).status).toBe(404)
})

it('mail that could not leave stands here without its words, and leaves again', async () => {
  const omar = await addMember(test, { name: 'Omar Haddad', email: 'omar@example.org' })
  const id = crypto.randomUUID()
  await test.query(
    `insert into notices.mail (id, member, kind, key, content, urgency, made_at, leave_at, state, done_at, last_error)
     values ($1, $2, 'message', 'k', '{"body": "between us"}', 1, now(), now(), 'failed', now(), '550 no such mailbox')`,
    [id, omar.id],
  )
  const page = await greta.get('/staff/failed-jobs')
  expect(page.text).toContain('Omar Haddad Message')
  expect(page.text).toContain('550 no such mailbox')
  expect(page.html).not.toContain('between us')
  expect(page.html).not.toContain('omar@example.org')
  expect((await greta.post(`/staff/failed-mail/${id}`)).status).toBe(303)
  expect(await test.query('select state from notices.mail where id = $1', [id])).toEqual([
    { state: 'waiting' },
  ])
  expect((await greta.post('/staff/failed-mail/x')).status).toBe(404)
})

it('is for staff alone', async () => {
  const maya = await signedIn(test, (await addMember(test, { name: 'Maya Okafor' })).id)
  expect((await maya.get('/staff/failed-jobs')).status).toBe(404)
  expect((await maya.post(`/staff/failed-mail/${crypto.randomUUID()}`)).status).toBe(404)
})
