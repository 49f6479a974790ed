// What the people of a demo asked each other. Whoever asks or answers is a key of the cast, or the next person who openly
// learns or teaches the topic, so that every line fits whoever says it.

/** How it stands today. */
export type Standing =
  | 'new'
  | 'asked around'
  | 'with staff'
  | 'answered'
  | 'helped'
  | 'closed'
  | 'hidden'
  | 'merged'

/** One answer, and what it did. */
interface Told {
  /** A key of the cast; else somebody who teaches the topic. */
  readonly by?: string
  readonly words: string
  /** What whoever asked said under it. */
  readonly back?: string
}

/** @public One thread of a demo with all that followed. */
export interface Story {
  readonly title: string
  readonly words: string
  readonly topics: readonly [string, ...string[]]
  /** A key of the cast, or `a newcomer`; else somebody who openly learns the first topic. */
  readonly by?: string
  readonly kind?: 'conversation'
  readonly quiet?: true
  /** Hours since it was asked. */
  readonly hours: number
  readonly now: Standing
  readonly answers?: readonly Told[]
}
