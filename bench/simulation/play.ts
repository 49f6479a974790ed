import {
  type Answerer,
  asksLeft,
  type Barred,
  byTurn,
  chanceToAnswer,
  fitToAnswer,
  priceToAsk,
} from '#matching/route.ts'
import { type Association, type Expert, isAwake, luck, type Question, type Skill } from './association.ts'
import type { Ranking } from './rankings.ts'

// The days of an association, hour by hour: people look in and answer, questions that wait are routed, and whoever was
// asked answers or does not. What routing sees is what a house would know; what people are like it learns from answers.

/** Hours a question waits for whoever comes by, and then from one wave to the next. */
export interface Waits {
  readonly first: number
  readonly next: number
}

export const USUAL_WAITS: Waits = { first: 4, next: 20 }
/** Hours after which nobody is asked any more. */
const GIVEN_UP = 14 * 24
const WEEK = 7 * 24
/** Where nothing is known yet, and how many asks' worth of it stand beside what was seen. */
const START_SHARE = 0.6
const START_WEIGHT = 20
/** A question met in passing is answered less often than one somebody was asked. */
const IN_PASSING = 0.35
/** Questions one visit looks at, the newest first. */
const LOOKED_AT = 5

export interface Asked {
  readonly expert: number
  readonly question: number
  readonly at: number
  answered: boolean
  /** Somebody else answered first. */
  overtaken: boolean
}

export interface Answered {
  readonly at: number
  readonly by: number
  readonly knows: number
}

export interface Played {
  readonly asks: readonly Asked[]
  /** By question; undefined where nobody did. */
  readonly answers: readonly (Answered | undefined)[]
}

interface Stand {
  readonly association: Association
  readonly ranking: Ranking | undefined
  readonly waits: Waits
  readonly byTopic: ReadonlyMap<number, readonly (readonly [Expert, Skill])[]>
  readonly asks: Asked[]
  readonly answers: (Answered | undefined)[]
  /** Asks of the last seven days, oldest first: of each expert, and of all. */
  readonly weekOf: Asked[][]
  readonly week: Asked[]
  /** Asks of all days (ninety at most), of each expert. */
  readonly asksOf: number[]
  /** All asks of each question. */
  readonly askedOf: Asked[][]
  readonly records: { answered: number; received: number }[]
  readonly thanked: Map<string, number>
  /** Open questions, oldest first, with the hour of the next wave. */
  readonly due: Map<number, number>
  readonly coming: Map<number, (readonly [number, number])[]>
  readonly passed: Set<string>
}

const keyOf = (expert: number, thing: number) => `${expert} ${thing}`

const asksThisWeek = (stand: Stand, expert: number): number => stand.weekOf[expert]?.length ?? 0

/** How willing somebody is after the asks of this week: not the formula that routing assumes. */
const freshness = (stand: Stand, expert: Expert): number =>
  Math.exp(-expert.wearies * asksThisWeek(stand, expert.id))

const skillOf = (expert: Expert, topic: number): Skill | undefined =>
  expert.skills.find((skill) => skill.topic === topic)

function answer(stand: Stand, question: Question, by: Expert, hour: number): void {
  if (stand.answers[question.id] !== undefined) return
  const knows = skillOf(by, question.topic)?.knows ?? 0
  stand.answers[question.id] = { at: hour, by: by.id, knows }
  stand.due.delete(question.id)
  for (const ask of stand.askedOf[question.id] ?? []) {
    if (ask.expert === by.id) ask.answered = true
    else ask.overtaken = true
  }
  const own = stand.askedOf[question.id]?.find(({ expert }) => expert === by.id)
  const record = stand.records[by.id]
  // One that came after the seventh day was received already.
  if (own !== undefined && record !== undefined) {
    record.answered++
    if (hour - own.at <= WEEK) record.received++
  }
  if (luck(stand.association.seed, question.id, by.id, 'thanks') < 0.6 * knows) {
    const key = keyOf(by.id, question.topic)
    stand.thanked.set(key, (stand.thanked.get(key) ?? 0) + 1)
  }
}

/** What is over: a week's asks, and questions nobody is asked any more. */
function age(stand: Stand, hour: number): void {
  while ((stand.week[0]?.at ?? hour) < hour - WEEK) {
    const ask = stand.week.shift() as Asked
    stand.weekOf[ask.expert]?.shift()
    const record = stand.records[ask.expert]
    if (record && !ask.answered && !ask.overtaken) record.received++
  }
  for (const id of stand.due.keys()) {
    if (hour - (stand.association.questions[id] as Question).at < GIVEN_UP) break
    stand.due.delete(id)
  }
}

function visit(stand: Stand, visitor: Expert, hour: number): void {
  const { questions, seed } = stand.association
  const open = [...stand.due.keys()].map((id) => questions[id] as Question)
  const looked = open
    .filter(({ topic, asker }) => asker !== visitor.id && skillOf(visitor, topic) !== undefined)
    .slice(-LOOKED_AT)
  for (const question of looked) {
    const key = keyOf(visitor.id, question.id)
    if (stand.passed.has(key)) continue
    stand.passed.add(key)
    const knows = skillOf(visitor, question.topic)?.knows ?? 0
    const chance = IN_PASSING * visitor.willing * knows * freshness(stand, visitor)
    if (luck(seed, question.id, visitor.id, 'passing') < chance) answer(stand, question, visitor, hour)
  }
}

