// Half a year of a made-up association under several rankings: who is never asked, how soon people talk, who is asked too
// much, what fit is given up. `node bench/fairness.ts [part ...] [--seeds=1,2,3,4,5] [--write]`, parts usual, tired and
// few (within ten minutes) and, by name only, introduced, anew, constants and looking; `--write` draws the plots. Prints
// beside the bars; what was assumed of people stands in docs/measurements/fairness.md.
import { once } from 'node:events'
import { isMainThread, parentPort, Worker } from 'node:worker_threads'
import { type Job, type RankingName, runJob, SCENARIOS, type ScenarioName, SIZES } from './fairness/jobs.ts'
import type { Outcome } from './fairness/outcome.ts'
import { writePlots } from './fairness/plots.ts'
import { type Outcomes, printBars, printCalibration, printQuestions } from './fairness/tables.ts'
import { printMachine } from './support/machine.ts'

/** `--seeds=6,7`; the usual ones are those on which the constants were tried. */
const named = process.argv.find((one) => one.startsWith('--seeds='))?.slice('--seeds='.length)
const SEEDS = (named ?? '1,2,3,4,5').split(',').map(Number)
const THREADS = 2

const COMPARED: readonly RankingName[] = [
  'relevance, no weekly limit',
  'relevance',
  'product',
  'TU',
  'TU, sharper',
  'ours',
]

interface Part {
  readonly scenario: ScenarioName
  readonly rankings: readonly RankingName[]
}

const PARTS: Readonly<Record<string, Part>> = {
  usual: { scenario: 'usual', rankings: [...COMPARED, 'ours, no rotation', 'first built'] },
  introduced: { scenario: 'introduced', rankings: ['relevance', 'product', 'ours'] },
  tired: { scenario: 'tired', rankings: COMPARED },
  few: { scenario: 'few', rankings: COMPARED },
  anew: {
    scenario: 'anew',
    rankings: ['relevance, no weekly limit', 'relevance', 'product', 'ours', 'ours, no rotation'],
  },
  constants: {
    scenario: 'usual',
    rankings: [
      'relevance',
      'first built',
      'first built, η 0',
      'first built, η 0.3',
      'first built, η 1',
      'first built, θ 0',
      'first built, θ 0.2',
      'first built, no rotation',
      'first built, rotation from 0.7',
      'first built, rotation from 0.5',
      'first built, remembering',
      'first built, remembering, η 0.3',
      'first built, remembering, η 0.3, rotation from 0.7',
    ],
  },
  looking: {
    scenario: 'usual',
    rankings: [
      'relevance',
      'first built',
      'first built, remembering',
      'first built, a tenth looks in',
      'ours',
      'ours, η 0.3',
      'ours, three tenths look in',
    ],
  },
}
const USUAL_PARTS = ['usual', 'tired', 'few']

/** Several threads take one after the other; what comes back stands in the order of the jobs. */
async function runAll(jobs: readonly Job[]): Promise<Outcome[]> {
  const outcomes: Outcome[] = []
  const queue = [...jobs.entries()]
  const takeAll = async () => {
    const worker = new Worker(new URL(import.meta.url))
    for (let next = queue.shift(); next !== undefined; next = queue.shift()) {
      const [place, job] = next
      worker.postMessage(job)
      outcomes[place] = (await once(worker, 'message'))[0]
    }
    await worker.terminate()
  }
  await Promise.all(Array.from({ length: THREADS }, takeAll))
  return outcomes
}

async function outcomesOf({ scenario, rankings }: Part): Promise<Outcomes> {
  const jobs = SEEDS.flatMap((seed) => rankings.map((ranking) => ({ seed, scenario, ranking })))
  const outcomes = await runAll(jobs)
  return new Map(
    rankings.map((ranking) => [ranking, outcomes.filter((_, n) => jobs[n]?.ranking === ranking)]),
  )
}

async function print(name: string): Promise<void> {
  const part = PARTS[name]
  if (part === undefined) throw new RangeError(`There is no part called ${name}.`)
  const began = performance.now()
  const outcomes = await outcomesOf(part)
  const seconds = ((performance.now() - began) / 1000).toFixed(0)
  console.log(`${name}: ${SCENARIOS[part.scenario].name} (${seconds} s)\n`)
  if (name === 'usual') printCalibration(outcomes)
  printQuestions(outcomes)
  if (name === 'usual' || name === 'introduced') printBars(outcomes)
  if (name === 'usual' && process.argv.includes('--write')) await writePlots(outcomes)
}

async function main(): Promise<void> {
  printMachine()
  const { members, days } = SIZES
  console.log(`${members} members, ${days} days, seeds ${SEEDS.join(' ')}; mean ± half of a 95 % interval\n`)
  const parts = process.argv.slice(2).filter((one) => !one.startsWith('--'))
  for (const name of parts.length > 0 ? parts : USUAL_PARTS) await print(name)
}

if (isMainThread) await main()
else parentPort?.on('message', (job: Job) => parentPort?.postMessage(runJob(job)))
