import { after, days } from '#platform/time.ts'

// A *newcomer* is a member in their first sixty days, which begin with joining. Their *steps* are written down when they
// are reached or skipped: the first steps, three *introductions* whose hosts said yes, a word of theirs in the *conversations* of
// their topics, *something* they can do now, a word from the house after a week and after a month, and, of its own, the
// first *contact*: words of a person, a talk, a yes to a letter. Without contact, or with a place unfilled, on the fourteenth day they *need attention* of staff. The member may
// skip each and switch off the whole; what is off asks, tells and lists nothing.

/** The steps of the page, in its order. */
export const welcomeSteps = [
  'first_steps',
  'introductions',
  'conversations',
  'something',
  'day_7',
  'day_30',
] as const
export type WelcomeStep = (typeof welcomeSteps)[number]

/** @public How long somebody is a newcomer. */
export const WELCOME_LIFE = days(60)
export const ATTENTION_AFTER = days(14)
/** So many introductions, each with somebody who said yes. */
export const PLACES = 3

/** The days on which the house asks how it goes. */
export type FollowUpDay = 7 | 30

/** The follow-up that is due at an instant; a later one takes the place of one that was missed. */
export function followUpDue(beganAt: Date, now: Date): FollowUpDay | undefined {
  if (after(beganAt, days(30)) <= now) return 30
  return after(beganAt, days(7)) <= now ? 7 : undefined
}

/** What did or did not happen until then. */
export interface SoFar {
  readonly takesPart: boolean
  /** First steps neither done nor skipped. */
  readonly stepsAhead: boolean
  /** There was a word, a talk or a yes from anybody. */
  readonly contact: boolean
  /** Somebody who would be happy to meet them waits for their word. */
  readonly host: { readonly id: string; readonly callName: string } | undefined
  /** The conversation that was last heard of. */
  readonly talk: { readonly id: string; readonly callName: string } | undefined
  /** A trial or a partnership runs. */
  readonly paired: boolean
  /** They have said what they could teach. */
  readonly teaches: boolean
}

/** What a follow-up is about: the nearest thing that would help. */
export type FollowUp = 'host' | 'talk' | 'paired' | 'teach' | 'take_part' | 'first_steps' | 'write'

export function followUpAbout({ host, talk, paired, teaches, takesPart, stepsAhead }: SoFar): FollowUp {
  if (host) return 'host'
  if (paired) return teaches ? 'paired' : 'teach'
  if (talk) return 'talk'
  if (!takesPart) return 'take_part'
  return stepsAhead ? 'first_steps' : 'write'
}
