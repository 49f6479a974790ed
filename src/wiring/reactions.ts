import { markRested } from '#hellos/answering/mark-rested.ts'
import { partBlocked, partFromAll } from '#hellos/answering/part-ways.ts'
import {
  newsOfGuestAsked,
  newsOfHostAsked,
  newsOfIntroductionLapse,
  newsOfIntroductionOpened,
} from '#hellos/introducing/notices.ts'
import {
  newsOfAcceptance,
  newsOfAsking,
  newsOfEnd,
  newsOfExpiry,
  newsOfLapse,
  newsOfMessage,
  newsOfReminder,
  newsOfSaid,
  newsOfTime,
  newsOfWord,
} from '#hellos/notices.ts'
import type { Events } from '#map/events.ts'
import { letterMail } from '#members/joining/letter-mail.ts'
import { postLetter } from '#notices/mail/post-letter.ts'
import { newsOfSignature, newsOfUnsigned, newsOfVersion } from '#partnerships/agreement/notices.ts'
import { endWithHello } from '#partnerships/ending/end-partnership.ts'
import { newsOfLesson, newsOfLessonAsked, newsOfMark, newsOfOneWay } from '#partnerships/lessons/notices.ts'
import {
  cancelForPause,
  cancelOfHello,
  cancelOfPartnership,
} from '#partnerships/meetings/cancelling/cancel-all.ts'
import {
  newsOfAsking as newsOfAskingAfter,
  newsOfCancelling,
  newsOfKeeping,
  newsOfMeeting,
  newsOfMove,
  newsOfMoveWish,
  newsOfProposal,
  newsOfWithdrawal,
} from '#partnerships/meetings/notices.ts'
import { meetAsAgreed } from '#partnerships/meetings/planning/meet-as-agreed.ts'
import {
  newsOfBeginning,
  newsOfDecision,
  newsOfExtension,
  newsOfExtensionWish,
  newsOfPartnershipEnd,
  newsOfPause,
  newsOfQuiet,
  newsOfResuming,
  newsOfSuggestion,
  newsOfTrial,
  newsOfWish,
} from '#partnerships/notices.ts'
import type { Look } from '#platform/act.ts'
import type { Reactions } from '#platform/jobs/outbox.ts'
import { endEnrolment } from '#programmes/ending/end-enrolment.ts'
import { newsOfProgrammeEnd } from '#programmes/ending/notices.ts'
import { newsOfRest, newsOfRestAsked } from '#programmes/resting/notices.ts'
import { newsOfOutcome, newsOfReport } from '#safety/notices.ts'
import { writeSomeRows } from '#staff/importing/write-import.ts'
import { inviteSome } from '#staff/inviting/invite-imported.ts'
import { beginWelcome } from '#welcome/begin-welcome.ts'
import { newsOfFollowUp } from '#welcome/notices.ts'
import { newsOfTeaching } from '#welcome/teaching/notices.ts'
import { addressReactions } from './reacting/addresses.ts'
import { ofLetter, ofQuestion, ofTalk, ofWords, ofYes } from './reacting/newcomers.ts'
import { news, notifyAll, on, type SystemAct } from './reacting/on.ts'
import { questionReactions } from './reacting/questions.ts'
import { topicReactions } from './reacting/topics.ts'

const mailLetter = on('letter.asked', 'mail the letter', async (act, { letter }) => {
  const written = await letterMail(act, letter)
  if (written) await postLetter(act, { letter, ...written })
})

const tellStaff = on('report.made', 'tell the staff', async (act, { report }) =>
  notifyAll(act, await newsOfReport(act, report)),
)
const tellOutcome = on('report.closed', 'tell reporter and accused', async (act, { report }) =>
  notifyAll(act, await newsOfOutcome(act, report)),
)
/** One batch a transaction: the next is an event of its own, so that a killed import goes on where it was. */
async function writeOn(act: SystemAct, told: Events['import.asked']): Promise<void> {
  if ((await writeSomeRows(act, told.import)) === 'more') act.tell('import.continued', told)
}

const tellOfTime = (look: Look, { hello, by }: Events['hello.time_suggested'], event: string) =>
  newsOfTime(look, hello, { by, event })
/** Fifty a transaction, and the next fifty an event of their own. */
async function inviteOn(act: SystemAct, told: Events['invitations.asked']): Promise<void> {
  if ((await inviteSome(act, told.batch)) === 'more') act.tell('invitations.continued', told)
}

/** Some hundreds a transaction, and whoever comes after them an event of their own. */
async function tellOfProgrammeEnd(
  act: SystemAct,
  { programme, after }: Events['programme.ending'],
): Promise<void> {
  const told = await newsOfProgrammeEnd(act, programme, after)
  await notifyAll(act, told)
  const last = told.at(-1)
  if (last) act.tell('programme.ending', { programme, after: last.to })
}

