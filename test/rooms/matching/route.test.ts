import { expect, test } from 'vitest'
import { tieHash } from '#matching/order.ts'
import {
  type Answerer,
  asksLeft,
  type Barred,
  byTurn,
  chanceToAnswer,
  fitToAnswer,
  priceToAsk,
  type Routing,
  route,
} from '#matching/route.ts'

const PLENTY: Routing = { question: 'licensing in two states', budgetLeft: 500, queue: 1 }

const someone = (id: string, some: Partial<Answerer> = {}): Answerer => ({
  id,
  chance: 0.5,
  fit: 1,
  asksThisWeek: 0,
  ...some,
})

const asked = (answerers: readonly Answerer[], routing: Partial<Routing> = {}) =>
  route({ ...PLENTY, ...routing }, answerers).asked

test('one who nearly always answers is asked alone', () => {
  expect(
    route(PLENTY, [someone('omar', { chance: 0.7 }), someone('ruth', { chance: 0.9 }), someone('maya')]),
  ).toEqual({ asked: ['ruth'], chance: expect.closeTo(0.9, 12) })
})

test('as many are asked as make an answer likely, the best suited first', () => {
  const { asked, chance } = route(PLENTY, [
    someone('maya', { chance: 0.5 }),
    someone('omar', { chance: 0.7 }),
    someone('ruth', { chance: 0.6 }),
  ])
  expect(asked).toEqual(['omar', 'ruth'])
  expect(chance).toBeCloseTo(1 - 0.3 * 0.4, 12)
})

test('exactly four in five is likely enough', () => {
  expect(asked([someone('omar', { chance: 0.8 }), someone('ruth', { chance: 0.8, fit: 0.9 })])).toEqual([
    'omar',
  ])
  // 0.3 x 2/3 is a fifth, and 0.7999999999999999 by the machine.
  expect(
    asked([
      someone('omar', { chance: 0.7 }),
      someone('ruth', { chance: 1 / 3 }),
      someone('maya', { chance: 0.3 }),
    ]),
  ).toEqual(['omar', 'ruth'])
})

test('three are asked at most, though an answer stays unlikely', () => {
  const { asked, chance } = route(
    PLENTY,
    [0.1, 0.2, 0.1, 0.3, 0.25].map((p, i) => someone(`member-${i}`, { chance: p })),
  )
  expect(asked).toEqual(['member-3', 'member-4', 'member-1'])
  expect(chance).toBeCloseTo(1 - 0.7 * 0.75 * 0.8, 12)
})

test('whoever fits better is asked before whoever answers a little more often', () => {
  expect(
    asked([someone('omar', { chance: 0.85, fit: 0.6 }), someone('ruth', { chance: 0.8, fit: 1 })]),
  ).toEqual(['ruth'])
})

test('the crowded are asked after the rest', () => {
  expect(asked([someone('omar', { chance: 0.9, price: 0.5 }), someone('ruth', { chance: 0.8 })])).toEqual([
    'ruth',
  ])
})

test('nobody is asked who cannot be of use', () => {
  expect(
    route(PLENTY, [
      someone('maya', { chance: 0 }),
      someone('omar', { fit: 0 }),
      someone('ruth', { price: 0 }),
    ]),
  ).toEqual({ asked: [], chance: 0 })
  expect(route(PLENTY, [])).toEqual({ asked: [], chance: 0 })
})

const BARRED: Barred[] = ['asker', 'blocked', 'paused', 'not_enrolled', 'quiet_hours', 'asked']

test.each(BARRED)('never asks who is barred: %s', (barred) => {
  expect(asked([someone('ruth', { chance: 1, barred }), someone('omar')])).toEqual(['omar'])
})

test('a cap is kept to the ask, and only where somebody set one', () => {
  const often = { chance: 0.9, asksThisWeek: 2 }
  expect(asked([someone('ruth', { ...often, cap: 2 }), someone('omar')])).toEqual(['omar'])
  expect(asked([someone('ruth', { ...often, cap: 3 }), someone('omar')])).toEqual(['ruth'])
  expect(asked([someone('ruth', { ...often, asksThisWeek: 40 }), someone('omar')])).toEqual(['ruth'])
  expect(asked([someone('ruth', { cap: 0 })])).toEqual([])
})

test('a short budget keeps one ask for each question that waits', () => {
  const many = ['ruth', 'omar', 'maya', 'anna'].map((id) => someone(id, { chance: 0.3 }))
  const size = (budgetLeft: number, queue: number) => asked(many, { budgetLeft, queue }).length
  expect([size(9, 1), size(9, 7), size(9, 8), size(9, 9), size(9, 10), size(9, 90)]).toEqual([
    3, 3, 2, 1, 1, 1,
  ])
  expect([size(2, 1), size(1, 1), size(0, 1), size(0, 9)]).toEqual([2, 1, 0, 0])
})

test('equals come in another order for another question, and never by id', () => {
  const people = Array.from({ length: 60 }, (_, i) =>
    someone(`member-${String(i).padStart(2, '0')}`, { chance: 0.8 }),
  )
  const first = (question: string) => asked(people, { question })[0]
  expect(first('a')).toBe(
    people.map(({ id }) => id).toSorted((a, b) => tieHash('a', a, '') - tieHash('a', b, ''))[0],
  )
  const met = new Map<unknown, number>()
  for (let i = 0; i < 3000; i++) met.set(first(`q${i}`), (met.get(first(`q${i}`)) ?? 0) + 1)
  expect(met.size).toBe(60)
  expect(Math.max(...met.values())).toBeLessThan(100)
})

