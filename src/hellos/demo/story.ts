import type { HelloState } from '../hello.ts'

// What the people of a demo wrote to each other. A person is a key of the cast, or somebody found by what
// they teach or learn, so that every letter fits whoever it goes to.

/** Somebody of the cast by key, or the next person who teaches or learns something. */
export type Who = string | { readonly teaches: string } | { readonly learns: string }

/** f: whoever wrote the letter · t: whom it went to. */
export type Line = readonly ['f' | 't', string]

/** How it stands today. */
export type Standing =
  | Exclude<HelloState, 'closed' | 'ended'>
  | 'set aside'
  | 'quiet'
  | 'ended'
  | 'expired'
  | 'withdrawn'
  | 'word'
  | 'lapsed'

/** @public One hello with all that followed. */
export interface Story {
  readonly from: Who
  readonly to: Who
  readonly topic: string
  readonly why: string
  readonly who?: string
  readonly gain?: string
  readonly asks?: string
  readonly size?: 'question' | 'talk' | 'weeks'
  /** Days since it was written. */
  readonly days: number
  readonly now: Standing
  /** The lines reach until lately, however long ago it began. */
  readonly spread?: boolean
  readonly talk?: readonly Line[]
  /** Not now, with these words; or thanks at the end. */
  readonly word?: string
}
