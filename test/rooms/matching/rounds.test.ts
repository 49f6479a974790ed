import fc from 'fast-check'
import highs, { type Highs } from 'highs'
import { munkres } from 'munkres'
import { describe, expect, it } from 'vitest'
import type { Market } from '#matching/market.ts'
import { matchRound, type Round, type Seats } from '#matching/rounds.ts'
import { drawn, SHAPES } from '../../../bench/matching/rounds-markets.ts'
import { chance } from './crowd.ts'
import { dense, type Edge, edgesOf, marketOf, pOf, seats, sparse, tinyMarket } from './markets.ts'

/** The package's types are written for require, and take the function for the module it is the default of. */
const loadHighs = highs as unknown as () => Promise<Highs>

const TOLERANCE = 2e-4

/** The best there is: seeker by seeker, every set of helpers, for every state of the helpers' seats. */
function bestOf(market: Market, { seeker, helper }: Seats): number {
  const known = new Map<string, number>()
  const from = (i: number, left: readonly number[]): number => {
    if (i === market.seekers) return 0
    const state = `${i}:${left}`
    const said = known.get(state)
    if (said !== undefined) return said
    const likeliest = new Map<number, number>()
    for (let e = market.start[i] as number; e < (market.start[i + 1] as number); e++) {
      const j = market.helper[e] as number
      likeliest.set(j, Math.max(likeliest.get(j) ?? 0, pOf(market, e)))
    }
    const open = [...likeliest].filter(([j, p]) => p > 0 && (left[j] as number) > 0)
    const choose = (n: number, free: number, now: readonly number[], sum: number): number => {
      const [j, p] = open[n] ?? [-1, 0]
      if (j < 0 || free === 0) return sum + from(i + 1, now)
      const taken = now.map((seat, k) => (k === j ? seat - 1 : seat))
      return Math.max(choose(n + 1, free, now, sum), choose(n + 1, free - 1, taken, sum + p))
    }
    const best = choose(0, seeker[i] as number, left, 0)
    known.set(state, best)
    return best
  }
  return from(0, [...helper])
}

/** What is wrong with a round as pairs; nothing is the rule. */
function faults(market: Market, { seeker, helper }: Seats, { edges, welfare }: Round): string[] {
  const said: string[] = []
  const pairs = new Set<string>()
  const [bySeeker, byHelper] = [new Int32Array(market.seekers), new Int32Array(market.helpers)]
  const all = edgesOf(market)
  let sum = 0
  for (const [n, e] of edges.entries()) {
    const [i, j] = all[e] as Edge
    if (n > 0 && (edges[n - 1] as number) >= e) said.push('edges do not rise')
    if (pairs.has(`${i} ${j}`)) said.push(`${i} and ${j} are paired twice`)
    if (pOf(market, e) === 0) said.push(`${i} and ${j} are paired with P = 0`)
    pairs.add(`${i} ${j}`)
    bySeeker[i] = (bySeeker[i] as number) + 1
    byHelper[j] = (byHelper[j] as number) + 1
    sum += pOf(market, e)
  }
  if (bySeeker.some((many, i) => many > (seeker[i] as number))) said.push('a seeker has too many')
  if (byHelper.some((many, j) => many > (helper[j] as number))) said.push('a helper has too many')
  if (Math.abs(sum - welfare) > 1e-9) said.push('welfare is not the sum of P')
  return said
}

const HAIR = 1e-9
const everybody = (market: Market, free = 1): Seats => ({
  seeker: new Int32Array(market.seekers).fill(free),
  helper: new Int32Array(market.helpers).fill(free),
})

