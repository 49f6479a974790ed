import type { CommunityKind } from './community/kinds.ts'

// Values are short phrases about how a person works. A member picks up to five; shared values make good pairs
// (Eby, Allen et al. 2013), so they are worded as habits anyone in any profession may recognise, never as virtues.

/** @public */
export interface Value {
  key: string
  name: string
  /** Offered in communities of this kind alone. */
  only?: CommunityKind
}

/** @public How many values one person may pick. */
export const mostValues = 5

/** @public Every phrase, in the order they are shown. */
export const values: readonly Value[] = [
  { key: 'people-before-drawings', name: 'People before drawings', only: 'association' },
  { key: 'say-what-it-costs', name: 'Say what it costs' },
  { key: 'shade-before-show', name: 'Shade before show', only: 'association' },
  { key: 'ask-before-answering', name: 'Ask before answering' },
  { key: 'small-steps-often', name: 'Small steps, often' },
  { key: 'finish-what-you-start', name: 'Finish what you start' },
  { key: 'leave-it-better', name: 'Leave it better than you found it' },
  { key: 'share-the-credit', name: 'Share the credit' },
  { key: 'own-your-mistakes', name: 'Own your mistakes' },
  { key: 'evidence-over-opinion', name: 'Evidence over opinion' },
  { key: 'try-it-then-talk', name: 'Try it, then talk' },
  { key: 'keep-it-simple', name: 'Keep it simple' },
  { key: 'family-first', name: 'Family first' },
  { key: 'home-by-six', name: 'Home by six' },
  { key: 'the-long-view', name: 'The long view' },
  { key: 'care-for-what-is-there', name: 'Care for what is there' },
  { key: 'open-doors', name: 'Open doors for others' },
  { key: 'everyone-in-the-room', name: 'Everyone in the room' },
  { key: 'the-quiet-voice', name: 'Hear the quiet voice' },
  { key: 'honest-and-kind', name: 'Honest and kind at once' },
  { key: 'plain-words', name: 'Plain words' },
  { key: 'humour-helps', name: 'Humour helps' },
  { key: 'learn-in-public', name: 'Learn in public' },
  { key: 'keep-your-promises', name: 'Keep your promises' },
  { key: 'slow-is-fine', name: 'Slow is fine' },
  { key: 'nature-sets-terms', name: 'Nature sets the terms', only: 'association' },
  { key: 'beauty-matters', name: 'Beauty matters', only: 'association' },
  { key: 'fair-pay', name: 'Fair pay for fair work' },
  { key: 'curiosity-first', name: 'Curiosity first' },
  { key: 'teach-what-you-know', name: 'Teach what you know' },
  { key: 'credit-your-sources', name: 'Name your sources' },
  { key: 'people-before-numbers', name: 'People before numbers', only: 'company' },
  { key: 'right-before-fast', name: 'Right before fast', only: 'company' },
  { key: 'everybody-home-safe', name: 'Everybody home safe', only: 'company' },
  { key: 'customer-at-the-table', name: 'The customer at the table', only: 'company' },
]

/** @public The phrases people choose from in a community of this kind. */
export const valuesOf = (kind: CommunityKind): readonly Value[] =>
  values.filter(({ only }) => only === undefined || only === kind)