function meanOf(stand: Stand): number {
  const answered = stand.records.reduce((sum, one) => sum + one.answered, 0)
  const received = stand.records.reduce((sum, one) => sum + one.received, 0)
  return (answered + START_SHARE * START_WEIGHT) / (received + START_WEIGHT)
}

function barredOf(stand: Stand, question: Question, expert: Expert, hour: number): Barred | undefined {
  if (!isAwake(expert, hour)) return 'quiet_hours'
  if (expert.id === question.asker) return 'asker'
  const before = stand.askedOf[question.id]?.some((ask) => ask.expert === expert.id)
  return before ? 'asked' : undefined
}

function answerersOf(stand: Stand, question: Question, hour: number, mean: number): Answerer[] {
  return (stand.byTopic.get(question.topic) ?? []).map(([expert, skill]) => {
    const record = stand.records[expert.id] ?? { answered: 0, received: 0 }
    const asks = asksThisWeek(stand, expert.id)
    return {
      id: expert.id,
      chance: chanceToAnswer(record, mean, asks),
      fit: fitToAnswer({ ...skill, thanked: stand.thanked.get(keyOf(expert.id, question.topic)) ?? 0 }),
      price: priceToAsk(stand.asksOf[expert.id] ?? 0, stand.asks.length / stand.asksOf.length),
      asksThisWeek: asks,
      cap: expert.cap,
      barred: barredOf(stand, question, expert, hour),
    }
  })
}

/** Asks one person; whether and when they will answer is decided now, and not told. */
function ask(stand: Stand, question: Question, expert: Expert, hour: number): void {
  const { seed } = stand.association
  const fresh = freshness(stand, expert)
  const asked: Asked = {
    expert: expert.id,
    question: question.id,
    at: hour,
    answered: false,
    overtaken: false,
  }
  stand.asks.push(asked)
  stand.asksOf[expert.id] = (stand.asksOf[expert.id] ?? 0) + 1
  stand.week.push(asked)
  stand.weekOf[expert.id]?.push(asked)
  stand.askedOf[question.id]?.push(asked)
  const knows = skillOf(expert, question.topic)?.knows ?? 0
  const chance = expert.willing * (0.4 + 0.6 * knows) * fresh
  if (luck(seed, question.id, expert.id, 'answer') >= chance) return
  const spread = Math.exp(2 * (2 * luck(seed, question.id, expert.id, 'pace') - 1))
  let then = hour + Math.max(1, Math.round(expert.pace * spread))
  while (!isAwake(expert, then)) then++
  stand.coming.set(then, [...(stand.coming.get(then) ?? []), [question.id, expert.id]])
}

/** Who waits for a wave, in turn. A question that nobody can be asked now takes no place in the queue. */
const queueOf = (stand: Stand, hour: number): Question[] =>
  [...stand.due]
    .flatMap(([id, at]) => (at <= hour ? [stand.association.questions[id] as Question] : []))
    .filter((question) =>
      stand.byTopic
        .get(question.topic)
        ?.some(([expert]) => barredOf(stand, question, expert, hour) === undefined),
    )
    .map((question) => ({ question, asks: stand.askedOf[question.id]?.length ?? 0, since: question.at }))
    .sort(byTurn)
    .map(({ question }) => question)

function routeDue(stand: Stand, hour: number): void {
  const { experts } = stand.association
  const mean = meanOf(stand)
  const queue = queueOf(stand, hour)
  for (const [i, question] of queue.entries()) {
    const routing = {
      question: question.id,
      budgetLeft: asksLeft(experts.length, stand.week.length),
      queue: queue.length - i,
    }
    const asked = stand.ranking?.(routing, () => answerersOf(stand, question, hour, mean)) ?? []
    for (const id of asked) ask(stand, question, experts[Number(id)] as Expert, hour)
    if (asked.length > 0) stand.due.set(question.id, hour + stand.waits.next)
  }
}

function begin(association: Association, ranking: Ranking | undefined, waits: Waits): Stand {
  const { experts, questions } = association
  const pairs = experts.flatMap((one) => one.skills.map((skill) => [one, skill] as const))
  return {
    association,
    ranking,
    waits,
    byTopic: Map.groupBy(pairs, ([, skill]) => skill.topic),
    asks: [],
    asksOf: experts.map(() => 0),
    answers: questions.map(() => undefined),
    weekOf: experts.map(() => []),
    week: [],
    askedOf: questions.map(() => []),
    records: experts.map(() => ({ answered: 0, received: 0 })),
    thanked: new Map(),
    due: new Map(),
    coming: new Map(),
    passed: new Set(),
  }
}

/** All the days of one association under one ranking; without one nobody is asked. The same two give the same days. */
export function play(association: Association, ranking: Ranking | undefined, waits = USUAL_WAITS): Played {
  const stand = begin(association, ranking, waits)
  const { experts, questions, visitors } = association
  let next = 0
  for (const [hour, present] of visitors.entries()) {
    for (; (questions[next]?.at ?? Number.POSITIVE_INFINITY) <= hour; next++)
      stand.due.set(next, hour + waits.first)
    age(stand, hour)
    for (const [question, expert] of stand.coming.get(hour) ?? [])
      answer(stand, questions[question] as Question, experts[expert] as Expert, hour)
    for (const visitor of present) visit(stand, experts[visitor] as Expert, hour)
    if (ranking !== undefined) routeDue(stand, hour)
  }
  return stand
}
