import { responsivenessValue } from './accept.ts'
import { checkMean, checkRecord, MOST, oneOf, refuse, share, whole } from './check.ts'
import { ASKS_PER_WEEK, CLAIM, LOAD_PER_ASK, THANKED, WAVE_MOST, WAVE_TARGET } from './constants.ts'
import { recencyValue } from './need.ts'
import { byPlace, type Placed, tieHash } from './order.ts'
import type { Id, Responsiveness, TopicKind } from './person.ts'

/**
 * Terms. A question nobody has answered is *routed*: some people who know its topic are *asked*, a few at a time; those
 * asked together are a *wave*. The *budget* is how many asks a programme may make in any seven days. A *cap* is what one
 * person set for themselves; nobody has one otherwise, and asks of the last days only make the next less likely.
 */

const BARS = ['asker', 'blocked', 'paused', 'not_enrolled', 'quiet_hours', 'asked'] as const

/** @public Why somebody is not asked this question now, whatever their chance; `asked`: in an earlier wave. */
export type Barred = (typeof BARS)[number]

/** @public Somebody who might answer one question. */
export interface Answerer {
  readonly id: Id
  /** Chance that they answer when asked now, 0..1: {@link chanceToAnswer}. */
  readonly chance: number
  /** How well what they know fits the question, 0..1: {@link fitToAnswer}. */
  readonly fit: number
  /** 1 nobody else comes, towards 0 crowded: {@link priceToAsk}. 1 where left out. */
  readonly price?: number | undefined
  /** Asks of the last seven days, of all questions. */
  readonly asksThisWeek: number
  /** The most asks in seven days they want, where they said so. */
  readonly cap?: number | undefined
  readonly barred?: Barred | undefined
}

/** @public */
export interface Routing {
  /** Orders equals, differently for each question. */
  readonly question: Id
  /** Asks the programme may still make: {@link asksLeft}. */
  readonly budgetLeft: number
  /** Questions due for a wave now, this one included. */
  readonly queue: number
}

/** @public */
export interface Wave {
  /** Best suited first; empty where nobody may be asked or the budget is used up. */
  readonly asked: readonly Id[]
  /** Chance that at least one of them answers, 0..1. */
  readonly chance: number
}

/**
 * @public Chance that somebody answers a question they are asked now, 0..1. `record` holds the asks of the last 180 days,
 * pauses left out; one that somebody else answered first is not received, and an unanswered one is from its seventh day.
 * `meanAnswered` is the programme's share, above 0.
 *
 * (3 + answered) / (3 / mean + received), the estimate of the score's responsiveness, over 1 + 0.5 x the asks of the last
 * seven days: a slope and no step, since some answer daily and gladly and a limit that suits everybody suits nobody.
 * Throws a RangeError that names the field out of range.
 */
export function chanceToAnswer(record: Responsiveness, meanAnswered: number, asksThisWeek: number): number {
  checkRecord(record)
  checkMean(meanAnswered)
  whole('asksThisWeek', asksThisWeek, 0, MOST)
  const rested = responsivenessValue(record.answered, record.received, meanAnswered)
  return rested / (1 + LOAD_PER_ASK * asksThisWeek)
}

/** @public What somebody has to do with the topic of a question. */
export interface Known {
  readonly kind: TopicKind
  /** 1..5 as they teach it. */
  readonly level: number
  /** Years since their newest dated experience of it, where there is one; 0 for this year or a later one. */
  readonly experienceYears?: number | undefined
  /** Their answers on this topic that the asker thanked for. */
  readonly thanked: number
}

/**
 * @public How well that fits a question on the topic, 0..1: a fifth for each level; on a path topic the claim counts as in
 * the score's need and a dated experience as its recency, the better of the two. A thanked answer takes away a fifth of
 * what is left to 1. Throws a RangeError that names the field out of range.
 */
export function fitToAnswer({ kind, level, experienceYears, thanked }: Known): number {
  oneOf('kind', kind, ['path', 'craft'])
  whole('level', level, 1, 5)
  whole('experienceYears', experienceYears ?? 0, 0, MOST)
  whole('thanked', thanked, 0, MOST)
  const claimed = (level / 5) * (kind === 'path' ? CLAIM : 1)
  const lived = kind === 'path' && experienceYears !== undefined ? recencyValue(experienceYears) : 0
  return 1 - (1 - Math.max(claimed, lived)) * (1 - THANKED) ** thanked
}

/**
 * @public What an ask of somebody is worth beside others', above 0, at most 1: 1 / (1 + asks / (1 + meanAsks)), for the asks
 * of the last 90 days and their mean over all who are enrolled. 1 for whoever was not asked, a half for whoever was asked
 * as often as others in a busy house. Without it whoever answered once is asked again and again and a third of those who
 * offered are never asked, for a week forgets: see docs/measurements/questions.md.
 * Throws a RangeError that names the field out of range.
 */
