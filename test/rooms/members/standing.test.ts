import { beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#map/ids.ts'
import { publicPerson } from '#members/access.ts'
import { letterToken } from '#members/joining/letter.ts'
import { memberList, memberListed } from '#members/standing/member-list.ts'
import { makeStaff, setRole } from '#members/standing/set-role.ts'
import { stopTakingPart } from '#members/standing/stop-taking-part.ts'
import { liftSuspension, suspendMember } from '#members/standing/suspend.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { keyFor } from '#platform/config.ts'
import { days } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
beforeAll(() => test.house.perform(system, seedVocabulary))

const told = async (type: string, member: string) =>
  (
    await test.query(`select 1 from platform.event where type = $1 and payload->>'member' = $2`, [
      type,
      member,
    ])
  ).length

describe('stopping to take part', () => {
  it('hides Maya, signs her out everywhere, is told once, and a new link brings her back', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
    const [phone, laptop] = [await signedIn(test, maya.id), await signedIn(test, maya.id)]
    await Promise.all(Array.from({ length: 30 }, () => test.house.perform(maya, stopTakingPart)))
    expect(await told('member.left', maya.id)).toBe(1)
    for (const browser of [phone, laptop])
      expect((await browser.get('/conduct')).text).not.toContain('My profile')
    await expect(publicPerson(test.house.look(system), maya.publicId)).rejects.toMatchObject({ status: 404 })

    await browse(test).post('/sign-in', { email: maya.email })
    const [letter] = await test.query<{ id: LetterId }>('select id from members.letter where email = $1', [
      maya.email,
    ])
    const back = browse(test)
    await back.post(`/letters/${letterToken(keyFor(test.house.config, 'letter'), letter?.id as LetterId)}`)
    expect(await told('member.returned', maya.id)).toBe(1)
    expect((await publicPerson(test.house.look(system), maya.publicId)).name).toBe('Maya Okafor')
    // The sessions of before stay over.
    expect((await phone.get('/conduct')).text).not.toContain('My profile')
  })
})

describe('being suspended', () => {
  it('ends every session at once, and lets nobody in until its day or an owner lifts it', async () => {
    const dele = await addMember(test, { name: 'Dele Adeyemi', conduct: 1 })
    const browser = await signedIn(test, dele.id)
    const until = new Date(test.clock.now().getTime() + days(7))
    await test.house.perform(system, (act) => suspendMember(act, dele.id, until))
    expect((await browser.get('/conduct')).text).not.toContain('My profile')
    expect(
      await test.query(
        'select 1 from session s join members.member m on m.user_id = s."userId" where m.id = $1',
        [dele.id],
      ),
    ).toEqual([])
    test.clock.pass(days(7))
    expect((await (await signedIn(test, dele.id)).get('/conduct')).text).toContain('My profile')

    await test.house.perform(system, (act) => suspendMember(act, dele.id, 'for good'))
    await test.house.perform(system, (act) => liftSuspension(act, dele.id))
    await test.house.perform(system, (act) => liftSuspension(act, dele.id))
    expect(await told('member.restored', dele.id)).toBe(1)
    await expect(
      test.house.perform(system, (act) => suspendMember(act, crypto.randomUUID() as typeof dele.id, until)),
    ).rejects.toMatchObject({ status: 404 })
  })
})

