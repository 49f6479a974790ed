import { describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { Refusal } from '#platform/refusal.ts'
import { days } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { enrolmentOf, standings } from '#programmes/access.ts'
import { fillEnrolments, fillSeats } from '#programmes/demo.ts'
import { enrol } from '#programmes/enrol.ts'
import { hasRoom, isPaused } from '#programmes/enrolment.ts'
import { pauseEnrolment } from '#programmes/pause-enrolment.ts'
import { setSeats } from '#programmes/set-seats.ts'
import { takeIntake } from '#programmes/take-intake.ts'
import { freeSeat, takeSeat } from '#programmes/take-seat.ts'
import { browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

const enrolled = (member: MemberId) => enrolmentOf(test.house.look(system), member)

describe('the page Mentoring', () => {
  it('lets Maya look for a mentor, offer as well later, and rest', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const browser = await signedIn(test, maya.id)
    const first = await browser.get('/mentoring')
    for (const words of [
      'Offer to mentor',
      'Find a mentor',
      'Both',
      'How many people at once',
      'Kinds of help',
    ])
      expect(first.text).toContain(words)
    expect(first.text).toContain('Reverse mentoring')
    expect(first.text).not.toContain('Stop for now')

    const saved = await browser.post('/mentoring', {
      as: 'mentee',
      kindsOfHelp: ['career', 'skill'],
      helpsStages: ['student'],
      seats: '2',
      from: '',
      until: '2027-06-30',
    })
    expect(saved.location).toBe('/mentoring?done=saved')
    expect(await enrolled(maya.id)).toMatchObject({ role: 'mentee', seats: 2, untilOn: '2027-06-30' })
    const again = await browser.get('/mentoring?done=saved')
    expect(again.text).toContain('You are looking for a mentor. People can find you')
    expect(again.html).toMatch(/value="career"[^>]*checked/)

    expect((await browser.post('/mentoring/pause', { back: '2026-12-24' })).status).toBe(303)
    expect((await browser.get('/mentoring')).text).toContain('You have stopped for now until 24 December')
    expect((await browser.post('/mentoring', { as: 'both', seats: '2' })).status).toBe(303)
    expect((await browser.get('/mentoring')).text).toContain('Start again')
    await browser.post('/mentoring/again')
    expect((await browser.get('/mentoring')).text).toContain(
      'You offer mentoring and are looking for a mentor',
    )
  })

  it('is itself again on the day chosen, in the zone of the member', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad', zone: 'Pacific/Auckland' })
    await test.house.perform(omar, async (act) => {
      await enrol(act, omar.id, 'mentor')
      await pauseEnrolment(act, '2026-12-01')
    })
    const enrolment = await enrolled(omar.id)
    if (!enrolment) throw new Error('Omar is enrolled')
    expect(isPaused(enrolment, '2026-11-30')).toBe(true)
    expect(isPaused(enrolment, '2026-12-01')).toBe(false)
    expect(isPaused({ ...enrolment, fromOn: '2026-12-05' }, '2026-12-04')).toBe(true)
    expect(isPaused({ ...enrolment, untilOn: '2026-12-05' }, '2026-12-06')).toBe(true)
    expect(isPaused({ ...enrolment, untilOn: '2026-12-05' }, '2026-12-05')).toBe(false)
  })

  it('is the last of the first steps, and can be skipped until it is taken', async () => {
    const jun = await addMember(test, { name: 'Jun Watanabe' })
    const browser = await signedIn(test, jun.id)
    const step = () =>
      test.query("select skipped from members.first_step where member = $1 and step = 'mentoring'", [jun.id])
    expect((await browser.get('/mentoring')).html).toContain('value="skip"')
    expect((await browser.post('/mentoring', { as: 'skip', seats: '99' })).location).toBe('/')
    expect(await step()).toEqual([{ skipped: true }])
    expect(await enrolled(jun.id)).toBeUndefined()
    await browser.post('/mentoring', { as: 'mentee', seats: '3' })
    expect(await step()).toEqual([{ skipped: false }])
    expect((await browser.get('/mentoring')).html).not.toContain('value="skip"')
  })

  it('says at the field what cannot be', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const browser = await signedIn(test, ruth.id)
    const wrong = await browser.post('/mentoring', { as: 'mentor', seats: '51', from: '2027-02-30' })
    expect(wrong.status).toBe(422)
    expect(wrong.text).toContain('Please write a number from 1 to 50.')
    expect(wrong.text).toContain('Please write a day, such as 2027-01-31.')
    const order = await browser.post('/mentoring', { seats: '3', from: '2027-02-02', until: '2027-02-01' })
    expect(order.text).toContain('The last day comes before the first')
    expect((await browser.post('/mentoring/pause', { back: '2026-11-23' })).status).toBe(422)
    expect(await enrolled(ruth.id)).toBeUndefined()
    // Resting from what one is not part of is refused kindly, and writes nothing.
    expect((await browser.post('/mentoring/pause', {})).status).toBe(409)
    expect((await browse(test).get('/mentoring')).location).toBe('/sign-in?next=%2Fmentoring')
  })
})

