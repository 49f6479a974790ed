import { expect, test } from 'vitest'
import { byPlace, tieHash } from '#matching/order.ts'
import { isShown, type Person, type Programme } from '#matching/person.ts'
import type { Direction, Filters } from '#matching/ranking/filters.ts'
import {
  populationOf,
  pricePeople,
  remove,
  sizeOf,
  upsert,
  type Worth,
} from '#matching/ranking/population.ts'
import { countShown, rank } from '#matching/ranking/rank.ts'
import { score } from '#matching/score.ts'
import { chance, crowd, member } from './crowd.ts'

const TODAY = '2026-11-23'
const PROGRAMME: Programme = { kappa: 0.9, meanAnswered: 0.6, apartFrom: 'employer' }
const EVERYBODY = 1_000_000

function scoreFor(viewer: Person, other: Person, direction: Direction, programme: Programme) {
  return direction === 'learn'
    ? score(viewer, other, TODAY, programme, 'own')
    : score(other, viewer, TODAY, programme, 'public')
}

/** Everybody scored and sorted, by the plain score. */
function bruteForce(people: Iterable<Person>, viewer: Person, direction: Direction, programme = PROGRAMME) {
  return [...people]
    .filter((other) => other.id !== viewer.id && isShown(other, direction === 'learn' ? 'helper' : 'seeker'))
    .map((other) => ({
      id: other.id,
      worth: scoreFor(viewer, other, direction, programme).p,
      tie: tieHash(viewer.id, other.id, TODAY),
    }))
    .filter(({ worth }) => worth > 0)
    .sort(byPlace)
    .map(({ id, worth }) => ({ id, worth }))
}

/** Prices for four in five of a crowd, as a night might leave them. */
function pricesOf(people: readonly Person[], random: () => number) {
  const usual = { yes: 0.9, hello: 0.08, seeker: 1.1 }
  const priced = people.flatMap(({ id }): [Person['id'], Worth][] => {
    const [yes, hello, seeker] = [
      Math.fround(random() + 0.1),
      Math.fround(random() ** 3),
      Math.fround(2 * random()),
    ]
    return random() < 0.8 ? [[id, { yes, hello, seeker }]] : []
  })
  return { usual, priced }
}

test.each(['learn', 'help'] as const)(
  'at prices ranks as working w out for everybody would, less the turn of the day: %s',
  (direction) => {
    const random = chance(17)
    const people = crowd(random, 500)
    const population = populationOf(people)
    const { usual, priced } = pricesOf(people, random)
    pricePeople(population, usual, priced)
    const worths = new Map(priced)
    // Whoever changes keeps their price, and whoever comes has the usual one.
    for (const person of people.slice(0, 50)) upsert(population, person)
    const late = { ...people[60], id: 'late' } as Person
    upsert(population, late)
    for (const viewer of people.slice(0, 100)) {
      const expected = [...people, late]
        .filter(({ id }) => id !== viewer.id)
        .filter((other) => isShown(other, direction === 'learn' ? 'helper' : 'seeker'))
        .map((other) => {
          const { ask, accept } = scoreFor(viewer, other, direction, PROGRAMME)
          const { yes, hello, seeker } = worths.get(other.id) ?? usual
          const [f, g, h] = [Math.fround(yes), Math.fround(hello), Math.fround(seeker)]
          const tie = tieHash(viewer.id, other.id, TODAY)
          const w = direction === 'learn' ? ask * (accept * f + g) : ask * accept * h
          return { id: other.id, worth: w * (1 - 0.1 * (tie / 2 ** 53)), tie, ask }
        })
        .filter(({ ask, worth }) => ask > 0 && (direction === 'learn' || worth > 0))
        .sort(byPlace)
        .map(({ id, worth }) => ({ id, worth }))
      if (direction === 'help' && !isShown(viewer, 'helper')) continue
      const options = { direction, rotation: 0.1 }
      expect(rank(population, viewer, TODAY, PROGRAMME, { ...options, k: 20 })).toEqual(expected.slice(0, 20))
      expect(rank(population, viewer, TODAY, PROGRAMME, { ...options, k: EVERYBODY })).toEqual(expected)
    }
  },
)

