import { stagesMask } from '../accept.ts'
import { type Channel, type Id, KINDS_OF_HELP, type KindOfHelp, type Person, type Stage } from '../person.ts'
import { channelMask, maskOf } from '../practical.ts'
import { sharesAny, wordsOf } from './bits.ts'
import { type Codes, type Population, SHOWN_AS_HELPER, SHOWN_AS_SEEKER, sinceCode } from './population.ts'
import type { Posting } from './postings.ts'

/** @public For whom a list is: helpers the viewer could learn from, or seekers the viewer could help. */
export type Direction = 'learn' | 'help'

/** @public All must hold; within a list, any. Left out or empty means any person. */
export interface Filters {
  /** Topics the person teaches; in `help`, learns in public. */
  readonly topics?: readonly Id[] | undefined
  readonly kindsOfHelp?: readonly KindOfHelp[] | undefined
  readonly stages?: readonly Stage[] | undefined
  readonly values?: readonly Id[] | undefined
  /** Years the person is ahead of the viewer, both ends in; who left out the year is not found. */
  readonly yearsAhead?: readonly [number, number] | undefined
  /** Each teaches and each learns. */
  readonly bothWays?: boolean | undefined
  readonly chapters?: readonly Id[] | undefined
  readonly channels?: readonly Channel[] | undefined
  readonly languages?: readonly Id[] | undefined
  /** Same chapter or same region. */
  readonly near?: boolean | undefined
  /** Found by a search elsewhere: only these. */
  readonly only?: Iterable<Id> | undefined
  /** Not these: blocked either way, or met already. */
  readonly except?: Iterable<Id> | undefined
}

/** Who may stand in this list at all, as masks and codes over the columns; 0 in a mask asks nothing. */
export interface Gate {
  readonly shown: number
  readonly languages: Uint32Array
  readonly channels: number
  readonly filtered: boolean
  readonly kinds: number
  readonly stages: number
  readonly channelFilter: number
  readonly languageFilter: Uint32Array | undefined
  readonly valueFilter: Uint32Array | undefined
  readonly chapters: ReadonlySet<number> | undefined
  /** Codes of years, earliest and latest; 0 and 255 ask nothing. */
  readonly since: readonly [number, number] | undefined
  readonly chapter: number
  readonly region: number
  readonly near: boolean
  readonly bothWays: boolean
  /** Bits per slot from lists of ids; `wanted` must be set and nothing else. */
  readonly marks: Uint8Array | undefined
  readonly wanted: number
}

const ONLY = 1
const TOPIC = 2
const EXCEPT = 4

/** A code that is nobody's, for what the viewer left untold or nobody else has. */
export const codeIn = (codes: Codes, id: Id | undefined): number =>
  id === undefined ? -1 : (codes.get(id) ?? -1)

const some = <T>(list: readonly T[] | undefined): list is readonly T[] =>
  list !== undefined && list.length > 0

function markPosting(marks: Uint8Array, posting: Posting | undefined): void {
  if (posting === undefined) return
  for (const slot of posting.slot.subarray(0, posting.size)) marks[slot] = (marks[slot] as number) | TOPIC
}

function markIds(marks: Uint8Array, slots: ReadonlyMap<Id, number>, ids: Iterable<Id>, bit: number): void {
  for (const id of ids) {
    const slot = slots.get(id)
    if (slot !== undefined) marks[slot] = (marks[slot] as number) | bit
  }
}

function marksOf(population: Population, filters: Filters, direction: Direction) {
  const { topics, only, except } = filters
  if (!some(topics) && only === undefined && except === undefined) return { marks: undefined, wanted: 0 }
  const marks = new Uint8Array(population.ids.length)
  for (const topic of topics ?? []) {
    const holders = population.topics.get(topic)
    markPosting(marks, direction === 'learn' ? holders?.teachers : holders?.learners)
  }
  if (only !== undefined) markIds(marks, population.slots, only, ONLY)
  if (except !== undefined) markIds(marks, population.slots, except, EXCEPT)
  return { marks, wanted: (some(topics) ? TOPIC : 0) | (only === undefined ? 0 : ONLY) }
}

