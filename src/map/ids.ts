// Branded ids: a member's id can never be handed over where a hello's is meant.

/** @public */
export type Id<Of extends string> = string & { readonly of: Of }
/** @public */
export type MemberId = Id<'member'>
/** @public */
export type LetterId = Id<'letter'>
/** @public */
export type JoinLinkId = Id<'join-link'>
/** @public */
export type ReportId = Id<'report'>
/** @public */
export type ProgrammeId = Id<'programme'>
/** @public */
export type HelloId = Id<'hello'>
/** @public An introduction both are happy with becomes the hello of the same id. */
export type IntroductionId = Id<'introduction'>
/** @public */
export type MessageId = Id<'message'>
/** @public */
export type PartnershipId = Id<'partnership'>
/** @public */
export type SuggestionId = Id<'suggestion'>
/** @public */
export type ContactId = Id<'contact'>
/** @public */
export type MeetingId = Id<'meeting'>
/** @public */
export type OccurrenceId = Id<'occurrence'>
/** @public */
export type MoveId = Id<'move'>
/** @public */
export type GoalId = Id<'goal'>
/** @public */
export type LessonId = Id<'lesson'>
/** @public */
export type ThingId = Id<'thing'>
/** @public A question, or a conversation. */
export type QuestionId = Id<'question'>
/** @public */
export type PostId = Id<'post'>
/** @public Of somebody, to answer one question. */
export type InvitationId = Id<'invitation'>
/** @public A working out of everybody's prices. */
export type RunId = Id<'run'>
/** @public */
export type MailId = Id<'mail'>
/** @public */
export type ImportId = Id<'import'>
/** @public Of pairs proposed by staff for many people at once. */
export type RoundId = Id<'round'>
/** @public A topic's key: a readable slug, the same in every table. */
export type TopicKey = Id<'topic'>

const shape = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/

/** @public Whether text from outside can be an id at all; what cannot is not found, before the database is asked. */
export const isId = <Of extends string>(text: string): text is Id<Of> => shape.test(text)

const publicShape = /^[\w-]{1,40}$/

/** @public Whether text from outside can be a member's public id at all; a NUL, say, must not reach the database. */
export const isPublicId = (text: string): boolean => publicShape.test(text)
