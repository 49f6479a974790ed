import type { HelloId, MeetingId, MemberId, MoveId, OccurrenceId, PartnershipId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import { after, days, hours } from '#platform/time.ts'
import { firstAt, type Rhythm, type Series } from './time/series.ts'

// A *meeting* is one time, or a series, that one of the two proposes and the other agrees to. While it is *proposed*, another
// time replaces it. Once *agreed* it has *dates*, kept in the table some weeks ahead, or beyond the first of them where
// that is later; each can be moved, cancelled and confirmed by itself. A *move* asks for another time: the agreed one stands
// until the other agrees. A date is *held* when both say that it happened, or one does and the other does not deny it within
// seven days; denied it is *missed*; where nobody says anything for fourteen days it stays *unrecorded*.

/** @public How far ahead the dates of a series are in the table. */
export const HORIZON = days(70)
/** The table is filled up again once less than this is left. */
export const REFILL_BELOW = days(63)
/** And at least as far beyond the first of them, so that a series that begins late is seen as soon as it is agreed. */
const BEYOND_FIRST = days(35)
/** How long a word of one waits for the other's. */
export const DENY_WITHIN = days(7)
/** How long a date waits for any word at all. */
export const RECORD_WITHIN = days(14)
/** A meeting that begins sooner than this and has changed is told at once, also at night. */
export const SOON = hours(12)

/** @public */
export type MeetingState = 'proposed' | 'agreed' | 'cancelled' | 'lapsed'
/** @public */
export type DateState = 'planned' | 'cancelled' | 'held' | 'missed' | 'unrecorded'

/** @public When, how and where: what is proposed, agreed and moved. */
export interface Plan {
  /** 'YYYY-MM-DDTHH:MM' in `zone`. */
  readonly startsLocal: string
  readonly zone: string
  readonly minutes: number
  readonly repeats: Rhythm
  readonly repeatsUntil: string | null
  readonly channel: Channel
  readonly place: string
  readonly activity: string
  readonly links: readonly string[]
}

/** @public A time somebody asks for in place of an agreed one, as one of the two sees it. */
export interface MoveSeen {
  readonly id: MoveId
  readonly mine: boolean
  /** The one date it is about; null: this one and all that follow. */
  readonly date: OccurrenceId | null
  readonly at: Date
  readonly minutes: number
  readonly channel: Channel
  readonly place: string
}

/** @public A meeting as one of the two sees it. */
export interface MeetingSeen extends Plan {
  readonly id: MeetingId
  readonly hello: HelloId
  /** Whether that is a conversation still, in which a contact can be logged. */
  readonly talking: boolean
  readonly partnership: PartnershipId | null
  readonly state: MeetingState
  /** Whether what stands was proposed by the reader. */
  readonly mine: boolean
  readonly startsAt: Date
  readonly sequence: number
  readonly round: number
  readonly changedAt: Date
  readonly move: MoveSeen | undefined
}

/** What somebody said of a date. */
export interface Word {
  readonly happened: boolean
  readonly minutes: number
  readonly at: Date
}

/** @public One date of a meeting as one of the two sees it. */
export interface DateSeen {
  readonly id: OccurrenceId
  readonly meeting: MeetingId
  readonly local: string
  readonly at: Date
  readonly minutes: number
  readonly state: DateState
  readonly moved: boolean
  readonly channel: Channel
  readonly place: string
  readonly iSaid: boolean | undefined
  readonly theySaid: boolean | undefined
  /** What the two wrote down for both to read. */
  readonly notes: readonly NoteSeen[]
  /** For the reader's eyes only. */
  readonly myNote: string
}

/** @public A note that both can read. */
export interface NoteSeen {
  readonly mine: boolean
  readonly words: string
}

/** @public Somebody on the other side of a meeting. */
export interface Them {
  readonly id: MemberId
  readonly name: string
  readonly callName: string
  readonly zone: string
}

type Begins = Pick<Series, 'zone' | 'startsLocal'>

const orBeyondFirst = (ahead: Date, series: Begins): Date => {
  const beyond = after(firstAt(series), BEYOND_FIRST)
  return beyond > ahead ? beyond : ahead
}

/** Up to when the dates of a series are written down. */
export const fillUntil = (series: Begins, now: Date): Date => orBeyondFirst(after(now, HORIZON), series)
/** Up to when they are in the table at least. */
export const filledAtLeast = (series: Begins, now: Date): Date =>
  orBeyondFirst(after(now, REFILL_BELOW), series)

/** What becomes of a date of which somebody has spoken; undefined while it is open. */
export function settled(
  words: readonly Word[],
  now: Date,
): { state: 'held' | 'missed'; minutes: number } | undefined {
  const [first] = words
  if (!first) return undefined
  if (words.some(({ happened }) => !happened)) return { state: 'missed', minutes: 0 }
  if (words.length === 1 && after(first.at, DENY_WITHIN) > now) return undefined
  // Where the two remember otherwise, the shorter time counts.
  return { state: 'held', minutes: Math.min(...words.map((word) => word.minutes)) }
}
