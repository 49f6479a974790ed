import type {
  HelloId,
  IntroductionId,
  InvitationId,
  LessonId,
  MeetingId,
  MemberId,
  MoveId,
  PartnershipId,
  PostId,
  SuggestionId,
} from '#map/ids.ts'
import type { CalendarPart } from '#platform/calendar/entry.ts'

// A *notice* is one piece of news for one person: in the inbox, and by mail if they want that kind by mail. A *letter*
// (sign-in, invitation) was asked for, goes at once and has no preference. Rooms word their news in `notices.ts` files and
// return it as data; only reactions hand it over.

/** @public What a member can choose about: mail, inbox only, or off. */
export const noticeKinds = [
  'hello',
  'hello_reminder',
  'answer',
  'message',
  'partnership',
  'meeting',
  'lesson',
  'question',
  'asked',
  'topic',
  'ending',
  'welcome',
  'safety',
  'account',
] as const
/** @public */
export type NoticeKind = (typeof noticeKinds)[number]

/**
 * @public A condition asked again when the mail leaves: a reminder whose hello was answered meanwhile is dropped, and so
 * are the words of somebody its reader has blocked since.
 */
export type Still =
  | { readonly what: 'hello_waiting' | 'hello_open' | 'hello_pair'; readonly id: HelloId }
  | { readonly what: 'introduction_host' | 'introduction_guest'; readonly id: IntroductionId }
  | { readonly what: 'lesson_open'; readonly id: LessonId }
  | { readonly what: 'suggestion_open'; readonly id: SuggestionId }
  | { readonly what: 'trial_asked'; readonly id: PartnershipId }
  | { readonly what: 'meeting_proposed'; readonly id: MeetingId }
  | { readonly what: 'move_open'; readonly id: MoveId }
  | { readonly what: 'invitation_open'; readonly id: InvitationId }
  | { readonly what: 'post_shown'; readonly id: PostId }
  | { readonly what: 'rest_asked'; readonly id: MemberId }

/** @public News as a room words it: data, nothing is sent by making it. */
export interface Notice {
  readonly to: MemberId
  readonly kind: NoticeKind
  /** The same for the same news: a handler that runs twice tells once. */
  readonly key: string
  /** One line, for the inbox and as the mail's subject. */
  readonly headline: string
  /** Sentences of the house; what a person wrote stands in `quote`. */
  readonly body: string
  readonly quote?: string
  /** Where it leads, a path of this site, and what the mail's button says. */
  readonly path: string
  readonly button: string
  /** What it is about, such as one conversation: everything about it is read together. */
  readonly about?: string
  /** The same, and mails only if nothing about this was mailed since it was last read (messages). */
  readonly oncePer?: string
  readonly still?: Still
  /** A second way on, small, in the mail. */
  readonly also?: { readonly label: string; readonly path: string }
  /** What the mail brings for the reader's calendar; such a mail leaves even where its news was read meanwhile. */
  readonly calendar?: CalendarPart
  /** Leaves at once, also at night. */
  readonly atOnce?: boolean
}
