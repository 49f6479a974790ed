import { beforeAll, describe, expect, it } from 'vitest'
import type { LetterId } from '#map/ids.ts'
import { inviteMember } from '#members/joining/invite-member.ts'
import { joinLinks, joinLinkToken, makeJoinLink, revokeJoinLink } from '#members/joining/join-link.ts'
import { letterToken } from '#members/joining/letter.ts'
import { letterMail } from '#members/joining/letter-mail.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { suspendMember } from '#members/standing/suspend.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { keyFor } from '#platform/config.ts'
import { saveSettings } from '#platform/settings.ts'
import { days, minutes } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { browse } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
})

const openJoining = (openJoining: boolean) =>
  test.house.perform(system, (act) => saveSettings(act, memberSettings, { openJoining }))

const lettersTo = (email: string) =>
  test.query<{ id: LetterId; kind: string }>(
    'select id, kind from members.letter where email = $1 order by made_at desc, id desc',
    [email],
  )
const linkOf = (id: LetterId) => `/letters/${letterToken(keyFor(test.house.config, 'letter'), id)}`
const membersAt = (email: string) =>
  test.query<{ name: string; call_name: string; role: string; joined_at: Date | null }>(
    'select name, call_name, role, joined_at from members.member where email = $1',
    [email],
  )
const mailOf = (id: LetterId) => letterMail(test.house.look(system), id)

describe('joining while it is open', () => {
  beforeAll(() => openJoining(true))

  it('leads Maya from her name to the code of conduct and on to the first step', async () => {
    const browser = browse(test)
    expect((await browser.get('/join')).text).toContain('What should we call you?')
    const asked = await browser.post('/join', {
      name: 'Maya  Okafor',
      callName: 'May',
      email: 'Maya@Example.org ',
    })
    expect((await browser.get(asked.location)).text).toContain('We have written to the address you gave')
    expect(await membersAt('maya@example.org')).toEqual([])

    const [letter] = await lettersTo('maya@example.org')
    const mail = await mailOf(letter?.id as LetterId)
    expect(mail).toMatchObject({ address: 'maya@example.org', mail: { button: { label: 'Join' } } })
    expect(JSON.stringify(mail)).not.toContain('Okafor')

    const entered = await browser.post(linkOf(letter?.id as LetterId))
    expect(entered.location).toBe('/welcome/teach')
    expect((await browser.get('/welcome/teach')).location).toBe('/conduct?next=%2Fwelcome%2Fteach')
    // Whoever was writing comes back to the form, and nobody is sent out of the house.
    const led = (from: string) => browser.post('/people/x/hello', {}, { Referer: from })
    const { baseUrl } = test.house.config
    expect((await led(`${baseUrl}/questions/new?topic=soil`)).location).toBe(
      '/conduct?next=%2Fquestions%2Fnew%3Ftopic%3Dsoil',
    )
    for (const from of ['https://evil.example/questions/new', 'no address'])
      expect((await led(from)).location).toBe('/conduct?next=%2F')
    expect(await membersAt('maya@example.org')).toMatchObject([
      { name: 'Maya Okafor', call_name: 'May', role: 'member' },
    ])
    expect(await mailOf(letter?.id as LetterId)).toBeUndefined()
  })

  it('answers a known address with the same page, and mails it a link to sign in', async () => {
    test.clock.pass(minutes(61))
    const omar = await addMember(test, { name: 'Omar Haddad' })
    const form = { name: 'Somebody Else', callName: '' }
    const known = await browse(test).post('/join', { ...form, email: omar.email })
    const unknown = await browse(test).post('/join', { ...form, email: 'new@example.org' })
    expect(unknown.status).toBe(known.status)
    expect([unknown.location, unknown.html]).toEqual([known.location, known.html])
    const letters = [...(await lettersTo(omar.email)), ...(await lettersTo('new@example.org'))]
    expect(letters.map(({ kind }) => kind)).toEqual(['sign_in', 'join'])
    const mail = await mailOf(letters[0]?.id as LetterId)
    expect(mail?.mail.lines.join(' ')).toContain('It has a place already')
    expect(JSON.stringify(mail)).not.toContain('Somebody Else')
    await browse(test).post(linkOf(letters[0]?.id as LetterId))
    expect(await membersAt(omar.email)).toMatchObject([{ name: 'Omar Haddad' }])
  })

  it('asks the database as often for a known address as for a new one', async () => {
    test.clock.pass(minutes(61))
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const form = { name: 'Ruth', callName: '' }
    const queries = async (email: string) => {
      test.logs.length = 0
      await browse(test).post('/join', { ...form, email })
      return test.logs.find(({ route }) => route === '/join')?.queries
    }
    expect(await queries('nobody-yet@example.org')).toBe(await queries(ruth.email))
  })

  it('makes one member of thirty joins of one address', async () => {
    test.clock.pass(minutes(61))
    const email = 'khai@example.org'
    const now = test.clock.now()
    const ids = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const [row] = await test.query<{ id: LetterId }>(
          `insert into members.letter (id, kind, email, name, made_at, expires_at)
           values (gen_random_uuid(), 'join', $1, 'Nguyễn Thị Minh Khai', $2, $3) returning id`,
          [email, now, new Date(now.getTime() + minutes(60))],
        )
        return row?.id as LetterId
      }),
    )
    const answers = await Promise.all(ids.map((id) => browse(test).post(linkOf(id))))
    expect(answers.map(({ status }) => status)).toEqual(Array(30).fill(303))
    expect(await membersAt(email)).toHaveLength(1)
    const joined = await test.query(
      `select 1 from platform.event e join members.member m on m.id::text = e.payload->>'member'
       where e.type = 'member.joined' and m.email = $1`,
      [email],
    )
    expect(joined).toHaveLength(1)
  })

  it('takes ten joins an hour from one network', async () => {
    test.clock.pass(minutes(61))
    const statuses = []
    for (let n = 0; n < 11; n++)
      statuses.push((await browse(test).post('/join', { name: 'A', email: `a${n}@example.org` })).status)
    expect(statuses).toEqual([...Array(10).fill(303), 429])
    test.clock.pass(minutes(61))
  })

  it('says what is missing, and keeps what was typed', async () => {
    const typed = '<b>Maya\u0000</b> \u202e עברית'
    const answer = await browse(test).post('/join', { name: typed, email: 'not an address' })
    expect(answer.status).toBe(422)
    expect(answer.html).not.toContain('<b>Maya')
    expect(answer.html).toContain('&lt;b&gt;Maya')
    expect(answer.html).toContain('value="not an address"')
    expect((await browse(test).post('/join', { email: 'a@example.org' })).text).toContain(
      'Please write your name',
    )
    expect(
      (await browse(test).post('/join', { name: 'x'.repeat(5000), email: 'a@example.org' })).status,
    ).toBe(422)
    expect((await browse(test).post('/join', { name: '\u200b\u0000', email: 'a@example.org' })).status).toBe(
      422,
    )
  })
})

