import {
  CLAIM,
  DATED_LEVELS_AHEAD,
  FULL_DEPTH_TOPICS,
  GAIN_BY_LEVELS_AHEAD,
  OTHER_REGIME,
  PRIOR_OTHER_FIELD,
  PRIOR_SAME_FIELD,
  RECENCY_FLOOR,
  RECENCY_LOSS_PER_YEAR,
  WINDOW_FALL,
  WINDOW_FLOOR,
  WINDOW_FROM,
  WINDOW_TO,
  WINDOW_UNKNOWN,
} from './constants.ts'
import type { Experience, Id, Learning, Person, TopicKind } from './person.ts'

// Need and relevance of one pair. The ranking calls the same small functions in the same order, topic by
// topic, so that its numbers equal the score's to the last bit.

/** @public A topic one learns and the other teaches at a higher level or from a dated experience. */
export interface MetTopic {
  readonly topic: Id
  readonly kind: TopicKind
  readonly private: boolean
  readonly from: number
  readonly to: number
  /** What it adds to the need, before and after relevance. */
  readonly weight: number
  readonly relevantWeight: number
  /** The experience that vouches best for it, on a path topic. */
  readonly experience?: Experience
}

export const gainOf = (levelsAhead: number): number =>
  levelsAhead <= 0 ? 0 : (GAIN_BY_LEVELS_AHEAD[Math.min(levelsAhead, 3)] as number)

export const depthOf = (topicsTaught: number): number =>
  topicsTaught > FULL_DEPTH_TOPICS ? FULL_DEPTH_TOPICS / topicsTaught : 1

/**
 * Gain on a path topic. `voucher` is what the best dated experience is worth (0 where none), `regime` what the
 * bare claim is worth. The better of the two, so that an old experience never puts anyone below a claim.
 */
export const pathGain = (levelsAhead: number, voucher: number, regime: number): number =>
  Math.max(gainOf(Math.max(levelsAhead, DATED_LEVELS_AHEAD)) * voucher, CLAIM * gainOf(levelsAhead) * regime)

export const priorOf = (sameField: boolean): number => (sameField ? PRIOR_SAME_FIELD : PRIOR_OTHER_FIELD)

/** The chance that at least one thing draws: topics are taken as independent of each other and the prior. */
export const needFrom = (prior: number, missed: number): number => 1 - (1 - prior) * missed

/** How near a path is, by how many years ahead the helper is; 1 within the window. */
export function windowValue(years: number | undefined, from: number, to: number): number {
  if (years === undefined) return WINDOW_UNKNOWN
  if (years >= from && years <= to) return 1
  const inside = years < from ? years / from : 1 - (years - to) / WINDOW_FALL
  return WINDOW_FLOOR + (1 - WINDOW_FLOOR) * Math.max(0, inside)
}

export const regimeValue = (a: Id | undefined, b: Id | undefined): number =>
  a === undefined || b === undefined || a === b ? 1 : OTHER_REGIME

export const recencyValue = (age: number): number =>
  Math.max(RECENCY_FLOOR, 1 - RECENCY_LOSS_PER_YEAR * Math.max(0, age))

/** A fixed order of topics: floating-point products depend on the order, and people list theirs in any. */
export const byTopic = (a: { topic: Id }, b: { topic: Id }): number => {
  if (typeof a.topic !== typeof b.topic) return typeof a.topic === 'number' ? -1 : 1
  return a.topic < b.topic ? -1 : a.topic > b.topic ? 1 : 0
}

export const windowOf = (learner: Person): readonly [number, number] =>
  learner.yearsAhead ?? [WINDOW_FROM, WINDOW_TO]

export const yearsBetween = (learner: Person, teacher: Person): number | undefined =>
  learner.inTheFieldSince === undefined || teacher.inTheFieldSince === undefined
    ? undefined
    : learner.inTheFieldSince - teacher.inTheFieldSince

export const experienceValue = (experience: Experience, regime: Id | undefined, year: number): number =>
  recencyValue(year - experience.year) * regimeValue(experience.regime, regime)

function bestExperience(teacher: Person, topic: Id, regime: Id | undefined, year: number) {
  let best: Experience | undefined
  let value = 0
  for (const experience of teacher.experiences) {
    if (experience.topic !== topic) continue
    const its = experienceValue(experience, regime, year)
    if (its <= value) continue
    best = experience
    value = its
  }
  return { best, value }
}

function meet(learning: Learning, learner: Person, teacher: Person, year: number): MetTopic | undefined {
  const teaching = teacher.teaches.find((taught) => taught.topic === learning.topic)
  if (teaching === undefined) return undefined
  const ahead = teaching.level - learning.level
  const depth = depthOf(teacher.teaches.length)
  const { topic, kind, level } = learning
  const base = { topic, kind, private: learning.private === true, from: level, to: teaching.level }
  if (kind === 'craft') {
    const weight = depth * gainOf(ahead)
    return { ...base, weight, relevantWeight: weight }
  }
  const { best, value } = bestExperience(teacher, topic, learner.regime, year)
  const [from, to] = windowOf(learner)
  const near = windowValue(yearsBetween(learner, teacher), from, to)
  return {
    ...base,
    weight: depth * pathGain(ahead, best === undefined ? 0 : 1, 1),
    relevantWeight: depth * pathGain(ahead, value, regimeValue(teacher.regime, learner.regime)) * near,
    ...(best === undefined ? {} : { experience: best }),
  }
}

/**
 * What a learner would get from a teacher: need before and after relevance, and the topics that made it.
 * Relevance is taken topic by topic, inside the product, so that an old path never weakens a craft both share.
 */
export function needOf(learner: Person, learns: readonly Learning[], teacher: Person, year: number) {
  const sameField = learner.field !== undefined && learner.field === teacher.field
  const prior = priorOf(sameField)
  const met: MetTopic[] = []
  let missed = 1
  let relevantMissed = 1
  for (const learning of learns.toSorted(byTopic)) {
    const topic = meet(learning, learner, teacher, year)
    if (topic === undefined || topic.weight === 0) continue
    met.push(topic)
    missed *= 1 - topic.weight
    relevantMissed *= 1 - topic.relevantWeight
  }
  return { need: needFrom(prior, missed), relevantNeed: needFrom(prior, relevantMissed), met, sameField }
}