describe('a round', () => {
  it('is as good as the best of all, and its bound true, on thousands of tiny ones', () => {
    fc.assert(
      fc.property(tinyMarket(5), ({ market, seeker, helper }) => {
        const round = matchRound(market, { seeker, helper })
        expect(faults(market, { seeker, helper }, round)).toEqual([])
        const best = bestOf(market, { seeker, helper })
        expect(round.welfare).toBeLessThanOrEqual(best + HAIR)
        expect(round.bound).toBeGreaterThanOrEqual(best)
        // Every pair may be off by the tolerance times the mean of the bidders' best.
        const most = Math.max(0, ...market.ask.map((_, e) => pOf(market, e)))
        expect(round.welfare).toBeGreaterThanOrEqual(
          round.bound - TOLERANCE * Math.max(round.bound, round.edges.length * most) - HAIR,
        )
      }),
      { numRuns: 5000, seed: 6 },
    )
  })

  it('is as good as the Hungarian method on 300 for 300', () => {
    const market = dense(300, 300, 3)
    const cost = Array.from({ length: 300 }, (_, i) =>
      Array.from({ length: 300 }, (_, j) => -pOf(market, 300 * i + j)),
    )
    const best = munkres(cost).reduce((sum, [i, j]) => sum - (cost[i]?.[j] ?? 0), 0)
    const round = matchRound(market, everybody(market))
    expect(faults(market, everybody(market), round)).toEqual([])
    expect(round.welfare).toBeLessThanOrEqual(best + 1e-6)
    expect(round.welfare).toBeGreaterThanOrEqual((1 - TOLERANCE) * best)
    expect(round.bound).toBeGreaterThanOrEqual(best - 1e-6)
  })

  it('is as good as a linear programme with seats on both sides', async () => {
    const solver = await loadHighs()
    for (const seed of [1, 2, 3]) {
      const market = sparse(60, 30, 8, seed)
      const random = chance(seed)
      const draw = (many: number) => Int32Array.from({ length: many }, () => Math.floor(4 * random()))
      const free = { seeker: draw(60), helper: draw(30) }
      const all = edgesOf(market)
      const rows = (people: Int32Array, side: 0 | 1) =>
        [...people].map((most, n) => {
          const own = all.flatMap((edge, e) => (edge[side] === n ? [`x${e}`] : []))
          return own.length === 0 ? '' : `${own.join(' + ')} <= ${most}\n`
        })
      const solved = solver.solve(
        `Maximize\n${all.map((_, e) => `${pOf(market, e)} x${e}`).join(' + ')}\nSubject To\n${rows(free.seeker, 0).join('')}${rows(free.helper, 1).join('')}Bounds\n${all.map((_, e) => `0 <= x${e} <= 1`).join('\n')}\nEnd`,
      )
      const round = matchRound(market, free)
      expect(faults(market, free, round)).toEqual([])
      expect(round.welfare).toBeLessThanOrEqual(solved.ObjectiveValue + 1e-6)
      expect(round.welfare).toBeGreaterThanOrEqual((1 - TOLERANCE) * solved.ObjectiveValue)
      expect(round.bound).toBeGreaterThanOrEqual(solved.ObjectiveValue - 1e-6)
    }
  })

  it.each(Object.keys(SHAPES))('proves itself within the tolerance: %s', (name) => {
    const shape = SHAPES[name]
    if (shape === undefined) throw new Error(name)
    // A tenth of the people of the bench.
    const of = (many: number) => Math.max(1, Math.round(many / 10))
    const { market, seats: free } = drawn(2, {
      ...shape,
      seekers: of(shape.seekers),
      helpers: of(shape.helpers),
      degree: Math.min(shape.degree, 20),
      to: (random, i) =>
        Math.min(
          of(shape.helpers) - 1,
          Math.floor((shape.to?.(random, 10 * i) ?? shape.helpers * random()) / 10),
        ),
    })
    const round = matchRound(market, free)
    expect(faults(market, free, round)).toEqual([])
    expect(round.bound - round.welfare).toBeLessThanOrEqual(TOLERANCE * round.bound)
  })

  it('gives the same pairs for the same market, and for one with every P a thousandth', () => {
    const market = sparse(400, 300, 12, 5)
    const round = matchRound(market, everybody(market))
    expect(matchRound(market, everybody(market))).toEqual(round)
    const faint = matchRound({ ...market, accept: market.accept.map((p) => p / 1000) }, everybody(market))
    expect(faint.welfare * 1000).toBeCloseTo(round.welfare, 1)
    expect(faint.bound - faint.welfare).toBeLessThanOrEqual(TOLERANCE * faint.bound)
  })

  it('is worth as much with the sides exchanged, or the people in another order', () => {
    const market = sparse(300, 200, 10, 7)
    const { welfare, bound } = matchRound(market, everybody(market, 2))
    const swapped = marketOf(
      200,
      300,
      edgesOf(market).map(([i, j, ask, accept]) => [j, i, accept, ask] satisfies Edge),
    )
    const shuffled = marketOf(
      300,
      200,
      edgesOf(market).map(([i, j, ask, accept]) => [299 - i, (7 * j) % 200, ask, accept] satisfies Edge),
    )
    // 7 and 200 share no factor, so nobody is lost.
    for (const other of [swapped, shuffled]) {
      const round = matchRound(other, everybody(other, 2))
      expect(Math.abs(round.welfare - welfare)).toBeLessThanOrEqual(TOLERANCE * bound)
    }
  })

  it('loses nothing by one more seat', () => {
    fc.assert(
      fc.property(tinyMarket(5), fc.nat(), ({ market, seeker, helper }, at) => {
        const before = matchRound(market, { seeker, helper })
        const more = helper.map((free, j) => (j === at % helper.length ? free + 1 : free))
        const after = matchRound(market, { seeker, helper: more })
        expect(after.welfare).toBeGreaterThanOrEqual(before.welfare - (after.bound - after.welfare) - HAIR)
      }),
      { numRuns: 300, seed: 7 },
    )
  })

  it('makes the fixed pairs first and the best of the rest', () => {
    const market = marketOf(2, 2, [
      [0, 0, 0.9, 1],
      [0, 1, 0.2, 1],
      [1, 0, 0.5, 0.9],
      [1, 1, 0.1, 1],
    ])
    const free = { seeker: seats(1, 1), helper: seats(1, 1) }
    expect([...matchRound(market, free).edges]).toEqual([0, 3])
    const round = matchRound(market, free, { fixed: seats(1) })
    expect([...round.edges]).toEqual([1, 2])
    expect(round.welfare).toBeCloseTo(0.65, 6)
    expect(round.bound).toBeGreaterThanOrEqual(round.welfare)
    // The first of each would rather have each other.
    expect(round.blockingPairs).toBe(1)
    expect(matchRound(market, free).blockingPairs).toBe(0)
  })

  it('makes a pair once, and none with P = 0', () => {
    const market = marketOf(1, 2, [
      [0, 0, 0.5, 0.5],
      [0, 0, 0.6, 0.5],
      [0, 1, 1, 0],
    ])
    const free = { seeker: seats(3), helper: seats(3, 3) }
    expect([...matchRound(market, free).edges]).toEqual([1])
    expect([...matchRound(market, free, { fixed: seats(0) }).edges]).toEqual([0])
  })

  it('is empty where there is nobody, nothing to join them, or no seat', () => {
    const nobody = { edges: new Int32Array(0), welfare: 0, bound: 0, blockingPairs: 0 }
    expect(matchRound(marketOf(0, 0, []), { seeker: seats(), helper: seats() })).toEqual(nobody)
    expect(matchRound(marketOf(2, 3, []), { seeker: seats(1, 1), helper: seats(1, 1, 1) })).toEqual(nobody)
    const pair = marketOf(1, 1, [[0, 0, 1, 1]])
    expect(matchRound(pair, { seeker: seats(0), helper: seats(1) })).toEqual(nobody)
    expect(matchRound(pair, { seeker: seats(1), helper: seats(0) })).toEqual(nobody)
  })
})

