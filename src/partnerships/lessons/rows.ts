import type { LessonId, MemberId, PartnershipId } from '#map/ids.ts'
import type { Database } from '#platform/database/database.ts'
import type { LessonSeen, LessonState } from './lesson.ts'

/** @public Lessons of a partnership in the order they were taught, for a query that stands alone or in another. */
export const lessonRows = (tx: Database, partnership: PartnershipId) =>
  tx
    .selectFrom('partnerships.lesson as l')
    .leftJoin('members.topic as t', 't.key', 'l.topic')
    .select(['l.id', 'l.teacher', 'l.by', 't.name as topicName', 'l.words', 'l.plan', 'l.state', 'l.said'])
    .select(['l.look_again_on as lookAgainOn', 'l.taught_at as taughtAt', 'l.asked_at as askedAt'])
    .where('l.partnership', '=', partnership)
    .orderBy('l.taught_at')
    .orderBy('l.id')

/** A row, read by itself or out of JSON. */
interface Row {
  readonly id: LessonId
  readonly teacher: MemberId
  readonly by: MemberId
  readonly topicName: string | null
  readonly words: string
  readonly plan: string
  readonly state: LessonState
  readonly said: string
  readonly lookAgainOn: string | null
  readonly taughtAt: Date | string
  readonly askedAt: Date | string | null
}

/** @public A row as the viewer reads it. */
export const lessonSeen = ({ teacher, by, taughtAt, askedAt, ...lesson }: Row, me: MemberId): LessonSeen => ({
  ...lesson,
  taughtBy: teacher === me ? 'me' : 'them',
  mine: by === me,
  taughtAt: new Date(taughtAt),
  askedAt: askedAt === null ? null : new Date(askedAt),
})
