import { spawnSync } from 'node:child_process'
import type { Market } from '../../src/matching/market.ts'
import { fairShortlists } from '../../src/matching/shortlists.ts'
import { chance } from '../../test/rooms/matching/crowd.ts'
import { printTable } from '../support/machine.ts'
import { atMost, timed } from './bars.ts'

// Twenty steps of lists for markets of all sizes, each in a process of its own, so that its memory is its own too.

const STEPS = 20

function crowd(people: number, degree: number): { market: Market; seats: Int32Array } {
  const random = chance(1)
  const edges = people * degree
  const market = {
    seekers: people,
    helpers: people,
    start: Int32Array.from({ length: people + 1 }, (_, i) => i * degree),
    helper: new Int32Array(edges),
    ask: new Float32Array(edges),
    accept: new Float32Array(edges),
  }
  for (let e = 0; e < edges; e++) {
    market.helper[e] = Math.floor(people * random() ** 1.5)
    market.ask[e] = 0.5 * random()
    market.accept[e] = random()
  }
  for (let i = 0; i < people; i++) market.helper.subarray(i * degree, (i + 1) * degree).sort()
  return { market, seats: Int32Array.from({ length: people }, () => 1 + Math.floor(3 * random())) }
}

/** The least that a step could be: reading every edge once, with a number looked up for its helper. */
function barePass({ helper, ask, accept }: Market, price: Float32Array): number {
  let sum = 0
  for (let e = 0; e < helper.length; e++) {
    sum += (ask[e] as number) * (accept[e] as number) * (price[helper[e] as number] as number)
  }
  return sum
}

interface Measured {
  readonly bare: number
  readonly cpu: number
  readonly wall: number
  readonly step: number
  readonly gap: number
  readonly megabytes: number
}

/** Run by itself: prints what one size takes. */
export function measureSize(people: number, degree: number): void {
  const { market, seats } = crowd(people, degree)
  const price = new Float32Array(people).fill(0.5)
  const bare = () => timed(() => barePass(market, price)).cpu
  const before = Math.min(...Array.from({ length: 6 }, bare))
  const marks: number[] = []
  const took = timed(() =>
    fairShortlists(market, seats, {
      maxSteps: STEPS,
      tolerance: 0,
      onStep: () => marks.push(process.cpuUsage().user / 1e6),
    }),
  )
  const steps = marks.slice(1).map((mark, n) => mark - (marks[n] as number))
  const measured: Measured = {
    bare: Math.min(before, ...Array.from({ length: 6 }, bare)),
    cpu: took.cpu,
    wall: took.wall,
    step: steps.sort((a, b) => a - b)[Math.floor(steps.length / 2)] as number,
    gap: took.result.gap / took.result.welfare,
    megabytes: process.resourceUsage().maxRSS / 1000,
  }
  console.log(JSON.stringify(measured))
}

function apart(people: number, degree: number): Measured {
  const file = process.argv[1] as string
  const { stdout, stderr } = spawnSync(process.execPath, [file, 'size', String(people), String(degree)], {
    encoding: 'utf8',
  })
  if (!stdout) throw new Error(stderr)
  return JSON.parse(stdout)
}

export function benchScaling(): void {
  const sizes: readonly (readonly [number, number])[] = [
    [5000, 40],
    [50_000, 40],
    [500_000, 40],
    [100_000, 100],
  ]
  const found = sizes.map(([people, degree]) => ({ people, degree, ...apart(people, degree) }))
  printTable([
    [
      `${STEPS} steps of lists`,
      'edges',
      's on the processor',
      's by the clock',
      'ns an edge and step',
      'bare pass, ns an edge',
      'bare passes a step',
      'gap %',
      'MB',
    ],
    ...found.map(({ people, degree, cpu, wall, bare, step, gap, megabytes }) => [
      `${people} seekers, ${people} helpers`,
      people * degree,
      cpu.toFixed(2),
      wall.toFixed(2),
      ((cpu * 1e9) / (people * degree * STEPS)).toFixed(1),
      ((bare * 1e9) / (people * degree)).toFixed(1),
      (step / bare).toFixed(1),
      (100 * gap).toFixed(2),
      megabytes.toFixed(0),
    ]),
  ])
  const [small, , large, nightly] = found
  if (small && large) {
    atMost('10⁴ to 10⁶ people, over linear, on the processor', large.cpu / small.cpu / 100, 3.5, 'x')
  }
  if (nightly) {
    atMost('100 000 x 100 000 x 100, 20 steps, on the processor', nightly.cpu, 6, 's')
    atMost('the same by the clock', nightly.wall, 6, 's')
    atMost('its memory, the market included', nightly.megabytes, 400, 'MB', 0)
    atMost('bare passes in its middle step', nightly.step / nightly.bare, 10, '')
  }
}
