import { STAGES } from '#matching/person.ts'
import { said } from '../simulation/intervals.ts'
import { printTable } from '../support/machine.ts'
import type { RankingName } from './jobs.ts'
import type { Outcome } from './outcome.ts'

// The four questions of a coordinator, a table each: mean over the seeds ± half of a 95 % interval.

/** By ranking, seed by seed. */
export type Outcomes = ReadonlyMap<RankingName, readonly Outcome[]>

type Column = readonly [head: string, value: (outcome: Outcome) => number, digits: number]

const percent =
  (value: (outcome: Outcome) => number) =>
  (outcome: Outcome): number =>
    100 * value(outcome)

export const talkingBy =
  (days: number) =>
  ({ talkingBy }: Outcome): number =>
    talkingBy[days] ?? Number.NaN

const QUESTIONS: readonly (readonly [string, readonly Column[]])[] = [
  [
    'willing helpers never asked, % of them',
    [
      ['in 90 days', percent((one) => one.neverAsked90), 1],
      ['in 180', percent((one) => one.neverAsked180), 1],
      ...STAGES.map((stage, n): Column => [stage, percent((one) => one.neverAskedByStage[n] as number), 0]),
    ],
  ],
  [
    'seekers talking, % of them',
    [
      ['by day 7', percent(talkingBy(7)), 1],
      ['by day 14', percent(talkingBy(14)), 1],
      ['by day 28', percent(talkingBy(28)), 1],
      ['there from the first, day 7', percent((one) => one.talking7First), 1],
      ['joined later, day 7', percent((one) => one.talking7Later), 1],
      ['far away, day 14', percent((one) => one.talking14Far), 1],
    ],
  ],
  [
    'how hellos are shared',
    [
      ['Gini', (one) => one.gini, 2],
      ['to the busiest tenth %', percent((one) => one.busiestHellos), 1],
      ['most to one', (one) => one.most, 0],
      ['Gini of talks', (one) => one.giniTalks, 2],
      ['talks of the busiest tenth %', percent((one) => one.busiestTalks), 1],
      ['no talk %', percent((one) => one.noTalks), 1],
    ],
  ],
  [
    'fit, and what came of it',
    [
      ['lists, P %', percent((one) => one.listP), 1],
      ['lists, ask %', percent((one) => one.listAsk), 1],
      ['ask of who talks', (one) => one.talkAsk, 2],
      ['hellos', (one) => one.hellos, 0],
      ['answered %', percent((one) => one.answered), 1],
      ['talks', (one) => one.talks, 0],
      ['partnerships', (one) => one.partnerships, 0],
    ],
  ],
]

/** Beside another ranking, seed by seed. */
export const beside = (
  outcomes: Outcomes,
  ranking: RankingName,
  other: RankingName,
  value: (outcome: Outcome) => number,
): number[] =>
  (outcomes.get(ranking) ?? []).map((one, seed) => {
    const theirs = outcomes.get(other)?.[seed]
    return theirs === undefined ? Number.NaN : (100 * value(one)) / value(theirs)
  })

export function printQuestions(outcomes: Outcomes): void {
  for (const [question, columns] of QUESTIONS) {
    printTable([
      [question, ...columns.map(([head]) => head)],
      ...[...outcomes].map(([ranking, seeds]) => [
        ranking,
        ...columns.map(([, value, digits]) => said(seeds.map(value), digits)),
      ]),
    ])
  }
  printTable([
    [
      'beside relevance, seed by seed, %',
      'never asked in 90 days',
      'talking by day 7',
      'talks',
      'ask of who talks',
    ],
    ...[...outcomes.keys()].map((ranking) => [
      ranking,
      ...[
        (one: Outcome) => one.neverAsked90,
        talkingBy(7),
        (one: Outcome) => one.talks,
        (one: Outcome) => one.talkAsk,
      ].map((value) => said(beside(outcomes, ranking, 'relevance', value), 0)),
    ]),
  ])
}

const FIELD = [
  ['talks of the busiest tenth, %', 50, percent((one: Outcome) => one.busiestTalks), 1],
  ['helpers without a talk, %', 27, percent((one: Outcome) => one.noTalks), 1],
  ['Gini of talks', 0.69, (one: Outcome) => one.giniTalks, 2],
  ['the engine tells hellos from cards passed over, AUC', 0.6, (one: Outcome) => one.auc, 2],
  ['seekers talking by day 7, %', '50–70', percent(talkingBy(7)), 1],
] as const

/** What the hidden truth was set by, in the ranking that is usual elsewhere. */
export function printCalibration(outcomes: Outcomes): void {
  const seeds = outcomes.get('relevance, no weekly limit') ?? []
  printTable([
    ['relevance, no weekly limit', 'field', 'here'],
    ...FIELD.map(([what, field, value, digits]) => [what, field, said(seeds.map(value), digits)]),
  ])
}

export function printBars(outcomes: Outcomes): void {
  const never = (one: Outcome) => one.neverAsked90
  const row = (what: string, values: readonly number[], isMet: (mean: number) => boolean) => {
    const mean = values.reduce((sum, one) => sum + one, 0) / values.length
    return [what, said(values, 1), isMet(mean) ? 'met' : 'not met']
  }
  const ours = outcomes.get('ours') ?? []
  const half = (mean: number) => mean <= 50
  const unlimited = 'relevance, no weekly limit'
  printTable([
    ['bar, for ours', 'measured', ''],
    row(
      'never asked in 90 days at most 50 % of relevance',
      beside(outcomes, 'ours', 'relevance', never),
      half,
    ),
    ...(outcomes.has(unlimited)
      ? [
          row(
            'the same beside relevance without a weekly limit',
            beside(outcomes, 'ours', unlimited, never),
            half,
          ),
        ]
      : []),
    row('seekers talking by day 7 at least 70 %', ours.map(percent(talkingBy(7))), (mean) => mean >= 70),
  ])
}
