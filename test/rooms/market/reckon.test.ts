import { expect, test } from 'vitest'
import { type Reckoned, reckon } from '#market/prices/reckon.ts'
import type { Id, Person, Programme } from '#matching/person.ts'
import { chance, crowd } from '../matching/crowd.ts'

const PROGRAMME: Programme = { kappa: 1, meanAnswered: 0.6, apartFrom: 'employer' }
const NOTHING = { lists: 0, days: 0 }
const people = crowd(chance(23), 400)

const reckoned = (
  everybody: readonly Person[] = people,
  readings = NOTHING,
  programme = PROGRAMME,
): Reckoned => reckon({ people: everybody, today: '2026-11-26', programme, readings }, () => undefined)
const priceOf = ({ prices }: Reckoned, id: Id) => prices.find(({ member }) => member === id)
const received = (person: Person, many: number): Person => ({
  ...person,
  responsiveness: { answered: 0.6 * many, received: many },
})

test('another hello is worth less to whoever received many, and a yes as much as before', () => {
  const quiet = people.map((person) => received(person, 0))
  const one = priceOf(
    reckoned(quiet),
    quiet.find(({ offers, paused, seatsFree }) => offers && !paused && seatsFree > 1)?.id ?? '',
  )
  if (one?.hello === undefined) throw new Error('nobody offers')
  const asked = quiet.map((person) => (person.id === one.member ? received(person, 10) : person))
  const after = priceOf(reckoned(asked), one.member)
  expect(after?.hello).toBeLessThan(0.3 * one.hello)
  expect(after?.yes).toBeGreaterThan(0.8 * (one.yes ?? 1))
})

test('where few read lists nobody is crowded, where all read several some are', () => {
  const [few, many] = [
    reckoned(people, { lists: 28, days: 28 }),
    reckoned(people, { lists: 28 * 2000, days: 28 }),
  ]
  const crowded = ({ prices }: Reckoned) =>
    Math.min(...prices.flatMap(({ price }) => (price === undefined ? [] : [price])))
  expect(crowded(few)).toBeGreaterThan(0.9)
  expect(crowded(many)).toBeLessThan(0.5)
  // Whether a list is read does not change who could be found on it.
  expect(Math.abs(few.unlikely - many.unlikely)).toBeLessThan(0.2 * people.length)
})

test('is proved to be within a hundredth of the best, and says as it goes how much is done', () => {
  const shares: number[] = []
  const everybody = { people, today: '2026-11-26', programme: PROGRAMME, readings: NOTHING }
  const { welfare, gap, seekers, helpers, edges } = reckon(everybody, (share) => shares.push(share))
  expect(gap / Math.abs(welfare)).toBeLessThan(0.01)
  expect(Math.min(seekers, helpers)).toBeGreaterThan(100)
  expect(edges).toBeGreaterThan(10 * seekers)
  expect(shares).toEqual(shares.toSorted((a, b) => a - b))
  expect(shares.at(-1)).toBeLessThanOrEqual(1)
})

test('of nobody is nothing, and nothing changes the usual', () => {
  expect(reckoned([])).toMatchObject({ prices: [], usual: { yes: 1, hello: 0, seeker: 1 }, seekers: 0 })
})

test('hardly depends on kappa: with a tenth of the hellos people stand nearly where they stood', () => {
  const [one, tenth] = [reckoned(), reckoned(people, NOTHING, { ...PROGRAMME, kappa: 0.1 })]
  const order = ({ prices }: Reckoned) =>
    new Map(prices.flatMap(({ member, hello }) => (hello === undefined ? [] : [[member, hello] as const])))
  const [before, after] = [order(one), order(tenth)]
  const agree = [...before].filter(([id, worth]) => {
    const other = after.get(id) ?? 0
    return worth >= 0.3 === other >= 0.3
  })
  expect(agree.length / before.size).toBeGreaterThan(0.8)
})
