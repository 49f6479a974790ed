import { beforeAll, describe, expect, it } from 'vitest'
import type { RoundId } from '#map/ids.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { askHelpers, sendRound } from '#rounds/send-round.ts'
import type { Browser } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { headlines, says } from '../welcome/newcomers.ts'
import { addHelper, addSeeker, introductions, makeRound, openDesk, pairsOf, sweep } from './round.ts'

describe('Sending a round', () => {
  const test = openTestHouse()
  let staff: Browser
  let ruth: MemberViewer
  let maya: MemberViewer
  let path: string
  beforeAll(async () => {
    staff = await openDesk(test)
    ruth = await addHelper(test, 'Ruth Lindqvist')
    maya = await addSeeker(test, 'Maya Okafor')
    path = await makeRound(staff)
  })

  it('asks the helper first, in the words of any introduction, and nobody of who has nobody', async () => {
    expect((await staff.get(path)).text).toContain('Send one proposal')
    expect((await staff.post(`${path}/sending`)).location).toBe(`${path}?done=sent`)
    await test.settle()
    expect(await introductions(test)).toEqual(['Ruth and Maya'])
    expect(await headlines(test, ruth)).toEqual(['Would you be happy to meet Maya?'])
    expect(await headlines(test, maya)).toEqual([])
    const [row] = await test.query('select origin, offers, topic from hellos.introduction')
    expect(row).toEqual({ origin: 'staff', offers: 'topic', topic: 'stormwater' })
  })

  it('done twice, or when it is sent already, asks nobody again and changes nothing', async () => {
    await staff.post(`${path}/sending`)
    await sweep(test)
    expect(await introductions(test)).toEqual(['Ruth and Maya'])
    for (const verb of ['run', 'removal']) expect((await staff.post(`${path}/${verb}`)).status).toBe(409)
    const wish = { seeker: maya.publicId, helper: ruth.publicId, wish: 'forbidden' }
    expect((await staff.post(`${path}/wish`, wish)).status).toBe(409)
    expect((await staff.post(`${path}/pair`, { helps: ruth.email, learns: maya.email })).status).toBe(409)
  })

  it('leads to a conversation only where both are happy to', async () => {
    const [introduction] = await test.query<{ id: never }>('select id from hellos.introduction')
    await says(test, ruth, introduction?.id)
    expect(await headlines(test, maya)).toEqual(['Ruth would be happy to meet you'])
    expect(await test.query('select 1 from hellos.hello')).toEqual([])
    await says(test, maya, introduction?.id)
    expect(await test.query('select state, origin from hellos.hello')).toEqual([
      { state: 'talking', origin: 'introduction' },
    ])
    expect(await test.query('select 1 from partnerships.partnership')).toEqual([])
  })

  it('then shows counts alone, never who said what', async () => {
    const quiet = (await staff.get(path)).text
    expect(quiet).toContain('One of one pair has been asked.')
    expect((await staff.get('/staff/rounds')).text).toContain('Sent · one of one pair has been asked')
    expect(quiet).not.toContain('Ruth Lindqvist and Maya Okafor')
    const omar = await addHelper(test, 'Omar Haddad')
    await test.query('update programmes.enrolment set seats = 0 where member = $1', [ruth.id])
    await addSeeker(test, 'Khai Nguyen')
    const next = await makeRound(staff, { name: 'Next' })
    await staff.post(`${next}/sending`)
    await test.settle()
    const before = (await staff.get(next)).html
    const [asked] = await test.query<{ id: never }>('select id from hellos.introduction where host = $1', [
      omar.id,
    ])
    await says(test, omar, asked?.id, 'not now')
    expect((await staff.get(next)).html).toBe(before)
  })

  it('at night waits with its mail until the morning of whoever is asked', async () => {
    await test.query('update programmes.enrolment set seats = 0')
    const noor = await addHelper(test, 'Noor Haddad')
    await addSeeker(test, 'Amara Diallo')
    test.clock.set('2026-11-24T23:00:00Z')
    const night = await makeRound(staff)
    await staff.post(`${night}/sending`)
    await test.settle()
    const mail = await test.query('select leave_at from notices.mail where member = $1', [noor.id])
    expect(mail).toEqual([{ leave_at: new Date('2026-11-25T08:00:00Z') }])
  })

  it('has nothing to send where no pair fits', async () => {
    await test.query('update programmes.enrolment set seats_used = seats where role = $1', ['mentor'])
    const empty = await makeRound(staff)
    const sent = await staff.post(`${empty}/sending`)
    expect([sent.status, sent.text.includes('There is nothing to send')]).toEqual([409, true])
  })
})

