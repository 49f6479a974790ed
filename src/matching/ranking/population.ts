import { responsivenessValue, stageBit, stagesMask } from '../accept.ts'
import { checkPerson } from '../check.ts'
import { windowOf } from '../need.ts'
import { HIGH, LOW, seedOf } from '../order.ts'
import { type Id, isShown, KINDS_OF_HELP, type Person } from '../person.ts'
import { channelMask, maskOf } from '../practical.ts'
import { type BitSets, emptyBitSets, growBitSets, writeBits } from './bits.ts'
import {
  append,
  codeOf,
  emptyPosting,
  emptyVouchers,
  grown,
  type Posting,
  takeOut,
  type Vouchers,
  voucherOf,
} from './postings.ts'

// Everyone enrolled, as columns: 94 bytes a person (4 more for each further 32 languages or values) and 9 for each
// topic held. A person has a slot; a slot left is taken by the next newcomer.

export const SHOWN_AS_HELPER = 1
export const SHOWN_AS_SEEKER = 2
const FIRST_YEAR = 1900

/** Codes of ids, from 1; 0 is untold. */
export type Codes = Map<Id, number>

const emptyColumns = (capacity: number) => ({
  shown: new Uint8Array(capacity),
  /** Year less 1900; 0 untold. */
  since: new Uint8Array(capacity),
  stage: new Uint8Array(capacity),
  helpsStages: new Uint8Array(capacity),
  kinds: new Uint8Array(capacity),
  channels: new Uint8Array(capacity),
  windowFrom: new Uint8Array(capacity),
  windowTo: new Uint8Array(capacity),
  taught: new Uint8Array(capacity),
  valueCount: new Uint8Array(capacity),
  answered: new Uint16Array(capacity),
  received: new Uint16Array(capacity),
  field: new Int32Array(capacity),
  regime: new Int32Array(capacity),
  chapter: new Int32Array(capacity),
  region: new Int32Array(capacity),
  employer: new Int32Array(capacity),
  team: new Int32Array(capacity),
  hours: new Int32Array(capacity),
  /** Responsiveness by the mean below, 0 where not shown as a helper. */
  promise: new Float64Array(capacity),
  /** What prices make of a yes and of a hello to them as a helper, and of a meeting with them as a seeker. */
  yesWorth: new Float32Array(capacity),
  helloWorth: new Float32Array(capacity),
  seekerWorth: new Float32Array(capacity),
  /** As a helper: the most a need can be worth, promise x yes + hello; 0 where not shown. */
  pull: new Float64Array(capacity),
  /** As a seeker: their worth to whoever would offer; 0 where not shown. */
  draw: new Float64Array(capacity),
  seedHigh: new Uint32Array(capacity),
  seedLow: new Uint32Array(capacity),
})
export type Columns = ReturnType<typeof emptyColumns>

/**
 * @public What the prices of {@link fairShortlists} make of one person: `yes` is g + a and `hello` is b of a helper; `seeker`
 * is the same three together for somebody others may offer to help, each of whose hellos counts as a yes.
 */
export interface Worth {
  readonly yes: number
  readonly hello: number
  readonly seeker: number
}

/** Before anything is known of a crowd a list is in the order of P. */
const UNPRICED: Worth = { yes: 1, hello: 0, seeker: 1 }

/** @public Opaque outside this room: build it, keep it up to date, rank with it. */
export interface Population {
  readonly columns: Columns
  readonly languages: BitSets
  readonly values: BitSets
  readonly codes: Record<'field' | 'regime' | 'chapter' | 'region' | 'employer' | 'team', Codes>
  readonly topics: Map<Id, { readonly teachers: Posting; readonly learners: Posting }>
  readonly vouchers: Vouchers
  readonly slots: Map<Id, number>
  /** By slot; meaningless where nobody is. */
  readonly ids: Id[]
  readonly free: number[]
  /** The programme's mean that `promise` was worked out with. */
  mean: number
  /** For whoever came after the prices were worked out. */
  usual: Worth
  /** Working space of one ranking, by slot. */
  readonly work: { forward: Float64Array; back: Float64Array }
}

const codesOf = (): Population['codes'] => ({
  field: new Map(),
  regime: new Map(),
  chapter: new Map(),
  region: new Map(),
  employer: new Map(),
  team: new Map(),
})

/** @public All of these people; a RangeError names the first field that is out of range. */
export function populationOf(people: readonly Person[]): Population {
  const capacity = Math.max(16, people.length)
  const population: Population = {
    columns: emptyColumns(capacity),
    languages: emptyBitSets(capacity),
    values: emptyBitSets(capacity),
    codes: codesOf(),
    topics: new Map(),
    vouchers: emptyVouchers(),
    slots: new Map(),
    ids: [],
    free: [],
    mean: 1,
    usual: UNPRICED,
    work: { forward: new Float64Array(capacity), back: new Float64Array(capacity) },
  }
  for (const person of people) upsert(population, person)
  return population
}

function grow(population: Population): void {
  const capacity = 2 * population.columns.shown.length
  const { columns, languages, values, work } = population
  const longer = Object.entries(columns).map(([name, column]) => [name, grown(column, capacity)])
  Object.assign(columns, Object.fromEntries(longer))
  growBitSets(languages, capacity)
  growBitSets(values, capacity)
  work.forward = grown(work.forward, capacity)
  work.back = grown(work.back, capacity)
}

function codeFor(codes: Codes, id: Id | undefined): number {
  if (id === undefined) return 0
  const code = codes.get(id) ?? codes.size + 1
  codes.set(id, code)
  return code
}

