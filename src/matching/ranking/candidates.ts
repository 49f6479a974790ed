import { checkProgramme, yearOf } from '../check.ts'
import type { Market } from '../market.ts'
import { HIGH, LOW, seedOf } from '../order.ts'
import { type Id, isShown, type Person, type Programme } from '../person.ts'
import { type Best, empty, emptyBest } from './best.ts'
import { type Direction, isClosed } from './filters.ts'
import { leave, meet } from './gather.ts'
import { type Population, populationOf, promiseBy } from './population.ts'
import { type Block, partOf } from './postings.ts'
import { type Chances, chancesAt, consider, type Question, questionOf } from './question.ts'

// Scoring everybody against everybody grows with the square of the house. Who is worth an edge holds one of the
// seeker's topics, and the index knows them; a few drawn by chance stand in for the rest. Of topics that thousands hold
// each search reads one block of the house, every member's another. Some places of each seeker are kept for helpers
// whom hardly anybody's topics lead to.

/** @public A programme as a sparse market, in public needs alone. */
export interface Candidates {
  readonly market: Market
  /** By number in the market. */
  readonly seekers: readonly Id[]
  readonly helpers: readonly Id[]
  readonly seekerSeats: Int32Array
  readonly helperSeats: Int32Array
}

/** @public */
export interface CandidateOptions {
  /** Helpers a seeker has at most. */
  readonly most?: number
  /** Seekers a helper has at least, where so many can be reached and have places left. */
  readonly fewest?: number
  /** The share of the work that is done, from time to time. */
  readonly onShare?: (share: number) => void
}

const MOST = 100
const FEWEST = 20
/** Of a seeker's places those left to the second round, in which helpers with too few choose. */
const KEPT = 0.2
/** Drawn by chance beside whoever holds a topic; and for somebody no topic leads to anybody. */
const DRAWN = 60
const DRAWN_ALONE = 600
/** People in one block: as large as most houses, and more than enough to choose a hundred from. */
const BLOCK = 10_000
const TELL_EVERY = 1_000

interface Search {
  readonly population: Population
  readonly people: readonly Person[]
  readonly programme: Programme
  readonly today: string
  readonly direction: Direction
  readonly best: Best
  /** By slot: the last viewer, from 1, it was looked at for. */
  readonly seen: Int32Array
}

/** The best for one person by P, into `best`; the question they were found by, or nothing where nobody can be reached. */
function findBest(search: Search, number: number): Question | undefined {
  const { population, people, programme, today, direction, best } = search
  const viewer = people[number] as Person
  empty(best)
  const question = questionOf(population, viewer, today, programme, direction, {}, 0)
  if (isClosed(question.gate)) return undefined
  const block = blockOf(viewer, people.length)
  meet(population, viewer, yearOf(today), direction, block)
  const held = direction === 'learn' ? viewer.learns : viewer.teaches
  for (const { topic } of held) {
    const holders = population.topics.get(topic)
    const posting = direction === 'learn' ? holders?.teachers : holders?.learners
    if (posting === undefined) continue
    const [begin, end] = partOf(posting, block)
    for (let i = begin; i < end; i++) look(search, question, number, posting.slot[i] as number)
  }
  const drawn = best.size === 0 ? DRAWN_ALONE : DRAWN
  for (let n = 0; n < drawn; n++) look(search, question, number, drawnAt(viewer.id, n, people.length))
  return question
}

/** Of a house larger than a block the one that is this person's. */
function blockOf({ id }: Person, size: number): Block | undefined {
  const blocks = Math.floor(size / BLOCK)
  if (blocks < 2) return undefined
  const number = seedOf(id, LOW) % blocks
  return { from: Math.floor((number * size) / blocks), to: Math.floor(((number + 1) * size) / blocks) }
}

function look({ population, best, seen }: Search, question: Question, number: number, slot: number): void {
  if (seen[slot] === number + 1) return
  seen[slot] = number + 1
  consider(question, population, slot, best)
}

/** The golden ratio of 2^32 spreads any number of draws evenly. */
const drawnAt = (id: Id, n: number, size: number): number =>
  ((seedOf(id, HIGH) + Math.imul(n, 0x9e3779b1)) >>> 0) % size

/** Edges while they are found: so many places a seeker, filled from the first. */
interface Places {
  readonly width: number
  readonly held: Int32Array
  readonly helper: Int32Array
  readonly ask: Float32Array
  readonly accept: Float32Array
}

const emptyPlaces = (seekers: number, width: number): Places => ({
  width,
  held: new Int32Array(seekers),
  helper: new Int32Array(seekers * width),
  ask: new Float32Array(seekers * width),
  accept: new Float32Array(seekers * width),
})

function put(places: Places, seeker: number, helper: number, { ask, accept }: Chances): void {
  const held = places.held[seeker] as number
  const at = seeker * places.width + held
  places.helper[at] = helper
  places.ask[at] = ask
  places.accept[at] = accept
  places.held[seeker] = held + 1
}

function holds({ width, held, helper }: Places, seeker: number, one: number): boolean {
  const from = seeker * width
  return helper.subarray(from, from + (held[seeker] as number)).includes(one)
}

/** The places moved together, in the same memory. */
function marketOf({ width, held, helper, ask, accept }: Places, helpers: number): Market {
  const seekers = held.length
  const start = new Int32Array(seekers + 1)
  for (let i = 0; i < seekers; i++) {
    const to = start[i] as number
    const end = i * width + (held[i] as number)
    for (const column of [helper, ask, accept]) column.copyWithin(to, i * width, end)
    start[i + 1] = to + (held[i] as number)
  }
  const edges = start[seekers] as number
  const [of, asks, accepts] = [helper.subarray(0, edges), ask.subarray(0, edges), accept.subarray(0, edges)]
  return { seekers, helpers, start, helper: of, ask: asks, accept: accepts }
}

