import type { LessonId, TopicKey } from '#map/ids.ts'
import { after, days } from '#platform/time.ts'

// A *lesson* is one thing that one of the two showed the other, with what is to be tried in real life and perhaps a
// when-then plan and a day to look at it again. Either writes it down; only the *learner* says what became of it: *tried*,
// *works* (in use) or *dropped*, with a word why. While it is open or tried it is *pending* and comes up again: at the
// next meeting, and by a notice at its day. *One way* means several in a row by the same teacher.

/** @public */
export type LessonState = 'open' | 'tried' | 'works' | 'dropped'

/** @public What a learner may say of a lesson. */
export type LessonMark = Exclude<LessonState, 'open'>
/** The same, as a form sends it. */
export const lessonMarks = ['tried', 'works', 'dropped'] as const satisfies readonly LessonMark[]

/** @public One of the two, as the reader says it. */
export type OneOfUs = 'me' | 'them'

/** @public A lesson as one of the two reads it. */
export interface LessonSeen {
  readonly id: LessonId
  readonly taughtBy: OneOfUs
  readonly topicName: string | null
  readonly words: string
  readonly plan: string
  /** 'YYYY-MM-DD', in the learner's zone. */
  readonly lookAgainOn: string | null
  readonly taughtAt: Date
  readonly state: LessonState
  /** The learner's word on it. */
  readonly said: string
  readonly askedAt: Date | null
  /** The reader wrote it down. */
  readonly mine: boolean
}

/** No lesson is asked about twice within this. */
export const ASKED_REST = days(7)
/** What was tried once comes up again after this. */
export const TRIED_REST_DAYS = 14

/** Whether nothing final was said of it yet. */
export const isPending = ({ state }: Pick<LessonSeen, 'state'>): boolean =>
  state === 'open' || state === 'tried'

/** How many each taught, and how many are in use. */
export function countLessons(lessons: readonly LessonSeen[]) {
  const by = (who: OneOfUs) => lessons.filter(({ taughtBy }) => taughtBy === who).length
  return {
    byMe: by('me'),
    byThem: by('them'),
    inUse: lessons.filter(({ state }) => state === 'works').length,
  }
}

/** The lessons in a row by whoever taught last. */
export function latestRun(
  lessons: readonly Pick<LessonSeen, 'taughtBy'>[],
): { by: OneOfUs; length: number } | undefined {
  const by = lessons.at(-1)?.taughtBy
  if (by === undefined) return undefined
  const before = lessons.findLastIndex(({ taughtBy }) => taughtBy !== by)
  return { by, length: lessons.length - 1 - before }
}

/**
 * @public The one lesson that comes up at the next meeting: the one whose day to look again is nearest, then the oldest.
 * One that was asked about within a week is left alone.
 */
export function lessonToAskAbout(lessons: readonly LessonSeen[], now: Date): LessonSeen | undefined {
  const rested = lessons.filter(
    (lesson) => isPending(lesson) && (!lesson.askedAt || after(lesson.askedAt, ASKED_REST) <= now),
  )
  const key = ({ lookAgainOn, taughtAt }: LessonSeen) =>
    `${lookAgainOn ?? '9999-12-31'} ${taughtAt.toISOString()}`
  return rested.toSorted((a, b) => (key(a) < key(b) ? -1 : 1))[0]
}

/** @public A topic a lesson may be about. */
export interface TopicOfTwo {
  readonly key: TopicKey
  readonly name: string
}
