import { experienceValue } from '../need.ts'
import type { Experience, Id, Person, TopicKind } from '../person.ts'

// The inverted index: for each topic, who teaches it and who learns it in public. Private gaps are never in
// it. Order inside a topic means nothing, so taking someone out moves the last entry into the gap.

/** Who holds one topic, on one side. `code` is level + 8 for a path topic (learners), level (teachers). */
export interface Posting {
  slot: Int32Array
  code: Uint8Array
  /** Teachers: what vouches for them, 0 nothing. */
  voucher: Int32Array
  size: number
}

export const PATH_BIT = 8
export const codeOf = (level: number, kind: TopicKind): number => (kind === 'path' ? level + PATH_BIT : level)

const FIRST_CAPACITY = 8

export const emptyPosting = (): Posting => ({
  slot: new Int32Array(FIRST_CAPACITY),
  code: new Uint8Array(FIRST_CAPACITY),
  voucher: new Int32Array(FIRST_CAPACITY),
  size: 0,
})

type Column = Uint8Array | Uint16Array | Int32Array | Uint32Array | Float32Array | Float64Array

/** A longer copy; what is new is 0. */
export function grown<T extends Column>(column: T, length: number): T {
  const longer = new (column.constructor as new (length: number) => T)(length)
  longer.set(column)
  return longer
}

export function append(posting: Posting, slot: number, code: number, voucher: number): void {
  const { size } = posting
  if (size === posting.slot.length) {
    posting.slot = grown(posting.slot, 2 * size)
    posting.code = grown(posting.code, 2 * size)
    posting.voucher = grown(posting.voucher, 2 * size)
  }
  posting.slot[size] = slot
  posting.code[size] = code
  posting.voucher[size] = voucher
  posting.size = size + 1
}

/** Slots from … to-1: the part of a large house that one search looks through. */
export interface Block {
  readonly from: number
  readonly to: number
}

/** Few enough holders to look at each, wherever they stand. */
const RARE = 300

/**
 * Where to begin and to end reading a posting in which slots rise: all of a short one, of a long one what lies in the block.
 */
export function partOf({ slot, size }: Posting, block: Block | undefined): readonly [number, number] {
  if (block === undefined || size <= RARE) return [0, size]
  return [firstFrom(slot, size, block.from), firstFrom(slot, size, block.to)]
}

/** The first place that holds this slot or a later one. */
function firstFrom(slots: Int32Array, size: number, slot: number): number {
  let [low, high] = [0, size]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((slots[middle] as number) < slot) low = middle + 1
    else high = middle
  }
  return low
}

/** Whether the slot was there. */
export function takeOut(posting: Posting, slot: number): boolean {
  const at = posting.slot.subarray(0, posting.size).indexOf(slot)
  if (at < 0) return false
  const last = --posting.size
  posting.slot[at] = posting.slot[last] as number
  posting.code[at] = posting.code[last] as number
  posting.voucher[at] = posting.voucher[last] as number
  return true
}

/**
 * What vouches for teachers, each distinct set of (year, regime) once: a hundred thousand licences come down
 * to some hundreds of sets, and their worth is worked out once for each regime that learners are under.
 */
export interface Vouchers {
  readonly codes: Map<string, number>
  readonly sets: (readonly Experience[])[]
  /** What the sets are worth, by year and learner's regime; good for as many sets as it has. */
  readonly worth: Map<string, Float64Array>
}

/** Code 0 is nobody's: a claim. */
export const emptyVouchers = (): Vouchers => ({ codes: new Map(), sets: [[]], worth: new Map() })

export function voucherOf(vouchers: Vouchers, person: Person, topic: Id): number {
  const set = person.experiences.filter((experience) => experience.topic === topic)
  if (set.length === 0) return 0
  const key = JSON.stringify(set.map(({ year, regime }) => [year, regime ?? null]).sort())
  const known = vouchers.codes.get(key)
  if (known !== undefined) return known
  vouchers.codes.set(key, vouchers.sets.length)
  return vouchers.sets.push(set) - 1
}

/** The worth of each set to a learner under this regime: its best experience, 0 for none. */
export function voucherValues(vouchers: Vouchers, regime: Id | undefined, year: number): Float64Array {
  const { sets, worth } = vouchers
  const asked = `${year} ${regime ?? ''}`
  const known = worth.get(asked)
  if (known?.length === sets.length) return known
  const values = Float64Array.from(sets, (set) => bestOf(set, regime, year))
  worth.set(asked, values)
  return values
}

export const bestOf = (set: readonly Experience[], regime: Id | undefined, year: number): number =>
  set.reduce((best, experience) => Math.max(best, experienceValue(experience, regime, year)), 0)
