import {
  FAR_IN_PERSON,
  HOURS_APART,
  HOURS_ENOUGH,
  SAME_COLLEAGUES,
  VALUES_BASE,
  VALUES_NEEDED,
  VALUES_SHARE,
  VALUES_UNKNOWN,
} from './constants.ts'
import { CHANNELS, type Channel, type Id, type Person } from './person.ts'

// Whether two people could talk at all, and how easily; and what they hold dear. Both look the same from
// either side.

const IN_PERSON = 1 << CHANNELS.indexOf('in_person')

/** @public */
export type Nearness = 'chapter' | 'region' | 'apart'

export const maskOf = <T>(all: readonly T[], chosen: readonly T[]): number =>
  chosen.reduce((mask, item) => mask | (1 << all.indexOf(item)), 0)

export const both = <T>(a: readonly T[], b: readonly T[]): T[] => a.filter((item) => b.includes(item))

export function valuesValue(shared: number, mine: number, theirs: number): number {
  if (mine < VALUES_NEEDED || theirs < VALUES_NEEDED) return VALUES_UNKNOWN
  return VALUES_BASE + VALUES_SHARE * (shared / (mine + theirs - shared))
}

/** `blocks` shared of the week, -1 where either said nothing: then nothing stands in the way. */
export const hoursValue = (blocks: number): number =>
  blocks < 0 ? 1 : HOURS_APART + (1 - HOURS_APART) * (Math.min(blocks, HOURS_ENOUGH) / HOURS_ENOUGH)

/** Distance counts only where meeting in person is all that both want. */
export const distanceValue = (sharedChannels: number, near: boolean): number =>
  sharedChannels === IN_PERSON && !near ? FAR_IN_PERSON : 1

export const colleaguesValue = (colleagues: boolean): number => (colleagues ? SAME_COLLEAGUES : 1)

export const practicalValue = (hours: number, distance: number, colleagues: number): number =>
  hours * distance * colleagues

export const same = (a: Id | undefined, b: Id | undefined): boolean => a !== undefined && a === b

export function nearness(a: Person, b: Person): Nearness {
  if (same(a.chapter, b.chapter)) return 'chapter'
  return same(a.region, b.region) ? 'region' : 'apart'
}

export const channelMask = (channels: readonly Channel[]): number => maskOf(CHANNELS, channels)