test.each(['learn', 'help'] as const)(
  'ranks as scoring everybody would, to the last bit: %s',
  (direction) => {
    const random = chance(7)
    const people = crowd(random, 600)
    const population = populationOf(people)
    let listed = 0
    for (const viewer of people.slice(0, 200)) {
      const expected = bruteForce(people, viewer, direction)
      expect(rank(population, viewer, TODAY, PROGRAMME, { direction, k: 20 })).toEqual(expected.slice(0, 20))
      expect(rank(population, viewer, TODAY, PROGRAMME, { direction, k: EVERYBODY })).toEqual(expected)
      expect(countShown(population, viewer, TODAY, direction)).toBe(expected.length)
      listed += expected.length
    }
    expect(listed).toBeGreaterThan(10_000)
  },
)

test('stays exact while people join, change and leave', () => {
  const random = chance(11)
  const people = new Map(crowd(random, 120).map((person) => [person.id, person]))
  const population = populationOf([...people.values()])
  for (let round = 0; round < 40; round++) {
    for (let change = 0; change < 12; change++) {
      const id = `member-${Math.floor(random() * 260)}`
      if (random() < 0.35) {
        expect(remove(population, id)).toBe(people.delete(id))
      } else {
        const person = member(random, id)
        people.set(id, person)
        upsert(population, person)
      }
    }
    expect(sizeOf(population)).toBe(people.size)
    const viewer = member(random, 'member-3')
    for (const direction of ['learn', 'help'] as const) {
      const ranked = rank(population, viewer, TODAY, PROGRAMME, { direction, k: EVERYBODY })
      expect(ranked).toEqual(bruteForce(people.values(), viewer, direction))
    }
  }
})

test('is exact in a company too, where teams stand apart, and with a high kappa', () => {
  const random = chance(5)
  const people = crowd(random, 300)
  const population = populationOf(people)
  const programme: Programme = { kappa: 3, meanAnswered: 1, apartFrom: 'team' }
  for (const viewer of people.slice(0, 40)) {
    const ranked = rank(population, viewer, TODAY, programme, { direction: 'learn', k: EVERYBODY })
    expect(ranked).toEqual(bruteForce(people, viewer, 'learn', programme))
  }
})

test('pages follow each other without gap or repetition', () => {
  const people = crowd(chance(3), 400)
  const population = populationOf(people)
  const [viewer] = people.filter((person) => person.languages.includes('en') && person.channels.length > 1)
  if (viewer === undefined) throw new Error('nobody can look')
  const all = rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: EVERYBODY })
  const pages = [0, 20, 40].flatMap((offset) =>
    rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: 20, offset }),
  )
  expect(all.length).toBeGreaterThan(60)
  expect(pages).toEqual(all.slice(0, 60))
})

test('the order in which people came in changes nothing', () => {
  const people = crowd(chance(13), 300)
  const forwards = populationOf(people)
  const backwards = populationOf(people.toReversed())
  for (const viewer of people.slice(0, 50)) {
    const options = { direction: 'learn', k: EVERYBODY } as const
    expect(rank(backwards, viewer, TODAY, PROGRAMME, options)).toEqual(
      rank(forwards, viewer, TODAY, PROGRAMME, options),
    )
  }
})

const teaches = (person: Person, topics: readonly unknown[]) =>
  person.teaches.some(({ topic }) => topics.includes(topic))
const anyOf = <T>(a: readonly T[], b: readonly T[]) => a.some((one) => b.includes(one))

const FILTERS: [string, Filters, (other: Person, viewer: Person) => boolean][] = [
  ['topic', { topics: ['topic-1', 7] }, (other) => teaches(other, ['topic-1', 7])],
  ['a topic nobody has', { topics: ['falconry'] }, () => false],
  ['kind of help', { kindsOfHelp: ['career'] }, (other) => other.kindsOfHelp.includes('career')],
  [
    'stage',
    { stages: ['mid', 'retired'] },
    (other) => other.stage !== undefined && ['mid', 'retired'].includes(other.stage),
  ],
  ['values', { values: ['value-3', 'value-4'] }, (other) => anyOf(other.values, ['value-3', 'value-4'])],
  [
    'years ahead',
    { yearsAhead: [3, 12] },
    (other, viewer) => {
      const years = (viewer.inTheFieldSince ?? Number.NaN) - (other.inTheFieldSince ?? Number.NaN)
      return years >= 3 && years <= 12
    },
  ],
  [
    'both ways',
    { bothWays: true },
    (other, viewer) => {
      const { need, interest } = score(viewer, other, TODAY, PROGRAMME, 'own').factors
      return need.met.length > 0 && interest.back.length > 0
    },
  ],
  ['chapter', { chapters: [0, 2] }, (other) => other.chapter === 0 || other.chapter === 2],
  ['channel', { channels: ['video'] }, (other) => other.channels.includes('video')],
  ['language', { languages: ['language-0'] }, (other) => other.languages.includes('language-0')],
  [
    'near me',
    { near: true },
    (other, viewer) => score(viewer, other, TODAY, PROGRAMME).factors.practical.nearness !== 'apart',
  ],
  [
    'found by a search',
    { only: ['member-1', 'member-2', 'nobody'] },
    ({ id }) => id === 'member-1' || id === 'member-2',
  ],
  ['blocked', { except: ['member-1', 'member-9'] }, ({ id }) => id !== 'member-1' && id !== 'member-9'],
  [
    'two at once',
    { stages: ['senior'], topics: ['topic-1'] },
    (other) => other.stage === 'senior' && teaches(other, ['topic-1']),
  ],
]

