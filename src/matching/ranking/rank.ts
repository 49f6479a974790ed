import { interestValue, responsivenessValue, stageBit, stagesMask, stageValue } from '../accept.ts'
import { checkPerson, checkProgramme, yearOf } from '../check.ts'
import { bitCount } from '../hours.ts'
import { needFrom, priorOf } from '../need.ts'
import { mixSeeds, viewerSeeds } from '../order.ts'
import { colleaguesOf, type Id, isShown, type Person, type Programme } from '../person.ts'
import { colleaguesValue, distanceValue, hoursValue, practicalValue, valuesValue } from '../practical.ts'
import { acceptOf, askOf } from '../score.ts'
import { type Best, emptyBest, offer } from './best.ts'
import { sharedCount, wordsOf } from './bits.ts'
import {
  codeIn,
  type Direction,
  type Filters,
  type Gate,
  gateOf,
  isClosed,
  passes,
  reaches,
} from './filters.ts'
import { gather } from './gather.ts'
import { type Population, promiseBy } from './population.ts'

/** @public */
export interface RankOptions {
  readonly direction: Direction
  /** How many people, from which place on. */
  readonly k: number
  readonly offset?: number
  readonly filters?: Filters
}

/** @public */
export interface Ranked {
  readonly id: Id
  /** ask x accept, equal to the score's. */
  readonly p: number
}

/** Bounds and scores multiply in different orders; this covers the last bits. */
const SLACK = 1 + 1e-12

/** One viewer's question, with all that does not depend on the person looked at. */
interface Question {
  readonly learn: boolean
  readonly kappa: number
  readonly gate: Gate
  /** Slot of the viewer, who is in no list of their own. */
  readonly self: number
  readonly values: Uint32Array
  readonly valueCount: number
  readonly field: number
  readonly hours: number
  readonly colleagues: number
  readonly colleagueColumn: Int32Array
  /** By the other's bits of stages: liked ones in `learn`, their own in `help`. */
  readonly stageFits: Float64Array
  readonly stageColumn: Uint8Array
  /** The helper's responsiveness where the viewer is the helper. */
  readonly promise: number
  readonly seeds: readonly [number, number]
}

function stageFits(viewer: Person, learn: boolean): Float64Array {
  const own = stageBit(viewer.stage)
  const liked = stagesMask(viewer.helpsStages)
  return Float64Array.from({ length: 32 }, (_, theirs) =>
    learn ? stageValue(theirs, own) : stageValue(liked, theirs),
  )
}

function questionOf(
  population: Population,
  viewer: Person,
  today: string,
  programme: Programme,
  direction: Direction,
  filters: Filters,
): Question {
  const { columns, codes, values, slots } = population
  const learn = direction === 'learn'
  const group = programme.apartFrom
  const { answered, received } = viewer.responsiveness
  return {
    learn,
    kappa: programme.kappa,
    gate: gateOf(population, viewer, filters, direction),
    self: slots.get(viewer.id) ?? -1,
    values: wordsOf(values, viewer.values),
    valueCount: viewer.values.length,
    field: codeIn(codes.field, viewer.field),
    hours: viewer.hours,
    colleagues: codeIn(codes[group], colleaguesOf(viewer, programme)),
    colleagueColumn: columns[group],
    stageFits: stageFits(viewer, learn),
    stageColumn: learn ? columns.helpsStages : columns.stage,
    promise: responsivenessValue(answered, received, programme.meanAnswered),
    seeds: viewerSeeds(viewer.id, today),
  }
}

/** The practical factor of someone the gate admits. */
function practicalAt(question: Question, { columns }: Population, slot: number): number {
  const { gate, hours } = question
  const theirs = columns.hours[slot] as number
  const near = columns.chapter[slot] === gate.chapter || columns.region[slot] === gate.region
  return practicalValue(
    hoursValue(hours === 0 || theirs === 0 ? -1 : bitCount(hours & theirs)),
    distanceValue((columns.channels[slot] as number) & gate.channels, near),
    colleaguesValue(question.colleagueColumn[slot] === question.colleagues),
  )
}