describe('roles', () => {
  it('keep an owner, even when two are demoted at once, or one goes', async () => {
    const ana = await addMember(test, { name: 'Ana Silva', role: 'owner' })
    const boris = await addMember(test, { name: 'Boris Lind', role: 'owner' })
    const results = await Promise.allSettled([
      ...[ana, boris].map(({ id }) => test.house.perform(system, (act) => setRole(act, id, 'member'))),
      test.house.perform(ana, stopTakingPart),
      test.house.perform(boris, stopTakingPart),
    ])
    expect(results.filter(({ status }) => status === 'rejected').length).toBeGreaterThan(0)
    const owners = await test.query<{ id: string }>(
      `select id from members.member where role = 'owner' and left_at is null`,
    )
    expect(owners).toHaveLength(1)
    const last = [ana, boris].find(({ id }) => id === owners[0]?.id) ?? ana
    await expect(test.house.perform(system, (act) => setRole(act, last.id, 'staff'))).rejects.toMatchObject({
      code: 'last_owner',
      status: 409,
    })
    await expect(test.house.perform(last, stopTakingPart)).rejects.toMatchObject({ code: 'last_owner' })
  })

  it('keep an owner who can act: one suspended, or who never came, does not count', async () => {
    await test.query(`update members.member set role = 'member' where role = 'owner'`)
    const ana = await addMember(test, { name: 'Ana Silva', role: 'owner' })
    const boris = await addMember(test, { name: 'Boris Lind', role: 'owner' })
    await test.house.perform(system, (act) => makeStaff(act, 'never@example.org', 'owner'))
    const suspend = (id: typeof ana.id) =>
      test.house.perform(system, (act) => suspendMember(act, id, 'for good'))
    const both = await Promise.allSettled([suspend(ana.id), suspend(boris.id)])
    expect(both.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected'])
    const last = both[0]?.status === 'rejected' ? ana : boris
    const last_owner = expect.objectContaining({ code: 'last_owner' })
    await expect(test.house.perform(last, stopTakingPart)).rejects.toEqual(last_owner)
    await expect(test.house.perform(system, (act) => setRole(act, last.id, 'staff'))).rejects.toEqual(
      last_owner,
    )
  })

  it('are given by address from the command line, to somebody new as well', async () => {
    const [one, again] = [
      await test.house.perform(system, (act) => makeStaff(act, 'first@example.org', 'staff')),
      await test.house.perform(system, (act) => makeStaff(act, 'first@example.org', 'staff')),
    ]
    expect(again).toEqual(one)
    expect(await told('role.changed', one.member)).toBe(1)
    expect(
      await test.query('select role, joined_at from members.member where id = $1', [one.member]),
    ).toEqual([{ role: 'staff', joined_at: null }])
  })

  it('are never taken by the command line: an owner stays one, the last and any other', async () => {
    await test.query(`update members.member set role = 'member' where role = 'owner'`)
    for (const name of ['Ana Silva', 'Boris Lind']) {
      const { id, email } = await addMember(test, { name, role: 'owner' })
      expect(await test.house.perform(system, (act) => makeStaff(act, email, 'staff'))).toEqual({
        member: id,
        role: 'owner',
      })
      expect(await test.query('select role from members.member where id = $1', [id])).toEqual([
        { role: 'owner' },
      ])
    }
  })
})

describe('the list of members for staff', () => {
  it('finds by unaccented name, address, member number, stage and chapter, fifty a page', async () => {
    const khai = await addMember(test, { name: 'Nguyễn Thị Minh Khai', email: 'khai@example.org' })
    await test.query(`insert into members.chapter (key, name) values ('hanoi', 'Hà Nội')`)
    await test.query(`update members.profile set stage = 'senior', chapter = 'hanoi' where member = $1`, [
      khai.id,
    ])
    await test.query(
      `insert into members.record (member, member_number, status_word, imported_at) values ($1, '10-482', 'Lapsed', $2)`,
      [khai.id, test.clock.now()],
    )
    for (let n = 0; n < 60; n++) await addMember(test, { name: `Zed Number${String(n).padStart(2, '0')}` })
    const look = test.house.look(system)
    for (const asked of [
      { search: 'nguyen' },
      { search: 'KHAI@exam' },
      { search: '10-482' },
      { search: 'minh', stage: 'senior' as const, chapter: 'hanoi' },
    ])
      expect((await memberList(look, asked)).members).toMatchObject([
        { name: 'Nguyễn Thị Minh Khai', chapter: 'Hà Nội', statusWord: 'Lapsed', stage: 'senior' },
      ])
    expect(await memberList(look, { search: 'nguyen', stage: 'student' })).toEqual({
      members: [],
      all: 0,
      more: false,
    })
    expect((await memberList(look, { search: "%_'" })).members).toEqual([])
    const first = await memberList(look, { search: 'zed' })
    expect([first.members.length, first.all, first.more]).toEqual([50, 60, true])
    const second = await memberList(look, { search: 'zed', page: 2 })
    expect([second.members.length, second.more, second.members[0]?.name]).toEqual([10, false, 'Zed Number50'])
    expect((await memberListed(look, khai.publicId)).email).toBe('khai@example.org')
  })
})
