import type { InvitationId, MemberId, QuestionId } from '#map/ids.ts'
import type { Act, Look, MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after, days } from '#platform/time.ts'
import { mayContact } from '#safety/may-contact.ts'

/** A snoozed invitation comes back after a day. */
const SNOOZE = days(1)

/** The viewer's invitation while it can still be followed, held; anybody else's question is not found. */
async function holdMine(act: MemberAct, question: QuestionId): Promise<InvitationId> {
  const row = await act.tx
    .selectFrom('questions.invitation')
    .select('id')
    .where('thread', '=', question)
    .where('member', '=', act.viewer.id)
    .where('state', 'in', ['open', 'snoozed'])
    .forUpdate()
    .executeTakeFirst()
  return found(row).id
}

/** Not this one: tells nobody, and nobody asks again for a week. Once all have passed, the next are asked. */
export async function pass(act: MemberAct, { question }: { question: QuestionId }): Promise<void> {
  // The thread first, as whoever routes does.
  await act.tx.selectFrom('questions.thread').select('id').where('id', '=', question).forUpdate().execute()
  const id = await holdMine(act, question)
  await act.tx
    .updateTable('questions.invitation')
    .set({ state: 'passed', done_at: act.now, wake_at: null })
    .where('id', '=', id)
    .execute()
  const others = await act.tx
    .selectFrom('questions.invitation')
    .select('id')
    .where('thread', '=', question)
    .where('state', 'in', ['open', 'snoozed'])
    .executeTakeFirst()
  if (others) return
  await act.tx
    .updateTable('questions.thread')
    .set({ route_at: act.now })
    .where('id', '=', question)
    .where('route_at', 'is not', null)
    .execute()
}

/** Not now: it comes back tomorrow, if nobody has answered by then. */
export async function snooze(act: MemberAct, { question }: { question: QuestionId }): Promise<void> {
  const id = await holdMine(act, question)
  await act.tx
    .updateTable('questions.invitation')
    .set({ state: 'snoozed', wake_at: after(act.now, SNOOZE) })
    .where('id', '=', id)
    .execute()
}

/** @public Invitations whose day has come are told once more. */
export async function wakeInvitations(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('questions.invitation')
    .select(['id', 'thread'])
    .where('state', '=', 'snoozed')
    .where('wake_at', '<=', act.now)
    .orderBy('id')
    .limit(200)
    .forUpdate()
    .skipLocked()
    .execute()
  for (const { id, thread } of due) {
    await act.tx
      .updateTable('questions.invitation')
      .set({ state: 'open', wake_at: null })
      .where('id', '=', id)
      .execute()
    act.tell('invitation.woken', { question: thread, invitation: id })
  }
}

/** @public The viewer has answered what they were asked. */
export async function markAnswered(act: MemberAct, question: QuestionId): Promise<void> {
  await act.tx
    .updateTable('questions.invitation')
    .set({ state: 'answered', done_at: act.now, wake_at: null })
    .where('thread', '=', question)
    .where('member', '=', act.viewer.id)
    .where('state', 'in', ['open', 'snoozed'])
    .execute()
}

/** @public There is an answer: nobody needs to be asked any more. */
export async function endRouting(act: MemberAct, question: QuestionId): Promise<void> {
  await act.tx
    .updateTable('questions.thread')
    .set({ route_at: null, unanswered_at: null })
    .where('id', '=', question)
    .execute()
  await endInvitations(act, question)
}

/** @public Nobody needs to answer, or can: what was left open counts for nobody, nor against them. */
export async function endInvitations(act: MemberAct, question: QuestionId): Promise<void> {
  await act.tx
    .updateTable('questions.invitation')
    .set({ state: 'over', done_at: act.now, wake_at: null })
    .where('thread', '=', question)
    .where('state', 'in', ['open', 'snoozed'])
    .execute()
}

/** What the news of an invitation needs, while it waits for its reader. */
export interface OpenInvitation {
  readonly question: QuestionId
  readonly member: MemberId
  readonly title: string
  readonly quiet: boolean
  readonly asker: string
}

/** An invitation that waits for an answer nobody has given, between two who may meet. */
export async function openInvitation(look: Look, id: InvitationId): Promise<OpenInvitation | undefined> {
  const row = await look.tx
    .selectFrom('questions.invitation as i')
    .innerJoin('questions.thread as q', 'q.id', 'i.thread')
    .innerJoin('members.member as m', 'm.id', 'q.asker')
    .select(['q.id as question', 'i.member', 'q.title', 'q.quiet', 'm.name as asker', 'm.id as askerId'])
    .where('i.id', '=', id)
    .where('i.state', '=', 'open')
    .where('q.answered_at', 'is', null)
    .where('q.closed_at', 'is', null)
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)
    .executeTakeFirst()
  return row && (await mayContact(look, row.askerId, row.member)) ? row : undefined
}

/** @public Asked again when its mail leaves. */
export const isStillInvited = async (look: Look, id: InvitationId): Promise<boolean> =>
  (await openInvitation(look, id)) !== undefined
