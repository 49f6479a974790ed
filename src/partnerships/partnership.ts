import type { HelloId, MemberId, PartnershipId, TopicKey } from '#map/ids.ts'
import { after, days } from '#platform/time.ts'

// A *trial* is what two people who talk agree to try: a number of conversations or a number of days, whichever comes
// first. Where both say *go on together* it becomes *active*: a partnership, on the two's own terms and without an end but
// theirs. Either may pause it and either may *end kindly*, in any state and at once. While it lives a partnership takes one
// seat of each of the two, whichever way the teaching goes. A *contact* is something that happened elsewhere (a call, a
// text, a lunch) and was logged in one step; it counts like a meeting.

/** @public */
export type PartnershipState = 'trial' | 'active' | 'paused' | 'ended'

/** @public A suggestion nobody answered is over after this; set aside or not, it reads as waiting until then. */
export const SUGGESTION_LIFE = days(14)
/** @public How long the two may leave open what they were asked at a trial's end. */
export const DECISION_LIFE = days(14)
/** @public How long the two may leave a question about a quiet trial open. */
export const QUIET_LIFE = days(7)

/** @public What somebody may do to a partnership. */
export type PartnershipVerb =
  | 'goOn'
  | 'extend'
  | 'pause'
  | 'resume'
  | 'end'
  | 'plan'
  | 'write'
  | 'agree'
  | 'mark'

// Planning needs the two to be under way; what is there can be added to while it lives; what was begun can be marked even
// after the end.
const allowed: Record<PartnershipVerb, readonly PartnershipState[]> = {
  goOn: ['trial'],
  extend: ['trial'],
  pause: ['active'],
  resume: ['paused'],
  end: ['trial', 'active', 'paused'],
  plan: ['trial', 'active'],
  write: ['trial', 'active', 'paused'],
  agree: ['trial', 'active', 'paused'],
  mark: ['trial', 'active', 'paused', 'ended'],
}

/** Whether a verb may follow this state. */
export const mayFollow = (verb: PartnershipVerb, state: PartnershipState): boolean =>
  allowed[verb].includes(state)

/** Somebody as the other side of a partnership. */
export interface Partner {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
  readonly zone: string
}

/** @public A partnership through the eyes of one of its two people. */
export interface PartnershipSeen {
  readonly id: PartnershipId
  readonly hello: HelloId
  /** The conversation it grew out of is open still. */
  readonly talking: boolean
  readonly state: PartnershipState
  readonly me: Partner
  readonly them: Partner
  /** Whether the reader's id is the lower of the two: which half of an agreement is theirs. */
  readonly iAmLow: boolean
  readonly topic: TopicKey
  readonly topicName: string
  readonly saidAt: Date
  readonly startedAt: Date
  readonly trialConversations: number
  readonly trialUntil: Date
  /** Meetings held and contacts logged since the trial began, at most one a day. */
  readonly talks: number
  readonly decisionAskedAt: Date | null
  readonly quietAskedAt: Date | null
  readonly extendedAt: Date | null
  readonly extensionBy: 'me' | 'them' | undefined
  readonly activeAt: Date | null
  readonly pausedAt: Date | null
  readonly pauseUntil: Date | null
  readonly endedAt: Date | null
  /** The reader came to learn about its topic; the other, or both, to teach. */
  readonly iLearn: boolean
  readonly iGoOn: boolean
  readonly theyGoOn: boolean
  /** Written for the reader's eyes only. */
  readonly myNotes: string
  readonly iTakeAlong: string
  readonly theyTakeAlong: string
  /** When anything was last heard: a message, a meeting, a contact. */
  readonly heardAt: Date
}

/** @public When a trial whose two were asked ends by itself; undefined while nothing was asked. */
export function endsByItself(partnership: {
  readonly state: PartnershipState
  readonly decisionAskedAt: Date | null
  readonly quietAskedAt: Date | null
}): Date | undefined {
  const { state, decisionAskedAt, quietAskedAt } = partnership
  if (state !== 'trial') return undefined
  const ends = [
    decisionAskedAt && after(decisionAskedAt, DECISION_LIFE),
    quietAskedAt && after(quietAskedAt, QUIET_LIFE),
  ].filter((at) => at !== null)
  return ends.sort((a, b) => a.getTime() - b.getTime())[0]
}

/** What of a trial is left, in the words the two agreed on: conversations or days, whichever ends first. */
export const conversationsLeft = ({
  trialConversations,
  talks,
}: Pick<PartnershipSeen, 'trialConversations' | 'talks'>): number => Math.max(0, trialConversations - talks)
