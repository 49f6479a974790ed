import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { loadPeople, loadViewer } from '#market/load-people.ts'
import { type Asked, countPeople, fitOfPair, type Placed, ROTATION, rankPeople } from '#market/rank-people.ts'
import { type Market, marketOf } from '#market/snapshot.ts'
import { byPlace, tieHash } from '#matching/order.ts'
import type { Person } from '#matching/person.ts'
import { days, hours, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { enrol } from '#programmes/enrol.ts'
import { pauseEnrolment, resumeEnrolment } from '#programmes/pause-enrolment.ts'
import { takeIntake } from '#programmes/take-intake.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addCrowd, addVocabulary, chance } from './crowd.ts'

const test = openTestHouse()
let market: Market
let crowd: MemberId[]

beforeAll(async () => {
  await addVocabulary(test.query)
  crowd = await addCrowd(test.query, test.clock.now(), 400, 7)
  market = await marketOf(test.house)
})

const viewerOf = async (id: MemberId): Promise<MemberViewer> => {
  const viewer = await addMember(test, { name: 'Nobody' })
  return { ...viewer, id }
}

async function asked(member: MemberViewer, direction: Asked['direction']): Promise<Asked> {
  const look = test.house.look(member)
  return { viewer: await loadViewer(look), today: '2026-11-23', now: look.now, direction }
}

/** Everybody scored from the database as it is this instant, best first. */
const everybody = () => loadPeople(test.house.look(system), crowd)
function byBruteForce(list: Asked, people: readonly Person[]): Placed[] {
  return people
    .filter(({ id }) => id !== list.viewer.id)
    .flatMap((person) => {
      const { p } = fitOfPair(market.programme, list, person)
      const there = list.direction === 'learn' ? person.offers : person.seeks
      const open = there && !person.paused && person.seatsFree > 0
      const tie = tieHash(list.viewer.id, person.id, list.today)
      return open && p > 0
        ? [{ id: person.id as MemberId, worth: p * (1 - ROTATION * (tie / 2 ** 53)), tie }]
        : []
    })
    .sort(byPlace)
    .map(({ id, worth }) => ({ id, worth }))
}

describe('the market', () => {
  it('orders 200 random members’ lists exactly as scoring everybody from the database does', async () => {
    const random = chance(11)
    let longest = 0
    const people = await everybody()
    for (let n = 0; n < 200; n++) {
      const viewer = await viewerOf(crowd[Math.floor(random() * crowd.length)] as MemberId)
      const [gone] = await test.query(
        'select 1 from members.member where id = $1 and (left_at is not null or joined_at is null)',
        [viewer.id],
      )
      if (gone) continue
      const list = await asked(viewer, n % 2 === 0 ? 'learn' : 'help')
      const expected = byBruteForce(list, people)
      const ranked = await rankPeople(market, list, { offset: 0, limit: 400 })
      expect(ranked).toEqual(expected)
      expect(await countPeople(market, list)).toBe(expected.length)
      longest = Math.max(longest, expected.length)
    }
    expect(longest).toBeGreaterThan(150)
  })

  it('cuts the same list into pages that neither repeat nor skip, all day long', async () => {
    const list = await asked(await viewerOf(crowd[3] as MemberId), 'learn')
    const whole = await rankPeople(market, list, { offset: 0, limit: 100 })
    const pages = await Promise.all(
      [0, 20, 40, 60, 80].map((offset) => rankPeople(market, list, { offset, limit: 20 })),
    )
    expect(pages.flat()).toEqual(whole)
  })

  it('keeps equal while members change', async () => {
    const random = chance(12)
    const viewer = await addMember(test, { name: 'Nguyễn Thị Minh Khai', callName: 'Khai' })
    await test.query(
      `insert into members.learns (member, topic, level) values ($1, 'cv', 1), ($1, 'portfolio', 2)`,
      [viewer.id],
    )
    for (let round = 0; round < 15; round++) {
      const someone = crowd[Math.floor(random() * crowd.length)] as MemberId
      const topic = ['licensing-exam', 'portfolio', 'cv', 'first-job'][round % 4]
      await test.house.perform(system, async (act) => {
        if (round % 3 === 0)
          await act.tx.deleteFrom('members.teaches').where('member', '=', someone).execute()
        else if (round % 3 === 1)
          await act.tx
            .insertInto('members.teaches')
            .values({ member: someone, topic: topic as never, level: 4 })
            .onConflict((on) => on.doNothing())
            .execute()
        else
          await act.tx
            .updateTable('members.member')
            .set({ left_at: act.now })
            .where('id', '=', someone)
            .execute()
        act.tell(round % 3 === 2 ? 'member.left' : 'profile.changed', { member: someone })
      })
      await market.catchUp()
      const list = await asked(viewer, 'learn')
      expect(await rankPeople(market, list, { offset: 0, limit: 400 })).toEqual(
        byBruteForce(list, await everybody()),
      )
    }
  })

  it('hears of a change without being asked, and finds one whose notification was lost', async () => {
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    const maya = await addMember(test, { name: 'Maya Okafor' })
    crowd.push(ruth.id)
    const found = async () => {
      const list = await asked(maya, 'learn')
      return (await rankPeople(market, { ...list, filters: { only: [ruth.id] } }, { offset: 0, limit: 1 }))
        .length
    }
    expect(await found()).toBe(0)
    await test.house.perform(ruth, (act) => enrol(act, ruth.id, 'mentor'))
    await expect.poll(found).toBe(1)

    // As if another process had written it while this one's listener was away.
    await test.query(`update programmes.enrolment set paused_at = now() where member = $1`, [ruth.id])
    await test.query(
      `insert into platform.event (id, type, payload, at) values (gen_random_uuid(), 'enrolment.changed', $1, $2)`,
      [{ member: ruth.id }, new Date(test.clock.now().getTime() - minutes(1))],
    )
    expect(await found()).toBe(1)
    await market.catchUp()
    expect(await found()).toBe(0)
    await test.house.perform(ruth, resumeEnrolment)
    await expect.poll(found).toBe(1)
  })

  it('follows the clock: a rest that ends, a new week for somebody who had enough', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad', zone: 'Asia/Kathmandu' })
    const priya = await addMember(test, { name: 'Priya Raman' })
    await test.house.perform(omar, (act) => enrol(act, omar.id, 'mentor'))
    const found = async () => {
      const list = await asked(priya, 'learn')
      return (await rankPeople(market, { ...list, filters: { only: [omar.id] } }, { offset: 0, limit: 1 }))
        .length
    }
    await test.house.perform(omar, (act) => pauseEnrolment(act, '2026-11-25'))
    await market.catchUp()
    expect(await found()).toBe(0)
    // Midnight in Kathmandu is 18:15 in UTC.
    test.clock.set('2026-11-24T18:14:00Z')
    expect(await found()).toBe(0)
    test.clock.set('2026-11-24T18:15:00Z')
    expect(await found()).toBe(1)
    for (let n = 0; n < 3; n++) await test.house.perform(omar, (act) => takeIntake(act, omar.id, omar.zone))
    await market.catchUp()
    expect(await found()).toBe(0)
    test.clock.set('2026-11-29T18:15:00Z')
    expect(await found()).toBe(1)
    test.clock.pass(hours(1) + days(2))
    expect(await found()).toBe(1)
  })

  it('takes a private gap along for its owner alone', async () => {
    const hanna = await addMember(test, { name: 'Hanna Kowalczyk' })
    await test.query(
      `insert into members.learns (member, topic, level, private) values ($1, 'portfolio', 1, true)`,
      [hanna.id],
    )
    const mine = await loadViewer(test.house.look(hanna))
    expect(mine.learns).toHaveLength(1)
    await test.house.perform(hanna, (act) => enrol(act, hanna.id, 'both'))
    const [hers] = await loadPeople(test.house.look(system), [hanna.id])
    expect(hers?.learns).toEqual([])
  })

  it('lets one odd profile keep nobody from being ranked', async () => {
    const dele = await addMember(test, { name: 'Dele Adeyemi' })
    await test.query(
      `update members.profile set in_the_field_since = 2190, channels = '{here,here,fax}', hours = '{noon}', "values" = '{plain-words,plain-words}',
       languages = '{en,en}', years_ahead_from = 9, years_ahead_to = 3 where member = $1`,
      [dele.id],
    )
    await test.query(
      `insert into members.experience (id, member, kind, year, what) values (gen_random_uuid(), $1, 'led', 2199, 'Later')`,
      [dele.id],
    )
    await test.house.perform(dele, (act) => enrol(act, dele.id, 'both'))
    await market.catchUp()
    const list = await asked(await addMember(test, { name: 'Jun Watanabe' }), 'learn')
    const ranked = await rankPeople(
      market,
      { ...list, filters: { only: [dele.id] } },
      { offset: 0, limit: 1 },
    )
    expect(ranked).toHaveLength(1)
  })
})
