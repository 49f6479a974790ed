import { sql } from 'kysely'
import type { QuestionId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { type ThreadRow, threadRows, type Wanted } from '../list/list-threads.ts'

/** More than anybody turns over. */
const MOST = 200

type Liked = { thread: QuestionId; alike: number }

/** @public The threads that words find, best first; accents, case and slips of the finger do not matter. */
export async function findThreads(
  look: MemberLook,
  words: string,
  wanted: Omit<Wanted, 'page' | 'words'>,
): Promise<ThreadRow[]> {
  const { rows } =
    await sql<Liked>`select thread, alike from questions.threads_like(${words}, ${MOST})`.execute(look.tx)
  return inOrder(look, rows, wanted)
}

/** As many as fit above the fold of a form. */
const SIMILAR = 4

/** @public Answered questions like the one somebody is about to ask, the nearest first. */
export async function answeredLike(look: MemberLook, title: string): Promise<ThreadRow[]> {
  if (title.trim() === '') return []
  const { rows } =
    await sql<Liked>`select thread, alike from questions.answered_like(${title}, ${3 * SIMILAR})`.execute(
      look.tx,
    )
  return (await inOrder(look, rows, {})).slice(0, SIMILAR)
}

/** Through the reader's eyes, in the order found. */
async function inOrder(
  look: MemberLook,
  found: readonly Liked[],
  wanted: Omit<Wanted, 'page' | 'words'>,
): Promise<ThreadRow[]> {
  const ids = found.map(({ thread }) => thread)
  if (ids.length === 0) return []
  const rows = await threadRows(look, wanted).where('q.id', 'in', ids).execute()
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}
