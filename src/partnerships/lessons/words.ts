import { counted, inWords, noun, sentence } from '#ui/wording.ts'
import { countLessons, type LessonSeen, type OneOfUs } from './lesson.ts'

// Words that pages and notices of lessons share.

/** @public "Ruth taught you three things, you taught Ruth two. Four of the five are in use." */
export function taughtSentence(lessons: readonly LessonSeen[], callName: string): string {
  const { byMe, byThem, inUse } = countLessons(lessons)
  const things = (n: number) => counted(n, 'thing', 'things')
  if (byMe + byThem === 0) return ''
  const taught =
    byMe > 0 && byThem > 0
      ? `${callName} taught you ${things(byThem)}, you taught ${callName} ${inWords(byMe)}.`
      : byMe > 0
        ? `You taught ${callName} ${things(byMe)} so far.`
        : `${callName} taught you ${things(byThem)} so far.`
  return `${taught} ${inUseSentence(inUse, byMe + byThem)}`.trim()
}

function inUseSentence(inUse: number, all: number): string {
  if (inUse === 0) return ''
  if (all === 1) return 'It is in use.'
  const which = inUse === all ? (all === 2 ? 'Both' : 'All') : sentence(inWords(inUse))
  const of = inUse === all ? (all === 2 ? '' : ` ${inWords(all)}`) : ` of the ${inWords(all)}`
  return `${which}${of} ${noun(inUse, 'is', 'are')} in use.`
}

/** "Four from you so far. What would you like to learn from Dele?" It asks; it never blames. */
export const oneWayQuestion = (run: { by: OneOfUs; length: number }, callName: string): string =>
  run.by === 'me'
    ? `${sentence(inWords(run.length))} from you so far. What would you like to learn from ${callName}?`
    : `${sentence(inWords(run.length))} from ${callName} so far. What would you like to teach ${callName}?`
