import { sql } from 'kysely'
import { beforeAll, describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { loadPeople, loadViewer } from '#market/load-people.ts'
import { helperPrice } from '#market/prices/load-prices.ts'
import { fittedKappa } from '#market/prices/readings.ts'
import { setPrices } from '#market/prices/set-prices.ts'
import { giveUp, latestRuns, startNightly, startRun } from '#market/prices/start-run.ts'
import { type Asked, rankPeople } from '#market/rank-people.ts'
import { type Market, marketOf } from '#market/snapshot.ts'
import { days, hours, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { addCrowd, addVocabulary } from './crowd.ts'

const test = openTestHouse()
let market: Market
let crowd: MemberId[]
let reader: MemberViewer

beforeAll(async () => {
  await addVocabulary(test.query)
  crowd = await addCrowd(test.query, test.clock.now(), 300, 5)
  reader = { ...(await addMember(test, { name: 'Maya Okafor' })), id: crowd[7] as MemberId }
  market = await marketOf(test.house)
})

const begin = () => test.house.perform(system, startRun)
const look = () => test.house.look(system)
const priceThatHolds = async (member: MemberId): Promise<number | null> => {
  const { tx } = look()
  const row = await tx.selectNoFrom(helperPrice(tx, sql.val(member)).as('price')).executeTakeFirst()
  return row?.price ?? null
}

async function workOut() {
  const run = await begin()
  if (!run) throw new Error('a run is at work')
  await setPrices(test.house, run)
  await market.catchUp()
}

async function list(): Promise<MemberId[]> {
  const eyes = test.house.look(reader)
  const asked: Asked = {
    viewer: await loadViewer(eyes),
    today: '2026-11-23',
    now: eyes.now,
    direction: 'learn',
  }
  return (await rankPeople(market, asked, { offset: 0, limit: 20 })).map(({ id }) => id)
}

const pricesKept = () =>
  test.query<{ member: MemberId; price: number | null; yes: number | null; seeker: number | null }>(
    'select member, price, yes, seeker from market.price order by member',
  )

describe('prices', () => {
  it('order everybody by likelihood alone until a first run, and by the stored prices from then on', async () => {
    const before = await list()
    expect(market.population.usual).toEqual({ yes: 1, hello: 0, seeker: 1 })
    await workOut()
    const [run] = await latestRuns(look())
    expect(run).toMatchObject({ state: 'done', share: 1 })
    expect(market.population.usual.hello).toBeGreaterThan(0)
    const after = await list()
    expect(after).not.toEqual(before)
    expect(await list()).toEqual(after)
    const people = await loadPeople(look(), crowd)
    const open = people.filter(({ offers, paused, seatsFree }) => offers && !paused && seatsFree > 0)
    expect((await pricesKept()).filter(({ price }) => price !== null)).toHaveLength(open.length)
  })

  it('are the same in every process: what is read from the database ranks as what was told', async () => {
    const told = await list()
    market.readings.note([], 0)
    test.clock.pass(days(1) + minutes(20))
    await market.freshen(test.clock.now())
    const eyes = test.house.look(reader)
    const asked: Asked = {
      viewer: await loadViewer(eyes),
      today: '2026-11-23',
      now: eyes.now,
      direction: 'learn',
    }
    expect((await rankPeople(market, asked, { offset: 0, limit: 20 })).map(({ id }) => id)).toEqual(told)
  })

  it('of before stay where a run fails or its process dies, and nothing is left behind', async () => {
    const before = await pricesKept()
    const run = await begin()
    if (!run) throw new Error('none begun')
    await test.query(`insert into market.price (run, member, price) values ($1, $2, 0.5)`, [run, crowd[0]])
    expect(await priceThatHolds(crowd[0] as MemberId)).not.toBe(0.5)
    // Nobody begins a second beside it, until it has said nothing for long.
    expect(await begin()).toBeUndefined()
    test.clock.pass(minutes(3))
    const next = await begin()
    if (!next) throw new Error('the silent one was not given up')
    expect((await latestRuns(look())).find(({ id }) => id === run)?.state).toBe('failed')
    await setPrices(test.house, next)
    await market.catchUp()
    expect((await pricesKept()).map(({ member }) => member)).toEqual(before.map(({ member }) => member))
  })

  it('a run that was given up while it worked changes nothing', async () => {
    const kept = await pricesKept()
    const run = await begin()
    if (!run) throw new Error('none begun')
    const working = setPrices(test.house, run)
    await test.house.perform(system, (act) => giveUp(act, run))
    await working
    expect((await latestRuns(look())).find(({ id }) => id === run)?.state).toBe('failed')
    const priced = kept.find(({ price }) => price !== null)
    expect(await priceThatHolds(priced?.member as MemberId)).toBeCloseTo(priced?.price as number)
  })

  it('of thirty who begin a run at once one does', async () => {
    test.clock.pass(minutes(5))
    const begun = (await Promise.all(Array.from({ length: 30 }, begin))).filter((run) => run !== undefined)
    expect(begun).toHaveLength(1)
    await test.house.perform(system, (act) => giveUp(act, begun[0] as NonNullable<(typeof begun)[0]>))
  })

  it('are worked out once a night, made up for after a night without, and tried three times', async () => {
    const nightly = () => test.house.perform(system, startNightly)
    test.clock.set('2026-12-01T03:00:00Z')
    const first = await nightly()
    if (!first) throw new Error('not due')
    expect(await nightly()).toBeUndefined()
    await setPrices(test.house, first)
    expect(await nightly()).toBeUndefined()
    test.clock.set('2026-12-02T01:50:00Z')
    expect(await nightly()).toBeUndefined()
    test.clock.set('2026-12-02T14:00:00Z')
    for (let n = 0; n < 3; n++) {
      const run = await nightly()
      if (!run) throw new Error('not tried again')
      await test.house.perform(system, (act) => giveUp(act, run))
      test.clock.pass(hours(1))
    }
    expect(await nightly()).toBeUndefined()
    test.clock.set('2026-12-03T02:00:00Z')
    // Its process dies: the next look takes over, as soon as it has been silent for long.
    expect(await nightly()).toBeDefined()
    test.clock.pass(minutes(1))
    expect(await nightly()).toBeUndefined()
    test.clock.pass(minutes(2))
    expect(await nightly()).toBeDefined()
  })

  it('of somebody who pauses or fills up matter no more at once, and who came since has the usual', async () => {
    test.clock.pass(minutes(5))
    await workOut()
    const [first] = await list()
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [
      first,
      test.clock.now(),
    ])
    await test.house.perform(system, async (act) =>
      act.tell('profile.changed', { member: first as MemberId }),
    )
    await market.catchUp()
    expect(await list()).not.toContain(first)
  })

  it('of somebody who joined a minute ago are the usual, and they have a list of their own by the same rule', async () => {
    const nadia = await addPerson(test, {
      name: 'Nadia Rahal',
      teaches: { cv: 5 },
      learns: { cv: 1 },
      role: 'both',
    })
    await market.catchUp()
    const { columns, slots, usual } = market.population
    const slot = slots.get(nadia.id) as number
    expect(columns.yesWorth[slot]).toBe(Math.fround(usual.yes))
    expect(columns.helloWorth[slot]).toBe(Math.fround(usual.hello))
    const eyes = test.house.look(nadia)
    const asked = {
      viewer: await loadViewer(eyes),
      today: '2026-11-23',
      now: eyes.now,
      direction: 'learn' as const,
    }
    expect((await rankPeople(market, asked, { offset: 0, limit: 5 })).length).toBe(5)
  })

  it('order a filtered search as the whole list is ordered, and the page of the day too', async () => {
    const eyes = test.house.look(reader)
    const viewer = await loadViewer(eyes)
    for (const direction of ['learn', 'help'] as const) {
      const asked: Asked = { viewer, today: '2026-11-23', now: eyes.now, direction }
      const whole = await rankPeople(market, asked, { offset: 0, limit: 400 })
      const filters = { stages: ['senior', 'mid'] as const, channels: ['here', 'email'] as const }
      const some = await rankPeople(market, { ...asked, filters }, { offset: 0, limit: 400 })
      const kept = new Set(some.map(({ id }) => id))
      expect(some.length).toBeGreaterThan(5)
      expect(some.length).toBeLessThan(whole.length)
      expect(some).toEqual(whole.filter(({ id }) => kept.has(id)))
      const three = await rankPeople(market, asked, { offset: 0, limit: 3 })
      expect(three).toEqual(whole.slice(0, 3))
    }
  })

  it('give way to the day: tomorrow others who are nearly as good come first', async () => {
    const eyes = test.house.look(reader)
    const viewer = await loadViewer(eyes)
    const on = async (today: string) =>
      (
        await rankPeople(
          market,
          { viewer, today, now: eyes.now, direction: 'learn' },
          { offset: 0, limit: 60 },
        )
      ).map(({ id }) => id)
    const [monday, tuesday] = [await on('2026-11-23'), await on('2026-11-24')]
    expect(tuesday).not.toEqual(monday)
    // The same few turns of the same people: hardly anybody comes from far below.
    const near = monday.slice(0, 30)
    expect(tuesday.slice(0, 20).filter((id) => !near.includes(id)).length).toBeLessThan(6)
  })

  it('kappa follows what happens: hellos said over hellos the lists led to expect', async () => {
    expect(await fittedKappa(look())).toBe(1)
    market.readings.note([1, 0.5, 0.3], 0)
    market.readings.note([1], 20)
    await market.readings.writeDown()
    await market.readings.writeDown()
    const [row] = await test.query<{ lists: number; asks: number }>('select lists, asks from market.reading')
    expect(row).toMatchObject({ lists: 2 })
    expect(row?.asks).toBeCloseTo(1 + 0.25 + 0.1 + 1 / 21)
    await test.query('update market.reading set asks = 450')
    expect(await fittedKappa(look())).toBeCloseTo(0.1)
  })

  it('a private gap changes no price', async () => {
    test.clock.pass(minutes(5))
    await workOut()
    const before = await pricesKept()
    const topic = await test.query<{ topic: string }>(
      'select topic from members.teaches group by topic order by count(*) desc limit 1',
    )
    await test.query(
      `insert into members.learns (member, topic, level, private) values ($1, $2, 1, true)
       on conflict (member, topic) do update set private = true`,
      [reader.id, topic[0]?.topic],
    )
    const was = await test.query(`select 1 from members.learns where member = $1 and private`, [reader.id])
    expect(was.length).toBeGreaterThan(0)
    await workOut()
    expect(await pricesKept()).toEqual(before)
  })
})
