import { PRODUCT_RULES, type Rules, type World } from './community.ts'
import { type Behaviour, live } from './days.ts'
import { luck } from './luck.ts'
import { type Hidden, type Member, membersOf } from './members.ts'
import { byFairLists, byProduct, byTransfer, byWish, type Order, USUAL, type Weights } from './orders.ts'
import { type Outcome, outcomeOf } from './outcome.ts'
import { type Pairs, pairsOf } from './pairs.ts'

// What is compared with what: rankings, in associations of several kinds, each seed by each.

export const SIZES = { members: 1000, first: 0.6, days: 180 }

// Chosen once, on the ranking by relevance without a weekly limit, and left alone since: docs/measurements/fairness.md.
const HIDDEN: Hidden = { appeal: 1.2 }
const BEHAVIOUR: Behaviour = { asks: 3, fit: 0.9, liking: 1.1 }

interface Scenario {
  readonly name: string
  /** Share of helpers who hardly ever answer. */
  readonly inactive: number
  /** Share of helpers who do not offer after all. */
  readonly gone: number
  /** A card passed over, beside its first reading. */
  readonly again: number
  readonly introduces: boolean
}

const usual: Scenario = {
  name: 'one helper in ten hardly ever answers',
  inactive: 0.1,
  gone: 0,
  again: 0.5,
  introduces: false,
}

export const SCENARIOS = {
  usual,
  tired: { ...usual, name: 'every second helper hardly ever answers', inactive: 0.5 },
  few: { ...usual, name: 'half as many helpers', gone: 0.5 },
  introduced: { ...usual, name: 'newcomers are introduced to three people', introduces: true },
  anew: { ...usual, name: 'a card passed over is as good as new', again: 1 },
} as const satisfies Record<string, Scenario>
export type ScenarioName = keyof typeof SCENARIOS

interface Ranking {
  readonly order: () => Order
  readonly rules: Rules
}

const under = (order: () => Order, rules: Rules = PRODUCT_RULES): Ranking => ({ order, rules })
const fair = (weights: Partial<Weights>): Ranking => under(() => byFairLists({ ...USUAL, ...weights }))

/** As the product has it: a night counts what was received in a quarter, and reckons with those who will really look. */
const NOW: Partial<Weights> = { looking: 0.1, memory: 90 }

export const RANKINGS = {
  'relevance, no weekly limit': under(byWish, { ...PRODUCT_RULES, intake: Number.POSITIVE_INFINITY }),
  relevance: under(byWish),
  product: under(byProduct),
  TU: under(byTransfer),
  'TU, sharper': under(() => byTransfer(0.1)),
  ours: fair(NOW),
  'ours, no rotation': fair({ ...NOW, rotation: 1 }),
  'ours, η 0.3': fair({ ...NOW, helperShare: 0.3 }),
  'ours, three tenths look in': fair({ ...NOW, looking: 0.3 }),
  'first built': fair({}),
  'first built, no rotation': fair({ rotation: 1 }),
  'first built, rotation from 0.7': fair({ rotation: 0.7 }),
  'first built, rotation from 0.5': fair({ rotation: 0.5 }),
  'first built, η 0': fair({ helperShare: 0 }),
  'first built, η 0.3': fair({ helperShare: 0.3 }),
  'first built, η 1': fair({ helperShare: 1 }),
  'first built, θ 0': fair({ seekerShare: 0 }),
  'first built, θ 0.2': fair({ seekerShare: 0.2 }),
  'first built, remembering': fair({ memory: 90 }),
  'first built, remembering, η 0.3': fair({ memory: 90, helperShare: 0.3 }),
  'first built, remembering, η 0.3, rotation from 0.7': fair({ memory: 90, helperShare: 0.3, rotation: 0.7 }),
  'first built, a tenth looks in': fair({ looking: 0.1 }),
} as const satisfies Record<string, Ranking>
export type RankingName = keyof typeof RANKINGS

export interface Job {
  readonly seed: number
  readonly scenario: ScenarioName
  readonly ranking: RankingName
}

/** Of the seed worked on last, for jobs come seed by seed. */
let known: { seed: number; members: readonly Member[]; pairs: Pairs } | undefined

function peopleOf(seed: number) {
  if (known?.seed === seed) return known
  const members = membersOf(seed, SIZES, HIDDEN)
  known = { seed, members, pairs: pairsOf(members) }
  return known
}

function worldOf({ seed, scenario, ranking }: Job): World {
  const { inactive, gone, again, introduces } = SCENARIOS[scenario]
  const { members, pairs } = peopleOf(seed)
  return {
    seed,
    members,
    pairs,
    seeks: members.map(({ person }) => person.seeks),
    offers: members.map(({ person }, n) => person.offers && luck(seed, 'inactive', n, 1) >= gone),
    inactive: members.map((_, n) => luck(seed, 'inactive', n) < inactive),
    days: SIZES.days,
    rules: RANKINGS[ranking].rules,
    again,
    introduces,
  }
}

export const runJob = (job: Job): Outcome =>
  outcomeOf(live(worldOf(job), RANKINGS[job.ranking].order(), BEHAVIOUR))
