import type { Events, EventType, ToldAs } from '#map/events.ts'
import { letterMail } from '#members/joining/letter-mail.ts'
import { postLetter } from '#notices/mail/post-letter.ts'
import type { Notice } from '#notices/notice.ts'
import { notify } from '#notices/notify.ts'
import type { Act } from '#platform/act.ts'
import type { system } from '#platform/viewer.ts'
import type { Reaction, Reactions } from '#platform/work/outbox.ts'
import { newsOfOutcome, newsOfReport } from '#safety/notices.ts'
import { writeSomeRows } from '#staff/importing/write-import.ts'
import { inviteSome } from '#staff/inviting/invite-imported.ts'

type SystemAct = Act<typeof system>

/** A reaction to one type of event, with its payload as that type has it. */
const on = <T extends EventType>(
  _type: T,
  name: string,
  run: (act: SystemAct, payload: Events[T], told: ToldAs<T>) => Promise<void>,
): Reaction => ({ name, run: (act, told) => run(act, told.payload as Events[T], told as ToldAs<T>) })

const mailLetter = on('letter.asked', 'mail the letter', async (act, { letter }) => {
  const written = await letterMail(act, letter)
  if (written) await postLetter(act, { letter, ...written })
})

const notifyAll = async (act: SystemAct, news: readonly Notice[]): Promise<void> => {
  for (const notice of news) await notify(act, notice)
}
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

/** Fifty a transaction, and the next fifty an event of their own. */
async function inviteOn(act: SystemAct, told: Events['invitations.asked']): Promise<void> {
  if ((await inviteSome(act, told.batch)) === 'more') act.tell('invitations.continued', told)
}

/** What follows from each event. The only caller of notify besides nurture. */
export const reactions = {
  'letter.asked': [mailLetter],
  'member.joined': [],
  'member.returned': [],
  'member.left': [],
  'member.suspended': [],
  'member.restored': [],
  'member.deleted': [],
  'role.changed': [],
  'profile.changed': [],
  'conduct.accepted': [],
  'topic.suggested': [],
  'topic.changed': [],
  'setting.changed': [],
  'person.blocked': [],
  'person.unblocked': [],
  'report.made': [tellStaff],
  'report.closed': [tellOutcome],
  'mail.waiting': [],
  'notice.given': [],
  'enrolment.changed': [],
  'hello.said': [],
  'hello.reminded': [],
  'hello.asked_first': [],
  'hello.accepted': [],
  'hello.set_aside': [],
  'hello.taken_back': [],
  'hello.withdrawn': [],
  'hello.answered_no': [],
  'hello.expired': [],
  'hello.lapsed': [],
  'hello.ended': [],
  'hello.time_suggested': [],
  'hello.time_agreed': [],
  'message.sent': [],
  'message.edited': [],
  'import.asked': [on('import.asked', 'write rows', writeOn)],
  'import.continued': [on('import.continued', 'write rows', writeOn)],
  'import.committed': [],
  'invitations.asked': [on('invitations.asked', 'invite some', inviteOn)],
  'invitations.continued': [on('invitations.continued', 'invite some', inviteOn)],
} satisfies Reactions