describe('joining while it is not open', () => {
  beforeAll(() => openJoining(false))

  it('says how to be invited, takes no join, and still mails a known address its link', async () => {
    const page = await browse(test).get('/join')
    expect(page.text).toContain('Membership staff send invitations')
    expect(page.html).not.toContain('name="callName"')
    expect((await browse(test).post('/join', { name: 'A', email: 'b@example.org' })).status).toBe(403)
    const priya = await addMember(test, { name: 'Priya Raman', joined: false })
    await browse(test).post('/sign-in', { email: priya.email })
    const [letter] = await lettersTo(priya.email)
    const entered = await browse(test).post(linkOf(letter?.id as LetterId))
    expect(entered.location).toBe('/welcome/teach')
    expect((await membersAt(priya.email))[0]?.joined_at).not.toBeNull()
  })

  it('tells an unknown address kindly that nobody here has it', async () => {
    await browse(test).post('/sign-in', { email: 'stranger@example.org' })
    const [letter] = await lettersTo('stranger@example.org')
    const mail = (await mailOf(letter?.id as LetterId))?.mail
    expect(mail?.headline).toBe('Nobody here has this address')
    expect(mail?.button).toBeUndefined()
    expect(mail?.lines.join(' ')).toContain('Membership staff send invitations')
  })

  it('tells a suspended member by mail alone, and gives no link', async () => {
    const dele = await addMember(test, { name: 'Dele Adeyemi' })
    await test.house.perform(system, (act) => suspendMember(act, dele.id, 'for good'))
    await browse(test).post('/sign-in', { email: dele.email })
    const [letter] = await lettersTo(dele.email)
    expect((await mailOf(letter?.id as LetterId))?.mail).toMatchObject({
      headline: 'This account is resting just now',
    })
    expect((await browse(test).post(linkOf(letter?.id as LetterId))).status).toBe(403)
  })
})

