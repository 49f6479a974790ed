import { CLAIM } from '../constants.ts'
import { byTopic, depthOf, gainOf, pathGain, regimeValue, windowOf, windowValue } from '../need.ts'
import type { Id, Learning, Person, Teaching } from '../person.ts'
import type { Direction } from './filters.ts'
import { type Columns, type Population, sinceCode } from './population.ts'
import { type Block, bestOf, PATH_BIT, type Posting, partOf, voucherValues } from './postings.ts'

// What topics add to everybody's need, topic by topic in the order of the score: each holder's entry in
// `forward` (the seeker's need, with relevance) or `back` (what the helper would learn, without) is the product
// of what is missed. 1 means: no topic met.

/** A function of small whole numbers, worked out ahead. */
function table(length: number, value: (index: number) => number): Float64Array {
  const values = new Float64Array(length)
  for (let index = 0; index < length; index++) values[index] = value(index)
  return values
}

const DEPTHS = table(256, (taught) => depthOf(taught))
const LEVELS = 6
const YEARS = 256

/** What is read of one topic's holders. */
interface Part {
  readonly posting: Posting
  readonly begin: number
  readonly end: number
}

function partIn(posting: Posting | undefined, block: Block | undefined): Part | undefined {
  if (posting === undefined) return undefined
  const [begin, end] = partOf(posting, block)
  return { posting, begin, end }
}

/** Teachers of one craft topic, or of any where relevance does not count. */
function meetTeachers(
  missed: Float64Array,
  columns: Columns,
  { posting, begin, end }: Part,
  gains: Float64Array,
): void {
  const { slot: slots, code, voucher } = posting
  const { taught } = columns
  for (let i = begin; i < end; i++) {
    const slot = slots[i] as number
    const depth = DEPTHS[taught[slot] as number] as number
    const gain = gains[(code[i] as number) + ((voucher[i] as number) > 0 ? PATH_BIT : 0)] as number
    missed[slot] = (missed[slot] as number) * (1 - depth * gain)
  }
}

/** What depends on the seeker alone, worked out once a page. */
interface PathTables {
  readonly vouchers: Float64Array
  readonly regimes: Float64Array
  readonly windows: Float64Array
}

function pathTables(population: Population, viewer: Person, year: number): PathTables {
  const [from, to] = windowOf(viewer)
  const own = sinceCode(viewer.inTheFieldSince)
  return {
    vouchers: voucherValues(population.vouchers, viewer.regime, year),
    regimes: regimeTable(population, viewer.regime),
    windows: table(YEARS, (code) => windowValue(own === 0 || code === 0 ? undefined : own - code, from, to)),
  }
}

function regimeTable({ codes }: Population, regime: Id | undefined): Float64Array {
  return Float64Array.from([undefined, ...codes.regime.keys()], (other) => regimeValue(other, regime))
}

/** Teachers of one path topic, with relevance. */
function meetGuides(
  missed: Float64Array,
  columns: Columns,
  { posting, begin, end }: Part,
  level: number,
  tables: PathTables,
): void {
  const { slot: slots, code, voucher } = posting
  const { taught, regime, since } = columns
  const { vouchers, regimes, windows } = tables
  const dated = table(LEVELS, (theirs) => pathGain(theirs - level, 1, 0))
  const claimed = table(LEVELS, (theirs) => CLAIM * gainOf(theirs - level))
  for (let i = begin; i < end; i++) {
    const slot = slots[i] as number
    const theirs = code[i] as number
    const lived = (dated[theirs] as number) * (vouchers[voucher[i] as number] as number)
    const said = (claimed[theirs] as number) * (regimes[regime[slot] as number] as number)
    const gain = lived > said ? lived : said
    const weight =
      (DEPTHS[taught[slot] as number] as number) * gain * (windows[since[slot] as number] as number)
    missed[slot] = (missed[slot] as number) * (1 - weight)
  }
}

/** `gains` by level, and by level + 8 where an experience vouches. */
function gainTable(learning: Learning): Float64Array {
  const path = learning.kind === 'path'
  return table(PATH_BIT + LEVELS, (code) => {
    const ahead = (code % PATH_BIT) - learning.level
    return path ? pathGain(ahead, code < PATH_BIT ? 0 : 1, 1) : gainOf(ahead)
  })
}

function learnFrom(
  missed: Float64Array,
  population: Population,
  learns: readonly Learning[],
  tables: PathTables | undefined,
  block: Block | undefined,
): void {
  for (const learning of learns.toSorted(byTopic)) {
    const part = partIn(population.topics.get(learning.topic)?.teachers, block)
    if (part === undefined) continue
    if (tables !== undefined && learning.kind === 'path') {
      meetGuides(missed, population.columns, part, learning.level, tables)
    } else meetTeachers(missed, population.columns, part, gainTable(learning))
  }
}

