import type { LessonId, MemberId, PartnershipId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { mayContact } from '#safety/may-contact.ts'
import { inWords, sentence } from '#ui/wording.ts'
import { seenByBoth } from '../access.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { partnershipSettings } from '../settings.ts'
import { isPending, type LessonMark, type LessonSeen, latestRun } from './lesson.ts'
import { lessonRows, lessonSeen } from './rows.ts'
import { oneWayQuestion } from './words.ts'

type News = Promise<Notice[]>

/** The partnership and its lessons through one of the two's eyes. */
interface Eyes {
  readonly seen: PartnershipSeen
  readonly lessons: readonly LessonSeen[]
}

/** Through the eyes of each; nobody's where the two must not meet any more. */
async function eyesOf(look: Look, id: PartnershipId): Promise<readonly Eyes[]> {
  const both = await seenByBoth(look, id)
  if (!both || !(await mayContact(look, both[0].me.id, both[1].me.id))) return []
  const rows = await lessonRows(look.tx, id).execute()
  return both.map((seen) => ({ seen, lessons: rows.map((row) => lessonSeen(row, seen.me.id)) }))
}

/** One lesson through the eyes of the learner, or of the teacher. */
async function lessonFor(
  look: Look,
  { partnership, lesson }: { partnership: PartnershipId; lesson: LessonId },
  reader: 'learner' | 'teacher',
) {
  for (const { seen, lessons } of await eyesOf(look, partnership)) {
    const one = lessons.find(({ id }) => id === lesson)
    if (one && (one.taughtBy === 'me') === (reader === 'teacher')) return { seen, lesson: one }
  }
  return undefined
}

const pageOf = ({ id }: PartnershipSeen, lesson: LessonSeen) =>
  `${to('partnership', { partnership: id })}#lesson-${lesson.id}`
const ownPageOf = ({ id }: PartnershipSeen, lesson: LessonSeen) =>
  to('lesson', { partnership: id, lesson: lesson.id })

/** @public To the other: something to try was written down. */
export async function newsOfLesson(
  look: Look,
  id: PartnershipId,
  { lesson, by }: { lesson: LessonId; by: MemberId },
): News {
  const both = await eyesOf(look, id)
  return both
    .filter(({ seen }) => seen.me.id !== by)
    .flatMap(({ seen, lessons }) => {
      const one = lessons.find((other) => other.id === lesson)
      return one ? [asNews(seen, one)] : []
    })
}

const asNews = (seen: PartnershipSeen, lesson: LessonSeen): Notice => ({
  to: seen.me.id,
  kind: 'lesson',
  key: `lesson/${lesson.id}/added`,
  headline:
    lesson.taughtBy === 'me'
      ? `${seen.them.callName} will try what you taught`
      : `${seen.them.callName} wrote down something for you to try`,
  body:
    lesson.taughtBy === 'me'
      ? 'You will read here what becomes of it.'
      : 'Try it when it suits you, and say in a word how it went. Dropping it is fine, too.',
  quote: lesson.words,
  path: pageOf(seen, lesson),
  button: 'Look at it',
  still: { what: 'hello_pair', id: seen.hello },
})

const marked: Record<LessonMark, { headline: (name: string) => string; body: string }> = {
  tried: {
    headline: (name) => `${name} tried what you taught`,
    body: 'Thank you for showing it. Ask how it went when you next talk.',
  },
  works: {
    headline: (name) => `What you taught works for ${name}`,
    body: 'Thank you. It is in use now, and it came from you.',
  },
  dropped: {
    headline: (name) => `${name} tells you what did not fit`,
    body: 'It was looked at and let go, with a reason. Thank you for teaching it: a reason is worth knowing, too.',
  },
}

/** @public To whoever taught it: what became of it, and thanks. */
export async function newsOfMark(look: Look, id: PartnershipId, lesson: LessonId): News {
  const found = await lessonFor(look, { partnership: id, lesson }, 'teacher')
  if (!found || found.lesson.state === 'open') return []
  const { seen, lesson: one } = found
  const { headline, body } = marked[found.lesson.state]
  return [
    {
      ...{ to: seen.me.id, kind: 'lesson', key: `lesson/${lesson}/${one.state}`, body },
      headline: headline(seen.them.callName),
      quote: one.said === '' ? one.words : one.said,
      path: pageOf(seen, one),
      button: 'Look at it',
      still: { what: 'hello_pair', id: seen.hello },
    },
  ]
}

/** @public To the learner: its day to look again has come. */
export async function newsOfLessonAsked(look: Look, id: PartnershipId, lesson: LessonId): News {
  const found = await lessonFor(look, { partnership: id, lesson }, 'learner')
  if (!found || !isPending(found.lesson)) return []
  const { seen, lesson: one } = found
  return [
    {
      to: seen.me.id,
      kind: 'lesson',
      key: `lesson/${lesson}/asked/${one.askedAt?.toISOString()}`,
      headline: `How did it go with what ${seen.them.callName} taught you?`,
      body: `You wanted to look at it again. One click says so: tried, works for you, or dropped with a word why. ${seen.them.callName} would like to know.`,
      quote: one.words,
      path: ownPageOf(seen, one),
      button: 'Say how it went',
      still: { what: 'lesson_open', id: lesson },
    },
  ]
}

/** @public To both, once: so far it went one way. Nothing is said of who should have done more. */
export async function newsOfOneWay(look: Look, id: PartnershipId): News {
  const { oneWayLessons } = await readSettings(look, partnershipSettings)
  return (await eyesOf(look, id)).flatMap(({ seen, lessons }) => {
    const run = latestRun(lessons)
    if (!run || run.length < oneWayLessons) return []
    const { them } = seen
    return [
      {
        to: seen.me.id,
        kind: 'lesson',
        key: `partnership/${id}/one-way`,
        headline: oneWayQuestion(run, them.callName),
        body: `${sentence(inWords(run.length))} lessons have come from ${run.by === 'me' ? 'you' : them.callName} by now. Most pairs find something for the other way, often something small. A line about it makes it a goal of yours.`,
        path: to('goalNew', { partnership: id }, { teacher: run.by === 'me' ? 'them' : 'me' }),
        button: 'Add a goal',
      },
    ]
  })
}