/** Nothing of what somebody was part of stays behind them, and nothing of it is there when they come back. */
const whenGone = (type: 'member.left' | 'member.suspended') => [
  on(type, 'end their hellos', (act, { member }, { at }) => partFromAll(act, { member, before: at })),
  on(type, 'end their enrolment', (act, { member }, { at }) => endEnrolment(act, member, at)),
]

/** What follows from each event. The only caller of notify besides nurture. */
export const reactions = {
  'letter.asked': [mailLetter],
  'member.joined': [on('member.joined', 'begin their first weeks', beginWelcome)],
  'member.returned': [],
  'member.left': whenGone('member.left'),
  'member.suspended': whenGone('member.suspended'),
  'member.restored': [],
  'member.deleted': [],
  'role.changed': [],
  ...addressReactions,
  'profile.changed': [],
  'conduct.accepted': [],
  ...topicReactions,
  'setting.changed': [],
  'prices.set': [],
  'person.blocked': [on('person.blocked', 'part the two', (act, pair) => partBlocked(act, pair))],
  'person.unblocked': [],
  'report.made': [tellStaff],
  'report.closed': [tellOutcome],
  'mail.waiting': [],
  'notice.given': [],
  'enrolment.changed': [],
  'enrolment.rested': [
    on('enrolment.rested', 'mark what waits for them', (act, { member }, { at }) =>
      markRested(act, member, at),
    ),
  ],
  'rest.asked': [news('rest.asked', 'ask the helper', (look, { member }) => newsOfRestAsked(look, member))],
  'rest.begun': [news('rest.begun', 'tell the helper', (look, { member }) => newsOfRest(look, member))],
  'programme.ending': [on('programme.ending', 'tell the next who take part', tellOfProgrammeEnd)],
  'hello.said': [
    news('hello.said', 'tell the receiver', (look, { hello }) => newsOfSaid(look, hello)),
    ...ofLetter,
  ],
  'hello.reminded': [
    news('hello.reminded', 'remind the receiver', (look, { hello }) => newsOfReminder(look, hello)),
  ],
  'hello.asked_first': [
    news('hello.asked_first', 'tell the sender', (look, { hello }) => newsOfAsking(look, hello)),
    ofQuestion,
  ],
  'hello.accepted': [
    news('hello.accepted', 'tell the sender', (look, { hello, firstLine }) =>
      newsOfAcceptance(look, hello, firstLine),
    ),
    on('hello.accepted', 'make a meeting of the agreed time', meetAsAgreed),
    ...ofYes,
  ],
  'hello.set_aside': [],
  'hello.taken_back': [],
  'hello.withdrawn': [],
  'hello.answered_no': [
    news('hello.answered_no', 'tell the sender', (look, { hello }) => newsOfWord(look, hello)),
  ],
  'hello.expired': [news('hello.expired', 'tell the sender', (look, { hello }) => newsOfExpiry(look, hello))],
  'hello.lapsed': [
    news('hello.lapsed', 'tell both', (look, { hello }) => newsOfLapse(look, hello)),
    on('hello.lapsed', 'cancel what was to come', cancelOfHello),
  ],
  'hello.ended': [
    news('hello.ended', 'tell the other', (look, { hello, by }) => newsOfEnd(look, hello, by)),
    on('hello.ended', 'end what grew out of it', endWithHello),
    on('hello.ended', 'cancel what was to come', cancelOfHello),
  ],
  'hello.time_suggested': [news('hello.time_suggested', 'tell the other', tellOfTime)],
  'hello.time_agreed': [on('hello.time_agreed', 'make a meeting of the agreed time', meetAsAgreed)],
  'introduction.proposed': [
    news('introduction.proposed', 'ask the host', (look, { introduction }) =>
      newsOfHostAsked(look, introduction),
    ),
  ],
  'introduction.welcomed': [
    news('introduction.welcomed', 'ask the guest', (look, { introduction }) =>
      newsOfGuestAsked(look, introduction),
    ),
  ],
  'introduction.set_aside': [],
  'introduction.opened': [news('introduction.opened', 'tell the host', newsOfIntroductionOpened)],
  'introduction.lapsed': [
    news('introduction.lapsed', 'tell the host who said yes', (look, { introduction }) =>
      newsOfIntroductionLapse(look, introduction),
    ),
  ],
  'message.sent': [
    news('message.sent', 'tell the other', async (look, { hello, message, silent }) =>
      silent ? [] : newsOfMessage(look, hello, message),
    ),
    ofWords,
  ],
  'message.edited': [],
  'trial.suggested': [
    news('trial.suggested', 'tell the other', (look, { suggestion }) => newsOfSuggestion(look, suggestion)),
  ],
  'trial.suggestion_gone': [],
  'trial.started': [
    news('trial.started', 'tell the other', (look, { partnership, by }) =>
      newsOfTrial(look, partnership, by),
    ),
  ],
  'trial.decision_asked': [
    news('trial.decision_asked', 'ask both', (look, { partnership }) => newsOfDecision(look, partnership)),
  ],
  'trial.quiet': [news('trial.quiet', 'ask both', (look, { partnership }) => newsOfQuiet(look, partnership))],
  'trial.extension_wished': [
    news('trial.extension_wished', 'tell the other', (look, { partnership, by }) =>
      newsOfExtensionWish(look, partnership, by),
    ),
  ],
  'trial.extended': [
    news('trial.extended', 'tell the other', (look, { partnership, by }) =>
      newsOfExtension(look, partnership, by),
    ),
  ],
  'contact.logged': [ofTalk('contact.logged')],
  'meeting.proposed': [news('meeting.proposed', 'tell the other', newsOfProposal)],
  'meeting.agreed': [news('meeting.agreed', 'invite both', newsOfMeeting)],
  'meeting.withdrawn': [news('meeting.withdrawn', 'tell the other', newsOfWithdrawal)],
  'meeting.move_suggested': [news('meeting.move_suggested', 'tell the other', newsOfMoveWish)],
  'meeting.moved': [news('meeting.moved', 'tell both calendars', newsOfMove)],
  'meeting.kept': [news('meeting.kept', 'tell the other', newsOfKeeping)],
  'meeting.cancelled': [news('meeting.cancelled', 'tell both calendars', newsOfCancelling)],
  'meeting.asked_after': [news('meeting.asked_after', 'ask both', newsOfAskingAfter)],
  'meeting.held': [ofTalk('meeting.held')],
  'partnership.wished': [
    news('partnership.wished', 'tell the other', (look, { partnership, by }) =>
      newsOfWish(look, partnership, by),
    ),
  ],
  'partnership.begun': [
    news('partnership.begun', 'tell the other', (look, { partnership, by }) =>
      newsOfBeginning(look, partnership, by),
    ),
  ],
  'partnership.paused': [
    news('partnership.paused', 'tell the other', (look, { partnership, by }) =>
      newsOfPause(look, partnership, by),
    ),
    on('partnership.paused', 'cancel what falls into it', cancelForPause),
  ],
  'partnership.resumed': [
    news('partnership.resumed', 'tell the other or both', (look, { partnership, by }, event) =>
      newsOfResuming(look, partnership, { by, event }),
    ),
  ],
  'agreement.saved': [news('agreement.saved', 'tell the other', newsOfVersion)],
  'agreement.signed': [news('agreement.signed', 'tell the other', newsOfSignature)],
  'agreement.unsigned': [news('agreement.unsigned', 'tell whoever has not signed', newsOfUnsigned)],
  'partnership.ended': [
    news('partnership.ended', 'tell the other or both', async (look, { partnership, by, silent }) =>
      silent ? [] : newsOfPartnershipEnd(look, partnership, by),
    ),
    on('partnership.ended', 'cancel what was to come', cancelOfPartnership),
  ],
  'lesson.added': [
    news('lesson.added', 'tell the other', (look, { partnership, lesson, by }) =>
      newsOfLesson(look, partnership, { lesson, by }),
    ),
  ],
  'lesson.marked': [
    news('lesson.marked', 'thank the teacher', (look, { partnership, lesson }) =>
      newsOfMark(look, partnership, lesson),
    ),
  ],
  'lesson.asked': [
    news('lesson.asked', 'ask the learner', (look, { partnership, lesson }) =>
      newsOfLessonAsked(look, partnership, lesson),
    ),
  ],
  'lesson.one_way': [
    news('lesson.one_way', 'ask both', (look, { partnership }) => newsOfOneWay(look, partnership)),
  ],
  'welcome.teaching_found': [news('welcome.teaching_found', 'tell both', newsOfTeaching)],
  'welcome.followed_up': [news('welcome.followed_up', 'ask how it goes', newsOfFollowUp)],
  ...questionReactions,
  'import.asked': [on('import.asked', 'write rows', writeOn)],
  'import.continued': [on('import.continued', 'write rows', writeOn)],
  'import.committed': [],
  'invitations.asked': [on('invitations.asked', 'invite some', inviteOn)],
  'invitations.continued': [on('invitations.continued', 'invite some', inviteOn)],
} satisfies Reactions
