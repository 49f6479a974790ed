// Questions through ninety days of a made-up association: who answers when nobody is asked, when the best experts are, and
// when routing chooses; and what one choice costs among many members. `node bench/simulation.ts [seeds]`, default 5.
// Prints, judges nothing. What was assumed of people stands in docs/measurements/questions.md.
import { chanceToAnswer, fitToAnswer, priceToAsk, route } from '#matching/route.ts'
import { associationOf } from './simulation/association.ts'
import { type Figures, figuresOf } from './simulation/figures.ts'
import { said } from './simulation/intervals.ts'
import { play, USUAL_WAITS, type Waits } from './simulation/play.ts'
import { RANKINGS, type Ranking } from './simulation/rankings.ts'
import { ms, percentile, printMachine, printTable } from './support/machine.ts'

const seeds = Array.from({ length: Number(process.argv[2] ?? 5) }, (_, i) => i + 1)
const SIZES = { experts: 500, topics: 100, days: 90 }
const RATES = [12, 40]
/** Experts who hardly ever answer, in the usual association and in a tired one. */
const SILENT = { usual: 1 / 6, tired: 1 / 2 }

const HEAD: readonly (readonly [string, keyof Figures, number, number])[] = [
  ['answered %', 'answered', 100, 1],
  ['same day %', 'sameDay', 100, 1],
  ['not in 48 h %', 'unanswered48', 100, 1],
  ['median h', 'hours', 1, 1],
  ['asks/answer', 'asksPerAnswer', 1, 2],
  ['busiest tenth %', 'busiestTenth', 100, 1],
  ['never asked %', 'neverAsked', 100, 1],
  ['week p95', 'weekP95', 1, 1],
  ['week most', 'weekMost', 1, 1],
  ['knows %', 'knows', 100, 1],
]

function played(rate: number, silent: number, ranking: Ranking | undefined, waits = USUAL_WAITS): Figures[] {
  return seeds.map((seed) => {
    const association = associationOf(seed, { ...SIZES, questionsADay: rate, silent })
    return figuresOf(association, play(association, ranking, waits))
  })
}

/** The first of the rows is the one without routing, beside which the last column stands, seed by seed. */
function table(what: string, rows: readonly (readonly [string, readonly Figures[]])[]): void {
  const first = rows[0]?.[1] ?? []
  const left = (all: readonly Figures[]) =>
    all.map(({ unanswered48 }, i) => (100 * unanswered48) / (first[i]?.unanswered48 ?? Number.NaN))
  printTable([
    [what, ...HEAD.map(([name]) => name), 'of off %'],
    ...rows.map(([name, all]) => [
      name,
      ...HEAD.map(([, key, times, digits]) =>
        said(
          all.map((one) => one[key] * times),
          digits,
        ),
      ),
      said(left(all), 0),
    ]),
  ])
}

const rankings = (rate: number, silent: number) =>
  table(
    `${rate} questions a day`,
    Object.entries(RANKINGS).map(([name, ranking]) => [name, played(rate, silent, ranking)]),
  )

const WAITS: readonly Waits[] = [
  { first: 1, next: 8 },
  USUAL_WAITS,
  { first: 24, next: 24 },
  { first: 24, next: 48 },
]

const waits = (rate: number) =>
  table(`${rate} a day, ours`, [
    ['routing off', played(rate, SILENT.usual, undefined)],
    ...WAITS.map(
      (waits) =>
        [
          `after ${waits.first} h, then ${waits.next} h`,
          played(rate, SILENT.usual, RANKINGS.ours, waits),
        ] as const,
    ),
  ])

/** All of an association's members know the topic: from their records to the wave. */
function timing(members: number): void {
  const records = Array.from({ length: members }, (_, i) => ({
    id: `0190a1b2-c3d4-7e5f-8a9b-${String((i * 7919) % members).padStart(12, '0')}`,
    answered: i % 5,
    received: (i % 5) + (i % 3),
    asks: i % 4,
    level: 1 + (i % 5),
  }))
  const choose = (question: number) =>
    route(
      { question, budgetLeft: members, queue: 1 },
      records.map(({ id, asks, level, ...record }) => ({
        id,
        chance: chanceToAnswer(record, 0.6, asks),
        fit: fitToAnswer({ kind: 'craft', level, thanked: 0 }),
        price: priceToAsk(asks, 2),
        asksThisWeek: asks,
      })),
    )
  const times = Array.from({ length: 400 }, (_, question) => {
    const began = performance.now()
    const used = process.cpuUsage()
    choose(question)
    const { user, system } = process.cpuUsage(used)
    return { wall: performance.now() - began, cpu: (user + system) / 1000 }
  })
  const shares = (kind: 'wall' | 'cpu') => {
    const warm = times.slice(100).map((time) => time[kind])
    warm.sort((a, b) => a - b)
    return [0.5, 0.95, 0.99].map((share) => ms(percentile(warm, share)))
  }
  printTable([
    [`one question among ${members} members`, 'p50 ms', 'p95 ms', 'p99 ms', 'bar p95'],
    ['from asking to the wave', ...shares('wall'), 20],
    ['time on the processor', ...shares('cpu'), ''],
  ])
}

printMachine()
timing(10_000)
console.log(
  `${SIZES.experts} experts, ${SIZES.topics} topics, ${SIZES.days} days, seeds ${seeds.join(' ')}; mean ± half of a 95 % interval`,
)
console.log(
  'bars: 12 a day answered ≥ 96 %, asks/answer ≤ 3.5, busiest tenth ≤ 25 %; 40 a day answered ≥ 90 %\n',
)
console.log('one expert in six hardly ever answers')
for (const rate of RATES) rankings(rate, SILENT.usual)
console.log('every second expert hardly ever answers')
for (const rate of RATES) rankings(rate, SILENT.tired)
console.log('when the first are asked, and the next')
for (const rate of RATES) waits(rate)
