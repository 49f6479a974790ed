import fc from 'fast-check'
import type { Market } from '#matching/market.ts'
import { chance } from './crowd.ts'

/** An edge as a test writes it: seeker, helper, ask, accept. */
export type Edge = readonly [seeker: number, helper: number, ask: number, accept: number]

/** Edges in any order; those of one seeker keep theirs. */
export function marketOf(seekers: number, helpers: number, edges: readonly Edge[]): Market {
  const sorted = edges.toSorted(([a], [b]) => a - b)
  const start = new Int32Array(seekers + 1)
  for (const [seeker] of edges) start[seeker + 1] = (start[seeker + 1] as number) + 1
  for (let i = 0; i < seekers; i++) start[i + 1] = (start[i + 1] as number) + (start[i] as number)
  return {
    seekers,
    helpers,
    start,
    helper: Int32Array.from(sorted, ([, helper]) => helper),
    ask: Float32Array.from(sorted, ([, , ask]) => ask),
    accept: Float32Array.from(sorted, ([, , , accept]) => accept),
  }
}

export const edgesOf = (market: Market): Edge[] =>
  Array.from({ length: market.seekers }, (_, i) => i).flatMap((i) => {
    const range = { length: (market.start[i + 1] as number) - (market.start[i] as number) }
    return Array.from(range, (_, n) => (market.start[i] as number) + n).map(
      (e) =>
        [i, market.helper[e] as number, market.ask[e] as number, market.accept[e] as number] satisfies Edge,
    )
  })

export const pOf = (market: Market, e: number): number =>
  (market.ask[e] as number) * (market.accept[e] as number)

export const seats = (...free: number[]): Int32Array => Int32Array.from(free)

/** Everybody may meet everybody. */
export function dense(seekers: number, helpers: number, seed: number): Market {
  const random = chance(seed)
  const all = Array.from({ length: seekers * helpers }, (_, n) => n)
  return marketOf(
    seekers,
    helpers,
    all.map((n) => [Math.floor(n / helpers), n % helpers, random(), random()] satisfies Edge),
  )
}

export function sparse(seekers: number, helpers: number, degree: number, seed: number): Market {
  const random = chance(seed)
  const edges: Edge[] = []
  for (let i = 0; i < seekers; i++) {
    const met = new Set<number>()
    while (met.size < Math.min(degree, helpers)) met.add(Math.floor(helpers * random() ** 1.5))
    for (const j of met) edges.push([i, j, 0.5 * random(), random()])
  }
  return marketOf(seekers, helpers, edges)
}

/** Few values, so that equals, nothing and certainty are met often. */
const probability = fc.oneof(
  fc.constantFrom(0, 0.25, 0.5, 1),
  fc.float({ min: 0, max: 1, noNaN: true, noDefaultInfinity: true }),
)

/** Up to `most` on each side, edges missing and doubled, seats from 0 to 3. */
export const tinyMarket = (most: number) =>
  fc.record({ seekers: fc.nat(most), helpers: fc.nat(most) }).chain(({ seekers, helpers }) =>
    fc.record({
      market: (seekers * helpers === 0
        ? fc.constant<Edge[]>([])
        : fc.array(fc.tuple(fc.nat(seekers - 1), fc.nat(helpers - 1), probability, probability), {
            maxLength: seekers * helpers + 2,
          })
      ).map((edges) => marketOf(seekers, helpers, edges)),
      seeker: fc.array(fc.nat(3), { minLength: seekers, maxLength: seekers }).map((all) => seats(...all)),
      helper: fc.array(fc.nat(3), { minLength: helpers, maxLength: helpers }).map((all) => seats(...all)),
    }),
  )
