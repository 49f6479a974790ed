import { interestValue, responsivenessValue, stageBit, stagesMask, stageValue } from '../accept.ts'
import { bitCount } from '../hours.ts'
import { needFrom, priorOf } from '../need.ts'
import { mixSeeds, viewerSeeds } from '../order.ts'
import { colleaguesOf, type Person, type Programme } from '../person.ts'
import { colleaguesValue, distanceValue, hoursValue, practicalValue, valuesValue } from '../practical.ts'
import { acceptOf, askOf } from '../score.ts'
import { type Best, offer } from './best.ts'
import { sharedCount, wordsOf } from './bits.ts'
import { codeIn, type Direction, type Filters, type Gate, gateOf, passes, reaches } from './filters.ts'
import type { Population } from './population.ts'

/** Bounds and scores multiply in different orders; this covers the last bits. */
export const SLACK = 1 + 1e-12

/** One viewer's question, with all that does not depend on the person looked at. */
export interface Question {
  readonly learn: boolean
  readonly kappa: number
  readonly gate: Gate
  /** Slot of the viewer, who is in no list of their own. */
  readonly self: number
  readonly values: Uint32Array
  readonly valueCount: number
  readonly field: number
  /** By the other's field, 0 untold: 1 less the prior of a need. */
  readonly strange: Float64Array
  readonly hours: number
  readonly colleagues: number
  readonly colleagueColumn: Int32Array
  /** By the other's bits of stages: liked ones in `learn`, their own in `help`. */
  readonly stageFits: Float64Array
  readonly stageColumn: Uint8Array
  /** The helper's responsiveness where the viewer is the helper. */
  readonly promise: number
  readonly seeds: readonly [number, number]
  /** The most that the day's turn takes away. */
  readonly rotation: number
}

function stageFits(viewer: Person, learn: boolean): Float64Array {
  const own = stageBit(viewer.stage)
  const liked = stagesMask(viewer.helpsStages)
  return Float64Array.from({ length: 32 }, (_, theirs) =>
    learn ? stageValue(theirs, own) : stageValue(liked, theirs),
  )
}

function strangeBy(fields: number, own: number): Float64Array {
  return Float64Array.from({ length: fields + 1 }, (_, field) => 1 - priorOf(field === own))
}

export function questionOf(
  population: Population,
  viewer: Person,
  today: string,
  programme: Programme,
  direction: Direction,
  filters: Filters,
  rotation: number,
): Question {
  const { columns, codes, values, slots } = population
  const learn = direction === 'learn'
  const group = programme.apartFrom
  const { answered, received } = viewer.responsiveness
  const field = codeIn(codes.field, viewer.field)
  return {
    learn,
    kappa: programme.kappa,
    gate: gateOf(population, viewer, filters, direction),
    self: slots.get(viewer.id) ?? -1,
    values: wordsOf(values, viewer.values),
    valueCount: viewer.values.length,
    field,
    strange: strangeBy(codes.field.size, field),
    hours: viewer.hours,
    colleagues: codeIn(codes[group], colleaguesOf(viewer, programme)),
    colleagueColumn: columns[group],
    stageFits: stageFits(viewer, learn),
    stageColumn: learn ? columns.helpsStages : columns.stage,
    promise: responsivenessValue(answered, received, programme.meanAnswered),
    seeds: viewerSeeds(viewer.id, today),
    rotation,
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

/** Chances of a hello and of a yes between the viewer and a slot, as the score has them. */
export interface Chances {
  ask: number
  accept: number
}

/** The same for a slot the gate admits, written where nothing is allocated. */
export function chancesAt(question: Question, population: Population, slot: number, into: Chances): void {
  const { columns, work, values } = population
  const prior = priorOf(columns.field[slot] === question.field)
  const need = needFrom(prior, work.forward[slot] as number)
  const stage = question.stageFits[question.stageColumn[slot] as number] as number
  const interest = interestValue(needFrom(prior, work.back[slot] as number), stage)
  const promise = question.learn ? (columns.promise[slot] as number) : question.promise
  const shared = sharedCount(values.data, slot, question.values)
  const valued = valuesValue(shared, question.valueCount, columns.valueCount[slot] as number)
  into.ask = askOf(need, valued, practicalAt(question, population, slot), question.kappa)
  into.accept = acceptOf(interest, promise)
}

/** What those chances are worth at the prices. */
function worthOf(
  { learn }: Question,
  { columns }: Population,
  slot: number,
  ask: number,
  accept: number,
): number {
  if (!learn) return ask * accept * (columns.seekerWorth[slot] as number)
  return ask * (accept * (columns.yesWorth[slot] as number) + (columns.helloWorth[slot] as number))
}

const TIES = 2 ** 53

/** Scores a slot whose need times promise can still reach the best, cheap refusals first, and offers it. */
export function consider(question: Question, population: Population, slot: number, best: Best): void {
  const { columns, work, values } = population
  const { kappa, gate } = question
  if (!reaches(gate, population, slot)) return
  const prior = priorOf(columns.field[slot] === question.field)
  const need = needFrom(prior, work.forward[slot] as number)
  const stage = question.stageFits[question.stageColumn[slot] as number] as number
  const interest = interestValue(needFrom(prior, work.back[slot] as number), stage)
  const promise = question.learn ? (columns.promise[slot] as number) : question.promise
  const accept = acceptOf(interest, promise)
  const bound = worthOf(question, population, slot, need * kappa, accept) * SLACK
  if (bound < best.floor) return
  const shared = sharedCount(values.data, slot, question.values)
  const valued = valuesValue(shared, question.valueCount, columns.valueCount[slot] as number)
  if (bound * valued < best.floor || slot === question.self || !passes(gate, population, slot)) return
  const ask = askOf(need, valued, practicalAt(question, population, slot), kappa)
  const [high, low] = question.seeds
  const tie = mixSeeds(high, low, columns.seedHigh[slot] as number, columns.seedLow[slot] as number)
  const worth = worthOf(question, population, slot, ask, accept) * (1 - question.rotation * (tie / TIES))
  if (ask > 0 && worth >= best.floor) offer(best, worth, tie, slot)
}
