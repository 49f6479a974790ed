import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { Button } from '#ui/button.tsx'
import { noonOf, when } from '#ui/dates.ts'
import { TextField } from '#ui/fields.tsx'
import { Form, PostButton } from '#ui/form.tsx'
import { Icon, type IconName } from '#ui/icons.tsx'
import { Section } from '#ui/page.tsx'
import { type Reading, Time } from '#ui/time.tsx'
import { WovenList, type WovenRow } from '#ui/weave/woven-list.tsx'
import { mayFollow, type PartnershipSeen } from '../partnership.ts'
import { isPending, type LessonSeen, type LessonState } from './lesson.ts'
import { taughtSentence } from './words.ts'

interface TaughtProps {
  partnership: PartnershipSeen
  lessons: readonly LessonSeen[]
  reading: Reading
}

/** What stands on a partnership's page; older lessons are on the page of what came of it. */
const SHOWN = 8

/** @public What each taught the other, one a row, and what became of it; the learner says so here. */
export function Taught({ partnership, lessons, reading }: TaughtProps) {
  const { id, them, state } = partnership
  const mayAdd = mayFollow('write', state)
  if (lessons.length === 0 && !mayAdd) return null
  const asks = (lesson: LessonSeen) => lesson.taughtBy === 'them' && isPending(lesson)
  const shown = lessons.filter((lesson, place) => place >= lessons.length - SHOWN || asks(lesson))
  const first = shown.find(asks)
  const add = { href: to('lessonNew', { partnership: id }), label: 'Add something to try' }
  return (
    <Section
      heading="Taught, both ways"
      // While it goes on, adding a lesson is the page's one action and stands in what is next.
      link={mayAdd && state !== 'active' ? add : undefined}
      lead={lessons.length > 0 ? taughtSentence(lessons, them.callName) : undefined}
    >
      {lessons.length === 0 ? (
        <WovenList rows={[notYet(them.callName)]} />
      ) : (
        <WovenList
          rows={shown.map((lesson) => ({
            ...rowOf(lesson, partnership, reading),
            children: (
              <>
                <LessonWords lesson={lesson} callName={them.callName} reading={reading}>
                  <SayAnew partnership={id} lesson={lesson} />
                </LessonWords>
                <Marking partnership={partnership} lesson={lesson} open={lesson === first} />
              </>
            ),
          }))}
        />
      )}
      {shown.length < lessons.length && (
        <p class="mt-3 text-small">
          <a href={to('cameOfIt', { partnership: id })} class="inline-flex min-h-11 items-center">
            All that was taught
          </a>
        </p>
      )}
    </Section>
  )
}

const notYet = (callName: string): WovenRow => ({
  teacher: 'none',
  title: 'Not yet',
  children: (
    <p class="text-muted">
      When one of you has shown the other something, write down what to try: you or {callName}.
    </p>
  ),
})

/** @public A lesson as a row of a woven list: who taught it, when, about what. */
export const rowOf = (
  lesson: LessonSeen,
  { them }: PartnershipSeen,
  reading: Reading,
  as: 'day' | 'date' = 'day',
): Omit<WovenRow, 'children'> => ({
  id: `lesson-${lesson.id}`,
  teacher: lesson.taughtBy === 'me' ? 'mine' : 'theirs',
  works: lesson.state === 'works',
  title: (
    <>
      {lesson.taughtBy === 'me' ? `You taught ${them.callName}` : `${them.callName} taught you`}
      <span class="font-normal text-muted">
        {' '}
        · <Time at={lesson.taughtAt} reading={reading} as={as} />
        {lesson.topicName && ` · ${lesson.topicName}`}
      </span>
    </>
  ),
})

const looks: Record<LessonState, { icon: IconName; look: string }> = {
  open: { icon: 'hourglass', look: 'text-muted' },
  tried: { icon: 'again', look: 'text-muted' },
  works: { icon: 'check', look: 'text-success' },
  dropped: { icon: 'minus', look: 'text-muted' },
}

