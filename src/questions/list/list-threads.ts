import { sql } from 'kysely'
import type { QuestionId, TopicKey } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
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

/** @public Threads a page. */
export const A_PAGE = 20

/**
 * @public Threads, the one last heard of first. What nobody has answered comes before them for those who teach its topic:
 * whoever could answer finds it without looking.
 */
export async function listThreads(
  look: MemberLook,
  { page, ...wanted }: Omit<Wanted, 'words'>,
): Promise<{ threads: ThreadRow[]; more: boolean }> {
  const rows = await threadRows(look, wanted)
    .orderBy('forMe', 'desc')
    .orderBy('q.heard_at', 'desc')
    .orderBy('q.id', 'desc')
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE)
    .execute()
  return { threads: rows.slice(0, A_PAGE), more: rows.length > A_PAGE }
}

/** @public The rows of a list, for a query that narrows and orders them. */
export const threadRows = (look: Eyes, { kind, topic, state, followed }: Omit<Wanted, 'page' | 'words'>) =>
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
    .where('q.hidden_at', 'is', null)
    .where('q.merged_into', 'is', null)
    .where(isAskedBefore(look))
    .$if(kind !== undefined, (q) => q.where('q.kind', '=', kind ?? 'question'))
    .$if(topic !== undefined, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom('questions.thread_topic as x')
            .select('x.topic')
            .whereRef('x.thread', '=', 'q.id')
            .where('x.topic', '=', topic ?? ('' as TopicKey)),
        ),
      ),
    )
    .$if(followed === true, (q) =>
      q.where((eb) =>
        eb.exists(
          eb
            .selectFrom('questions.thread_topic as x')
            .innerJoin('questions.follow as f', 'f.topic', 'x.topic')
            .select('x.topic')
            .whereRef('x.thread', '=', 'q.id')
            .where('f.member', '=', look.viewer.id),
        ),
      ),
    )
    .$if(state === 'closed', (q) => q.where('q.closed_at', 'is not', null))
    .$if(state === 'answered', (q) => q.where('q.answered_at', 'is not', null))
    .$if(state === 'unanswered', (q) => q.where('q.answered_at', 'is', null).where('q.closed_at', 'is', null))

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
