import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Market } from '#matching/market.ts'
import { fairShortlists, type Shortlists } from '#matching/shortlists.ts'
import { likings, marketOf as published } from '../../../bench/matching/published.ts'
import { type Edge, edgesOf, marketOf, pOf, seats, sparse, tinyMarket } from './markets.ts'

type Sums = Pick<Shortlists, 'helperYes' | 'helperHellos' | 'seekerYes'>

/** The objective, written down once more. */
function objective(free: Int32Array, { helperYes, helperHellos, seekerYes }: Sums): number {
  let sum = 0
  for (const [j, s] of free.entries()) {
    if (s === 0) continue
    sum += s * (1 - Math.exp(-(helperYes[j] as number) / s))
    sum += 0.1 * Math.log((helperHellos[j] as number) + 0.1)
  }
  for (const u of seekerYes) sum += 0.05 * Math.log(u + 0.01)
  return sum
}

/** What everybody gets if these are the lists, K edges each, -1 for none. */
function sumsOf(market: Market, lists: readonly number[], attention: readonly number[]): Sums {
  const sums = {
    helperYes: new Float32Array(market.helpers),
    helperHellos: new Float32Array(market.helpers),
    seekerYes: new Float32Array(market.seekers),
  }
  for (const [n, e] of lists.entries()) {
    if (e < 0) continue
    const read = attention[n % attention.length] as number
    const [i, j] = [Math.floor(n / attention.length), market.helper[e] as number]
    sums.helperYes[j] = (sums.helperYes[j] as number) + read * pOf(market, e)
    sums.helperHellos[j] = (sums.helperHellos[j] as number) + read * (market.ask[e] as number)
    sums.seekerYes[i] = (sums.seekerYes[i] as number) + read * pOf(market, e)
  }
  return sums
}

/** Every list of K that one seeker may be shown. */
function listsFor(market: Market, i: number, K: number, free: Int32Array): number[][] {
  const from = market.start[i] as number
  const shown = Array.from({ length: (market.start[i + 1] as number) - from }, (_, n) => from + n).filter(
    (e) => pOf(market, e) > 0 && free[market.helper[e] as number] !== 0,
  )
  const extend = (list: readonly number[]): number[][] => [
    [...list, ...Array.from({ length: K - list.length }, () => -1)],
    ...(list.length === K
      ? []
      : shown
          .filter((e) => list.every((other) => market.helper[other] !== market.helper[e]))
          .flatMap((e) => extend([...list, e]))),
  ]
  return extend([])
}

const product = <T>(all: readonly (readonly T[])[]): T[][] =>
  all.reduce<T[][]>((sets, next) => sets.flatMap((set) => next.map((one) => [...set, one])), [[]])

const oneEach = (market: Market): boolean =>
  new Set(edgesOf(market).map(([i, j]) => `${i} ${j}`)).size === market.helper.length

/** w by edge, from nothing but what was returned. */
const worthOf = (market: Market, { price, reach, want }: Shortlists) => {
  const all = edgesOf(market)
  return (e: number) => {
    const [i, j, ask] = all[e] as Edge
    return pOf(market, e) * ((price[j] as number) + (want[i] as number)) + ask * (reach[j] as number)
  }
}

const attention = [1, 0.5]
const few = { attention: Float32Array.from(attention) }

