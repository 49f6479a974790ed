import { expressionBuilder, sql } from 'kysely'
import type { MemberId, QuestionId, TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { MemberLook } from '#platform/act.ts'
import { anyOf, askedOften } from '#platform/database/prepared.ts'
import type { Author, ThreadKind, ThreadSeen } from '../question.ts'
import { askerOf, type Eyes, isAskedBefore, topicsOf } from '../seen.ts'

/** @public */
export const states = ['unanswered', 'answered', 'closed'] as const
/** @public */
export type ThreadState = (typeof states)[number]

/** @public What somebody would like to see of all threads; nothing said is everything. */
export interface Wanted {
  readonly kind?: ThreadKind | undefined
  readonly topic?: TopicKey | undefined
  readonly state?: ThreadState | undefined
  /** Only topics the reader follows. */
  readonly followed?: boolean | undefined
  /** Looked for by words, best first. */
  readonly words?: string | undefined
  /** From 1. */
  readonly page: number
}

/** @public A thread in a list. */
export interface ThreadRow extends Pick<ThreadSeen, 'id' | 'kind' | 'title' | 'quiet' | 'mine' | 'topics'> {
  readonly asker: Author | null
  readonly askedAt: Date
  readonly heardAt: Date
  readonly answered: boolean
  readonly helped: boolean
  readonly closed: boolean
  /** Nobody has answered, and the reader teaches what it is about. */
  readonly forMe: boolean
}

/** @public A page of threads, and whether there is another. */
export interface PageOfThreads {
  readonly threads: readonly ThreadRow[]
  readonly more: boolean
}
/** @public */
export const NOTHING: PageOfThreads = { threads: [], more: false }

/** @public Threads a page. */
export const A_PAGE = 20

/**
 * @public Threads, the one last heard of first. What nobody has answered comes before them for those who teach its topic:
 * whoever could answer finds it without looking.
 */
export async function listThreads(
  look: MemberLook,
  { page, ...wanted }: Omit<Wanted, 'words'>,
): Promise<PageOfThreads> {
  const narrowed = await narrowedBy(look, wanted)
  if (!narrowed) return NOTHING
  const ids = await pageOf(look, narrowed, page)
  return { threads: await threadsInOrder(look, ids.slice(0, A_PAGE)), more: ids.length > A_PAGE }
}

/**
 * A page and one more, by id. What waits for the reader and the rest are walked apart, each back from what was heard last, so
 * that neither is ever sorted whole.
 */
async function pageOf(look: MemberLook, wanted: Narrowed, page: number): Promise<QuestionId[]> {
  const offset = (page - 1) * A_PAGE
  const back = (first: boolean) =>
    look.tx
      .selectFrom('questions.thread as q')
      .select(['q.id', 'q.heard_at', sql<boolean>`${sql.lit(first)}`.as('first')])
      .where(isWanted(look, wanted))
      .where(first ? waitsFor(look) : sql<boolean>`not ${waitsFor(look)}`)
      .orderBy('q.heard_at', 'desc')
      .orderBy('q.id', 'desc')
      .limit(offset + A_PAGE + 1)
  const rows = await look.tx
    .selectFrom(
      look.tx
        .selectFrom(back(true).as('waiting'))
        .selectAll()
        .unionAll(look.tx.selectFrom(back(false).as('others')).selectAll())
        .as('both'),
    )
    .select('both.id')
    .orderBy('both.first', 'desc')
    .orderBy('both.heard_at', 'desc')
    .orderBy('both.id', 'desc')
    .limit(A_PAGE + 1)
    .offset(offset)
    .execute()
  return rows.map(({ id }) => id)
}

const rowsById = askedOften(
  (tx, { reader, now, ids }: { reader: MemberId; now: Date; ids: readonly QuestionId[] }) => {
    const eyes = { tx, now, viewer: { id: reader } }
    return threadRows(eyes).where('q.id', '=', anyOf(ids)).where(isWanted(eyes, {}))
  },
)

/** @public These threads through the reader's eyes, in this order. */
export async function threadsInOrder(look: MemberLook, ids: readonly QuestionId[]): Promise<ThreadRow[]> {
  if (ids.length === 0) return []
  const rows = await rowsById(look.tx, { reader: look.viewer.id, now: look.now, ids })
  const byId = new Map(rows.map((row) => [row.id, row]))
  return ids.flatMap((id) => byId.get(id) ?? [])
}

/** @public The rows of a list, for a query that narrows and orders them. */
export const threadRows = (look: Eyes) =>
  look.tx
    .selectFrom('questions.thread as q')
    .select(['q.id', 'q.kind', 'q.title', 'q.quiet', 'q.asked_at as askedAt', 'q.heard_at as heardAt'])
    .select((eb) => [
      askerOf(look).as('asker'),
      topicsOf(look).as('topics'),
      sql<boolean>`q.asker is not distinct from ${look.viewer.id}`.as('mine'),
      eb('q.answered_at', 'is not', null).$castTo<boolean>().as('answered'),
      eb('q.closed_at', 'is not', null).$castTo<boolean>().as('closed'),
      eb
        .exists(
          eb
            .selectFrom('questions.post as h')
            .select('h.id')
            .whereRef('h.thread', '=', 'q.id')
            .where('h.helped_at', 'is not', null)
            .where('h.hidden_at', 'is', null),
        )
        .$castTo<boolean>()
        .as('helped'),
      waitsFor(look).as('forMe'),
    ])

/** @public What a query is narrowed to; `about` any of these topics. */
export type Narrowed = Omit<Wanted, 'page' | 'words' | 'followed'> & { readonly about?: readonly TopicKey[] }

/**
 * @public The wish with what the reader follows looked up; undefined where that is nothing. Only by the very topics can Postgres tell
 * a few threads from many.
 */
export async function narrowedBy(
  look: MemberLook,
  { followed, ...wanted }: Omit<Wanted, 'page' | 'words'>,
): Promise<Narrowed | undefined> {
  if (!followed) return wanted
  const follows = await look.tx
    .selectFrom('questions.follow')
    .select('topic')
    .where('member', '=', look.viewer.id)
    .execute()
  return follows.length === 0 ? undefined : { ...wanted, about: follows.map(({ topic }) => topic) }
}

/** @public Whether a thread, called `q`, is one that the reader may find and would like to see. */
export const isWanted = (look: Eyes, wanted: Narrowed) =>
  sql<boolean>`(${isNarrowedTo(wanted)} and ${isAskedBefore(look)})`

/** @public Whether a thread, called `q`, is as wanted, whoever may find it. */
export function isNarrowedTo({ kind, topic, state, about }: Narrowed) {
  const eb = expressionBuilder<DB & { q: DB['questions.thread'] }, 'q'>()
  const isAbout = (topics: readonly TopicKey[]) =>
    eb.exists(
      eb
        .selectFrom('questions.thread_topic as x')
        .select('x.topic')
        .whereRef('x.thread', '=', 'q.id')
        .where('x.topic', 'in', topics),
    )
  return eb.and([
    eb('q.hidden_at', 'is', null),
    eb('q.merged_into', 'is', null),
    ...(kind === undefined ? [] : [eb('q.kind', '=', kind)]),
    ...(topic === undefined ? [] : [isAbout([topic])]),
    ...(about === undefined ? [] : [isAbout(about)]),
    ...(state === 'closed' ? [eb('q.closed_at', 'is not', null)] : []),
    ...(state === 'answered' ? [eb('q.answered_at', 'is not', null)] : []),
    ...(state === 'unanswered' ? [eb('q.answered_at', 'is', null), eb('q.closed_at', 'is', null)] : []),
  ])
}

const waitsFor = ({ tx, viewer }: Eyes) => {
  const taught = tx
    .selectFrom('questions.thread_topic as x')
    .innerJoin('members.teaches as h', 'h.topic', 'x.topic')
    .select('x.topic')
    .where('x.thread', '=', sql.ref<QuestionId>('q.id'))
    .where('h.member', '=', viewer.id)
  return sql<boolean>`(q.kind = 'question' and q.answered_at is null and q.closed_at is null
    and q.asker is distinct from ${viewer.id} and exists ${taught})`
}

/** @public Topics that can be chosen for a thread, by group and name. */
export const topicsToAsk = ({ tx }: MemberLook): Promise<{ key: TopicKey; name: string; group: string }[]> =>
  tx
    .selectFrom('members.topic')
    .select(['key', 'name', 'group'])
    .where('state', '=', 'listed')
    .orderBy('group')
    .orderBy('sort_name')
    .execute()
