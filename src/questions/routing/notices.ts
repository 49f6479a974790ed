import type { InvitationId, QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { listed } from '#ui/wording.ts'
import { aboutQuestion } from '../about.ts'
import { openInvitation } from './invitation.ts'

/** @public To somebody who knows the topic: could you answer? Once, and once more after a snooze, which is an event of its own. */
export async function newsOfInvitation(
  look: Look,
  { question, invitation }: { question: QuestionId; invitation: InvitationId },
  event: string,
): Promise<Notice[]> {
  const open = await openInvitation(look, invitation)
  if (!open) return []
  const topics = await look.tx
    .selectFrom('questions.thread_topic as x')
    .innerJoin('members.teaches as h', 'h.topic', 'x.topic')
    .innerJoin('members.topic as t', 't.key', 'x.topic')
    .select('t.name')
    .where('x.thread', '=', question)
    .where('h.member', '=', open.member)
    .orderBy('x.place')
    .execute()
  const asked = open.quiet ? 'It was asked quietly' : `${open.asker} asked`
  return [
    {
      ...{ to: open.member, kind: 'asked', key: `invitation/${invitation}/${event}` },
      ...{ path: to('question', { question }), about: aboutQuestion(question) },
      headline: `Could you answer? ${open.title}`,
      body: `${asked}, nobody has answered yet, and you teach ${listed(topics.map(({ name }) => name))}. A few lines will do; “Pass” tells nobody.`,
      button: 'Read and answer',
      still: { what: 'invitation_open', id: invitation },
    },
  ]
}