describe('fair shortlists', () => {
  it('are worth as much as any lists, up to the gap', () => {
    fc.assert(
      fc.property(
        tinyMarket(3).filter(({ market }) => oneEach(market)),
        ({ market, helper }) => {
          const found = fairShortlists(market, helper, { ...few, maxSteps: 60 })
          expect(found.welfare).toBeCloseTo(objective(helper, found), 5)
          const everyList = Array.from({ length: market.seekers }, (_, i) => listsFor(market, i, 2, helper))
          for (const lists of product(everyList)) {
            const welfare = objective(helper, sumsOf(market, lists.flat(), attention))
            expect(welfare).toBeLessThanOrEqual(found.welfare + found.gap + 1e-6)
          }
        },
      ),
      { numRuns: 60, seed: 6 },
    )
  })

  it('have a gap that holds beside a run twenty times as long', () => {
    for (const crowding of [0.5, 0.8]) {
      const market = published(likings(1, 60, 40, crowding))
      const free = new Int32Array(40).fill(1)
      const short = fairShortlists(market, free, { maxSteps: 12, tolerance: 0 })
      const long = fairShortlists(market, free, { maxSteps: 400, tolerance: 0 })
      expect(long.gap).toBeLessThan(short.gap / 10)
      expect(long.welfare).toBeLessThanOrEqual(short.welfare + short.gap)
      expect(short.welfare).toBeLessThanOrEqual(long.welfare + long.gap)
    }
  })

  it('come near the best within forty steps, and say so', () => {
    const market = published(likings(0, 200, 300, 0.8))
    const gaps: number[] = []
    const found = fairShortlists(market, new Int32Array(300).fill(1), {
      onStep: (_, gap) => gaps.push(gap),
    })
    expect(found.gap).toBeLessThanOrEqual(0.007 * found.welfare)
    expect(gaps).toHaveLength(found.steps)
    expect(gaps.at(-1)).toBe(found.gap)
  })

  it('are in the order of the prices they come with', () => {
    const market = sparse(80, 60, 30, 3)
    const free = Int32Array.from({ length: 60 }, (_, j) => j % 4)
    const found = fairShortlists(market, free)
    const worth = worthOf(market, found)
    const all = edgesOf(market)
    for (let i = 0; i < 80; i++) {
      const list = [...(found.lists[0]?.subarray(20 * i, 20 * i + 20) ?? [])].filter((e) => e >= 0)
      const shown = all.flatMap(([seeker, j], e) => (seeker === i && free[j] !== 0 ? [e] : []))
      expect(list.length).toBe(Math.min(20, shown.length))
      expect(list.map(worth)).toEqual(
        shown
          .map(worth)
          .sort((a, b) => b - a)
          .slice(0, 20),
      )
    }
    for (const [j, s] of free.entries()) {
      const g = s === 0 ? 0 : Math.exp(-(found.helperYes[j] as number) / s)
      expect(found.price[j]).toBeCloseTo(g, 6)
    }
  })

  it('add up, over the days, to about what was promised', () => {
    const market = sparse(300, 200, 60, 4)
    const free = new Int32Array(200).fill(1)
    const found = fairShortlists(market, free)
    expect(found.lists).toHaveLength(10)
    const read = Array.from({ length: 20 }, (_, k) => 1 / (k + 1))
    const days = found.lists.map((lists) => sumsOf(market, [...lists], read))
    const mean = {
      helperYes: found.helperYes.map(
        (_, j) => days.reduce((sum, day) => sum + (day.helperYes[j] ?? 0), 0) / 10,
      ),
      helperHellos: found.helperHellos.map(
        (_, j) => days.reduce((sum, day) => sum + (day.helperHellos[j] ?? 0), 0) / 10,
      ),
      seekerYes: found.seekerYes.map(
        (_, i) => days.reduce((sum, day) => sum + (day.seekerYes[i] ?? 0), 0) / 10,
      ),
    }
    expect(objective(free, mean)).toBeGreaterThan(0.97 * found.welfare)
  })

  it('show nobody twice, nobody with P = 0, and nobody without a seat', () => {
    fc.assert(
      fc.property(tinyMarket(5), ({ market, helper }) => {
        const { lists } = fairShortlists(market, helper, { ...few, maxSteps: 5 })
        const all = edgesOf(market)
        for (const list of lists) {
          for (let i = 0; i < market.seekers; i++) {
            const shown = [...list.subarray(2 * i, 2 * i + 2)].filter((e) => e >= 0)
            expect(shown.every((e) => all[e]?.[0] === i && pOf(market, e) > 0)).toBe(true)
            expect(new Set(shown.map((e) => market.helper[e])).size).toBe(shown.length)
            expect(shown.every((e) => helper[market.helper[e] as number] !== 0)).toBe(true)
          }
        }
      }),
      { numRuns: 300, seed: 8 },
    )
  })

  it('are the same bytes for the same market, and the same people for people in another order', () => {
    const market = sparse(120, 90, 25, 9)
    const free = Int32Array.from({ length: 90 }, (_, j) => 1 + (j % 3))
    const found = fairShortlists(market, free)
    expect(fairShortlists(market, free)).toEqual(found)
    // 7 and 90 share no factor, so nobody is lost.
    const [seekerAt, helperAt] = [(i: number) => 119 - i, (j: number) => (7 * j) % 90]
    const moved = marketOf(
      120,
      90,
      edgesOf(market).map(([i, j, ask, accept]) => [seekerAt(i), helperAt(j), ask, accept] satisfies Edge),
    )
    const seatsMoved = new Int32Array(90)
    for (const [j, s] of free.entries()) seatsMoved[helperAt(j)] = s
    const other = fairShortlists(moved, seatsMoved)
    expect(other.welfare).toBeCloseTo(found.welfare, 3)
    for (let j = 0; j < 90; j++) {
      expect(other.helperYes[helperAt(j)]).toBeCloseTo(found.helperYes[j] as number, 1)
    }
  })

  it('never lose by one more seat, beyond the gap', () => {
    const market = sparse(60, 40, 15, 11)
    const free = new Int32Array(40).fill(1)
    const before = fairShortlists(market, free)
    for (const j of [0, 13, 39]) {
      const after = fairShortlists(
        market,
        free.map((s, n) => (n === j ? s + 1 : s)),
      )
      expect(after.welfare + after.gap).toBeGreaterThanOrEqual(before.welfare)
    }
  })

  it('are nothing where there is nobody, and -1 where there is nothing to show', () => {
    const nobody = fairShortlists(marketOf(0, 0, []), seats())
    expect([nobody.welfare, nobody.gap, nobody.lists[0]?.length]).toEqual([0, 0, 0])
    const alone = fairShortlists(marketOf(1, 1, []), seats(2), { attention: Float32Array.of(1, 0.5) })
    expect([...(alone.lists[0] ?? [])]).toEqual([-1, -1])
    expect([...alone.price]).toEqual([1])
    const full = fairShortlists(marketOf(1, 1, [[0, 0, 1, 1]]), seats(0), few)
    expect([...(full.lists[0] ?? [])]).toEqual([-1, -1])
    expect([full.price[0], full.reach[0], full.helperYes[0]]).toEqual([0, 0, 0])
  })
})

