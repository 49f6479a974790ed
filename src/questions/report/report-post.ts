import type { PostId, QuestionId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import { makeReport } from '#safety/make-report.ts'
import { readPost, readThread } from '../access.ts'
import { authorWords } from '../wording.ts'

/** What goes to staff of a post: as the reporter sees it. */
export interface Excerpt {
  readonly title: string
  readonly who: string
  readonly words: string
  readonly at: Date
}

/** What would be shown of somebody else's post. */
export async function excerptOf(look: MemberLook, question: QuestionId, post: PostId): Promise<Excerpt> {
  const thread = await readThread(look, question)
  const seen = await readPost(look, question, post)
  if (seen.mine) throw notFound()
  const words = seen.kind === 'opening' ? `${thread.title}\n\n${seen.words}` : seen.words
  return { title: thread.title, who: authorWords(seen), words, at: seen.writtenAt }
}

/**
 * Asks the staff to look at a post. Its author is named to them here and nowhere else, also where they asked
 * quietly.
 */
export async function reportPost(
  act: MemberAct,
  { question, post, words }: { question: QuestionId; post: PostId; words: string },
): Promise<void> {
  const { who, words: said, at } = await excerptOf(act, question, post)
  const row = await act.tx
    .selectFrom('questions.post')
    .select('author')
    .where('id', '=', post)
    .executeTakeFirst()
  const accused = found(row?.author)
  await makeReport(act, {
    accused,
    subject: { kind: 'post', id: post },
    excerpt: [{ who, words: said, at }],
    words,
  })
}