/** Scores a slot whose need times promise can still reach the best, cheap refusals first, and offers it. */
function consider(question: Question, population: Population, slot: number, best: Best): void {
  const { columns, work, values } = population
  const { kappa, gate } = question
  if (!reaches(gate, population, slot)) return
  const prior = priorOf(columns.field[slot] === question.field)
  const need = needFrom(prior, work.forward[slot] as number)
  const stage = question.stageFits[question.stageColumn[slot] as number] as number
  const interest = interestValue(needFrom(prior, work.back[slot] as number), stage)
  const promise = question.learn ? (columns.promise[slot] as number) : question.promise
  const bound = need * kappa * interest * promise * SLACK
  if (bound < best.floor) return
  const shared = sharedCount(values.data, slot, question.values)
  const valued = valuesValue(shared, question.valueCount, columns.valueCount[slot] as number)
  if (bound * valued < best.floor || slot === question.self || !passes(gate, population, slot)) return
  const ask = askOf(need, valued, practicalAt(question, population, slot), kappa)
  const p = ask * acceptOf(interest, promise)
  if (p < best.floor) return
  const [high, low] = question.seeds
  const tie = mixSeeds(high, low, columns.seedHigh[slot] as number, columns.seedLow[slot] as number)
  offer(best, p, tie, slot)
}

/** Everybody, in one tight loop in which need times promise stops most as soon as the first page is full. */
function search(question: Question, population: Population, best: Best): void {
  const { forward } = population.work
  const { field, promise } = population.columns
  const { learn, field: own } = question
  const most = question.kappa * SLACK * (learn ? 1 : question.promise)
  const size = population.ids.length
  for (let slot = 0; slot < size; slot++) {
    const need = needFrom(priorOf(field[slot] === own), forward[slot] as number)
    const bound = need * most * (learn ? (promise[slot] as number) : 1)
    if (bound >= best.floor) consider(question, population, slot, best)
  }
}

function pageOf(best: Best, offset: number, ids: readonly Id[]): Ranked[] {
  const order = Array.from({ length: best.size }, (_, entry) => entry).sort(
    (a, b) =>
      (best.p[b] as number) - (best.p[a] as number) || (best.tie[a] as number) - (best.tie[b] as number),
  )
  return order
    .slice(offset)
    .map((entry) => ({ id: ids[best.slot[entry] as number] as Id, p: best.p[entry] as number }))
}

function checkOptions({ k, offset = 0 }: RankOptions): void {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k: ${k} is not a whole number from 1`)
  if (!Number.isInteger(offset) || offset < 0)
    throw new RangeError(`offset: ${offset} is not a whole number from 0`)
}

/**
 * @public The people of one list, best first: exactly what scoring everybody and sorting would give, with the same
 * numbers. The viewer need not be in the population and comes with their private gaps, which count in `learn`
 * only. `today` is YYYY-MM-DD. In `help` a viewer who does not offer, or has no room, sees nobody: they could not
 * say yes. To show what an offer would bring, pass them with `offers: true`.
 * Throws a RangeError that names the field out of range.
 */
export function rank(
  population: Population,
  viewer: Person,
  today: string,
  programme: Programme,
  options: RankOptions,
): Ranked[] {
  checkPerson(viewer)
  checkProgramme(programme)
  checkOptions(options)
  const { direction, k, offset = 0, filters = {} } = options
  const year = yearOf(today)
  if (direction === 'help' && !isShown(viewer, 'helper')) return []
  const question = questionOf(population, viewer, today, programme, direction, filters)
  if (isClosed(question.gate)) return []
  promiseBy(population, programme.meanAnswered)
  gather(population, viewer, year, direction)
  const best = emptyBest(Math.min(k + offset, population.ids.length))
  search(question, population, best)
  return pageOf(best, offset, population.ids)
}

/**
 * @public How many people the viewer's list holds with these filters, on all its pages: who has room, shares a
 * language and a channel, and passes. Counts shown to people begin at five; that is the caller's to keep.
 */
export function countShown(
  population: Population,
  viewer: Person,
  today: string,
  direction: Direction,
  filters: Filters = {},
): number {
  checkPerson(viewer)
  const year = yearOf(today)
  if (direction === 'help' && !isShown(viewer, 'helper')) return 0
  const gate = gateOf(population, viewer, filters, direction)
  if (gate.bothWays) gather(population, viewer, year, direction)
  const self = population.slots.get(viewer.id)
  let count = 0
  for (let slot = 0; slot < population.ids.length; slot++) {
    if (slot !== self && reaches(gate, population, slot) && passes(gate, population, slot)) count++
  }
  return count
}