const stateWords = ({ state, taughtBy }: LessonSeen, callName: string): string =>
  ({
    open: 'To try.',
    tried: 'Tried.',
    works: taughtBy === 'me' ? `Works for ${callName}.` : 'Works for you.',
    dropped: 'Dropped, with a reason.',
  })[state]

interface LessonWordsProps {
  lesson: LessonSeen
  callName: string
  reading: Reading
  /** Said after its last word. */
  children?: Child
}

/** @public The lesson itself, its plan while it is to come, and where it stands: icon, word, what was said. */
export function LessonWords({ lesson, callName, reading: { now }, children }: LessonWordsProps) {
  const { icon, look } = looks[lesson.state]
  const day = lesson.lookAgainOn && noonOf(lesson.lookAgainOn)
  return (
    <>
      <p dir="auto" class="font-semibold">
        {lesson.words}
      </p>
      {lesson.plan && isPending(lesson) && (
        <p dir="auto" class="voice text-small">
          {lesson.plan}
        </p>
      )}
      <p class="flex gap-1.5 text-small">
        <span class={`mt-0.5 ${look}`}>
          <Icon name={icon} size={17} />
        </span>
        <span>
          <b class={look}>{stateWords(lesson, callName)}</b>
          {day && <span class="text-muted"> Look again {when(now, day, 'UTC')}.</span>}
          {lesson.said && <span dir="auto"> “{lesson.said}”</span>}
          {children}
        </span>
      </p>
    </>
  )
}

/** The learner's last word is not the last one: what works may stop, what was dropped may be taken up again. */
const SayAnew = ({ partnership, lesson }: { partnership: PartnershipSeen['id']; lesson: LessonSeen }) =>
  lesson.taughtBy === 'me' || isPending(lesson) ? null : (
    <>
      {' '}
      <a href={to('lesson', { partnership, lesson: lesson.id })} class="-my-1 inline-block py-1 text-muted">
        Change<span class="sr-only"> what became of “{lesson.words}”</span>
      </a>
    </>
  )

interface MarkingProps {
  partnership: PartnershipSeen
  lesson: LessonSeen
  /** The form stands open; the others wait behind one line each. */
  open: boolean
}

/** The learner says what became of it, at any time; whoever wrote it down may take it back while nothing was said. */
function Marking({ partnership: { id, state }, lesson, open }: MarkingProps) {
  const hers = { partnership: id, lesson: lesson.id }
  const removal = lesson.mine && lesson.state === 'open' && mayFollow('write', state) && (
    <PostButton action={to('lessonRemoval', hers)} label="Take back" kind="link" />
  )
  if (lesson.taughtBy === 'me') return removal || null
  if (!isPending(lesson)) return null
  return (
    <details class="mt-1" open={open || undefined}>
      <summary class="min-h-11 content-center text-small">How did it go?</summary>
      <MarkForm partnership={id} lesson={lesson} />
      {removal}
    </details>
  )
}

function MarkForm({ partnership, lesson }: { partnership: PartnershipSeen['id']; lesson: LessonSeen }) {
  return (
    <Form action={to('lesson', { partnership, lesson: lesson.id })} class="mb-2 grid max-w-md gap-3">
      <TextField
        label="In a word"
        name="said"
        id={`said-${lesson.id}`}
        maxlength={500}
        hint="Needed only to drop it."
        value={lesson.said}
      />
      <MarkButtons />
    </Form>
  )
}

/** What a learner can say of a lesson. */
export const MarkButtons = () => (
  <div class="flex flex-wrap items-center gap-2">
    <Button name="mark" value="tried">
      Tried
    </Button>
    <Button name="mark" value="works">
      Works for me
    </Button>
    <Button name="mark" value="dropped" kind="quiet">
      Drop
    </Button>
  </div>
)