/** Numbers on one side by slot, -1 for who does not stand there; and the slots by number. */
function sideOf(people: readonly Person[], as: 'helper' | 'seeker') {
  const slots = people.flatMap((person, slot) => (isShown(person, as) ? [slot] : []))
  const numbers = new Int32Array(people.length).fill(-1)
  for (const [number, slot] of slots.entries()) numbers[slot] = number
  return { slots, numbers }
}

/**
 * @public The market of these people, each named once, with the chances of the score in the public view: for every seeker
 * the helpers they most likely come to terms with, by P. `today` is YYYY-MM-DD. The same people give the same market.
 * Beyond twenty thousand people, what two share on topics that hundreds hold counts only within a block.
 * Throws a RangeError that names the first field out of range.
 */
export function candidatesOf(
  everybody: readonly Person[],
  today: string,
  programme: Programme,
  { most = MOST, fewest = FEWEST, onShare }: CandidateOptions = {},
): Candidates {
  checkProgramme(programme)
  const people = shuffled(everybody).map(publicly)
  const population = populationOf(people)
  promiseBy(population, programme.meanAnswered)
  for (const missed of [population.work.forward, population.work.back]) missed.fill(1)
  const seekers = sideOf(people, 'seeker')
  const helpers = sideOf(people, 'helper')
  const shared = { population, people, programme, today, seen: new Int32Array(people.length) }
  const places = emptyPlaces(seekers.slots.length, most)
  const asked = new Int32Array(helpers.slots.length)
  const found: Found = { seekers, helpers, places, asked }
  const all = seekers.slots.length + helpers.slots.length
  const tell = (done: number) => done % TELL_EVERY === 0 && onShare?.(done / all)
  const own = most - Math.floor(KEPT * most)
  seekersChoose({ ...shared, direction: 'learn', best: emptyBest(own) }, found, tell)
  shared.seen.fill(0)
  // Twice as many as wanted: some seekers have no place left, or have the helper already.
  helpersChoose({ ...shared, direction: 'help', best: emptyBest(2 * fewest) }, found, fewest, (done) =>
    tell(seekers.slots.length + done),
  )
  return {
    market: marketOf(places, helpers.slots.length),
    ...{ seekers: idsOf(people, seekers.slots), helpers: idsOf(people, helpers.slots) },
    ...{ seekerSeats: seatsOf(people, seekers.slots), helperSeats: seatsOf(people, helpers.slots) },
  }
}

/** What is found so far. */
interface Found {
  readonly seekers: ReturnType<typeof sideOf>
  readonly helpers: ReturnType<typeof sideOf>
  readonly places: Places
  /** Seekers by helper. */
  readonly asked: Int32Array
}

function join({ places, asked }: Found, seeker: number, helper: number, chances: Chances): void {
  put(places, seeker, helper, chances)
  asked[helper] = (asked[helper] as number) + 1
}

/** The first round: to each seeker the likeliest. */
function seekersChoose(search: Search, found: Found, tell: (done: number) => void): void {
  for (const [seeker, slot] of found.seekers.slots.entries()) {
    eachBest(search, slot, (other, chances) =>
      join(found, seeker, found.helpers.numbers[other] as number, chances),
    )
    tell(seeker)
  }
}

/** The second: whoever has too few seekers takes places that are left. */
function helpersChoose(search: Search, found: Found, fewest: number, tell: (done: number) => void): void {
  const { seekers, helpers, places, asked } = found
  const hasFew = (helper: number) => (asked[helper] as number) < fewest
  const canTake = (seeker: number, helper: number) =>
    (places.held[seeker] as number) < places.width && !holds(places, seeker, helper)
  for (const [helper, slot] of helpers.slots.entries()) {
    if (hasFew(helper))
      eachBest(search, slot, (other, chances) => {
        const seeker = seekers.numbers[other] as number
        if (hasFew(helper) && canTake(seeker, helper)) join(found, seeker, helper, chances)
      })
    tell(helper)
  }
}

/** An order that says nothing of when or with whom somebody came, so that each block is like the whole house. */
function shuffled(people: readonly Person[]): Person[] {
  const places = new Map(people.map((person) => [person, seedOf(person.id, HIGH ^ LOW)]))
  return people.toSorted((a, b) => (places.get(a) as number) - (places.get(b) as number))
}

const publicly = (person: Person): Person => ({
  ...person,
  learns: person.learns.filter((learning) => learning.private !== true),
})

/** Finds the best of one person and tells each with the chances between the two. */
function eachBest(search: Search, slot: number, tell: (other: number, chances: Chances) => void): void {
  const { population, people, direction, best } = search
  const question = findBest(search, slot)
  if (question === undefined) return
  const chances: Chances = { ask: 0, accept: 0 }
  for (let entry = 0; entry < best.size; entry++) {
    const other = best.slot[entry] as number
    chancesAt(question, population, other, chances)
    tell(other, chances)
  }
  const viewer = people[slot] as Person
  leave(population, viewer, direction, blockOf(viewer, people.length))
}

const idsOf = (people: readonly Person[], slots: readonly number[]): Id[] =>
  slots.map((slot) => (people[slot] as Person).id)

const seatsOf = (people: readonly Person[], slots: readonly number[]): Int32Array =>
  Int32Array.from(slots, (slot) => (people[slot] as Person).seatsFree)
