import { checkPerson, checkProgramme, yearOf } from '../check.ts'
import { type Id, isShown, type Person, type Programme } from '../person.ts'
import { type Best, emptyBest } from './best.ts'
import { type Direction, type Filters, gateOf, isClosed, passes, reaches } from './filters.ts'
import { gather } from './gather.ts'
import { type Population, promiseBy } from './population.ts'
import { consider, type Question, questionOf, SLACK } from './question.ts'

/** @public */
export interface RankOptions {
  readonly direction: Direction
  /** How many people, from which place on. */
  readonly k: number
  readonly offset?: number
  readonly filters?: Filters
  /**
   * The most a person's turn of the day takes from their worth, 0..1: those nearly as good come first on other days, in an
   * order of its own for each viewer. 0 where left out.
   */
  readonly rotation?: number
}

/** @public */
export interface Ranked {
  readonly id: Id
  /** w at the population's prices, less the day's turn; without either ask x accept, equal to the score's. */
  readonly worth: number
}

/**
 * Everybody, in one tight loop in which need times promise stops most as soon as the first page is full. The prior is
 * looked up: as a branch, which fields come in no order, it took the processor as long as all the rest.
 */
function search(question: Question, population: Population, best: Best): void {
  const { forward } = population.work
  const { field, pull, draw } = population.columns
  const { learn, strange, kappa } = question
  const worth = learn ? pull : draw
  const most = kappa * SLACK * (learn ? 1 : question.promise)
  const size = population.ids.length
  for (let slot = 0; slot < size; slot++) {
    const need = 1 - (strange[field[slot] as number] as number) * (forward[slot] as number)
    if (need * most * (worth[slot] as number) >= best.floor) consider(question, population, slot, best)
  }
}

function pageOf(best: Best, offset: number, ids: readonly Id[]): Ranked[] {
  const order = Array.from({ length: best.size }, (_, entry) => entry).sort(
    (a, b) =>
      (best.worth[b] as number) - (best.worth[a] as number) ||
      (best.tie[a] as number) - (best.tie[b] as number),
  )
  return order
    .slice(offset)
    .map((entry) => ({ id: ids[best.slot[entry] as number] as Id, worth: best.worth[entry] as number }))
}

function checkOptions({ k, offset = 0, rotation = 0 }: RankOptions): void {
  if (!Number.isInteger(k) || k < 1) throw new RangeError(`k: ${k} is not a whole number from 1`)
  if (!Number.isInteger(offset) || offset < 0)
    throw new RangeError(`offset: ${offset} is not a whole number from 0`)
  if (!(rotation >= 0 && rotation <= 1)) throw new RangeError(`rotation: ${rotation} is not from 0 to 1`)
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
  const { direction, k, offset = 0, filters = {}, rotation = 0 } = options
  const year = yearOf(today)
  if (direction === 'help' && !isShown(viewer, 'helper')) return []
  const question = questionOf(population, viewer, today, programme, direction, filters, rotation)
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
