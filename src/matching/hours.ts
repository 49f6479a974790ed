import type { Person } from './person.ts'

/** @public When someone has time, in words people choose. */
export type TimeOfWeek = 'morning' | 'daytime' | 'evening' | 'weekend'

/** Local hours [from, to) of each; a weekend is its two days, waking hours. */
const LOCAL_HOURS: Record<TimeOfWeek, readonly [number, number]> = {
  morning: [6, 10],
  daytime: [10, 18],
  evening: [18, 22],
  weekend: [8, 20],
}
const WEEKEND_BIT = 12

/**
 * @public A week's pattern as 24 bits in UTC: bits 0–11 are the two-hour blocks of a weekday, 12–23 those of a weekend
 * day. One machine word a person, and a common hour is one AND across any two time zones. Half hours
 * round down, odd offsets outwards by an hour, and a Sunday night that is Monday elsewhere stays weekend: good
 * enough to suggest a talk, for the two agree on the hour themselves.
 */
export function weeklyHours(times: readonly TimeOfWeek[], utcOffsetMinutes: number): number {
  if (!Number.isFinite(utcOffsetMinutes) || Math.abs(utcOffsetMinutes) > 14 * 60) {
    throw new RangeError(`utcOffsetMinutes: ${utcOffsetMinutes} is not within 14 hours of UTC`)
  }
  const offset = Math.floor(utcOffsetMinutes / 60)
  let mask = 0
  for (const time of times) {
    const [from, to] = LOCAL_HOURS[time]
    for (let hour = from; hour < to; hour++) {
      const block = ((hour - offset + 24) % 24) >> 1
      mask |= 1 << (time === 'weekend' ? block + WEEKEND_BIT : block)
    }
  }
  return mask
}

/** Number of bits set in a 32-bit word. */
export function bitCount(word: number): number {
  let n = word - ((word >>> 1) & 0x55555555)
  n = (n & 0x33333333) + ((n >>> 2) & 0x33333333)
  return (((n + (n >>> 4)) & 0x0f0f0f0f) * 0x01010101) >>> 24
}

/** Two-hour blocks both have, or undefined where either said nothing. */
export const blocksShared = (a: Person, b: Person): number | undefined =>
  a.hours === 0 || b.hours === 0 ? undefined : bitCount(a.hours & b.hours)