/** Learners of one topic the viewer teaches, without relevance. */
function meetLearners(missed: Float64Array, { posting, begin, end }: Part, factors: Float64Array): void {
  const { slot: slots, code } = posting
  for (let i = begin; i < end; i++) {
    const slot = slots[i] as number
    missed[slot] = (missed[slot] as number) * (factors[code[i] as number] as number)
  }
}

const vouchersOf = (viewer: Person, topic: Id) => viewer.experiences.filter((one) => one.topic === topic)

/** Weight of a topic for a learner by code (level, or level + 8 for a path), before relevance. */
function weights(viewer: Person, { topic, level }: Teaching): Float64Array {
  const depth = depthOf(viewer.teaches.length)
  const vouched = vouchersOf(viewer, topic).length > 0 ? 1 : 0
  return table(PATH_BIT + LEVELS, (code) => {
    const ahead = level - (code % PATH_BIT)
    return depth * (code < PATH_BIT ? gainOf(ahead) : pathGain(ahead, vouched, 1))
  })
}

/** Weight of a path topic for a learner of each level under each regime, before the window. */
function pathWeights(
  { codes }: Population,
  viewer: Person,
  { topic, level }: Teaching,
  year: number,
): Float64Array {
  const depth = depthOf(viewer.teaches.length)
  const set = vouchersOf(viewer, topic)
  const learners = Array.from({ length: LEVELS }, (_, theirs) => theirs)
  return Float64Array.from(
    learners.flatMap((theirs) =>
      [undefined, ...codes.regime.keys()].map((rules) => {
        const gain = pathGain(level - theirs, bestOf(set, rules, year), regimeValue(viewer.regime, rules))
        return depth * gain
      }),
    ),
  )
}

/** Learners of one topic the viewer teaches, with relevance as each of them sees it. */
function meetSeekers(
  missed: Float64Array,
  population: Population,
  { posting, begin, end }: Part,
  viewer: Person,
  teaching: Teaching,
  year: number,
): void {
  const { slot: slots, code } = posting
  const { regime, since, windowFrom, windowTo } = population.columns
  const crafts = weights(viewer, teaching)
  const paths = pathWeights(population, viewer, teaching, year)
  const rules = population.codes.regime.size + 1
  const own = sinceCode(viewer.inTheFieldSince)
  for (let i = begin; i < end; i++) {
    const slot = slots[i] as number
    const what = code[i] as number
    let weight = crafts[what] as number
    if (what >= PATH_BIT && weight > 0) {
      const theirs = since[slot] as number
      const years = own === 0 || theirs === 0 ? undefined : theirs - own
      const near = windowValue(years, windowFrom[slot] as number, windowTo[slot] as number)
      weight = (paths[(what - PATH_BIT) * rules + (regime[slot] as number)] as number) * near
    }
    missed[slot] = (missed[slot] as number) * (1 - weight)
  }
}

function teachTo(
  missed: Float64Array,
  population: Population,
  viewer: Person,
  year: number | undefined,
  block: Block | undefined,
): void {
  for (const teaching of viewer.teaches.toSorted(byTopic)) {
    const part = partIn(population.topics.get(teaching.topic)?.learners, block)
    if (part === undefined) continue
    if (year !== undefined) meetSeekers(missed, population, part, viewer, teaching, year)
    else {
      meetLearners(
        missed,
        part,
        weights(viewer, teaching).map((weight) => 1 - weight),
      )
    }
  }
}

/** Fills the working space for one viewer. Private gaps: the viewer's own count in `learn`, nobody's in `help`. */
export function gather(population: Population, viewer: Person, year: number, direction: Direction): void {
  population.work.forward.fill(1)
  population.work.back.fill(1)
  meet(population, viewer, year, direction)
}

/** The same in a working space that is 1 everywhere; in a population whose slots rise, of long postings the block alone. */
export function meet(
  population: Population,
  viewer: Person,
  year: number,
  direction: Direction,
  block?: Block,
): void {
  const { forward, back } = population.work
  if (direction === 'learn') {
    learnFrom(forward, population, viewer.learns, pathTables(population, viewer, year), block)
    teachTo(back, population, viewer, undefined, block)
  } else {
    teachTo(forward, population, viewer, year, block)
    const shown = viewer.learns.filter((learning) => learning.private !== true)
    learnFrom(back, population, shown, undefined, block)
  }
}

/** Makes the working space 1 again wherever {@link meet} left anything. */
export function leave(
  { topics, work }: Population,
  viewer: Person,
  direction: Direction,
  block?: Block,
): void {
  const [teachers, learners] = direction === 'learn' ? [work.forward, work.back] : [work.back, work.forward]
  for (const { topic } of viewer.learns) clear(teachers, partIn(topics.get(topic)?.teachers, block))
  for (const { topic } of viewer.teaches) clear(learners, partIn(topics.get(topic)?.learners, block))
}

function clear(missed: Float64Array, part: Part | undefined): void {
  if (part === undefined) return
  const { posting, begin, end } = part
  for (let i = begin; i < end; i++) missed[posting.slot[i] as number] = 1
}
