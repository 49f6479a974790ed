import { createHash } from 'node:crypto'
import type { GoalId, MemberId, PartnershipId } from '#map/ids.ts'
import type { Database } from '#platform/database/database.ts'
import type { OneOfUs } from '../lessons/lesson.ts'

// A *goal* is what the two work towards: *professional*, or as a *member* of the association. One of them teaches towards
// it, or both do. Either may write one, change it, and say that it was reached or let go.

export const goalKinds = ['professional', 'member'] as const
/** @public */
export type GoalKind = (typeof goalKinds)[number]
/** @public */
export type GoalState = 'open' | 'reached' | 'dropped'
/** Who teaches towards a goal, as the reader says it. */
export const goalTeachers = ['me', 'them', 'both'] as const satisfies readonly (OneOfUs | 'both')[]
/** @public */
export type GoalTeacher = (typeof goalTeachers)[number]

/** @public A goal as one of the two reads it. */
export interface GoalSeen {
  readonly id: GoalId
  readonly kind: GoalKind
  readonly teacher: GoalTeacher
  readonly words: string
  /** 'YYYY-MM-DD' */
  readonly dueOn: string | null
  readonly state: GoalState
  readonly madeAt: Date
  readonly doneAt: Date | null
}

/** What a reader has before them when they change a goal: a change written on something else is refused. */
export const asRead = ({
  words,
  teacher,
  kind,
  dueOn,
}: Pick<GoalSeen, 'words' | 'teacher' | 'kind' | 'dueOn'>) =>
  createHash('sha256')
    .update(JSON.stringify([words, teacher, kind, dueOn]))
    .digest('base64url')
    .slice(0, 22)

/** @public Goals of a partnership, the open ones first, for a query that stands alone or in another. */
export const goalRows = (tx: Database, partnership: PartnershipId) =>
  tx
    .selectFrom('partnerships.goal as g')
    .select(['g.id', 'g.kind', 'g.teacher', 'g.words', 'g.due_on as dueOn', 'g.state'])
    .select(['g.made_at as madeAt', 'g.done_at as doneAt'])
    .where('g.partnership', '=', partnership)
    .orderBy((eb) => eb('g.state', '!=', 'open'))
    .orderBy('g.made_at')
    .orderBy('g.id')

type Row = Omit<GoalSeen, 'teacher' | 'madeAt' | 'doneAt'> & {
  readonly teacher: MemberId | null
  readonly madeAt: Date | string
  readonly doneAt: Date | string | null
}

/** @public A row, read by itself or out of JSON, as the viewer reads it. */
export const goalSeen = ({ teacher, madeAt, doneAt, ...goal }: Row, me: MemberId): GoalSeen => ({
  ...goal,
  teacher: teacher === null ? 'both' : teacher === me ? 'me' : 'them',
  madeAt: new Date(madeAt),
  doneAt: doneAt === null ? null : new Date(doneAt),
})
