import { sql } from 'kysely'
import type { PostId, QuestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { readPost } from '../access.ts'
import { endInvitations, endRouting } from '../routing/invitation.ts'

interface Which {
  question: QuestionId
  post: PostId
}

/** @public Staff take a post out of sight, or back; with its opening the whole thread goes. Its author still reads it. */
export async function setHidden(
  act: MemberAct,
  { question, post, hidden }: Which & { hidden: boolean },
): Promise<void> {
  // The thread first, as whoever answers does: an answer that comes meanwhile is counted.
  await act.tx.selectFrom('questions.thread').select('id').where('id', '=', question).forUpdate().execute()
  const { kind } = await readPost(act, question, post)
  const at = hidden ? act.now : null
  const changed = await act.tx
    .updateTable('questions.post')
    .set({ hidden_at: at })
    .where('id', '=', post)
    .where('hidden_at', hidden ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  if (kind === 'opening') {
    await act.tx.updateTable('questions.thread').set({ hidden_at: at }).where('id', '=', question).execute()
    if (hidden) await endInvitations(act, question)
  }
  await countAnswered(act, question)
  act.tell(hidden ? 'post.hidden' : 'post.shown', { question, post })
}

/**
 * Writes down anew when a thread was first answered, after answers came or went in one that is held: a question whose only
 * answer went is routed again, where it stopped; one that has an answer now is routed no more.
 */
export async function countAnswered(act: MemberAct, question: QuestionId): Promise<void> {
  const before = await act.tx
    .selectFrom('questions.thread')
    .select('answered_at')
    .where('id', '=', question)
    .executeTakeFirst()
  const thread = await act.tx
    .updateTable('questions.thread')
    .set((eb) => ({
      answered_at: eb
        .selectFrom('questions.post as p')
        .select(sql<Date | null>`min(p.written_at)`.as('first'))
        .where('p.thread', '=', question)
        .where('p.kind', '=', 'answer')
        .where('p.hidden_at', 'is', null),
    }))
    .where('id', '=', question)
    .returning(['kind', 'answered_at'])
    .executeTakeFirst()
  if (!before || thread?.kind !== 'question') return
  if (thread.answered_at !== null) return endRouting(act, question)
  if (before.answered_at === null) return
  await act.tx.updateTable('questions.thread').set({ route_at: act.now }).where('id', '=', question).execute()
}
