import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  type Answerer,
  type Barred,
  chanceToAnswer,
  fitToAnswer,
  type Routing,
  route,
} from '#matching/route.ts'

// What holds of every wave, whoever might be asked.

const BARRED: Barred[] = ['asker', 'blocked', 'paused', 'not_enrolled', 'quiet_hours', 'asked']
const RUNS = { numRuns: 1000, seed: 1 }

/** Often the same few numbers, so that equals are met, the ends among them. */
const share = fc.oneof(fc.constantFrom(0, 0.2, 0.5, 0.8, 1), fc.double({ min: 0, max: 1, noNaN: true }))

const answerer: fc.Arbitrary<Answerer> = fc.record({
  id: fc.oneof(fc.nat(40), fc.string({ maxLength: 3 })),
  chance: share,
  fit: share,
  price: fc.option(share, { nil: undefined }),
  asksThisWeek: fc.nat(4),
  cap: fc.option(fc.nat(4), { nil: undefined }),
  barred: fc.option(fc.constantFrom(...BARRED), { nil: undefined, freq: 4 }),
})

const people = (most: number) =>
  fc.uniqueArray(answerer, { selector: ({ id }) => `${typeof id} ${id}`, maxLength: most })

const routing: fc.Arbitrary<Routing> = fc.record({
  question: fc.oneof(fc.nat(), fc.string()),
  budgetLeft: fc.nat(12),
  queue: fc.integer({ min: 1, max: 12 }),
})

const ample: Routing = { question: 'anything', budgetLeft: 1000, queue: 1 }

const worth = ({ chance, fit, price = 1 }: Answerer): number => chance * fit * price
const mayBe = ({ barred, cap, asksThisWeek }: Answerer): boolean => !barred && !(asksThisWeek >= (cap ?? 99))
const chanceOf = (some: readonly Answerer[]): number =>
  1 - some.reduce((miss, { chance }) => miss * (1 - chance), 1)
const isLikely = (some: readonly Answerer[]): boolean => chanceOf(some) >= 0.8 - 1e-12

const subsets = <T>(all: readonly T[], most: number): T[][] =>
  all.reduce<T[][]>(
    (sets, one) => sets.concat(sets.filter((set) => set.length < most).map((set) => [...set, one])),
    [[]],
  )

const askedOf = (routing: Routing, all: readonly Answerer[]): Answerer[] =>
  route(routing, all).asked.map((id) => all.find((one) => one.id === id) as Answerer)

test('never more than three, never past the budget, never anybody barred, at their cap or of no use', () => {
  fc.assert(
    fc.property(routing, people(12), (routing, all) => {
      const { asked, chance } = route(routing, all)
      const some = askedOf(routing, all)
      expect(asked.length).toBeLessThanOrEqual(Math.min(3, routing.budgetLeft))
      if (routing.queue >= routing.budgetLeft) expect(asked.length).toBeLessThanOrEqual(1)
      expect(new Set(asked).size).toBe(asked.length)
      expect(some.every((one) => mayBe(one) && worth(one) > 0)).toBe(true)
      expect(chance).toBeCloseTo(chanceOf(some), 12)
    }),
    RUNS,
  )
})

test('somebody is asked whenever anybody may be and one ask is left', () => {
  fc.assert(
    fc.property(routing, people(6), (routing, all) => {
      const anybody = all.some((one) => mayBe(one) && worth(one) > 0)
      expect(route(routing, all).asked.length > 0).toBe(anybody && routing.budgetLeft > 0)
    }),
    RUNS,
  )
})

test('is the fewest of all sets that pass over nobody better suited', () => {
  fc.assert(
    fc.property(people(8), (all) => {
      const open = all.filter((one) => mayBe(one) && worth(one) > 0)
      const fair = subsets(open, 3).filter((set) =>
        open.every((one) => set.includes(one) || set.every((other) => worth(other) >= worth(one))),
      )
      const likely = fair.filter(isLikely).map((set) => set.length)
      const asked = askedOf(ample, all)
      expect(fair.some((set) => set.length === asked.length && asked.every((one) => set.includes(one)))).toBe(
        true,
      )
      // Equals may differ in chance, and which of them comes first is the hash's to say.
      const isPlain = new Set(open.map(worth)).size === open.length
      if (isPlain) expect(asked.length).toBe(Math.min(...likely, 3, open.length))
      expect(isLikely(asked) || asked.length === Math.min(3, open.length)).toBe(true)
      expect(isLikely(asked.slice(0, -1))).toBe(false)
    }),
    RUNS,
  )
})

