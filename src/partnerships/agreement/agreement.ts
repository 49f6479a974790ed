import type { MemberId } from '#map/ids.ts'
import { type BlankKey, blankKeys } from '#programmes/policy/policy.ts'

// An *agreement* is what two people wrote into the blanks of their programme's policy. Every real save is the next
// version; a *signature* binds the one version that was read; *in force* is the last version that both have signed, until
// both have signed a later one. Nothing in it is required, and nothing is ever asked of the two because of it.

export const longKinds = ['until', 'meetings', 'open'] as const
export const oftenPers = ['day', 'weekday', 'week', 'two_weeks', 'month', 'as_needed'] as const

/** @public How long: a day ('YYYY-MM-DD'), a number of meetings, or no end; and free words. */
export interface HowLong {
  readonly kind: (typeof longKinds)[number] | null
  readonly until: string | null
  readonly meetings: number | null
  readonly words: string
}

/** @public How often: so many times so many minutes in some stretch of time, or as needed; and free words. */
export interface HowOften {
  readonly times: number | null
  readonly minutes: number | null
  readonly per: (typeof oftenPers)[number] | null
  readonly words: string
}

/** @public The blanks as one of the two reads them: *teach* is what the reader teaches. */
export interface Filled {
  readonly goals: string
  readonly teach: string
  readonly learn: string
  readonly long: HowLong
  readonly often: HowOften
  readonly where: string
  readonly between: string
  readonly end: string
}

/** @public Before anybody wrote anything. */
export const unfilled: Filled = {
  ...{ goals: '', teach: '', learn: '', where: '', between: '', end: '' },
  long: { kind: null, until: null, meetings: null, words: '' },
  often: { times: null, minutes: null, per: null, words: '' },
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other)

/** The blanks in which two versions differ, in the order of the page. */
export const changedBlanks = (before: Filled, after: Filled): BlankKey[] =>
  blankKeys.filter((key) => !same(before[key], after[key]))

/** Whether nothing stands in a blank. */
export const isEmptyBlank = (filled: Filled, key: BlankKey): boolean => same(filled[key], unfilled[key])

/** What became of two people writing at once. */
interface Merged {
  /** What the form shows: mine where I wrote, theirs elsewhere. */
  readonly filled: Filled
  /** Blanks both have written in, differently: both texts are shown. */
  readonly both: readonly BlankKey[]
  /** Blanks that only the other has written in. */
  readonly theirs: readonly BlankKey[]
}

/** Brings together what I wrote on a version and what stands there meanwhile. Neither text is lost. */
export function mergeFilled({ base, mine, theirs }: Record<'base' | 'mine' | 'theirs', Filled>): Merged {
  const wrote = new Set(changedBlanks(base, mine))
  const moved = changedBlanks(mine, theirs)
  const taken = moved.filter((key) => !wrote.has(key))
  return {
    filled: { ...mine, ...Object.fromEntries(taken.map((key) => [key, theirs[key]])) },
    both: changedBlanks(base, theirs).filter((key) => wrote.has(key) && moved.includes(key)),
    theirs: taken,
  }
}

/** One version, without its words. */
export interface Version {
  readonly version: number
  readonly policyVersion: number
  /** Null for somebody whose account is gone. */
  readonly savedBy: MemberId | null
  readonly savedAt: Date
  readonly signed: { readonly low: Date | null; readonly high: Date | null }
}

/** Whether both have signed it. */
export const isSignedByBoth = ({ signed }: Pick<Version, 'signed'>): boolean =>
  signed.low !== null && signed.high !== null

/** The version in force, of versions newest first. */
export const inForceOf = (versions: readonly Version[]): Version | undefined => versions.find(isSignedByBoth)

/** The last version before the newest one that somebody wrote or signed: what they know already. */
export function knownTo(
  versions: readonly Version[],
  member: MemberId,
  iAmLow: boolean,
): Version | undefined {
  return versions
    .slice(1)
    .find(({ savedBy, signed }) => savedBy === member || (iAmLow ? signed.low : signed.high) !== null)
}
