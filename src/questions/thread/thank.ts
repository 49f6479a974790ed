import type { PostId, QuestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { notFound } from '#platform/refusal.ts'
import { holdPost, readThread } from '../access.ts'
import { maySayHelped, mayThank } from '../question.ts'

interface Which {
  question: QuestionId
  post: PostId
}

/** @public Whoever asked says that an answer helped, or takes it back. */
export async function sayHelped(
  act: MemberAct,
  { question, post, helped }: Which & { helped: boolean },
): Promise<void> {
  const thread = await readThread(act, question)
  if (!maySayHelped(thread, await holdPost(act, question, post))) throw notFound()
  const changed = await act.tx
    .updateTable('questions.post')
    .set({ helped_at: helped ? act.now : null })
    .where('id', '=', post)
    .where('helped_at', helped ? 'is' : 'is not', null)
    .executeTakeFirst()
  if (helped && changed.numUpdatedRows === 1n) act.tell('answer.helped', { question, post })
}

/** @public Anybody but its author says thanks for an answer, once, or takes it back. */
export async function thank(
  act: MemberAct,
  { question, post, thanks }: Which & { thanks: boolean },
): Promise<void> {
  if (!thanks) return takeBack(act, post)
  if (!mayThank(await holdPost(act, question, post))) throw notFound()
  const said = await act.tx
    .insertInto('questions.thanks')
    .values({ post, member: act.viewer.id, at: act.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (said.numInsertedOrUpdatedRows === 1n) act.tell('answer.thanked', { question, post, by: act.viewer.id })
}

async function takeBack(act: MemberAct, post: PostId): Promise<void> {
  await act.tx
    .deleteFrom('questions.thanks')
    .where('post', '=', post)
    .where('member', '=', act.viewer.id)
    .execute()
}
