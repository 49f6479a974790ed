import fc from 'fast-check'
import { expect, test } from 'vitest'
import { weeklyHours } from '#matching/hours.ts'
import type { Person, Programme } from '#matching/person.ts'
import { type Fit, score } from '#matching/score.ts'
import { craft, licensed, maya, omar, PROGRAMME, path, ruth, TODAY } from './cast.ts'
import { chance, member } from './crowd.ts'

// One factor at a time, all else equal.

const pair = (
  helper: Partial<Person>,
  seeker: Partial<Person> = {},
  programme: Partial<Programme> = {},
): Fit => score({ ...maya, ...seeker }, { ...omar, ...helper }, TODAY, { ...PROGRAMME, ...programme })

test('the numbers of one pair, worked by hand', () => {
  const { ask, accept, p, factors } = pair({})
  // Licensed in 2021: two levels ahead gain 0.9, five years old 0.9; seven years ahead is in the window.
  expect(factors.need.value).toBeCloseTo(1 - 0.85 * 0.1, 12)
  expect(ask).toBeCloseTo(1 - 0.85 * (1 - 0.9 * 0.9), 12)
  // Learns nothing back but the field's prior, named no stage, and nobody has asked yet.
  expect(factors.interest.value).toBeCloseTo(0.5 + 0.3 * 0.15 + 0.2 * 0.5, 12)
  expect(accept).toBeCloseTo((0.5 + 0.3 * 0.15 + 0.1) * 0.6, 12)
  expect(p).toBe(ask * accept)
})

test('a two-way pair comes before an equal one-way pair', () => {
  const oneWay = pair({})
  const twoWay = pair({ learns: [craft('parametric drawing', 1)] })
  expect(twoWay.p).toBeGreaterThan(oneWay.p)
  expect(twoWay.ask).toBe(oneWay.ask)
})

test('a path is nearest from five to ten years ahead and fades to both sides', () => {
  const ahead = (years: number) => pair({ inTheFieldSince: 2024 - years }).ask
  expect([6, 8, 10].map(ahead)).toEqual([ahead(5), ahead(5), ahead(5)])
  expect(ahead(5)).toBeGreaterThan(ahead(3))
  expect(ahead(3)).toBeGreaterThan(ahead(0))
  expect(ahead(0)).toBe(ahead(-4))
  expect(ahead(10)).toBeGreaterThan(ahead(15))
  expect(ahead(15)).toBeGreaterThan(ahead(25))
  expect(ahead(25)).toBe(ahead(45))
  expect(ahead(25)).toBe(ahead(0))
  const untold = score(maya, withoutYear(omar), TODAY, PROGRAMME).ask
  expect(untold).toBeLessThan(ahead(7))
  expect(untold).toBeGreaterThan(ahead(25))
})

function withoutYear({ inTheFieldSince: _, ...person }: Person): Person {
  return person
}

test('the window is the seeker’s to change', () => {
  const wish = { yearsAhead: [20, 40] as const }
  expect(pair({ inTheFieldSince: 1994 }, wish).ask).toBeGreaterThan(pair({ inTheFieldSince: 2017 }, wish).ask)
})

test('years do not touch a craft, so a reverse pair is worth as much', () => {
  const learns = { learns: [craft('drone surveys', 1)] }
  const teaches = [craft('drone surveys', 4)]
  const asks = [1975, 2017, 2026].map((inTheFieldSince) => pair({ teaches, inTheFieldSince }, learns).ask)
  expect(new Set(asks).size).toBe(1)
})

test('level three with a licence of 2021 comes before level five that is only claimed', () => {
  const lived = pair({ teaches: [path('licensing', 3)], experiences: [licensed(2021)] })
  const said = pair({ teaches: [path('licensing', 5)], experiences: [] })
  expect(lived.p).toBeGreaterThan(said.p)
})

test('having done it helps a learner who claims the same level', () => {
  const learns = { learns: [path('licensing', 3)] }
  expect(pair({ experiences: [] }, learns).factors.need.met).toEqual([])
  expect(pair({}, learns).factors.need.met).toHaveLength(1)
})

test('a newer licence comes before an older one, and an old one before none', () => {
  const asks = [2024, 2015, 2001, 1970].map((year) => pair({ experiences: [licensed(year)] }).ask)
  expect(asks).toEqual(asks.toSorted((a, b) => b - a))
  expect(new Set(asks.slice(0, 3)).size).toBe(3)
  expect(asks.at(-1)).toBeGreaterThan(pair({ experiences: [] }).ask)
})

test('the same licensing regime comes before another one', () => {
  expect(pair({}).ask).toBeGreaterThan(pair({ experiences: [licensed(2021, 'scotland')] }).ask)
  const claimed = { experiences: [] }
  expect(pair(claimed).ask).toBeGreaterThan(pair({ ...claimed, regime: 'scotland' }).ask)
})