function writeColumns({ columns, codes }: Population, slot: number, person: Person): void {
  const [from, to] = windowOf(person)
  const shown =
    (isShown(person, 'helper') ? SHOWN_AS_HELPER : 0) | (isShown(person, 'seeker') ? SHOWN_AS_SEEKER : 0)
  columns.shown[slot] = shown
  columns.since[slot] = sinceCode(person.inTheFieldSince)
  columns.stage[slot] = stageBit(person.stage)
  columns.helpsStages[slot] = stagesMask(person.helpsStages)
  columns.kinds[slot] = maskOf(KINDS_OF_HELP, person.kindsOfHelp)
  columns.channels[slot] = channelMask(person.channels)
  columns.windowFrom[slot] = from
  columns.windowTo[slot] = to
  columns.taught[slot] = person.teaches.length
  columns.valueCount[slot] = person.values.length
  columns.answered[slot] = person.responsiveness.answered
  columns.received[slot] = person.responsiveness.received
  columns.hours[slot] = person.hours
  columns.seedHigh[slot] = seedOf(person.id, HIGH)
  columns.seedLow[slot] = seedOf(person.id, LOW)
  for (const name of ['field', 'regime', 'chapter', 'region', 'employer', 'team'] as const) {
    columns[name][slot] = codeFor(codes[name], person[name])
  }
}

function writeBounds(columns: Columns, slot: number): void {
  const promise = columns.promise[slot] as number
  const worth = promise * (columns.yesWorth[slot] as number) + (columns.helloWorth[slot] as number)
  const seeks = ((columns.shown[slot] as number) & SHOWN_AS_SEEKER) !== 0
  columns.pull[slot] = promise > 0 ? worth : 0
  columns.draw[slot] = seeks ? (columns.seekerWorth[slot] as number) : 0
}

function writePromise({ columns, mean }: Population, slot: number): void {
  const shown = ((columns.shown[slot] as number) & SHOWN_AS_HELPER) === 0 ? 0 : 1
  const answered = columns.answered[slot] as number
  columns.promise[slot] = shown * responsivenessValue(answered, columns.received[slot] as number, mean)
  writeBounds(columns, slot)
}

/** Works the promises out anew when the programme's mean has moved: once a night, about a millisecond. */
export function promiseBy(population: Population, mean: number): void {
  if (population.mean === mean) return
  population.mean = mean
  for (let slot = 0; slot < population.ids.length; slot++) writePromise(population, slot)
}

function writeWorth({ columns }: Population, slot: number, { yes, hello, seeker }: Worth): void {
  columns.yesWorth[slot] = yes
  columns.helloWorth[slot] = hello
  columns.seekerWorth[slot] = seeker
  writeBounds(columns, slot)
}

/** @public Prices for everybody at once: `usual` for whoever is not among these, and for whoever comes later. */
export function pricePeople(
  population: Population,
  usual: Worth,
  people: Iterable<readonly [Id, Worth]>,
): void {
  population.usual = usual
  for (let slot = 0; slot < population.ids.length; slot++) writeWorth(population, slot, usual)
  for (const [id, worth] of people) {
    const slot = population.slots.get(id)
    if (slot !== undefined) writeWorth(population, slot, worth)
  }
}

function topicOf({ topics }: Population, topic: Id) {
  const known = topics.get(topic)
  if (known !== undefined) return known
  const fresh = { teachers: emptyPosting(), learners: emptyPosting() }
  topics.set(topic, fresh)
  return fresh
}

function writeTopics(population: Population, slot: number, person: Person): void {
  for (const { topic, level } of person.teaches) {
    append(topicOf(population, topic).teachers, slot, level, voucherOf(population.vouchers, person, topic))
  }
  for (const { topic, level, kind, private: isPrivate } of person.learns) {
    if (isPrivate !== true) append(topicOf(population, topic).learners, slot, codeOf(level, kind), 0)
  }
}

/** One walk over the topics, microseconds each: people change at the pace of people. */
function clearTopics(population: Population, slot: number): void {
  for (const { teachers, learners } of population.topics.values()) {
    takeOut(teachers, slot)
    takeOut(learners, slot)
  }
}

function newSlot(population: Population): number {
  const left = population.free.pop()
  if (left !== undefined) return left
  const slot = population.ids.length
  if (slot === population.columns.shown.length) grow(population)
  return slot
}

/** @public Adds a person or replaces what was known of them. Throws a RangeError before anything changes. */
export function upsert(population: Population, person: Person): void {
  checkPerson(person)
  const known = population.slots.get(person.id)
  if (known !== undefined) clearTopics(population, known)
  const slot = known ?? newSlot(population)
  if (known === undefined) writeWorth(population, slot, population.usual)
  population.slots.set(person.id, slot)
  population.ids[slot] = person.id
  writeColumns(population, slot, person)
  writePromise(population, slot)
  writeBits(population.languages, slot, person.languages)
  writeBits(population.values, slot, person.values)
  writeTopics(population, slot, person)
}

/** @public Takes a person out; whether they were in. */
export function remove(population: Population, id: Id): boolean {
  const slot = population.slots.get(id)
  if (slot === undefined) return false
  clearTopics(population, slot)
  population.columns.shown[slot] = 0
  population.columns.promise[slot] = 0
  population.columns.pull[slot] = 0
  population.columns.draw[slot] = 0
  population.slots.delete(id)
  population.free.push(slot)
  return true
}

/** @public How many people are in. */
export const sizeOf = (population: Population): number => population.slots.size

/** Year of a code in the `since` column. */
export const sinceCode = (year: number | undefined): number => (year === undefined ? 0 : year - FIRST_YEAR)
