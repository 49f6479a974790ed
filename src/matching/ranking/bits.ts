import { bitCount } from '../hours.ts'
import type { Id } from '../person.ts'
import { grown } from './postings.ts'

// Sets of ids as bits, one or more 32-bit words a person: as many words as the ids in use need.

export interface BitSets {
  readonly bits: Map<Id, number>
  words: number
  data: Uint32Array
}

export const emptyBitSets = (capacity: number): BitSets => ({
  bits: new Map(),
  words: 1,
  data: new Uint32Array(capacity),
})

export function growBitSets(sets: BitSets, capacity: number): void {
  sets.data = grown(sets.data, capacity * sets.words)
}

function addWord(sets: BitSets): void {
  const { words, data } = sets
  const wider = new Uint32Array((data.length / words) * (words + 1))
  for (let i = 0; i < data.length; i++) {
    wider[Math.floor(i / words) * (words + 1) + (i % words)] = data[i] as number
  }
  sets.words = words + 1
  sets.data = wider
}

export function writeBits(sets: BitSets, slot: number, ids: readonly Id[]): void {
  for (const id of ids) {
    if (sets.bits.has(id)) continue
    sets.bits.set(id, sets.bits.size)
    if (sets.bits.size > 32 * sets.words) addWord(sets)
  }
  sets.data.set(wordsOf(sets, ids), slot * sets.words)
}

/** The words of a set; ids nobody holds are left out, for nobody shares them. */
export function wordsOf(sets: BitSets, ids: readonly Id[]): Uint32Array {
  const words = new Uint32Array(sets.words)
  for (const id of ids) {
    const bit = sets.bits.get(id)
    if (bit !== undefined) words[bit >> 5] = (words[bit >> 5] as number) | (1 << (bit & 31))
  }
  return words
}

export function sharesAny(data: Uint32Array, slot: number, wanted: Uint32Array): boolean {
  const start = slot * wanted.length
  for (let i = 0; i < wanted.length; i++) {
    if (((data[start + i] as number) & (wanted[i] as number)) !== 0) return true
  }
  return false
}

export function sharedCount(data: Uint32Array, slot: number, wanted: Uint32Array): number {
  const start = slot * wanted.length
  let count = 0
  for (let i = 0; i < wanted.length; i++)
    count += bitCount((data[start + i] as number) & (wanted[i] as number))
  return count
}
