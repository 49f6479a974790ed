import type { PostId, QuestionId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { after } from '#platform/time.ts'
import { holdOpen, holdPost } from '../access.ts'
import { mayComment, type PostKind, SAID_ONCE_WITHIN } from '../question.ts'
import { refuse } from '../refusals.ts'
import { endRouting, markAnswered } from '../routing/invitation.ts'

const A_DAY: Limit = { kind: 'post', most: 200, seconds: 86_400 }

/** What is written in a thread. */
interface Writing {
  question: QuestionId
  words: string
  /** The form's own key: sent twice, said once. */
  formKey?: string | undefined
}

/** @public Answers. Refuses `thread_closed`, and `own_question` to whoever asked it; a conversation is open to both. */
export async function answer(act: MemberAct, writing: Writing): Promise<PostId> {
  const { question } = writing
  const thread = await holdOpen(act, question)
  const { same, formKey } = await saidBefore(act, writing)
  if (same) return same
  if (thread.kind === 'question' && thread.mine) throw refuse('own_question')
  const post = await write(act, { ...writing, formKey, kind: 'answer', under: null, quiet: false })
  await act.tx
    .updateTable('questions.thread')
    .set((eb) => ({ heard_at: act.now, answered_at: eb.fn.coalesce('answered_at', eb.val(act.now)) }))
    .where('id', '=', question)
    .execute()
  await markAnswered(act, question)
  await endRouting(act, question)
  act.tell('question.answered', { question, post })
  return post
}

/** @public A line under what was asked or answered. Whoever asked quietly stays without a name here too. */
export async function comment(
  act: MemberAct,
  { under, ...writing }: Writing & { under: PostId },
): Promise<PostId> {
  const { question } = writing
  const thread = await holdOpen(act, question)
  const { same, formKey } = await saidBefore(act, { ...writing, under })
  if (same) return same
  const above = await holdPost(act, question, under)
  if (!mayComment(thread, above)) throw refuse('thread_closed')
  const quiet = thread.quiet && thread.mine
  const post = await write(act, { ...writing, formKey, kind: 'comment', under, quiet })
  await act.tx.updateTable('questions.thread').set({ heard_at: act.now }).where('id', '=', question).execute()
  act.tell('question.commented', { question, post })
  return post
}

async function write(
  act: MemberAct,
  { question, words, formKey, ...rest }: Writing & { kind: PostKind; under: PostId | null; quiet: boolean },
): Promise<PostId> {
  await takeLimit(act, A_DAY, act.viewer.id)
  const row = await act.tx
    .insertInto('questions.post')
    .values({
      ...{ id: act.newId<'post'>(), thread: question, words, ...rest },
      ...{ author: act.viewer.id, written_at: act.now, form_key: formKey ?? null },
    })
    .returning('id')
    .executeTakeFirstOrThrow()
  return row.id
}

/**
 * What the same form said here before, or another with the same words, lately. A form that said something else is sent
 * once more without its key: these words are another post, and not lost. The thread is held, so nobody else writes here
 * meanwhile.
 */
async function saidBefore(
  act: MemberAct,
  { question, words, formKey, under = null }: Writing & { under?: PostId | null },
): Promise<{ same?: PostId | undefined; formKey?: string | undefined }> {
  if (!formKey) return {}
  const rows = await act.tx
    .selectFrom('questions.post')
    .select(['id', 'form_key', 'words', 'thread', 'under'])
    .where('author', '=', act.viewer.id)
    .where((eb) =>
      eb.or([
        eb('form_key', '=', formKey),
        eb.and([eb('thread', '=', question), eb('written_at', '>', after(act.now, -SAID_ONCE_WITHIN))]),
      ]),
    )
    .execute()
  const same = rows.find((row) => row.thread === question && row.under === under && row.words === words)
  return { same: same?.id, formKey: rows.some((row) => row.form_key === formKey) ? undefined : formKey }
}
