import { tieHash } from '#matching/order.ts'
import type { Known } from '#matching/route.ts'
import { chance } from '../../test/rooms/matching/crowd.ts'

// A made-up association in which questions are asked: experts with what they say of themselves and what nobody is told,
// topics with a long tail, and everything chance decides, so that each way of routing meets the same people, questions
// and luck. No association's figures are known to us; what was assumed stands in docs/measurements/questions.md.

export interface Skill extends Known {
  readonly topic: number
  /** Hidden: how well they could answer, 0..1. */
  readonly knows: number
}

export interface Expert {
  readonly id: number
  /** Hours ahead of the association's own clock. */
  readonly zone: number
  readonly skills: readonly Skill[]
  /** Asks a week they allow, where they said so. */
  readonly cap: number | undefined
  /** Hidden, as is all that follows: the chance that they answer what they know when rested. */
  readonly willing: number
  /** How fast asks wear them out: after n in a week the chance is e^(-n x wearies) of that. */
  readonly wearies: number
  /** Median hours to an answer. */
  readonly pace: number
  /** Visits a day. */
  readonly visits: number
}

export interface Question {
  readonly id: number
  readonly topic: number
  /** Hours since the beginning. */
  readonly at: number
  readonly asker: number | undefined
}

export interface Association {
  readonly seed: number
  readonly experts: readonly Expert[]
  readonly questions: readonly Question[]
  /** Who looks at the questions of their own topics unasked, hour by hour. */
  readonly visitors: readonly (readonly number[])[]
}

export interface Sizes {
  readonly experts: number
  readonly topics: number
  readonly days: number
  readonly questionsADay: number
  /** Share of the experts who hardly ever answer. */
  readonly silent: number
}

type Random = () => number

const clamp = (value: number): number => Math.min(1, Math.max(0, value))

/** About normal, mean 0, deviation 1. */
const normal = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, n) => sum + n, -6)

/** The place drawn from weights 1, 1/2^tail, 1/3^tail … */
function tailed(topics: number, tail: number): (random: Random) => number {
  const sums: number[] = []
  for (let i = 0; i < topics; i++) sums.push((sums[i - 1] ?? 0) + (i + 1) ** -tail)
  const all = sums.at(-1) ?? 0
  return (random) => {
    const drawn = random() * all
    return sums.findIndex((sum) => sum > drawn)
  }
}

function skill(random: Random, topic: number): Skill {
  const kind = topic % 5 < 2 ? 'path' : 'craft'
  const level = 1 + Math.floor(random() * 5)
  const lived = kind === 'path' && random() < 0.5
  const experienceYears = lived ? Math.floor(30 * random() ** 1.5) : undefined
  const said = lived ? 0.85 : level / 5
  return { topic, kind, level, experienceYears, thanked: 0, knows: clamp(said + 0.2 * normal(random)) }
}

const ZONES = [0, 0, 0, -1, -3, 6]

function expert(random: Random, id: number, silent: number, draw: (random: Random) => number): Expert {
  const topics = new Set<number>()
  const wanted = 1 + Math.floor(8 * random() ** 1.5)
  while (topics.size < wanted) topics.add(draw(random))
  // Some have left in all but name; the rest answer between seldom and nearly always.
  const willing = random() < silent ? 0.03 : clamp(0.75 + 0.2 * normal(random))
  return {
    id,
    zone: ZONES[Math.floor(random() * ZONES.length)] ?? 0,
    skills: [...topics].map((topic) => skill(random, topic)),
    cap: random() < 0.1 ? 1 + Math.floor(random() * 2) : undefined,
    willing,
    wearies: 0.1 + 0.5 * random(),
    pace: 5 * Math.exp(0.8 * normal(random)),
    visits: willing * 0.5 * random() ** 3,
  }
}

/** Nobody is written to at night, and nobody reads. */
export const isAwake = ({ zone }: Expert, hour: number): boolean => {
  const local = (((hour + zone) % 24) + 24) % 24
  return local >= 8 && local < 21
}

const AWAKE_HOURS = 13

function visitorsOf(random: Random, experts: readonly Expert[], hours: number): number[][] {
  return Array.from({ length: hours }, (_, hour) =>
    experts.filter((one) => random() < one.visits / AWAKE_HOURS && isAwake(one, hour)).map(({ id }) => id),
  )
}

function questionsOf(random: Random, { experts, topics, days, questionsADay }: Sizes): Question[] {
  const draw = tailed(topics, 0.9)
  const asked = Array.from({ length: days * questionsADay }, (_, n) => {
    // Asked in the day, and some in the evening.
    const hour = Math.floor(n / questionsADay) * 24 + 7 + Math.floor(15 * random())
    const asker = random() < 0.4 ? Math.floor(random() * experts) : undefined
    return { topic: draw(random), at: hour, asker }
  })
  return asked.sort((a, b) => a.at - b.at).map((question, id) => ({ id, ...question }))
}

export function associationOf(seed: number, sizes: Sizes): Association {
  const random = chance(seed)
  // What is asked has a longer head than what is known.
  const draw = tailed(sizes.topics, 0.7)
  const experts = Array.from({ length: sizes.experts }, (_, id) => expert(random, id, sizes.silent, draw))
  return {
    seed,
    experts,
    questions: questionsOf(chance(seed + 1000), sizes),
    visitors: visitorsOf(chance(seed + 2000), experts, sizes.days * 24),
  }
}

/** A number in 0..1 for one thing that happens between one expert and one question, the same in each replay. */
export const luck = (seed: number, question: number, expert: number, what: string): number =>
  tieHash(question, expert, `${seed} ${what}`) / 2 ** 53