test('shared values come before none, and untold ones stand between', () => {
  const all = pair({}).ask
  const some = pair({ values: ['craft', 'speed', 'calm'] }).ask
  const untold = pair({ values: ['craft'] }).ask
  const none = pair({ values: ['speed', 'calm', 'order'] }).ask
  expect([all, untold, some, none]).toEqual([all, untold, some, none].toSorted((a, b) => b - a))
  expect(none / all).toBeCloseTo(0.6, 12)
  expect(untold / all).toBeCloseTo(0.8, 12)
  expect(some / all).toBeCloseTo(0.6 + 0.4 / 5, 12)
})

test('without a shared language or channel the chance is exactly nothing', () => {
  expect(pair({ languages: ['fr'] }).p).toBe(0)
  expect(pair({ languages: [] }).p).toBe(0)
  expect(pair({ channels: ['phone'] }).p).toBe(0)
  expect(pair({ languages: ['fr', 'en'], channels: ['phone', 'here'] }).p).toBeGreaterThan(0)
})

test('distance counts only where both can only meet in person', () => {
  const far = { chapter: 'vancouver', region: 'british columbia' }
  expect(pair(far).ask).toBe(pair({}).ask)
  const inPerson = { channels: ['in_person'] } as const
  expect(pair({ ...far, ...inPerson }, inPerson).ask).toBeLessThan(pair(inPerson, inPerson).ask)
  expect(pair({ ...inPerson, chapter: 'ottawa' }, inPerson).ask).toBe(pair(inPerson, inPerson).ask)
})

test('hours in common come before none, across time zones', () => {
  const common = pair({}).ask
  const alsoCommon = pair({ hours: weeklyHours(['morning'], 480) }).ask
  const none = pair({ hours: weeklyHours(['morning'], -300) }).ask
  expect(none).toBeLessThan(common)
  expect(alsoCommon).toBe(common)
  expect(pair({ hours: 0 }).ask).toBe(common)
})

test('the same employer halves the chance; in a company the same team does', () => {
  const colleague = { employer: 'studio okoye' }
  expect(pair(colleague).ask).toBe(pair({}).ask / 2)
  expect(pair(colleague, {}, { apartFrom: 'team' }).ask).toBe(pair({}).ask)
  expect(pair({ team: 4 }, { team: 4 }, { apartFrom: 'team' }).ask).toBe(pair({}).ask / 2)
})

test('paused, full or not offering: nobody is led there', () => {
  for (const away of [{ paused: true }, { seatsFree: 0 }, { offers: false }]) {
    expect(pair(away).accept).toBe(0)
    expect(pair(away).p).toBe(0)
    expect(pair(away).ask).toBe(pair({}).ask)
  }
})

test('someone who likes to help this stage comes before someone who named no stage or another', () => {
  const liked = pair({ helpsStages: ['early', 'student'] }).accept
  const untold = pair({ helpsStages: [] }).accept
  const other = pair({ helpsStages: ['senior'] }).accept
  expect(liked).toBeGreaterThan(untold)
  expect(untold).toBeGreaterThan(other)
})

test('whoever skipped the topics still sees people and is still seen, first in the own field', () => {
  expect(pair({}, { learns: [] }).p).toBeGreaterThan(0)
  expect(pair({ teaches: [] }).p).toBeGreaterThan(0)
  expect(pair({}, { learns: [] }).ask).toBeGreaterThan(pair({ field: 'planning' }, { learns: [] }).ask)
})

test('a ninth taught topic weakens each: depth, not breadth', () => {
  const teaching = (count: number) => [
    ...omar.teaches,
    ...Array.from({ length: count - 1 }, (_, i) => craft(`tool ${i}`, 3)),
  ]
  expect(pair({ teaches: teaching(8) }).ask).toBe(pair({}).ask)
  expect(pair({ teaches: teaching(9) }).ask).toBeLessThan(pair({}).ask)
  expect(pair({ teaches: teaching(30) }).ask).toBeLessThan(pair({ teaches: teaching(9) }).ask)
})

test('more levels ahead gain more, up to three', () => {
  const ask = (level: number) =>
    pair({ teaches: [craft('drone surveys', level)] }, { learns: [craft('drone surveys', 1)] }).ask
  expect(ask(1)).toBe(pair({ teaches: [] }, { learns: [] }).ask)
  expect([ask(1), ask(2), ask(3), ask(4)]).toEqual([ask(1), ask(2), ask(3), ask(4)].toSorted((a, b) => a - b))
  expect(new Set([ask(1), ask(2), ask(3), ask(4)]).size).toBe(4)
  expect(ask(5)).toBe(ask(4))
})

