import { beforeEach, describe, expect, it } from 'vitest'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: Browser
beforeEach(async () => {
  await test.query('delete from pgboss.job')
  await test.query(
    'truncate members.member, members.letter, staff.invitation_batch, members.join_link, platform.event cascade',
  )
  greta = await signedIn(
    test,
    (await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })).id,
  )
})

const invited = async () =>
  (
    await test.query<{ email: string }>(
      `select email from members.letter where kind = 'invitation' order by email`,
    )
  ).map(({ email }) => email)

async function imported(count: number) {
  for (let n = 0; n < count; n++)
    await addMember(test, { name: `Zed Number${n}`, email: `zed-${n}@example.org`, joined: false })
}

describe('inviting by address', () => {
  it('takes several as they were pasted', async () => {
    const answer = await greta.post('/staff/invite', {
      addresses:
        'Maya.Okafor@Example.org, "Ruth Lindqvist" <ruth@example.org>\nruth@example.org; omar@example.org\n',
    })
    expect(answer.location).toBe('/staff/invite?done=invited&n=3')
    expect(await invited()).toEqual(['maya.okafor@example.org', 'omar@example.org', 'ruth@example.org'])
    expect((await greta.get(answer.location)).text).toContain('Three invitations are on the way.')
  })

  it('says of each what became of it, and keeps only what needs mending', async () => {
    await addMember(test, { name: 'Omar Haddad', email: 'omar@example.org' })
    const answer = await greta.post('/staff/invite', {
      addresses: 'maya@example.org\nomar@example.org\nruth at home',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('maya@example.org Invited')
    expect(answer.text).toContain('Is a member here already, so no mail was sent')
    expect(answer.text).toContain('Is no e-mail address')
    expect(answer.html).toMatch(/<textarea[^>]*>ruth at home<\/textarea>/)
    expect(await invited()).toEqual(['maya@example.org'])
  })

  it('asks for an address, and for a list in place of a hundred and one', async () => {
    expect((await greta.post('/staff/invite', { addresses: ' ' })).status).toBe(422)
    const many = Array.from({ length: 101 }, (_, n) => `a${n}@example.org`).join('\n')
    const answer = await greta.post('/staff/invite', { addresses: many })
    expect(answer.text).toContain('Up to a hundred at once')
    expect(await invited()).toEqual([])
  })
})

describe('inviting the imported', () => {
  it('writes to each once, in batches, and leaves alone whom the register calls gone', async () => {
    await imported(120)
    await addMember(test, { name: 'Maya Okafor', email: 'maya@example.org' })
    await test.query(
      `insert into members.record (member, status, imported_at) select id, 'left', now() from members.member
       where email in ('zed-7@example.org', 'zed-8@example.org')`,
    )
    expect((await greta.get('/staff/invite')).text).toContain('118 people not invited yet.')
    expect((await greta.post('/staff/invite/imported')).status).toBe(303)
    expect((await greta.get('/staff/invite')).text).toContain('Invitations are going out')
    expect((await greta.post('/staff/invite/imported')).status).toBe(409)
    await test.settle()
    expect(await invited()).toHaveLength(118)
    expect(await test.query(`select 1 from platform.event where type = 'letter.asked'`)).toHaveLength(118)

    test.clock.pass(60_000)
    await greta.post('/staff/invite/imported')
    await test.settle()
    expect(await test.query(`select 1 from platform.event where type = 'letter.asked'`)).toHaveLength(118)
  })

  it('writes again only when asked to, even after the letters are forgotten', async () => {
    await imported(3)
    await greta.post('/staff/invite/imported')
    await test.settle()
    await test.query('delete from members.letter')
    await greta.post('/staff/invite/imported')
    await test.settle()
    expect(await invited()).toHaveLength(0)
    expect((await greta.get('/staff/invite')).text).toContain('Three people invited and not seen yet.')
    await greta.post('/staff/invite/imported', { again: 'yes' })
    await test.settle()
    expect(await invited()).toHaveLength(3)
  })

  it('of thirty who ask at once lets one', async () => {
    await imported(2)
    const answers = await Promise.all(Array.from({ length: 30 }, () => greta.post('/staff/invite/imported')))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 409)).toHaveLength(29)
    await test.settle()
    expect(await test.query(`select 1 from platform.event where type = 'letter.asked'`)).toHaveLength(2)
  })
})

describe('join links', () => {
  it('are made, work for anybody, and are taken back', async () => {
    const made = await greta.post('/staff/invite/links', { label: 'Spring conference', until: '2026-12-24' })
    expect(made.status).toBe(303)
    const page = await greta.get('/staff/invite')
    expect(page.text).toContain('Made by Greta Malik. Works until 24 December')
    const [, link = ''] = /http:\/\/127\.0\.0\.1:3000(\/join\/[\w-]+)/.exec(page.html) ?? []
    expect((await browse(test).get(link)).status).toBe(200)
    const [, revoke = ''] = /action="(\/staff\/invite\/[^"]+\/revocation)"/.exec(page.html) ?? []
    await greta.post(revoke)
    expect((await browse(test).get(link)).status).toBe(410)
    expect((await greta.get('/staff/invite')).html).not.toContain(link)
    expect((await greta.post('/staff/invite/nonsense/revocation')).status).toBe(404)
  })

  it('need a purpose and a day to come', async () => {
    for (const form of [
      { label: '', until: '2026-12-24' },
      { label: 'Spring', until: '2026-11-22' },
      { label: 'Spring', until: 'soon' },
      { label: 'Spring', until: '2099-01-01' },
    ])
      expect((await greta.post('/staff/invite/links', form)).status).toBe(422)
    expect(await test.query('select 1 from members.join_link')).toEqual([])
  })

  it('and invitations are for staff alone', async () => {
    const maya = await signedIn(test, (await addMember(test, { name: 'Maya Okafor' })).id)
    expect((await maya.get('/staff/invite')).status).toBe(404)
    expect((await maya.post('/staff/invite', { addresses: 'x@example.org' })).status).toBe(404)
    expect((await maya.post('/staff/invite/imported')).status).toBe(404)
    expect(await invited()).toEqual([])
  })
})