describe('A helper without room', () => {
  const test = openTestHouse()
  let staff: Browser
  let ruth: MemberViewer
  let path: string
  beforeAll(async () => {
    staff = await openDesk(test)
    ruth = await addHelper(test, 'Ruth Lindqvist')
    for (const name of ['Maya Okafor', 'Khai Nguyen', 'Noor Haddad', 'Amara Diallo'])
      await addSeeker(test, name)
    path = await makeRound(staff)
  })

  it('gets no more newcomers than a week has room for', async () => {
    expect(await pairsOf(test, path)).toHaveLength(3)
  })

  it('whose week has filled up meanwhile is asked the week after, and the page says how many wait', async () => {
    await test.query(
      `update programmes.enrolment set intake_week = '2026-11-23', intake_new = 1 where member = $1`,
      [ruth.id],
    )
    await staff.post(`${path}/sending`)
    await test.settle()
    expect(await introductions(test)).toHaveLength(2)
    expect((await staff.get(path)).text).toContain('One pair waits until there is room in a week')
    test.clock.pass(hours(7))
    await sweep(test)
    expect(await introductions(test)).toHaveLength(2)
    test.clock.pass(days(7))
    await sweep(test)
    expect(await introductions(test)).toHaveLength(3)
    expect(await pairsOf(test, path, 'waits')).toEqual([])
  })

  it('rests, is blocked or leaves meanwhile, and after two weeks the pair is let go', async () => {
    const omar = await addHelper(test, 'Omar Haddad')
    await test.query('update programmes.enrolment set seats_used = seats where member = $1', [ruth.id])
    const eve = await addSeeker(test, 'Eve Early')
    const next = await makeRound(staff, { since: '2026-11-30' })
    expect(await pairsOf(test, next)).toEqual(['Omar and Eve'])
    await test.query('insert into safety.block (blocker, blocked, at) values ($1, $2, $3)', [
      eve.id,
      omar.id,
      test.clock.now(),
    ])
    await staff.post(`${next}/sending`)
    expect(await pairsOf(test, next, 'waits')).toEqual(['Omar and Eve'])
    const { text } = await staff.get(next)
    expect(text).not.toMatch(/Omar|Eve Early and|block/)
    test.clock.pass(days(14))
    await sweep(test)
    expect(await pairsOf(test, next, 'lapsed')).toEqual(['Omar and Eve'])
    expect(await introductions(test)).toHaveLength(3)
    expect((await staff.get(next)).text).toContain('One pair found no room within two weeks and was let go.')
  })
})

describe('Sixty pairs', () => {
  const test = openTestHouse()
  let staff: Browser
  beforeAll(async () => {
    staff = await openDesk(test)
    for (let n = 0; n < 60; n++) {
      await addHelper(test, `Helper${n} One`)
      await addSeeker(test, `Seeker${n} One`)
    }
  })

  it('sent by thirty at once, cut off half-way and gone on with, are one introduction each', async () => {
    await test.query('update programmes.enrolment set seats = 1')
    const path = await makeRound(staff, { many: 'yes' })
    expect(await pairsOf(test, path)).toHaveLength(60)
    const round = path.split('/').at(-1) as RoundId
    const [row] = await test.query<{ id: never }>(`select id from members.member where role = 'staff'`)
    const ines = { kind: 'member', id: row?.id, role: 'staff' } as unknown as MemberViewer
    await Promise.all(
      Array.from({ length: 30 }, () => test.house.perform(ines, (act) => sendRound(act, round))),
    )
    const cutOff = test.house.perform(system, async (act) => {
      await askHelpers(act)
      throw new Error('the machine went down')
    })
    await expect(cutOff).rejects.toThrow('went down')
    expect(await introductions(test)).toEqual([])
    expect((await staff.get(path)).text).toContain(
      'None of 60 pairs has been asked. 60 pairs are asked in the next minutes.',
    )
    await test.house.perform(system, askHelpers)
    expect(await introductions(test)).toHaveLength(50)
    expect((await staff.get(path)).text).toContain(
      '50 of 60 pairs have been asked. Ten more pairs are asked in the next minutes.',
    )
    await Promise.all(Array.from({ length: 6 }, () => test.house.perform(system, askHelpers)))
    await sweep(test)
    const all = await introductions(test)
    expect([all.length, new Set(all).size]).toEqual([60, 60])
    expect(await pairsOf(test, path, 'asked')).toHaveLength(60)
  })

  it('are shown twenty a page', async () => {
    await test.query('delete from hellos.introduction')
    await test.query('update programmes.enrolment set intake_new = 0')
    const path = await makeRound(staff, { many: 'yes' })
    const first = await staff.get(path)
    expect(first.html.match(/Forbid this pair/g)).toHaveLength(20)
    expect(first.text).toContain('Page 1')
    expect((await staff.get(`${path}?page=2`)).html.match(/Forbid this pair/g)).toHaveLength(20)
    expect((await staff.get(`${path}?page=nonsense&left=-4`)).status).toBe(200)
  })
})