test('an answer is an answer, and few of them say little', () => {
  const accept = (answered: number, received: number) =>
    pair({ responsiveness: { answered, received } }).factors.responsiveness.value
  expect(accept(0, 0)).toBeCloseTo(0.6, 12)
  expect(accept(50, 50)).toBeGreaterThan(accept(1, 1))
  expect(accept(1, 1)).toBeGreaterThan(accept(0, 0))
  expect(accept(0, 1)).toBeGreaterThan(accept(0, 20))
  expect(accept(10, 20)).toBeCloseTo(13 / 25, 12)
})

test('kappa scales the asking and never past certainty', () => {
  expect(pair({}, {}, { kappa: 0.5 }).ask).toBeCloseTo(pair({}).ask / 2, 12)
  expect(pair({}, {}, { kappa: 50 }).ask).toBe(1)
})

test('the order in which anyone lists things changes nothing', () => {
  const random = chance(31)
  for (let i = 0; i < 300; i++) {
    const [a, b] = [member(random, 'a'), member(random, 'b')]
    const turned = (person: Person): Person => ({
      ...person,
      teaches: person.teaches.toReversed(),
      learns: person.learns.toReversed(),
      values: person.values.toReversed(),
      languages: person.languages.toReversed(),
      experiences: person.experiences.toReversed(),
    })
    expect(score(turned(a), turned(b), TODAY, PROGRAMME).p).toBe(score(a, b, TODAY, PROGRAMME).p)
  }
})

test('every probability and factor stays within 0 and 1', () => {
  fc.assert(
    fc.property(
      fc.integer(),
      fc.double({ min: 0.01, max: 1, noNaN: true }),
      fc.constantFrom('own', 'public'),
      (seed, mean, view) => {
        const random = chance(seed)
        const [a, b] = [member(random, 'a', 12), member(random, 'b', 12)]
        const { ask, accept, p, factors } = score(a, b, TODAY, { ...PROGRAMME, meanAnswered: mean }, view)
        for (const value of [ask, accept, p, ...Object.values(factors).map((factor) => factor.value)]) {
          expect(value).toBeGreaterThanOrEqual(0)
          expect(value).toBeLessThanOrEqual(1)
        }
      },
    ),
    { numRuns: 2000, seed: 1 },
  )
})

test('a relevant topic more never lowers the chance', () => {
  const random = chance(37)
  for (let i = 0; i < 300; i++) {
    const [seeker, helper] = [member(random, 'a', 7), member(random, 'b', 7)]
    if (seeker.learns.some((one) => one.topic === 'licensing')) continue
    const more = { ...seeker, learns: [...seeker.learns, path('licensing', 1)] }
    expect(score(more, helper, TODAY, PROGRAMME).ask).toBeGreaterThanOrEqual(
      score(seeker, helper, TODAY, PROGRAMME).ask,
    )
  }
})

const BAD: [string, Partial<Person>][] = [
  ['teaches[0].level', { teaches: [craft('gis', 6)] }],
  ['learns[1].level', { learns: [craft('gis', 1), craft('cad', Number.NaN)] }],
  ['learns[1].topic', { learns: [craft('gis', 1), path('gis', 2)] }],
  ['experiences[0].year', { experiences: [licensed(20.5)] }],
  ['inTheFieldSince', { inTheFieldSince: 1850 }],
  ['values[2]', { values: ['a', 'b', 'a'] }],
  ['seatsFree', { seatsFree: -1 }],
  ['responsiveness.answered', { responsiveness: { answered: 3, received: 2 } }],
  ['hours', { hours: -1 }],
  ['yearsAhead[1]', { yearsAhead: [9, 3] }],
  ['channels[0]', { channels: ['pigeon' as 'here'] }],
  ['stage[0]', { stage: 'boss' as 'mid' }],
]

test.each(BAD)('says which field is out of range: %s', (field, wrong) => {
  expect(() => score({ ...maya, ...wrong }, ruth, TODAY, PROGRAMME)).toThrow(RangeError)
  expect(() => score(ruth, { ...maya, ...wrong }, TODAY, PROGRAMME)).toThrow(`${field}: `)
})

test('says which part of the programme or the day is out of range', () => {
  const ask =
    (programme: Partial<Programme>, today = TODAY) =>
    () =>
      score(maya, ruth, today, { ...PROGRAMME, ...programme })
  expect(ask({ kappa: 0 })).toThrow('kappa: ')
  expect(ask({ meanAnswered: 1.2 })).toThrow('meanAnswered: ')
  expect(ask({}, 'today')).toThrow('today: ')
  expect(() => weeklyHours(['evening'], 9000)).toThrow('utcOffsetMinutes: ')
})
