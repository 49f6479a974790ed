import type { PostId, QuestionId } from '#map/ids.ts'
import type { MemberAct, MemberLook } from '#platform/act.ts'
import { isStaff } from '#platform/viewer.ts'
import { readMine, readThread } from '../access.ts'
import type { PostSeen } from '../question.ts'

/** A post as it is changed: `version` is the one its author had before their eyes. */
export interface Edit {
  question: QuestionId
  post: PostId
  version: number
  words: string
  /** Of an opening. */
  title?: string | undefined
}

/**
 * @public Changes the viewer's own words and keeps what they were. Whoever began from an older version is told what stands
 * there now, and nothing is changed.
 */
export async function editPost(act: MemberAct, edit: Edit): Promise<'saved' | PostSeen> {
  const { question, post, version, words } = edit
  // Held, so that of two at once the second finds the first one's version; the thread, as by every verb that changes it.
  await act.tx.selectFrom('questions.thread').select('id').where('id', '=', question).forUpdate().execute()
  const before = await readMine(act, question, post)
  if (before.version !== version) return before
  const { title: titleBefore } = await readThread(act, question)
  const title = before.kind === 'opening' ? (edit.title ?? titleBefore) : titleBefore
  if (before.words === words && title === titleBefore) return 'saved'
  await act.tx
    .insertInto('questions.version')
    .values({
      ...{ post, version, words: before.words, until: act.now, hidden: before.hidden },
      title: before.kind === 'opening' ? titleBefore : null,
    })
    .execute()
  await act.tx
    .updateTable('questions.post')
    .set({ words, version: version + 1, edited_at: act.now })
    .where('id', '=', post)
    .execute()
  if (title !== titleBefore)
    await act.tx.updateTable('questions.thread').set({ title }).where('id', '=', question).execute()
  act.tell('post.edited', { question, post })
  return 'saved'
}

/** @public What a post said before. */
export interface Version {
  readonly version: number
  readonly title: string | null
  readonly words: string
  readonly until: Date
}

/** The last first. What staff took out of sight stays so: only they and its author read it here. */
export const readVersions = ({ tx, viewer }: MemberLook, { id, mine }: PostSeen): Promise<Version[]> =>
  tx
    .selectFrom('questions.version')
    .select(['version', 'title', 'words', 'until'])
    .where('post', '=', id)
    .$if(!mine && !isStaff(viewer), (q) => q.where('hidden', '=', false))
    .orderBy('version', 'desc')
    .limit(100)
    .execute()
