import type {
  ContactId,
  HelloId,
  ImportId,
  IntroductionId,
  InvitationId,
  LessonId,
  LetterId,
  MailId,
  MeetingId,
  MemberId,
  MessageId,
  MoveId,
  OccurrenceId,
  PartnershipId,
  PostId,
  ProgrammeId,
  QuestionId,
  ReportId,
  RunId,
  SuggestionId,
  TopicKey,
} from './ids.ts'

/**
 * @public Everything that can happen, in the past tense: ids and facts only, never a person's words and never a
 * secret, because a row of these is kept, broadcast to every process and one day handed to other systems.
 */
export interface Events {
  'letter.asked': { letter: LetterId }
  'member.joined': { member: MemberId; by: 'invitation' | 'join' | 'command' }
  'member.returned': { member: MemberId }
  'member.left': { member: MemberId }
  'member.suspended': { member: MemberId }
  'member.restored': { member: MemberId }
  'member.deleted': { member: MemberId }
  'role.changed': { member: MemberId; role: 'member' | 'staff' | 'owner' }
  'address.changed': { member: MemberId; undone: boolean }
  'profile.changed': { member: MemberId }
  'conduct.accepted': { member: MemberId; version: number }
  'topic.suggested': { topic: TopicKey; member: MemberId }
  'topic.changed': { topic: TopicKey }
  'topic.merged': { topic: TopicKey; into: TopicKey }
  /** More threads of a merged topic follow. */
  'topic.continued': { topic: TopicKey }
  'setting.changed': { room: string; name: string }
  'prices.set': { run: RunId }
  'person.blocked': { blocker: MemberId; blocked: MemberId }
  'person.unblocked': { blocker: MemberId; blocked: MemberId }
  'report.made': { report: ReportId }
  'report.closed': { report: ReportId; outcome: 'nothing' | 'wrote' | 'suspended' }
  'mail.waiting': { mail: MailId }
  'notice.given': { member: MemberId }
  'enrolment.changed': { member: MemberId; programme: ProgrammeId }
  'enrolment.rested': { member: MemberId }
  'rest.asked': { member: MemberId }
  'rest.begun': { member: MemberId }
  /** `after`: the last member who was told of it, null at first. */
  'programme.ending': { programme: ProgrammeId; after: MemberId | null }
  'hello.said': { hello: HelloId }
  'hello.reminded': { hello: HelloId }
  'hello.asked_first': { hello: HelloId }
  'hello.accepted': { hello: HelloId; firstLine: MessageId | null }
  'hello.set_aside': { hello: HelloId }
  'hello.taken_back': { hello: HelloId }
  'hello.withdrawn': { hello: HelloId }
  'hello.answered_no': { hello: HelloId }
  'hello.expired': { hello: HelloId }
  'hello.lapsed': { hello: HelloId }
  'hello.ended': { hello: HelloId; by: MemberId; silent: boolean }
  'hello.time_suggested': { hello: HelloId; by: MemberId }
  'hello.time_agreed': { hello: HelloId; by: MemberId }
  'introduction.proposed': { introduction: IntroductionId }
  'introduction.welcomed': { introduction: IntroductionId }
  'introduction.set_aside': { introduction: IntroductionId }
  'introduction.opened': { introduction: IntroductionId; hello: HelloId }
  'introduction.lapsed': { introduction: IntroductionId }
  'message.sent': { hello: HelloId; message: MessageId; author: MemberId; silent: boolean }
  'message.edited': { hello: HelloId; message: MessageId }
  'trial.suggested': { hello: HelloId; suggestion: SuggestionId; by: MemberId }
  'trial.suggestion_gone': { hello: HelloId }
  'trial.started': { partnership: PartnershipId; hello: HelloId; by: MemberId }
  'trial.decision_asked': { partnership: PartnershipId }
  'trial.quiet': { partnership: PartnershipId }
  'trial.extension_wished': { partnership: PartnershipId; by: MemberId }
  'trial.extended': { partnership: PartnershipId; by: MemberId }
  'contact.logged': { hello: HelloId; contact: ContactId; by: MemberId }
  'meeting.proposed': { meeting: MeetingId; round: number; by: MemberId }
  'meeting.agreed': { meeting: MeetingId; by: MemberId; soon: boolean }
  'meeting.withdrawn': { meeting: MeetingId; by: MemberId }
  'meeting.move_suggested': { meeting: MeetingId; move: MoveId; by: MemberId }
  'meeting.moved': { meeting: MeetingId; date: OccurrenceId | null; by: MemberId; soon: boolean }
  'meeting.kept': { meeting: MeetingId; move: MoveId; by: MemberId }
  'meeting.cancelled': {
    meeting: MeetingId
    date: OccurrenceId | null
    by: MemberId | null
    soon: boolean
  }
  'meeting.asked_after': { meeting: MeetingId; date: OccurrenceId }
  'meeting.held': { meeting: MeetingId; date: OccurrenceId; hello: HelloId }
  'partnership.wished': { partnership: PartnershipId; by: MemberId }
  'partnership.begun': { partnership: PartnershipId; by: MemberId }
  'partnership.paused': { partnership: PartnershipId; by: MemberId }
  'partnership.resumed': { partnership: PartnershipId; by: MemberId | null }
  'agreement.saved': { partnership: PartnershipId; version: number; by: MemberId }
  'agreement.signed': { partnership: PartnershipId; version: number; by: MemberId }
  'agreement.unsigned': { partnership: PartnershipId; version: number }
  'partnership.ended': { partnership: PartnershipId; by: MemberId | null; silent: boolean }
  'lesson.added': { partnership: PartnershipId; lesson: LessonId; by: MemberId }
  'lesson.marked': { partnership: PartnershipId; lesson: LessonId; by: MemberId }
  'lesson.asked': { partnership: PartnershipId; lesson: LessonId }
  'lesson.one_way': { partnership: PartnershipId }
  'welcome.teaching_found': { newcomer: MemberId; learner: MemberId }
  'welcome.followed_up': { member: MemberId; day: 7 | 30 }
  'question.asked': { question: QuestionId }
  'question.answered': { question: QuestionId; post: PostId }
  'question.commented': { question: QuestionId; post: PostId }
  'question.closed': { question: QuestionId }
  'question.opened': { question: QuestionId }
  'post.edited': { question: QuestionId; post: PostId }
  'post.hidden': { question: QuestionId; post: PostId }
  'post.shown': { question: QuestionId; post: PostId }
  'question.moved': { question: QuestionId }
  'question.merged': { question: QuestionId; into: QuestionId }
  /** Followers of its topics hear of it; `after`: the last who was told, null at first. */
  'question.spread': { question: QuestionId; after: MemberId | null }
  'question.routed': { question: QuestionId; wave: number }
  'question.unanswered': { question: QuestionId }
  'invitation.made': { question: QuestionId; invitation: InvitationId }
  'invitation.woken': { question: QuestionId; invitation: InvitationId }
  'answer.helped': { question: QuestionId; post: PostId }
  'answer.thanked': { question: QuestionId; post: PostId; by: MemberId }
  'import.asked': { import: ImportId }
  'import.continued': { import: ImportId }
  'import.committed': { import: ImportId }
  'invitations.asked': { batch: string }
  'invitations.continued': { batch: string }
}

/** @public */
export type EventType = keyof Events
/** @public An event as it is stored and read back. */
export type Told = {
  [T in EventType]: { id: string; type: T; payload: Events[T]; actor: MemberId | null; at: Date }
}[EventType]
/** @public */
export type ToldAs<T extends EventType> = Extract<Told, { type: T }>