describe('a round is refused', () => {
  const market = marketOf(2, 2, [
    [0, 0, 0.5, 0.5],
    [0, 1, 0.5, 0.5],
    [1, 1, 0.5, 0],
    [1, 1, 0.5, 0.5],
  ])
  const free = { seeker: seats(1, 1), helper: seats(1, 1) }
  const cases: readonly (readonly [string, Partial<Seats>, Parameters<typeof matchRound>[2]])[] = [
    ['seats.seeker: 1', { seeker: seats(1) }, {}],
    ['seats.helper[1]: -1', { helper: seats(1, -1) }, {}],
    ['tolerance: 0', {}, { tolerance: 0 }],
    ['tolerance: NaN', {}, { tolerance: Number.NaN }],
    ['fixed[0]: 4', {}, { fixed: seats(4) }],
    ['fixed[1]: -1', {}, { fixed: seats(0, -1) }],
    ['fixed[0]: 2', {}, { fixed: seats(2) }],
    ['fixed[1]: 0', {}, { fixed: seats(0, 0) }],
    ['fixed[1]: 1', {}, { fixed: seats(0, 1) }],
  ]
  it.each(cases)('%s', (message, change, options) => {
    const attempt = () => matchRound(market, { ...free, ...change }, options)
    expect(attempt).toThrow(RangeError)
    expect(attempt).toThrow(message)
  })
})
