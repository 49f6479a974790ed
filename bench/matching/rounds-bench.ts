import { matchRound } from '../../src/matching/rounds.ts'
import { printTable } from '../support/machine.ts'
import { atLeast, atMost, timed } from './bars.ts'
import { type Case, drawn, LARGE, SHAPES } from './rounds-markets.ts'
import { byScipy, hasScipy, type Solved } from './scipy.ts'

const SEEDS = [1, 2, 3, 4, 5]

const solve = ({ market, seats }: Case) => timed(() => matchRound(market, seats))

const below = ({ result }: ReturnType<typeof solve>): number =>
  result.bound === 0 ? 0 : (100 * (result.bound - result.welfare)) / result.bound

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

const HEAD = [
  'edges',
  'pairs',
  'welfare',
  'below the bound %',
  's on the processor',
  's by the clock',
  'blocking',
]

export function benchRounds(): void {
  const table: (string | number)[][] = [['rounds, five seeds, the worst of them below the bound', ...HEAD]]
  for (const [name, shape] of Object.entries(SHAPES)) {
    const cases = SEEDS.map((seed) => drawn(seed, shape))
    const found = cases.map(solve)
    const worst = Math.max(...found.map(below))
    table.push([
      name,
      cases[0]?.market.helper.length ?? 0,
      mean(found.map(({ result }) => result.edges.length)).toFixed(0),
      mean(found.map(({ result }) => result.welfare)).toFixed(1),
      worst.toFixed(4),
      mean(found.map(({ cpu }) => cpu)).toFixed(3),
      mean(found.map(({ wall }) => wall)).toFixed(3),
      mean(found.map(({ result }) => result.blockingPairs)).toFixed(1),
    ])
    atMost(`round below its bound: ${name}`, worst, 0.02, '%', 4)
  }
  printTable(table)
}

const SECONDS: Readonly<Record<string, number>> = {
  '20 000 x 50': 0.6,
  '100 000 x 50': 4,
  'double war of 55 000': 5,
}

export function benchLargeRounds(): void {
  const table: (string | number)[][] = [['large rounds, quickest of three', ...HEAD]]
  for (const [name, shape] of Object.entries(LARGE)) {
    const given = drawn(1, shape)
    const runs = [1, 2, 3].map(() => solve(given)).sort((a, b) => a.cpu - b.cpu)
    const [best] = runs
    if (best === undefined) continue
    const { result, cpu, wall } = best
    table.push([
      name,
      given.market.helper.length,
      result.edges.length,
      result.welfare.toFixed(1),
      below(best).toFixed(4),
      cpu.toFixed(2),
      wall.toFixed(2),
      result.blockingPairs,
    ])
    atMost(`round below its bound: ${name}`, below(best), 0.02, '%', 4)
    atMost(`round of ${name}, on the processor`, cpu, SECONDS[name] ?? 5, 's')
  }
  printTable(table)
}

export function benchScipy(): void {
  if (!hasScipy()) {
    console.log('python3 with scipy is not here: rounds stand beside their bound alone\n')
    return
  }
  const shapes = {
    'uniform, 5000 x 50': SHAPES.uniform,
    'three levels, 5000 x 50': SHAPES['three levels'],
    '20 000 x 50': LARGE['20 000 x 50'],
  }
  const table: string[][] = [
    ['the same rounds by scipy, s on the processor', 'ours', 'sparse', 'dense', 'ours of its welfare'],
  ]
  let versions = ''
  for (const [name, shape] of Object.entries(shapes)) {
    if (shape === undefined) continue
    const given = drawn(1, shape)
    const ours = [1, 2, 3].map(() => solve(given)).sort((a, b) => a.cpu - b.cpu)[0]
    const theirs = byScipy(given.market)
    versions = theirs.versions
    const said = (solved: Solved | undefined) => solved?.cpu.toFixed(2) ?? '–'
    const welfare = theirs.sparse?.welfare ?? theirs.dense?.welfare ?? Number.NaN
    const share = ((ours?.result.welfare ?? 0) / welfare).toFixed(6)
    table.push([name, ours?.cpu.toFixed(2) ?? '', said(theirs.sparse), said(theirs.dense), share])
    if (name.startsWith('20') && ours && theirs.sparse) {
      atLeast("scipy's sparse solver beside ours, 20 000 x 50", theirs.sparse.cpu / ours.cpu, 15, 'x', 1)
    }
  }
  printTable(table)
  console.log(`${versions}\n`)
}
