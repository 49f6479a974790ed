import type { QuestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { readThread } from '../access.ts'
import { endInvitations } from '../routing/invitation.ts'

/** @public Whoever asked closes the thread: nothing more can be written in it, and everything stays readable. */
export const closeThread = (act: MemberAct, { question }: { question: QuestionId }): Promise<void> =>
  setClosed(act, question, true)

/** @public Whoever asked opens it again. */
export const openAgain = (act: MemberAct, { question }: { question: QuestionId }): Promise<void> =>
  setClosed(act, question, false)

async function setClosed(act: MemberAct, question: QuestionId, closed: boolean): Promise<void> {
  await act.tx.selectFrom('questions.thread').select('id').where('id', '=', question).forUpdate().execute()
  const { mine, closedAt, hidden, mergedInto } = await readThread(act, question)
  if (!mine || hidden || mergedInto !== null) throw notFound()
  if ((closedAt !== null) === closed) return
  await act.tx
    .updateTable('questions.thread')
    .set({ closed_at: closed ? act.now : null })
    .where('id', '=', question)
    .execute()
  if (closed) await endInvitations(act, question)
  act.tell(closed ? 'question.closed' : 'question.opened', { question })
}