describe('a join link of staff', () => {
  it('opens Join until it expires or is taken back', async () => {
    const staff = await addMember(test, { name: 'Ana Silva', role: 'staff' })
    const key = keyFor(test.house.config, 'join-link')
    const make = () =>
      test.house.perform(staff, (act) =>
        makeJoinLink(act, { label: 'Evening in Leeds', expiresAt: new Date(act.now.getTime() + days(7)) }),
      )
    const link = await make()
    const path = `/join/${joinLinkToken(key, link)}`
    expect((await browse(test).get(path)).text).toContain('What should we call you?')
    await browse(test).post(path, { name: 'Guest of the evening', email: 'guest@example.org' })
    expect((await lettersTo('guest@example.org'))[0]?.kind).toBe('join')
    await test.house.perform(staff, (act) => revokeJoinLink(act, link))
    await test.house.perform(staff, (act) => revokeJoinLink(act, link))
    expect((await browse(test).get(path)).status).toBe(410)
    expect((await browse(test).post(path, { name: 'Late', email: 'late@example.org' })).status).toBe(410)
    test.clock.pass(minutes(1))
    const second = `/join/${joinLinkToken(key, await make())}`
    test.clock.pass(days(7))
    expect((await browse(test).get(second)).status).toBe(410)
    const kept = await joinLinks(test.house.look(staff))
    expect(kept.map(({ label, madeBy, revokedAt }) => [label, madeBy, revokedAt !== null])).toEqual([
      ['Evening in Leeds', 'Ana Silva', false],
      ['Evening in Leeds', 'Ana Silva', true],
    ])
  })

  it('is nothing a letter could be used as, nor nonsense', async () => {
    const [letter] = await lettersTo('guest@example.org')
    const stolen = linkOf(letter?.id as LetterId).replace('/letters/', '/join/')
    for (const path of [stolen, '/join/x', `/join/${'A'.repeat(54)}`])
      expect((await browse(test).get(path)).status).toBe(410)
  })
})

describe('a personal invitation', () => {
  it('is bound to its address for fourteen days, carries no role, and names who sent it', async () => {
    const staff = await addMember(test, { name: 'Ana Silva', role: 'staff' })
    const letter = await test.house.perform(staff, (act) =>
      inviteMember(act, { email: 'jun@example.org', name: 'Jun Watanabe' }),
    )
    const mail = (await mailOf(letter))?.mail
    expect(mail?.subject).toBe('Ana Silva invites you to Our association')
    expect(mail?.button).toEqual({ label: 'Accept the invitation', letter })
    test.clock.pass(days(14) - 1)
    const answers = await Promise.all(Array.from({ length: 30 }, () => browse(test).post(linkOf(letter))))
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(answers.filter(({ status }) => status === 410)).toHaveLength(29)
    expect(await membersAt('jun@example.org')).toMatchObject([{ name: 'Jun Watanabe', role: 'member' }])
    await expect(
      test.house.perform(staff, (act) => inviteMember(act, { email: 'jun@example.org' })),
    ).rejects.toMatchObject({ code: 'already_member' })
  })

  it('is one at a time: inviting again, or thirty times at once, leaves one open link', async () => {
    const invite = () => test.house.perform(system, (act) => inviteMember(act, { email: 'rosa@example.org' }))
    const first = await invite()
    await Promise.all(Array.from({ length: 30 }, invite))
    const open = await lettersTo('rosa@example.org')
    expect(open).toHaveLength(1)
    expect(await mailOf(first)).toBeUndefined()
    expect((await browse(test).post(linkOf(first))).status).toBe(410)
    expect((await browse(test).post(linkOf(open[0]?.id as LetterId))).status).toBe(303)
  })

  it('is over after fourteen days, and can be sent anew', async () => {
    const invite = () => test.house.perform(system, (act) => inviteMember(act, { email: 'li@example.org' }))
    const late = await invite()
    test.clock.pass(days(14))
    expect((await browse(test).post(linkOf(late))).status).toBe(410)
    expect((await browse(test).post(linkOf(await invite()))).status).toBe(303)
  })
})