test('where all fit alike it is the fewest of all sets there are, and the likeliest of those', () => {
  fc.assert(
    fc.property(people(8), (mixed) => {
      const all = mixed.map((one) => ({ ...one, fit: 0.6, price: 1 }))
      const sets = subsets(
        all.filter((one) => mayBe(one) && one.chance > 0),
        3,
      )
      const likely = sets.filter(isLikely)
      const size = Math.min(...(likely.length > 0 ? likely : [sets.at(-1) ?? []]).map((set) => set.length))
      const asked = askedOf(ample, all)
      if (likely.length > 0) expect(asked.length).toBe(size)
      const best = Math.max(...sets.filter((set) => set.length === asked.length).map(chanceOf))
      expect(chanceOf(asked)).toBeCloseTo(best, 12)
    }),
    RUNS,
  )
})

test('whoever is asked is still asked with a better chance, fit or price', () => {
  fc.assert(
    fc.property(routing, people(8), share, fc.nat(2), (routing, all, better, which) => {
      for (const id of route(routing, all).asked) {
        const raised = all.map((one) => {
          if (one.id !== id) return one
          const key = (['chance', 'fit', 'price'] as const)[which] ?? 'chance'
          return { ...one, [key]: Math.max(one[key] ?? 1, better) }
        })
        expect(route(routing, raised).asked).toContain(id)
      }
    }),
    RUNS,
  )
})

test('the order in which people come changes nothing, equals included', () => {
  const shuffled = fc
    .tuple(people(12), fc.boolean())
    .map(([all, alike]) => (alike ? all.map((one) => ({ ...one, chance: 0.6, fit: 1, price: 1 })) : all))
    .chain((all) => fc.tuple(fc.constant(all), fc.shuffledSubarray(all, { minLength: all.length })))
  fc.assert(
    fc.property(routing, shuffled, (routing, [all, turned]) => {
      expect(route(routing, turned)).toEqual(route(routing, all))
    }),
    RUNS,
  )
})

test('whoever may not be asked changes nothing for the rest', () => {
  fc.assert(
    fc.property(routing, people(8), (routing, all) => {
      expect(route(routing, all)).toEqual(route(routing, all.filter(mayBe)))
    }),
    RUNS,
  )
})

test('a queue stays within its budget, and the last is not left out for the first', () => {
  const queue = fc.array(people(5), { minLength: 1, maxLength: 8 })
  fc.assert(
    fc.property(queue, fc.nat(20), (questions, budget) => {
      let left = budget
      for (const [i, all] of questions.entries()) {
        const { asked } = route({ question: i, budgetLeft: left, queue: questions.length - i }, all)
        if (budget >= questions.length) expect(left).toBeGreaterThan(0)
        left -= asked.length
      }
      expect(left).toBeGreaterThanOrEqual(0)
    }),
    RUNS,
  )
})

test('chance and fit stay within 0 and 1; asks lower the one, levels and thanks raise the other', () => {
  const level = fc.integer({ min: 1, max: 4 })
  const mean = fc.double({ min: 0.01, max: 1, noNaN: true })
  fc.assert(
    fc.property(fc.nat(60), fc.nat(60), mean, fc.nat(30), (answered, unanswered, mean, asks) => {
      const record = { answered, received: answered + unanswered }
      const now = chanceToAnswer(record, mean, asks)
      expect(now).toBeGreaterThan(0)
      expect(now).toBeLessThanOrEqual(1)
      expect(chanceToAnswer(record, mean, asks + 1)).toBeLessThan(now)
    }),
    RUNS,
  )
  fc.assert(
    fc.property(
      fc.constantFrom('path', 'craft'),
      level,
      fc.option(fc.nat(60), { nil: undefined }),
      fc.nat(60),
      (kind, level, experienceYears, thanked) => {
        const fit = fitToAnswer({ kind, level, experienceYears, thanked })
        expect(fit).toBeGreaterThan(0)
        expect(fit).toBeLessThanOrEqual(1)
        expect(fitToAnswer({ kind, level: level + 1, experienceYears, thanked })).toBeGreaterThanOrEqual(fit)
        expect(fitToAnswer({ kind, level, experienceYears, thanked: thanked + 1 })).toBeGreaterThanOrEqual(
          fit,
        )
      },
    ),
    RUNS,
  )
})
