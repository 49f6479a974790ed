import type { Market } from '../../src/matching/market.ts'
import type { Seats } from '../../src/matching/rounds.ts'
import { chance } from '../../test/rooms/matching/crowd.ts'

// Markets for rounds, each hard in its own way.

export interface Case {
  readonly market: Market
  readonly seats: Seats
}

type Random = () => number

interface Shape {
  readonly seekers: number
  readonly helpers: number
  /** Edges a seeker. */
  readonly degree: number
  /** Whom an edge leads to; the same one twice is drawn anew. */
  readonly to?: (random: Random, seeker: number) => number
  readonly weight: (random: Random, helper: number) => number
  readonly seats?: (random: Random) => number
  readonly helperSeats?: (random: Random) => number
}

const one = () => 1

/** P is all in `ask`: `accept` is 1. */
export function drawn(seed: number, shape: Shape): Case {
  const { seekers, helpers, degree, weight, seats = one, helperSeats = one } = shape
  const random = chance(seed)
  const to = shape.to ?? (() => Math.floor(random() * helpers))
  const start = new Int32Array(seekers + 1)
  const helper: number[] = []
  const ask: number[] = []
  for (let i = 0; i < seekers; i++) {
    const met = new Set<number>()
    for (let tries = 0; met.size < degree && tries < 4 * degree; tries++) met.add(to(random, i))
    for (const j of [...met].sort((a, b) => a - b)) {
      helper.push(j)
      ask.push(weight(random, j))
    }
    start[i + 1] = helper.length
  }
  const market = {
    seekers,
    helpers,
    start,
    helper: Int32Array.from(helper),
    ask: Float32Array.from(ask),
    accept: new Float32Array(ask.length).fill(1),
  }
  const seated = (people: number, draw: (random: Random) => number) =>
    Int32Array.from({ length: people }, () => draw(random))
  return { market, seats: { seeker: seated(seekers, seats), helper: seated(helpers, helperSeats) } }
}

const n = 5000
const uniform = (random: Random) => random()
const square = { seekers: n, helpers: n, degree: 50 }

/** Ten seekers to a helper on one side, ten helpers to a seeker on the other, and a few edges between. */
function doubleWar(people: number): Shape {
  const few = Math.round(people / 22)
  return {
    seekers: 11 * few,
    helpers: 11 * few,
    degree: 10,
    to: (random, i) => {
      const crosses = random() < 0.001
      const isCrowded = i < 10 * few !== crosses
      return isCrowded ? Math.floor(random() * few) : few + Math.floor(random() * 10 * few)
    },
    weight: (random) => 0.5 + 0.5 * random(),
  }
}

/** As an association is: few who offer much, levels of fit instead of numbers, up to 18 seats. */
const REAL: Shape = {
  seekers: 6037,
  helpers: 2400,
  degree: 25,
  to: (random) => Math.floor(2400 * random() ** 1.6),
  weight: (random) => [0.2, 0.35, 0.35, 0.5, 0.5, 0.5, 0.7, 0.9][Math.floor(8 * random())] as number,
  helperSeats: (random) => 1 + Math.floor(18 * random() ** 4),
}

export const SHAPES: Readonly<Record<string, Shape>> = {
  uniform: { ...square, weight: uniform },
  popular: { ...square, weight: (random, j) => 0.2 * random() + 0.8 * (1 - j / n) },
  seats: { ...square, helpers: 2000, weight: uniform, helperSeats: (random) => 1 + Math.floor(4 * random()) },
  'seats on both sides': {
    ...square,
    helpers: 2000,
    weight: uniform,
    seats: (random) => 1 + Math.floor(2 * random()),
    helperSeats: (random) => Math.floor(6 * random()),
  },
  'equal, 5000 for 4500': { ...square, helpers: 4500, weight: () => 0.5 },
  'equal, 4500 for 5000': { ...square, seekers: 4500, weight: () => 0.5 },
  'three levels': { ...square, weight: (random) => [0.3, 0.6, 0.9][Math.floor(3 * random())] as number },
  'near ties': { ...square, weight: (random) => 0.5 + 1e-4 * random() },
  '10 : 1': { ...square, helpers: 500, weight: uniform },
  '10 : 9': { ...square, helpers: 4500, weight: uniform },
  'double war': doubleWar(11_000),
  'double war, equal': { ...doubleWar(11_000), weight: () => 0.5 },
  'weights x 0.05': { ...square, weight: (random) => 0.05 * random() },
  'like a real one': REAL,
}

export const LARGE: Readonly<Record<string, Shape>> = {
  '20 000 x 50': { seekers: 20_000, helpers: 20_000, degree: 50, weight: uniform },
  '100 000 x 50': { seekers: 100_000, helpers: 100_000, degree: 50, weight: uniform },
  'double war of 55 000': doubleWar(55_000),
}