describe('a market is refused', () => {
  const good = marketOf(2, 2, [
    [0, 0, 0.5, 0.5],
    [0, 1, 0.5, 0.5],
    [1, 1, 0.5, 0.5],
  ])
  const cases: readonly (readonly [string, Partial<Market>])[] = [
    ['seekers: -1', { seekers: -1 }],
    ['helpers: 1.5', { helpers: 1.5 }],
    ['start: 2 entries', { start: seats(0, 3) }],
    ['start[0]: 1', { start: seats(1, 2, 3) }],
    ['start[2]: 1', { start: seats(0, 2, 1) }],
    ['start[1]: 9', { start: seats(0, 9, 9) }],
    ['start[2]: 2', { start: seats(0, 2, 2) }],
    ['helper[1]: 2', { helper: seats(0, 2, 1) }],
    ['helper[2]: -1', { helper: seats(0, 1, -1) }],
    ['ask: 2 entries', { ask: Float32Array.of(1, 1) }],
    ['accept: 4 entries', { accept: Float32Array.of(1, 1, 1, 1) }],
    ['ask[1]: NaN', { ask: Float32Array.of(1, Number.NaN, 2) }],
    ['accept[2]: 1.5', { accept: Float32Array.of(1, 1, 1.5) }],
    ['accept[0]: -0.5', { accept: Float32Array.of(-0.5, 1, 1.5) }],
  ]
  it.each(cases)('%s', (message, change) => {
    const attempt = () => fairShortlists({ ...good, ...change }, seats(1, 1))
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })

  const options: readonly (readonly [string, Int32Array, Parameters<typeof fairShortlists>[2]])[] = [
    ['seats: 1 entries', seats(1), {}],
    ['seats[1]: -2', seats(1, -2), {}],
    ['attention: an empty list', seats(1, 1), { attention: new Float32Array(0) }],
    ['attention[1]: 1', seats(1, 1), { attention: Float32Array.of(0.5, 1) }],
    ['attention[0]: NaN', seats(1, 1), { attention: Float32Array.of(Number.NaN) }],
    ['helperShare: -1', seats(1, 1), { helperShare: -1 }],
    ['seekerShare: Infinity', seats(1, 1), { seekerShare: Number.POSITIVE_INFINITY }],
    ['maxSteps: 0', seats(1, 1), { maxSteps: 0 }],
    ['tolerance: NaN', seats(1, 1), { tolerance: Number.NaN }],
    ['keep: 0.5', seats(1, 1), { keep: 0.5 }],
  ]
  it.each(options)('%s', (message, free, option) => {
    const attempt = () => fairShortlists(good, free, option)
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })
})
