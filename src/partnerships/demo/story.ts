import type { GoalKind, GoalState } from '../goals/goal.ts'
import type { LessonState } from '../lessons/lesson.ts'

// What became of two people of a demo who talk. One of them is `a`, the other `b`, in the order of `between`. Every time is
// in days before the day the demo is made; below nothing it is still to come.

/** One of the two of a story. */
export type Who = 'a' | 'b'

export type DemoChannel = 'email' | 'text' | 'phone' | 'video' | 'in_person'

export interface GoalStory {
  readonly words: string
  readonly teacher: Who | 'both'
  readonly kind?: GoalKind
  readonly ago: number
  /** Days until it is due. */
  readonly due?: number
  readonly state?: GoalState
  readonly doneAgo?: number
}

export interface LessonStory {
  readonly from: Who
  readonly topic?: string
  readonly words: string
  readonly plan?: string
  readonly ago: number
  /** Days until the two look at it again. */
  readonly again?: number
  readonly now: LessonState
  readonly said?: string
  readonly saidAgo?: number
}

/** A version of an agreement: what it says otherwise than the one before. */
export interface AgreementStory {
  readonly by: Who
  readonly ago: number
  readonly signed?: Partial<Record<Who, number>>
  readonly goals?: string
  readonly aTeaches?: string
  readonly bTeaches?: string
  /** `until` in days to come. */
  readonly long?: {
    kind: 'until' | 'meetings' | 'open'
    until?: number
    meetings?: number
    words?: string
  }
  readonly often?: {
    times: number
    minutes?: number
    per: 'day' | 'weekday' | 'week' | 'two_weeks' | 'month' | 'as_needed'
    words?: string
  }
  readonly where?: string
  readonly between?: string
  readonly end?: string
}

export interface MeetingStory {
  readonly by: Who
  /** The first date, days before today where its proposer lives; one on a weekend is on the Monday after. */
  readonly first: number
  /** 'HH:MM' where its proposer lives. */
  readonly clock: string
  readonly minutes: number
  readonly repeats?: 'once' | 'weekdays' | 'weekly' | 'two_weeks'
  readonly channel: DemoChannel
  readonly place?: string
  readonly activity?: string
  readonly links?: readonly string[]
  /** The other has not answered yet. */
  readonly proposed?: boolean
  /** From and to how many days ago nobody came, by agreement. */
  readonly away?: readonly (readonly [number, number])[]
  /** Of the dates that have been, every so manieth did not take place. */
  readonly missedEvery?: number
  /** Of the last date that has been only one has said that it took place. */
  readonly lastSaidBy?: Who
  /** Another hour that somebody asks for, on the day of the next date. */
  readonly move?: { readonly by: Who; readonly clock: string }
  /** Notes on a date that was held, counted from the latest. */
  readonly notes?: readonly { back: number; by: Who; shared: boolean; words: string }[]
}

/** @public What became of two people who talk. */
export interface PartnershipStory {
  readonly between: readonly [string, string]
  readonly trial: {
    readonly ago: number
    readonly conversations?: number
    readonly days?: number
    /** Both were asked whether to go on, or whether they are in touch. */
    readonly decisionAsked?: number
    readonly quietAsked?: number
    readonly goesOn?: Who
  }
  /** Since when the two go on together. */
  readonly active?: number
  readonly paused?: { readonly ago: number; readonly until?: number }
  readonly ended?: {
    readonly ago: number
    readonly how: 'kindly' | 'undecided' | 'quiet'
    readonly by?: Who
    readonly why?: string
    readonly take?: Partial<Record<Who, string>>
  }
  readonly oneWayAsked?: number
  /** For their writer's eyes only. */
  readonly notes?: Partial<Record<Who, string>>
  readonly agreement?: readonly AgreementStory[]
  readonly contacts?: readonly (readonly [Who, number, DemoChannel, number])[]
  readonly meetings?: readonly MeetingStory[]
  readonly goals?: readonly GoalStory[]
  readonly lessons?: readonly LessonStory[]
  readonly levels?: readonly { who: Who; topic: string; atFirst: number; now: number; ago: number }[]
  readonly things?: readonly { by: Who; words: string; link?: string; ago: number }[]
}

/** A trial that somebody suggested in a conversation, and that nothing has come of yet. */
export interface SuggestionStory {
  readonly between: readonly [string, string]
  readonly by: Who
  readonly conversations: number
  readonly days: number
  readonly words: string
  readonly ago: number
  /** The other said not now, in silence. */
  readonly setAside?: number
}