test('a chance is the programme’s at first, one’s own later, and less after each ask of the week', () => {
  expect(chanceToAnswer({ answered: 0, received: 0 }, 0.6, 0)).toBeCloseTo(0.6, 12)
  expect(chanceToAnswer({ answered: 10, received: 20 }, 0.6, 0)).toBeCloseTo(13 / 25, 12)
  expect(chanceToAnswer({ answered: 10, received: 20 }, 0.6, 2)).toBeCloseTo(13 / 50, 12)
  expect(chanceToAnswer({ answered: 20, received: 20 }, 1, 0)).toBe(1)
})

test('who has done it lately fits better than who says so, and thanks count', () => {
  const path = { kind: 'path', level: 5, thanked: 0 } as const
  expect(fitToAnswer({ kind: 'craft', level: 5, thanked: 0 })).toBe(1)
  expect(fitToAnswer({ kind: 'craft', level: 2, thanked: 0 })).toBeCloseTo(0.4, 12)
  expect(fitToAnswer({ kind: 'craft', level: 2, thanked: 1 })).toBeCloseTo(1 - 0.6 * 0.8, 12)
  expect(fitToAnswer(path)).toBeCloseTo(0.6, 12)
  expect(fitToAnswer({ ...path, level: 1, experienceYears: 5 })).toBeCloseTo(0.9, 12)
  expect(fitToAnswer({ ...path, level: 1, experienceYears: 40 })).toBeCloseTo(0.7, 12)
  expect(fitToAnswer({ kind: 'craft', level: 2, experienceYears: 0, thanked: 0 })).toBeCloseTo(0.4, 12)
})

test('whoever was asked less of late is worth more to ask, beside what is usual', () => {
  expect(priceToAsk(0, 0)).toBe(1)
  expect(priceToAsk(0, 7)).toBe(1)
  expect(priceToAsk(4, 3)).toBeCloseTo(1 / 2, 12)
  expect(priceToAsk(12, 3)).toBeCloseTo(1 / 4, 12)
  expect(priceToAsk(12, 30)).toBeGreaterThan(priceToAsk(12, 3))
})

test('the queue goes by the fewest asks, then by the longest wait', () => {
  const [old, tried, young] = [
    { asks: 0, since: 1 },
    { asks: 3, since: 0 },
    { asks: 0, since: 2 },
  ]
  expect([tried, young, old].toSorted(byTurn)).toEqual([old, young, tried])
})

test('a week’s budget is one ask for each enrolled, unless staff say otherwise, and never below nothing', () => {
  expect(asksLeft(500, 0)).toBe(500)
  expect(asksLeft(500, 120, 0.5)).toBe(130)
  expect(asksLeft(3, 0, 0.5)).toBe(1)
  expect(asksLeft(500, 700)).toBe(0)
  expect(asksLeft(500, 0, 0)).toBe(0)
})

const BAD: [string, Partial<Answerer>][] = [
  ['chance', { chance: 1.01 }],
  ['chance', { chance: Number.NaN }],
  ['fit', { fit: -0.1 }],
  ['price', { price: Number.POSITIVE_INFINITY }],
  ['asksThisWeek', { asksThisWeek: 1.5 }],
  ['cap', { cap: -1 }],
  ['barred', { barred: 'shy' as 'asker' }],
  ['id', { id: 'omar' }],
]

test.each(BAD)('says what is out of range of somebody who might answer: %s', (field, wrong) => {
  const both = () => route(PLENTY, [someone('omar', { chance: 1 }), someone('ruth', wrong)])
  expect(both).toThrow(RangeError)
  expect(both).toThrow(`${field}: `)
})

const NONSENSE: [string, () => unknown][] = [
  ['budgetLeft', () => asked([], { budgetLeft: -1 })],
  ['queue', () => asked([], { queue: 0 })],
  ['responsiveness.answered', () => chanceToAnswer({ answered: 2, received: 1 }, 0.6, 0)],
  ['meanAnswered', () => chanceToAnswer({ answered: 0, received: 0 }, 0, 0)],
  ['asksThisWeek', () => chanceToAnswer({ answered: 0, received: 0 }, 0.6, -1)],
  ['level', () => fitToAnswer({ kind: 'craft', level: 0, thanked: 0 })],
  ['kind', () => fitToAnswer({ kind: 'art' as 'craft', level: 1, thanked: 0 })],
  ['experienceYears', () => fitToAnswer({ kind: 'path', level: 1, thanked: 0, experienceYears: -1 })],
  ['thanked', () => fitToAnswer({ kind: 'path', level: 1, thanked: 0.5 })],
  ['asks', () => priceToAsk(-1, 0)],
  ['meanAsks', () => priceToAsk(1, Number.NaN)],
  ['enrolled', () => asksLeft(1.5, 0)],
  ['asksThisWeek', () => asksLeft(1, -1)],
  ['perPerson', () => asksLeft(1, 0, Number.NaN)],
]

test.each(NONSENSE)('says what is out of range: %s', (field, doing) => {
  expect(doing).toThrow(RangeError)
  expect(doing).toThrow(`${field}: `)
})
