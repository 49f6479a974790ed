import { beforeEach, describe, expect, it } from 'vitest'
import { suspendMember } from '#members/standing/suspend.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let owner: Browser
let staff: Browser
let ownerMember: MemberViewer
let omar: MemberViewer
beforeEach(async () => {
  await test.query('truncate members.member, members.chapter cascade')
  ownerMember = await addMember(test, { name: 'Dele Adeyemi', role: 'owner' })
  owner = await signedIn(test, ownerMember.id)
  staff = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
  omar = await addMember(test, { name: 'Omar Haddad' })
})

describe('the list of members', () => {
  it('finds people by name without accents, by address, and by where they stand', async () => {
    await addMember(test, { name: 'Inês Duarte', email: 'ines@porto.example', joined: false })
    const gone = await addMember(test, { name: 'Bea Cole' })
    await test.query('update members.member set left_at = now() where id = $1', [gone.id])
    await test.house.perform(ownerMember, (act) => suspendMember(act, omar.id, 'for good'))
    for (const [query, name] of [
      ['q=ines', 'Inês Duarte'],
      ['q=DUARTE', 'Inês Duarte'],
      ['q=ines@porto', 'Inês Duarte'],
      ['state=unseen', 'Inês Duarte'],
      ['state=left', 'Bea Cole'],
      ['state=suspended', 'Omar Haddad'],
      ['q=cole&state=left', 'Bea Cole'],
    ]) {
      const { text } = await staff.get(`/staff/members?${query}`)
      expect(text).toContain(name)
      expect(text).toContain('One member.')
    }
    expect((await staff.get('/staff/members?q=cole&state=here')).text).toContain('Nobody like this')
    expect((await staff.get('/staff/members?q=%25_%27&page=-3&state=x')).status).toBe(200)
  })

  it('says at the field that a search is too long, looks for nobody, and keeps what was typed', async () => {
    const long = 'b'.repeat(201)
    const answer = await staff.get(`/staff/members?q=${long}&state=left`)
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Please keep this under 201 characters.')
    expect(answer.html).toContain(`value="${long}"`)
    expect(answer.html).toMatch(/<option value="left" selected/)
    expect(answer.text).not.toContain('Bea Cole')
  })

  it('keeps filters by stage and chapter from page to page', async () => {
    await test.query(`insert into members.chapter (key, name) values ('north', 'North')`)
    for (let n = 0; n < 60; n++) {
      const { id } = await addMember(test, { name: `Zed Number${String(n).padStart(2, '0')}` })
      await test.query(`update members.profile set chapter = 'north', stage = 'mid' where member = $1`, [id])
    }
    const first = await staff.get('/staff/members?chapter=north&stage=mid')
    expect(first.text).toContain('60 members.')
    expect(first.html).toContain('stage=mid&amp;chapter=north&amp;page=2')
    expect((await staff.get('/staff/members?chapter=north&stage=mid&page=2')).text).toContain('Zed Number59')
    const beyond = await staff.get('/staff/members?chapter=north&stage=mid&page=99')
    expect(beyond.text).toContain('That is everybody on this list.')
    expect(beyond.text).not.toContain('Nobody like this')
    expect(beyond.html).toContain('href="/staff/members?stage=mid&amp;chapter=north&amp;page=1"')
  })
})

describe('a member as staff see them', () => {
  it('shows the register’s facts, and never what was kept private or said between people', async () => {
    await test.query(
      `insert into members.record (member, member_number, status, status_word, paid_through, imported_at)
       values ($1, 'K-9', 'lapsed', 'abgelaufen', '2025-12-31', now())`,
      [omar.id],
    )
    await test.query(
      `insert into members.topic (key, name, kind, "group") values ('burnout', 'Coming back from burnout', 'path', 'Work')
       on conflict do nothing`,
    )
    await test.query(
      `insert into members.learns (member, topic, level, note, private) values ($1, 'burnout', 1, 'a quiet note', true)`,
      [omar.id],
    )
    const { text } = await staff.get(`/staff/members/${omar.publicId}`)
    expect(text).toContain('K-9')
    expect(text).toContain('Lapsed (“abgelaufen”)')
    expect(text).toContain('31 December 2025')
    expect(text).not.toMatch(/burnout|quiet note/)
    expect((await staff.get('/staff/members/nobody')).status).toBe(404)
    expect((await staff.get('/staff/members/a%00b')).status).toBe(404)
  })

  it('lets an owner alone say who is staff, and never leaves nobody as owner', async () => {
    const path = `/staff/members/${omar.publicId}/role`
    expect((await staff.get(`/staff/members/${omar.publicId}`)).text).not.toContain('Change the role')
    expect((await staff.post(path, { role: 'owner' })).status).toBe(404)
    expect((await owner.post(path, { role: 'staff' })).status).toBe(303)
    expect((await owner.get(`/staff/members/${omar.publicId}`)).text).toContain('Role Staff')
    await owner.post(path, { role: 'emperor' })
    expect(await test.query('select role from members.member where id = $1', [omar.id])).toEqual([
      { role: 'staff' },
    ])
    const last = await owner.post(`/staff/members/${ownerMember.publicId}/role`, { role: 'member' })
    expect(last.status).toBe(409)
    expect(last.text).toContain('Somebody has to be the owner')
  })

  it('says until when somebody is suspended, or that it is for good', async () => {
    const until = new Date(test.clock.now().getTime() + 3_600_000)
    await test.house.perform(ownerMember, (act) => suspendMember(act, omar.id, until))
    const page = `/staff/members/${omar.publicId}`
    expect((await staff.get(page)).text).toMatch(/Until today at 10:00 ?, or until an owner lifts it/)
    await test.house.perform(ownerMember, (act) => suspendMember(act, omar.id, 'for good'))
    expect((await staff.get(page)).text).toContain('For good, until an owner lifts it.')
  })

  it('lets an owner alone lift a suspension', async () => {
    await test.house.perform(ownerMember, (act) => suspendMember(act, omar.id, 'for good'))
    const path = `/staff/members/${omar.publicId}/suspension-end`
    expect((await staff.post(path)).status).toBe(404)
    expect((await owner.get(`/staff/members/${omar.publicId}`)).text).toContain('For good')
    expect((await owner.post(path)).status).toBe(303)
    expect((await owner.get(`/staff/members/${omar.publicId}?done=lifted`)).text).toContain(
      'The suspension has ended.',
    )
  })

  it('invites somebody imported, and says when that was', async () => {
    const ines = await addMember(test, { name: 'Inês Duarte', joined: false })
    expect((await staff.post(`/staff/members/${ines.publicId}/invitation`)).status).toBe(303)
    const page = await staff.get(`/staff/members/${ines.publicId}`)
    expect(page.text).toContain('Was invited today')
    expect(page.text).toContain('Invite again')
    expect((await staff.post(`/staff/members/${omar.publicId}/invitation`)).status).toBe(409)
  })
})

describe('the page Staff', () => {
  it('leads to every room of theirs', async () => {
    const { html } = await owner.get('/staff')
    const links = [...html.matchAll(/href="(\/staff\/[^"]+)"/g)].map(([, href = '']) => href)
    expect(new Set(links).size).toBe(15)
    for (const href of links) expect([href, (await owner.get(href)).status]).toEqual([href, 200])
  })
})
