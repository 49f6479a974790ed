import { type RawBuilder, sql } from 'kysely'
import type { MemberId, QuestionId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import {
  A_PAGE,
  isNarrowedTo,
  isWanted,
  type Narrowed,
  NOTHING,
  narrowedBy,
  type PageOfThreads,
  type ThreadRow,
  threadsInOrder,
  type Wanted,
} from '../list/list-threads.ts'
import { isAskedBefore, isAskerThere, isWrittenBefore } from '../seen.ts'

// Of what says the words, the newest are looked at and the best of them come first: a word that stands in every tenth thread
// is found by walking back from now until there are enough, a rare one by its own index. Which, Postgres decides by the very
// words, so these are not prepared. It decides well only where blocks are asked about afterwards: to ask for every thread
// seems so dear to it that it would rather walk through them all.

/** Of what says the words, the newest so many are looked at: twice what is shown, should there be a block among them. */
const LOOKED_AT = 200

/** More than anybody turns over. */
const MOST = 100

/**
 * @public The threads that words find, a page of them: whose title says them all, then in which something was asked or
 * answered that says them, then, where that is little, titles that say what may have been meant. Accents, case and slips of
 * the finger do not matter. Nothing is found by words that the reader may not see.
 */
export async function findThreads(
  look: MemberLook,
  words: string,
  { page, ...wanted }: Omit<Wanted, 'words'>,
): Promise<PageOfThreads> {
  const narrowed = await narrowedBy(look, wanted)
  if (!narrowed) return NOTHING
  const said = sql<string>`websearch_to_tsquery('english', platform.plain(${words}))`
  const found = new Set(await titlesThatSay(look, said, narrowed))
  if (found.size < MOST) for (const id of await postsThatSay(look, said, narrowed)) found.add(id)
  if (found.size < A_PAGE) for (const id of await titlesThatMean(look, words, narrowed)) found.add(id)
  const ids = [...found].slice((page - 1) * A_PAGE, Math.min(MOST, page * A_PAGE + 1))
  const threads = await threadsInOrder(look, ids.slice(0, A_PAGE))
  return { threads, more: ids.length > A_PAGE }
}

type Tsquery = RawBuilder<string>

/** The newest threads whose title says it, the best first. */
async function titlesThatSay(look: MemberLook, said: Tsquery, wanted: Narrowed): Promise<QuestionId[]> {
  const newest = look.tx
    .selectFrom('questions.thread as q')
    .selectAll()
    .where(sql<boolean>`q.title_words @@ ${said}`)
    .where(isNarrowedTo(wanted))
    .orderBy('q.heard_at', 'desc')
    .limit(LOOKED_AT)
  const rows = await look.tx
    .selectFrom(newest.as('q'))
    .select('q.id')
    .where(isAskedBefore(look))
    .orderBy(sql`ts_rank(q.title_words, ${said})`, 'desc')
    .orderBy('q.heard_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}

/** Of what is looked at where words may be mistyped: what they may mean is known to Postgres only as it answers. */
const MEANT = 2000

/** Titles that say what may have been meant. */
async function titlesThatMean(look: MemberLook, words: string, wanted: Narrowed): Promise<QuestionId[]> {
  const hits = look.tx
    .selectFrom('questions.thread')
    .selectAll()
    .where(sql<boolean>`title_words @@ questions.meant(${words})`)
    .limit(MEANT)
  const rows = await look.tx
    .selectFrom(hits.as('q'))
    .select('q.id')
    .where(isWanted(look, wanted))
    .orderBy('q.heard_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}

/** The label on the opening of what nobody has answered or closed: it says the words there or nowhere. */
const WAITS = '?'

/**
 * The threads in which it was asked or answered last; never by what the reader may not see. Topics and waiting stand beside
 * the words, so that one index finds what says the words and is about the topic.
 */
async function postsThatSay(
  look: MemberLook,
  said: Tsquery,
  { topic, about, state, ...rest }: Narrowed,
): Promise<QuestionId[]> {
  const waits = state === 'unanswered'
  const labels = [topic && [topic], about, waits && [WAITS]].filter((any) => any)
  const newest = look.tx
    .selectFrom('questions.thread as q')
    .innerJoin('questions.post as p', 'p.thread', 'q.id')
    .selectAll('p')
    .where(isNarrowedTo({ ...rest, state: waits ? undefined : state }))
    .where('p.hidden_at', 'is', null)
    .where('p.kind', '!=', 'comment')
    .where((eb) => eb.and(labels.map((any) => sql<boolean>`p.labels && ${any}::text[]`)))
    .where(sql<boolean>`p.found_words @@ ${said}`)
    .orderBy('p.written_at', 'desc')
    .limit(LOOKED_AT)
  const rows = await look.tx
    .selectFrom(newest.as('p'))
    .innerJoin('questions.thread as q', 'q.id', 'p.thread')
    .select('q.id')
    .where(isAskedBefore(look))
    .where(isWrittenBefore(look))
    .orderBy('p.written_at', 'desc')
    .limit(MOST)
    .execute()
  return rows.map(({ id }) => id)
}

/** As many as fit above the fold of a form. */
const SIMILAR = 4
/** Of what still waits: one is enough to see that nobody need ask again. */
const WAITING = 2

interface Like {
  readonly thread: QuestionId
  readonly alike: number
}

const like = (title: string, answered: boolean, most: number) =>
  sql<Like>`questions.asked_like(${title}, ${sql.lit(answered)}, ${sql.lit(2 * most)})`.as('l')

/** By id, what was answered first. What nobody can write in any more waits for nothing. */
const likeInOrder = askedOften(
  (tx, { reader, now, title }: { reader: MemberId; now: Date; title: string }) => {
    const answered = tx
      .selectFrom(like(title, true, SIMILAR))
      .select(['l.thread', 'l.alike', sql<boolean>`false`.as('waits')])
    const waiting = tx
      .selectFrom(like(title, false, WAITING))
      .innerJoin('questions.thread as q', 'q.id', 'l.thread')
      .select(['l.thread', 'l.alike', sql<boolean>`true`.as('waits')])
      .where(sql<boolean>`q.asker is distinct from ${reader}`)
      .where(isAskerThere({ tx, now, viewer: { id: reader } }))
    return tx
      .selectFrom(answered.unionAll(waiting).as('both'))
      .select('both.thread')
      .orderBy('both.waits')
      .orderBy('both.alike', 'desc')
      .orderBy('both.thread', 'desc')
  },
)

/**
 * @public Questions like the one somebody is about to ask: first those that were answered, then those of others that wait,
 * each the nearest first.
 */
export async function askedLike(look: MemberLook, title: string): Promise<ThreadRow[]> {
  if (title.trim() === '') return []
  const rows = await likeInOrder(look.tx, { reader: look.viewer.id, now: look.now, title })
  const ids = rows.map(({ thread }) => thread)
  const threads = await threadsInOrder(look, ids)
  return [
    ...threads.filter(({ answered }) => answered).slice(0, SIMILAR),
    ...threads.filter(({ answered }) => !answered).slice(0, WAITING),
  ]
}
