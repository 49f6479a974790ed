import { type Reading, Time } from '#ui/time.tsx'
import type { Weave } from '#ui/weave/path.ts'
import { WeaveDates, WeavePath } from '#ui/weave/path.tsx'
import type { Lesson } from '#ui/weave/strands.ts'
import type { PartnershipSeen } from '../partnership.ts'
import type { LessonSeen } from './lesson.ts'
import { taughtSentence } from './words.ts'

interface PathProps {
  partnership: PartnershipSeen
  lessons: readonly LessonSeen[]
  /** When the two meet next. */
  nextAt: Date | undefined
  reading: Reading
  /** A lesson was written down just now: its crossing draws itself. */
  fresh?: boolean | undefined
}

/** @public The two's way so far, each crossing a lesson, and when its stages began. */
export function Path({ partnership, lessons, nextAt, reading, fresh }: PathProps) {
  const { saidAt, startedAt, activeAt, endedAt } = partnership
  const on = (at: Date) => <Time at={at} reading={reading} as="short" />
  return (
    <div class="grid gap-3">
      <WeavePath
        weave={weaveOf(partnership, lessons, nextAt)}
        says={`${pathSentence(partnership)} ${taughtSentence(lessons, partnership.them.callName)}`.trim()}
        fresh={fresh}
      />
      <WeaveDates
        stages={[
          { label: 'Hello', when: on(saidAt) },
          { label: 'Trial', when: on(startedAt) },
          {
            label: activeAt ? 'Partnership' : '',
            when: activeAt ? (
              <>
                since <Time at={activeAt} reading={reading} as="shortAfterWord" />
              </>
            ) : (
              ''
            ),
          },
          endedAt
            ? { label: 'Ended', when: on(endedAt) }
            : { label: nextAt ? 'Next' : '', when: nextAt ? on(nextAt) : '' },
        ]}
      />
    </div>
  )
}

const crossing = ({ taughtBy, state }: LessonSeen): Lesson => ({
  teacher: taughtBy === 'me' ? 'mine' : 'theirs',
  works: state === 'works',
})

/** What was taught before the two went on together is drawn in the trial, the rest in the partnership. */
export function weaveOf(
  { activeAt, endedAt }: Pick<PartnershipSeen, 'activeAt' | 'endedAt'>,
  lessons: readonly LessonSeen[],
  nextAt: Date | undefined,
): Weave {
  const isTrial = ({ taughtAt }: LessonSeen) => activeAt === null || taughtAt < activeAt
  return {
    stage: activeAt ? 'partnership' : 'trial',
    trial: lessons.filter(isTrial).map(crossing),
    lessons: lessons.filter((lesson) => !isTrial(lesson)).map(crossing),
    planned: nextAt !== undefined && endedAt === null,
    ended: endedAt !== null,
  }
}

function pathSentence({ them, activeAt, endedAt }: PartnershipSeen): string {
  if (endedAt)
    return `You and ${them.callName} said hello, tried it${activeAt ? ', went on together' : ''}, and ended.`
  return activeAt
    ? `You and ${them.callName} said hello, tried it, and go on together.`
    : `You and ${them.callName} said hello and are trying it.`
}
