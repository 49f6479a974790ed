import type { Events, EventType, ToldAs } from '#map/events.ts'
import { letterMail } from '#members/joining/letter-mail.ts'
import { postLetter } from '#notices/mail/post-letter.ts'
import type { Act } from '#platform/act.ts'
import type { system } from '#platform/viewer.ts'
import type { Reaction, Reactions } from '#platform/work/outbox.ts'

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
  'report.made': [],
  'report.closed': [],
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
  'import.committed': [],
} satisfies Reactions
