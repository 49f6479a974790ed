import type { Market } from '../../src/matching/market.ts'
import { numpyRandom } from './numpy.ts'

/** Who likes whom in a dense market: row by row, seekers' of helpers and helpers' of seekers. */
export interface Likings {
  readonly seekers: number
  readonly helpers: number
  readonly ofHelpers: Float64Array
  readonly ofSeekers: Float64Array
}

/**
 * The markets of Tomita and Yokoyama (RecSys 2024), number for number: chance mixed with popularity, which falls evenly
 * from the first to the last; `crowding` is their lambda.
 */
export function likings(seed: number, seekers: number, helpers: number, crowding: number): Likings {
  const random = numpyRandom(seed)
  const draw = (rows: number, columns: number) => {
    const drawn = Float64Array.from({ length: rows * columns }, random)
    const popularity = (column: number) => (columns === 1 ? 1 : 1 - column / (columns - 1))
    return drawn.map((own, n) => (1 - crowding) * own + crowding * popularity(n % columns))
  }
  const ofHelpers = draw(seekers, helpers)
  return { seekers, helpers, ofHelpers, ofSeekers: draw(helpers, seekers) }
}

/** The same as a market of hellos: everybody may meet everybody, and likes half as often as in the paper. */
export function marketOf({ seekers, helpers, ofHelpers, ofSeekers }: Likings): Market {
  const edges = seekers * helpers
  return {
    seekers,
    helpers,
    start: Int32Array.from({ length: seekers + 1 }, (_, i) => i * helpers),
    helper: Int32Array.from({ length: edges }, (_, e) => e % helpers),
    ask: Float32Array.from(ofHelpers, (liking) => liking / 2),
    accept: Float32Array.from(
      { length: edges },
      (_, e) => ofSeekers[(e % helpers) * seekers + Math.floor(e / helpers)] as number,
    ),
  }
}
