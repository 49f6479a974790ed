import type { Told } from '#map/events.ts'
import type { Act } from '#platform/act.ts'
import type { Reactions } from '#platform/work/outbox.ts'
import { writeSomeRows } from '#staff/importing/write-import.ts'

/** What follows from each event. The only caller of notify besides nurture. */
export const reactions = {
  'letter.asked': [],
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
  'message.sent': [],
  'message.edited': [],
  'import.asked': [{ name: 'write-rows', run: writeOn }],
  'import.continued': [{ name: 'write-rows', run: writeOn }],
  'import.committed': [],
  'invitations.asked': [],
  'invitations.continued': [],
} satisfies Reactions

/** One batch a transaction: the next is an event of its own, so that a killed import goes on where it was. */
async function writeOn(act: Act, told: Told): Promise<void> {
  if (told.type !== 'import.asked' && told.type !== 'import.continued') return
  const id = told.payload.import
  if ((await writeSomeRows(act, id)) === 'more') act.tell('import.continued', { import: id })
}
