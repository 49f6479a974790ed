import { refuse } from './check.ts'

/**
 * Terms. A *market* is everyone who looks and everyone who offers in one programme, at one moment. An *edge* joins a
 * seeker to a helper they may meet, with the chance that the seeker asks and the chance that the helper then says yes;
 * its *P* is the product, for both must happen.
 */

/** @public A sparse two-sided market; the edges of seeker i are start[i] … start[i + 1] - 1. */
export interface Market {
  readonly seekers: number
  readonly helpers: number
  /** seekers + 1 edge numbers, from 0, never falling. */
  readonly start: Int32Array
  /** Per edge, as are the next two. */
  readonly helper: Int32Array
  /** P(the seeker says hello | they read the helper's card), 0..1. */
  readonly ask: Float32Array
  /** P(the helper says yes | they read the hello), 0..1. */
  readonly accept: Float32Array
}

function checkLength(field: string, length: number, wanted: number): void {
  if (length !== wanted) refuse(field, `${length} entries`, `${wanted}`)
}

function checkCount(field: string, count: number): void {
  if (!Number.isInteger(count) || count < 0) refuse(field, count, 'a whole number from 0')
}

function checkStart({ seekers, start, helper }: Market): void {
  checkLength('start', start.length, seekers + 1)
  if (start[0] !== 0) refuse('start[0]', start[0], '0')
  for (let i = 1; i <= seekers; i++) {
    const before = start[i - 1] as number
    if ((start[i] as number) < before) refuse(`start[${i}]`, start[i], `at least ${before}`)
    if ((start[i] as number) > helper.length) refuse(`start[${i}]`, start[i], `at most ${helper.length}`)
  }
  if (start[seekers] !== helper.length) refuse(`start[${seekers}]`, start[seekers], `${helper.length}`)
}

/** Written so that NaN is refused too. */
function checkChances(field: string, chances: Float32Array): void {
  for (let e = 0; e < chances.length; e++) {
    const chance = chances[e] as number
    if (!(chance >= 0 && chance <= 1)) refuse(`${field}[${e}]`, chance, 'from 0 to 1')
  }
}

/** Throws a RangeError that names the field and the first place in it that is out of range. */
export function checkMarket(market: Market): void {
  const { seekers, helpers, helper, ask, accept } = market
  checkCount('seekers', seekers)
  checkCount('helpers', helpers)
  checkStart(market)
  checkLength('ask', ask.length, helper.length)
  checkLength('accept', accept.length, helper.length)
  for (let e = 0; e < helper.length; e++) {
    const j = helper[e] as number
    if (!(j >= 0 && j < helpers)) refuse(`helper[${e}]`, j, `from 0 to ${helpers - 1}`)
  }
  checkChances('ask', ask)
  checkChances('accept', accept)
}

/**
 * @public The same people with the sides exchanged, for the lists of helpers who look for somebody to help: they offer where
 * both would come to terms, and an offer counts as a yes. So `ask` is P and `accept` is 1.
 */
export function exchanged({ seekers, helpers, start, helper, ask, accept }: Market): Market {
  const first = new Int32Array(helpers + 1)
  for (const j of helper) first[j + 1] = (first[j + 1] as number) + 1
  for (let j = 0; j < helpers; j++) first[j + 1] = (first[j + 1] as number) + (first[j] as number)
  const next = first.slice(0, helpers)
  const other = new Int32Array(helper.length)
  const chance = new Float32Array(helper.length)
  for (let i = 0; i < seekers; i++) {
    for (let e = start[i] as number; e < (start[i + 1] as number); e++) {
      const j = helper[e] as number
      const at = next[j] as number
      next[j] = at + 1
      other[at] = i
      chance[at] = (ask[e] as number) * (accept[e] as number)
    }
  }
  const certain = new Float32Array(helper.length).fill(1)
  return { seekers: helpers, helpers: seekers, start: first, helper: other, ask: chance, accept: certain }
}

/** The same for the free seats of one side. */
export function checkSeats(field: string, seats: Int32Array, people: number): void {
  checkLength(field, seats.length, people)
  for (let i = 0; i < people; i++) {
    if (!((seats[i] as number) >= 0)) refuse(`${field}[${i}]`, seats[i], 'a whole number from 0')
  }
}

/**
 * Where several edges join the same two people only the likeliest counts, the first among equals: nobody is
 * shown twice in one list, and no pair is made twice. Returns 1 for each of the others, or nothing where there are none.
 */
export function twinsOf({ seekers, helpers, start, helper, ask, accept }: Market): Uint8Array | undefined {
  /** The last seeker's best edge to each helper, counted from 1. */
  const best = new Int32Array(helpers)
  let twins: Uint8Array | undefined
  for (let i = 0; i < seekers; i++) {
    const from = start[i] as number
    for (let e = from; e < (start[i + 1] as number); e++) {
      const j = helper[e] as number
      const other = (best[j] as number) - 1
      best[j] = e + 1
      if (other < from) continue
      twins ??= new Uint8Array(helper.length)
      const isBetter =
        (ask[e] as number) * (accept[e] as number) > (ask[other] as number) * (accept[other] as number)
      twins[isBetter ? other : e] = 1
      if (!isBetter) best[j] = other + 1
    }
  }
  return twins
}