export function priceToAsk(asks: number, meanAsks: number): number {
  whole('asks', asks, 0, MOST)
  if (!(meanAsks >= 0 && meanAsks <= MOST)) refuse('meanAsks', meanAsks, `a number 0..${MOST}`)
  return 1 / (1 + asks / (1 + meanAsks))
}

/**
 * @public Asks a programme of `enrolled` members may still make, after `asksThisWeek` in the last seven days, at
 * `perPerson` asks a person and week. Never below 0, also where members have left since.
 * Throws a RangeError that names the field out of range.
 */
export function asksLeft(enrolled: number, asksThisWeek: number, perPerson: number = ASKS_PER_WEEK): number {
  whole('enrolled', enrolled, 0, Number.MAX_SAFE_INTEGER)
  whole('asksThisWeek', asksThisWeek, 0, Number.MAX_SAFE_INTEGER)
  if (!(perPerson >= 0 && perPerson <= MOST)) refuse('perPerson', perPerson, `a number 0..${MOST}`)
  return Math.max(0, Math.floor(enrolled * perPerson) - asksThisWeek)
}

/** At most three, one for each other question that waits kept back, and one where there are more of them than asks. */
const mostAsked = ({ budgetLeft, queue }: Routing): number =>
  Math.min(budgetLeft, WAVE_MOST, Math.max(1, budgetLeft - queue + 1))

/** @public A question in the queue: asks it had so far, and since when it waits (any clock, earlier is less). */
export interface Turn {
  readonly asks: number
  readonly since: number
}

/**
 * @public The order in which waiting questions are routed: the fewest asks first, then the longest wait. By the wait alone,
 * a week with more questions than asks would spend them all on the few that nobody can answer.
 */
export const byTurn = (a: Turn, b: Turn): number => a.asks - b.asks || a.since - b.since

function checkRouting({ budgetLeft, queue }: Routing): void {
  whole('budgetLeft', budgetLeft, 0, Number.MAX_SAFE_INTEGER)
  whole('queue', queue, 1, Number.MAX_SAFE_INTEGER)
}

function checkAnswerer({ chance, fit, price = 1, asksThisWeek, cap = 0, barred }: Answerer): void {
  share('chance', chance)
  share('fit', fit)
  share('price', price)
  whole('asksThisWeek', asksThisWeek, 0, MOST)
  whole('cap', cap, 0, MOST)
  if (barred !== undefined) oneOf('barred', barred, BARS)
}

function checkAnswerers(answerers: readonly Answerer[]): void {
  const seen = new Set<Id>()
  for (const answerer of answerers) {
    checkAnswerer(answerer)
    if (seen.has(answerer.id)) refuse('id', answerer.id, 'named once')
    seen.add(answerer.id)
  }
}

const mayBeAsked = ({ barred, cap, asksThisWeek }: Answerer): boolean =>
  barred === undefined && (cap === undefined || asksThisWeek < cap)

interface Suited extends Placed {
  readonly answerer: Answerer
}

/** The `most` with the greatest chance x fit x price, best first, in one pass. Who has no chance of being any use is left out. */
function bestSuited(question: Id, answerers: readonly Answerer[], most: number): Suited[] {
  const best: Suited[] = []
  for (const answerer of answerers) {
    const worth = answerer.chance * answerer.fit * (answerer.price ?? 1)
    const last = best.length < most ? undefined : best.at(-1)
    if (worth === 0 || !mayBeAsked(answerer) || (last !== undefined && worth < last.worth)) continue
    best.push({ answerer, worth, tie: tieHash(question, answerer.id, '') })
    best.sort(byPlace)
    if (best.length > most) best.pop()
  }
  return best
}

/** Products of the same chances differ in their last bits. */
const SLACK = 1e-12

/**
 * @public Whom to ask a question now: the best suited by chance x fit x price, as few of them as make it likely (0.8) that
 * one answers, and at most three. Fewer where the budget is short: one ask is kept for each other question of the queue,
 * and a queue longer than the budget asks one at a time. Nobody barred, nobody at their own cap, nobody whose chance, fit
 * or price is 0. Equals come in the order of a hash of question and person, never of ids.
 *
 * The same input gives the same wave, in whatever order the answerers come.
 * Throws a RangeError that names the field out of range, or the person named twice, before any work.
 */
export function route(routing: Routing, answerers: readonly Answerer[]): Wave {
  checkRouting(routing)
  checkAnswerers(answerers)
  const most = mostAsked(routing)
  const asked: Id[] = []
  let missed = 1
  for (const { answerer } of most === 0 ? [] : bestSuited(routing.question, answerers, most)) {
    if (1 - missed >= WAVE_TARGET - SLACK) break
    asked.push(answerer.id)
    missed *= 1 - answerer.chance
  }
  return { asked, chance: 1 - missed }
}