test.each(FILTERS)('the filter %s keeps those and the order', (_, filters, holds) => {
  const people = crowd(chance(17), 500)
  const population = populationOf(people)
  const byId = new Map(people.map((person) => [person.id, person]))
  for (const viewer of people.slice(0, 40)) {
    const all = rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: EVERYBODY })
    const expected = all.filter(({ id }) => {
      const other = byId.get(id)
      return other !== undefined && holds(other, viewer)
    })
    const kept = rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: EVERYBODY, filters })
    expect(kept).toEqual(expected)
    expect(countShown(population, viewer, TODAY, 'learn', filters)).toBe(expected.length)
  }
})

test('in You could help the filter topic means what they learn in public', () => {
  const people = crowd(chance(19), 400)
  const population = populationOf(people)
  const viewer: Person = {
    ...member(chance(2), 'ruth'),
    offers: true,
    paused: false,
    seatsFree: 1,
    languages: ['en'],
    channels: ['here'],
  }
  const filters: Filters = { topics: ['topic-2'] }
  const kept = rank(population, viewer, TODAY, PROGRAMME, { direction: 'help', k: EVERYBODY, filters })
  const all = rank(population, viewer, TODAY, PROGRAMME, { direction: 'help', k: EVERYBODY })
  const learners = new Set(
    people
      .filter(({ learns }) => learns.some((one) => one.topic === 'topic-2' && one.private !== true))
      .map(({ id }) => id),
  )
  expect(kept.length).toBeGreaterThan(0)
  expect(kept).toEqual(all.filter(({ id }) => learners.has(id)))
})

test('pausing takes a person out of every list at once, and back', () => {
  const people = crowd(chance(23), 300)
  const population = populationOf(people)
  const viewers = people.slice(0, 80)
  const sees = (id: unknown) =>
    viewers.filter((viewer) =>
      (['learn', 'help'] as const).some((direction) =>
        rank(population, viewer, TODAY, PROGRAMME, { direction, k: EVERYBODY }).some((one) => one.id === id),
      ),
    ).length
  const ruth = people.find((person) => sees(person.id) > 10)
  if (ruth === undefined) throw new Error('nobody is seen')
  const before = sees(ruth.id)
  upsert(population, { ...ruth, paused: true })
  expect(sees(ruth.id)).toBe(0)
  upsert(population, ruth)
  expect(sees(ruth.id)).toBe(before)
  upsert(population, { ...ruth, seatsFree: 0 })
  expect(sees(ruth.id)).toBe(0)
})

test('an empty programme has empty lists', () => {
  const viewer = member(chance(1), 'maya')
  const population = populationOf([])
  expect(rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: 20 })).toEqual([])
  expect(rank(populationOf([viewer]), viewer, TODAY, PROGRAMME, { direction: 'learn', k: 20 })).toEqual([])
})

test('more languages than one word holds are told apart', () => {
  const random = chance(29)
  const people = crowd(random, 90).map((person, i) => ({
    ...person,
    languages: [`tongue-${i % 45}`],
    channels: ['here' as const],
  }))
  const population = populationOf(people)
  for (const viewer of people) {
    const ranked = rank(population, viewer, TODAY, PROGRAMME, { direction: 'learn', k: EVERYBODY })
    expect(ranked).toEqual(bruteForce(people, viewer, 'learn'))
  }
})

test('says which option is out of range', () => {
  const viewer = member(chance(1), 'maya')
  const population = populationOf([viewer])
  const ask = (options: { k: number; offset?: number }, today = TODAY) =>
    rank(population, viewer, today, PROGRAMME, { direction: 'learn', ...options })
  expect(() => ask({ k: 0 })).toThrow(/^k: 0/)
  expect(() => ask({ k: 20, offset: -1 })).toThrow(/^offset: -1/)
  expect(() => ask({ k: 20 }, '23 November')).toThrow(/^today: /)
})
