import { cpus } from 'node:os'
import { isShown, type Person, type Programme } from '#matching/person.ts'
import type { Direction } from '#matching/ranking/filters.ts'
import { populationOf, upsert } from '#matching/ranking/population.ts'
import { rank } from '#matching/ranking/rank.ts'
import { score } from '#matching/score.ts'
import { chance, crowd, member } from '../test/rooms/matching/crowd.ts'

// One page of 20, exact, for viewers drawn from a made-up association; beside it, in the same run, scoring
// everybody with the plain score. `node bench/ranking.ts [members ...]`, default 10000 100000.

const TODAY = '2026-11-23'
const PROGRAMME: Programme = { kappa: 1, meanAnswered: 0.6, apartFrom: 'employer' }
const PAGES = 400
const SEED = 1

const sizes = process.argv.slice(2).map(Number)
if (sizes.length === 0) sizes.push(10_000, 100_000)

function timed(runs: number, run: (i: number) => void): number[] {
  const times = Array.from({ length: runs }, (_, i) => {
    const start = performance.now()
    run(i)
    return performance.now() - start
  })
  return times.sort((a, b) => a - b)
}

const at = (sorted: readonly number[], share: number): string => {
  const time = sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
  return time.toFixed(3)
}

function row(what: string, members: number, times: readonly number[]): void {
  const cells = [what.padEnd(34), String(members).padStart(9), String(times.length).padStart(6)]
  console.log([...cells, ...[0.5, 0.95, 0.99].map((share) => at(times, share).padStart(10))].join(' '))
}

function bruteForce(people: readonly Person[], viewer: Person): number {
  let best = 0
  for (const other of people) best = Math.max(best, score(viewer, other, TODAY, PROGRAMME, 'own').p)
  return best
}

function measure(members: number): void {
  const random = chance(SEED)
  const people = crowd(random, members)
  const built = performance.now()
  const population = populationOf(people)
  const seconds = (performance.now() - built) / 1000
  const open = people.filter(
    (one) => isShown(one, 'helper') && one.channels.length > 0 && one.languages.length > 0,
  )
  const viewers = Array.from({ length: PAGES }, (_, i) => open[(i * 7919) % open.length] as Person)
  const page = (viewer: Person, direction: Direction) =>
    rank(population, viewer, TODAY, PROGRAMME, { direction, k: 20 })
  for (const direction of ['learn', 'help'] as const) {
    for (const viewer of viewers) page(viewer, direction)
    const shown = direction === 'learn' ? 'For you' : 'You could help'
    row(
      `rank 20, ${shown}`,
      members,
      timed(PAGES, (i) => page(viewers[i] as Person, direction)),
    )
  }
  const unsaid = viewers.map((viewer) => ({ ...viewer, learns: [] }))
  row(
    'rank 20, no topic to learn',
    members,
    timed(PAGES, (i) => page(unsaid[i] as Person, 'learn')),
  )
  const changes = viewers.map((viewer) => member(random, viewer.id))
  row(
    'a member changes',
    members,
    timed(PAGES, (i) => upsert(population, changes[i] as Person)),
  )
  row(
    'score everybody, unsorted',
    members,
    timed(5, (i) => bruteForce(people, viewers[i] as Person)),
  )
  console.log(`${members} members loaded in ${seconds.toFixed(2)} s`)
}

console.log(`${cpus()[0]?.model ?? 'unknown processor'}, Node ${process.version}, seed ${SEED}; milliseconds`)
console.log(
  [
    'what'.padEnd(34),
    'members'.padStart(9),
    'runs'.padStart(6),
    'p50'.padStart(10),
    'p95'.padStart(10),
    'p99'.padStart(10),
  ].join(' '),
)
for (const members of sizes) measure(members)
