import { sql } from 'kysely'
import type { PostId, QuestionId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { readPost } from '../access.ts'

interface Which {
  question: QuestionId
  post: PostId
}

/** @public Staff take a post out of sight, or back; with its opening the whole thread goes. Its author still reads it. */
export async function setHidden(
  act: MemberAct,
  { question, post, hidden }: Which & { hidden: boolean },
): Promise<void> {
  const { kind } = await readPost(act, question, post)
  const at = hidden ? act.now : null
  const changed = await act.tx
    .updateTable('questions.post')
    .set({ hidden_at: at })
    .where('id', '=', post)
    .where('hidden_at', hidden ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (changed.numUpdatedRows === 0n) return
  if (kind === 'opening')
    await act.tx.updateTable('questions.thread').set({ hidden_at: at }).where('id', '=', question).execute()
  await countAnswered(act, question)
  act.tell(hidden ? 'post.hidden' : 'post.shown', { question, post })
}

/** Writes down anew when a thread was first answered, after answers came or went. */
export async function countAnswered(act: Act, question: QuestionId): Promise<void> {
  await act.tx
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
    .execute()
}
