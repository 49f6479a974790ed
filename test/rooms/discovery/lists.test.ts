import { beforeAll, describe, expect, it } from 'vitest'
import { beforeSuggesting, peopleForToday, similarPeople } from '#discovery/suggest-people.ts'
import type { TopicKey } from '#map/ids.ts'
import { marketOf } from '#market/snapshot.ts'
import { days } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { takeSeat } from '#programmes/take-seat.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addCrowd, addVocabulary } from '../market/crowd.ts'
import { addPerson } from './cast.ts'

const test = openTestHouse()
let maya: MemberViewer
let browser: Browser

beforeAll(async () => {
  await addVocabulary(test.query)
  await addCrowd(test.query, test.clock.now(), 420, 5)
  maya = await addPerson(test, {
    name: 'Maya Okafor',
    learns: { 'licensing-exam': 1, cv: 2 },
    profile: { channels: ['here', 'email', 'phone', 'video'], languages: ['en', 'sv'] },
  })
  browser = await signedIn(test, maya.id)
})

const hrefs = (html: string) => [...html.matchAll(/href="(\/people\/p-[^"/]+)"/g)].map(([, href]) => href)

async function wholeList(query: string): Promise<(string | undefined)[]> {
  const all: (string | undefined)[] = []
  for (let page = 1; ; page++) {
    const { html } = await browser.get(`/people?${query}&page=${page}`)
    all.push(...hrefs(html))
    if (!html.includes('>More</a>')) return all
  }
}

describe('a long list', () => {
  it.each(['', 'stage=senior', 'topic=licensing+exam', 'topic=passed+the+exam', 'tab=help'])(
    'has pages of 20 that neither repeat nor skip, the same all day (%s)',
    async (query) => {
      const list = await wholeList(query)
      expect(list.length).toBeGreaterThan(20)
      expect(new Set(list).size).toBe(list.length)
      test.clock.pass(60_000)
      expect(await wholeList(query)).toEqual(list)
      expect(hrefs((await browser.get(`/people?${query}`)).html)).toHaveLength(20)
    },
  )

  it('ends kindly, and does not run on for a made-up page', async () => {
    expect((await browser.get('/people?page=500')).text).toContain('That is everybody on this list.')
    expect(hrefs((await browser.get('/people?page=501')).html)).toHaveLength(20)
  })

  it('puts equals in another order on another day, and for another viewer: never by id', async () => {
    // Nobody told anything: all of them are equal to each other.
    const plain = await Promise.all(
      Array.from({ length: 12 }, (_, n) =>
        addPerson(test, { name: `Plain Person ${n}`, profile: { languages: ['fi'] } }),
      ),
    )
    await (await marketOf(test.house)).catchUp()
    const order = async (who: Browser) => {
      const { html } = await who.get('/people?language=fi')
      return plain.map(({ publicId }) => html.indexOf(publicId)).join()
    }
    const viewer = await addPerson(test, { name: 'Khai', profile: { languages: ['fi'] } })
    const second = await addPerson(test, { name: 'Priya Raman', profile: { languages: ['fi'] } })
    const [one, other] = [await signedIn(test, viewer.id), await signedIn(test, second.id)]
    const places = async (who: Browser) => {
      const { html } = await who.get('/people?language=fi')
      return plain.map(({ id, publicId }) => ({ id, at: html.indexOf(publicId) })).sort((a, b) => a.at - b.at)
    }
    const today = await places(one)
    expect(today.every(({ at }) => at > 0)).toBe(true)
    expect(today).not.toEqual(today.toSorted((a, b) => (a.id < b.id ? -1 : 1)))
    const first = await order(one)
    expect(await order(one)).toBe(first)
    expect((await places(other)).map(({ id }) => id)).not.toEqual(today.map(({ id }) => id))
    test.clock.pass(days(1))
    expect((await places(one)).map(({ id }) => id)).not.toEqual(today.map(({ id }) => id))
  })
})

describe('suggestions', () => {
  it('name three others with room for a topic, never one of those left out', async () => {
    const market = await marketOf(test.house)
    const look = test.house.look(maya)
    const topic = 'licensing-exam' as TopicKey
    const three = await similarPeople(market, look, { topic })
    expect(three).toHaveLength(3)
    for (const { theyTeach, reasons } of three) {
      expect(theyTeach).toContain('Licensing exam')
      expect(reasons.length).toBeGreaterThanOrEqual(2)
    }
    const [first] = three
    if (!first) throw new Error('three were found')
    const rest = await similarPeople(market, look, { topic, exclude: [first.id] })
    expect(rest.map(({ id }) => id)).not.toContain(first.id)
    // Full an instant ago: gone from the next answer whatever the market has heard.
    await test.house.perform(maya, async (act) => {
      while ((await takeSeat(act, [first.id])) === undefined);
    })
    expect((await similarPeople(market, look, { topic })).map(({ id }) => id)).not.toContain(first.id)
    const today = { directions: ['learn'], most: 3 } as const
    const { people } = await peopleForToday(market, look, today, await beforeSuggesting(look))
    expect(people).toHaveLength(3)
  })
})