describe('seats', () => {
  it('are three: of thirty at once three are taken, and a full one undoes the other’s', async () => {
    const dele = await addMember(test, { name: 'Dele Adeyemi' })
    await test.house.perform(dele, (act) => enrol(act, dele.id, 'mentor'))
    const takers = await Promise.all(
      Array.from({ length: 30 }, async () => {
        const guest = await addMember(test, { name: 'Guest' })
        await test.house.perform(guest, (act) => enrol(act, guest.id, 'mentee'))
        return guest.id
      }),
    )
    const taken = await Promise.allSettled(
      takers.map((guest) =>
        test.house.perform(system, async (act) => {
          if (await takeSeat(act, [dele.id, guest])) throw new Refusal('full', 409, 'No free seat just now.')
        }),
      ),
    )
    expect(taken.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    expect((await enrolled(dele.id))?.seatsUsed).toBe(3)
    const used = (await standings(test.house.look(system), takers)).map(({ seatsUsed }) => seatsUsed)
    expect(used.filter((n) => n === 1)).toHaveLength(3)
    expect(used.filter((n) => n === 0)).toHaveLength(27)
  })

  it('come back, never below none; fewer than in use ends nothing', async () => {
    const priya = await addMember(test, { name: 'Priya Raman' })
    await test.house.perform(priya, async (act) => {
      await enrol(act, priya.id, 'both')
      await takeSeat(act, [priya.id])
      await takeSeat(act, [priya.id])
      await setSeats(act, 1)
    })
    expect(await enrolled(priya.id)).toMatchObject({ seats: 1, seatsUsed: 2 })
    expect(await test.house.perform(priya, (act) => takeSeat(act, [priya.id]))).toBe(priya.id)
    for (let n = 0; n < 3; n++) await test.house.perform(priya, (act) => freeSeat(act, [priya.id], act.now))
    expect((await enrolled(priya.id))?.seatsUsed).toBe(0)
  })
})

describe('new hellos in a week', () => {
  it('are three of thirty at once, and three again from Monday', async () => {
    const khai = await addMember(test, { name: 'Nguyễn Thị Minh Khai', callName: 'Khai' })
    await test.house.perform(khai, (act) => enrol(act, khai.id, 'mentor'))
    const intake = () =>
      test.house.perform<boolean, typeof system>(system, (act) => takeIntake(act, khai.id, khai.zone))
    const taken = await Promise.all(Array.from({ length: 30 }, intake))
    expect(taken.filter(Boolean)).toHaveLength(3)
    const enrolment = await enrolled(khai.id)
    if (!enrolment) throw new Error('Khai is enrolled')
    expect(hasRoom(enrolment, '2026-11-23')).toBe(false)
    expect(hasRoom(enrolment, '2026-11-30')).toBe(true)
    test.clock.pass(days(7))
    expect(await intake()).toBe(true)
  })
})

describe('a programme’s end', () => {
  it('takes nobody new, and staff say when it is', async () => {
    const hanna = await addMember(test, { name: 'Hanna Kowalczyk', role: 'staff' })
    const jun = await addMember(test, { name: 'Jun Watanabe' })
    const staff = await signedIn(test, hanna.id)
    const form = { name: 'Mentoring', purpose: 'Both ways.', mentorWord: 'guide', menteeWord: 'learner' }
    const early = await staff.post('/staff/programme', {
      ...form,
      startsOn: '2027-01-01',
      endsOn: '2026-01-01',
    })
    expect(early.status).toBe(422)
    expect((await staff.post('/staff/programme', { ...form, endsOn: '2026-11-01' })).status).toBe(303)
    expect((await staff.get('/staff/programme')).html).toContain('value="2026-11-01"')

    const browser = await signedIn(test, jun.id)
    const page = await browser.get('/mentoring')
    expect(page.text).toContain('has come to its end')
    expect(page.text).not.toContain('Find a mentor')
    expect((await browser.post('/mentoring', { as: 'mentee', seats: '3' })).status).toBe(409)
    expect(await enrolled(jun.id)).toBeUndefined()
    expect((await browser.get('/staff/programme')).status).toBe(404)
    expect((await browser.post('/staff/programme', form)).status).toBe(404)

    await staff.post('/staff/programme', { ...form, endsOn: '', bothWays: 'yes' })
    expect((await browser.get('/mentoring')).text).toContain('A guide in one thing is a learner in another')
  })
})

describe('the demo', () => {
  it('enrols in bulk: some full, some resting, some not at all', async () => {
    const some = await Promise.all(['Ana', 'Bo', 'Cy'].map((name) => addMember(test, { name })))
    const [full, resting, none] = some.map(({ id }) => id) as [MemberId, MemberId, MemberId]
    const joinedOn = test.clock.now()
    await test.house.perform(system, async (act) => {
      await fillEnrolments(act, [
        { id: full, joinedOn, enrolment: { as: 'mentor', seats: 2, paused: false } },
        { id: resting, joinedOn, enrolment: { as: 'both', seats: 3, paused: true } },
        { id: none, joinedOn, enrolment: undefined },
      ])
      await fillSeats(act, new Map([[full, 2]]))
    })
    expect(await enrolled(full)).toMatchObject({ role: 'mentor', seats: 2, seatsUsed: 2 })
    expect((await enrolled(resting))?.pausedAt).not.toBeNull()
    expect(await enrolled(none)).toBeUndefined()
  })

  it('began two years ago: nobody takes part since before, however long a member', async () => {
    const [old, late] = await Promise.all(['Dora', 'Eli'].map((name) => addMember(test, { name })))
    const joined = new Date('1997-01-18T09:00:00Z')
    const lately = new Date(test.clock.now().getTime() - days(30))
    const enrolment = { as: 'mentor', seats: 3, paused: false } as const
    await test.house.perform(system, (act) =>
      fillEnrolments(act, [
        { id: old?.id as MemberId, joinedOn: joined, enrolment },
        { id: late?.id as MemberId, joinedOn: lately, enrolment },
      ]),
    )
    const rows = await test.query<{ enrolled_at: Date }>(
      'select enrolled_at from programmes.enrolment where member = any($1) order by enrolled_at',
      [[old?.id, late?.id]],
    )
    const ages = rows.map(({ enrolled_at }) => (test.clock.now().getTime() - enrolled_at.getTime()) / days(1))
    expect(ages).toEqual([730, 30])
  })
})