/** An untold year of the viewer's finds nobody. */
function sinceRange(viewer: Person, ahead: Filters['yearsAhead']): readonly [number, number] | undefined {
  if (ahead === undefined) return undefined
  if (viewer.inTheFieldSince === undefined) return [1, 0]
  const code = sinceCode(viewer.inTheFieldSince)
  return [Math.max(1, code - ahead[1]), code - ahead[0]]
}

export function gateOf(population: Population, viewer: Person, filters: Filters, direction: Direction): Gate {
  const { languages, values, codes } = population
  const chapters = some(filters.chapters)
    ? filters.chapters.map((one) => codeIn(codes.chapter, one))
    : undefined
  return {
    shown: direction === 'learn' ? SHOWN_AS_HELPER : SHOWN_AS_SEEKER,
    languages: wordsOf(languages, viewer.languages),
    channels: channelMask(viewer.channels),
    filtered: Object.values(filters).some((filter) => filter !== undefined),
    kinds: maskOf(KINDS_OF_HELP, filters.kindsOfHelp ?? []),
    stages: stagesMask(filters.stages ?? []),
    channelFilter: channelMask(filters.channels ?? []),
    languageFilter: some(filters.languages) ? wordsOf(languages, filters.languages) : undefined,
    valueFilter: some(filters.values) ? wordsOf(values, filters.values) : undefined,
    chapters: chapters && new Set(chapters),
    since: sinceRange(viewer, filters.yearsAhead),
    chapter: codeIn(codes.chapter, viewer.chapter),
    region: codeIn(codes.region, viewer.region),
    near: filters.near === true,
    bothWays: filters.bothWays === true,
    ...marksOf(population, filters, direction),
  }
}

/** Whether nobody can be reached: the viewer named no channel, or no language that anyone has. */
export const isClosed = ({ channels, languages }: Gate): boolean =>
  channels === 0 || languages.every((word) => word === 0)

/** Whether P is above 0: enrolled on that side, with room, a channel and a language in common. */
export function reaches(gate: Gate, { columns, languages }: Population, slot: number): boolean {
  return (
    ((columns.channels[slot] as number) & gate.channels) !== 0 &&
    ((columns.shown[slot] as number) & gate.shown) !== 0 &&
    sharesAny(languages.data, slot, gate.languages)
  )
}

/** Whether the viewer's filters let a slot through. */
export function passes(gate: Gate, population: Population, slot: number): boolean {
  return !gate.filtered || holds(gate, population, slot)
}

function holds(gate: Gate, { columns, languages, values, work }: Population, slot: number): boolean {
  const { kinds, stages, channelFilter, languageFilter, valueFilter, chapters, since, marks } = gate
  const year = columns.since[slot] as number
  return (
    (marks === undefined || marks[slot] === gate.wanted) &&
    (kinds === 0 || ((columns.kinds[slot] as number) & kinds) !== 0) &&
    (stages === 0 || ((columns.stage[slot] as number) & stages) !== 0) &&
    (channelFilter === 0 || ((columns.channels[slot] as number) & channelFilter) !== 0) &&
    (languageFilter === undefined || sharesAny(languages.data, slot, languageFilter)) &&
    (valueFilter === undefined || sharesAny(values.data, slot, valueFilter)) &&
    (chapters === undefined || chapters.has(columns.chapter[slot] as number)) &&
    (since === undefined || (year >= since[0] && year <= since[1])) &&
    (!gate.near || columns.chapter[slot] === gate.chapter || columns.region[slot] === gate.region) &&
    (!gate.bothWays || ((work.forward[slot] as number) < 1 && (work.back[slot] as number) < 1))
  )
}
