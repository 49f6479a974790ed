import { expect, test } from 'vitest'
import { exchanged } from '#matching/market.ts'
import { isShown, type Person, type Programme } from '#matching/person.ts'
import { candidatesOf } from '#matching/ranking/candidates.ts'
import { score } from '#matching/score.ts'
import { chance, crowd } from './crowd.ts'

const TODAY = '2026-11-26'
const PROGRAMME: Programme = { kappa: 0.9, meanAnswered: 0.6, apartFrom: 'employer' }

const people = crowd(chance(3), 500)
const byId = new Map(people.map((person) => [person.id, person]))
const found = candidatesOf(people, TODAY, PROGRAMME, { most: 40, fewest: 8 })

/** Each edge as the two people it joins. */
function pairsOf({ market, seekers, helpers }: typeof found) {
  return seekers.flatMap((seeker, i) =>
    Array.from(
      market.helper.subarray(market.start[i] as number, market.start[i + 1] as number),
      (j, place) => ({
        seeker: byId.get(seeker) as Person,
        helper: byId.get(helpers[j] as string) as Person,
        edge: (market.start[i] as number) + place,
      }),
    ),
  )
}

test('the chances of every edge are those of the score', () => {
  const pairs = pairsOf(found)
  expect(pairs.length).toBeGreaterThan(3_000)
  for (const { seeker, helper, edge } of pairs) {
    const { ask, accept } = score(seeker, helper, TODAY, PROGRAMME)
    expect(found.market.ask[edge]).toBe(Math.fround(ask))
    expect(found.market.accept[edge]).toBe(Math.fround(accept))
    expect(seeker.id).not.toBe(helper.id)
  }
})

test('nobody has more candidates than allowed, or the same one twice', () => {
  const { market } = found
  for (let i = 0; i < market.seekers; i++) {
    const edges = market.helper.subarray(market.start[i] as number, market.start[i + 1] as number)
    expect(edges.length).toBeLessThanOrEqual(40)
    expect(new Set(edges).size).toBe(edges.length)
  }
})

test('the likeliest who hold one of a seeker’s topics are among the candidates', () => {
  const pairs = new Set(pairsOf(found).map(({ seeker, helper }) => `${seeker.id} ${helper.id}`))
  const helpers = people.filter((person) => isShown(person, 'helper'))
  let checked = 0
  for (const seeker of people.filter((person) => isShown(person, 'seeker')).slice(0, 100)) {
    const likeliest = helpers
      .filter(({ id }) => id !== seeker.id)
      .map((helper) => ({ id: helper.id, fit: score(seeker, helper, TODAY, PROGRAMME) }))
      .filter(({ fit }) => fit.factors.need.met.length > 0 && fit.p > 0)
      .sort((a, b) => b.fit.p - a.fit.p)
      .slice(0, 10)
    for (const { id } of likeliest) expect(pairs.has(`${seeker.id} ${id}`)).toBe(true)
    checked += likeliest.length
  }
  expect(checked).toBeGreaterThan(300)
})

test('whoever teaches what hardly anybody looks for is somebody’s candidate all the same', () => {
  const anybody = people.find((person) => isShown(person, 'helper')) as Person
  const alone = { ...anybody, id: 'alone', teaches: [], learns: [], experiences: [] }
  const { market, helpers } = candidatesOf([...people, alone], TODAY, PROGRAMME, { most: 40, fewest: 8 })
  const asked = new Int32Array(market.helpers)
  for (const j of market.helper) asked[j] = (asked[j] as number) + 1
  expect(asked[helpers.indexOf('alone')]).toBeGreaterThanOrEqual(8)
  const within = (id: Person['id']) => {
    const helper = byId.get(id) ?? alone
    return people.filter(
      (seeker) => isShown(seeker, 'seeker') && score(seeker, helper, TODAY, PROGRAMME).p > 0,
    ).length
  }
  const few = helpers.filter((id, j) => (asked[j] as number) < 8 && within(id) > 8)
  expect(few.length / market.helpers).toBeLessThan(0.02)
})

test('a private gap is no candidate’s reason: the mark changes no byte of the market', () => {
  const marked = people.map((person) => ({
    ...person,
    learns: [...person.learns, { topic: 'secret', kind: 'craft' as const, level: 1, private: true }],
  }))
  const teachers = marked.map((person, i) =>
    i % 9 === 0
      ? { ...person, teaches: [...person.teaches, { topic: 'secret', kind: 'craft' as const, level: 5 }] }
      : person,
  )
  const without = teachers.map((person) => ({
    ...person,
    learns: person.learns.filter((one) => !one.private),
  }))
  expect(candidatesOf(teachers, TODAY, PROGRAMME)).toEqual(candidatesOf(without, TODAY, PROGRAMME))
})

test('the same people give the same market, and two exchanges the same chances', () => {
  expect(candidatesOf(people, TODAY, PROGRAMME, { most: 40, fewest: 8 })).toEqual(found)
  const twice = exchanged(exchanged(found.market))
  expect(twice.start).toEqual(found.market.start)
  const sum = ({ ask, accept }: typeof twice) =>
    ask.reduce((all, one, e) => all + one * (accept[e] as number), 0)
  expect(sum(twice)).toBeCloseTo(sum(found.market), 3)
})

test('nobody, or nobody who offers, is an empty market', () => {
  expect(candidatesOf([], TODAY, PROGRAMME).market.helper).toHaveLength(0)
  const seekers = people.map((person) => ({ ...person, offers: false }))
  expect(candidatesOf(seekers, TODAY, PROGRAMME).market.helpers).toBe(0)
})
