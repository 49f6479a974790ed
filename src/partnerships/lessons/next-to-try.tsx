import type { Child } from 'hono/jsx'
import { to } from '#map/paths.ts'
import { ButtonLink } from '#ui/button.tsx'
import { PostButton } from '#ui/form.tsx'
import { Sheet } from '#ui/sheet.tsx'
import type { GoalSeen } from '../goals/goal.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { type LessonSeen, latestRun, lessonToAskAbout, type OneOfUs } from './lesson.ts'
import { oneWayQuestion } from './words.ts'

interface NextProps {
  partnership: PartnershipSeen
  lessons: readonly LessonSeen[]
  now: Date
}

/**
 * @public What belongs into whatever sheet says what is next: the one lesson that comes up again, and the page's action.
 * Other buttons of the sheet stand beside it.
 */
export function NextToTry({
  partnership,
  lessons,
  now,
  quiet = false,
  children,
}: NextProps & { quiet?: boolean; children?: Child }) {
  return (
    <>
      <Resurfacing partnership={partnership} lessons={lessons} now={now} />
      <div class="flex flex-wrap items-center gap-3">
        <ButtonLink href={to('lessonNew', { partnership: partnership.id })} kind={quiet ? 'other' : 'action'}>
          Add something to try
        </ButtonLink>
        {children}
      </div>
    </>
  )
}

function Resurfacing({ partnership: { id, them }, lessons, now }: NextProps) {
  const lesson = lessonToAskAbout(lessons, now)
  if (!lesson) return null
  return lesson.taughtBy === 'me' ? (
    <p>
      {them.callName} planned to try: <q dir="auto">{lesson.words}</q>. Ask how it went.
    </p>
  ) : (
    <p>
      You planned to try: <q dir="auto">{lesson.words}</q>.{' '}
      <a href={to('lesson', { partnership: id, lesson: lesson.id })}>Say how it went</a>
    </p>
  )
}

interface OneWayProps {
  partnership: PartnershipSeen
  lessons: readonly LessonSeen[]
  goals: readonly GoalSeen[]
  oneWayAskedAt: Date | null
  oneWayLeft: boolean
}

/**
 * Which way is asked for on the reader's page: once both were asked, until something was taught the other way, a goal
 * of that way was written down, or the reader would rather not.
 */
export function askedWay({ partnership, lessons, goals, oneWayAskedAt, oneWayLeft }: OneWayProps) {
  const run = latestRun(lessons)
  if (!run || !oneWayAskedAt || oneWayLeft || !['trial', 'active'].includes(partnership.state))
    return undefined
  const hasCome = lessons.some(({ taughtBy, taughtAt }) => taughtBy !== run.by && taughtAt >= oneWayAskedAt)
  if (hasCome) return undefined
  const missing: OneOfUs = run.by === 'me' ? 'them' : 'me'
  const isFor = ({ teacher }: GoalSeen) => teacher === missing || teacher === 'both'
  const isMet = goals.some((goal) => isFor(goal) && (goal.state === 'open' || goal.madeAt >= oneWayAskedAt))
  return isMet ? undefined : { run, missing }
}

/** @public "Four from you so far. What would you like to learn from Dele?" */
export function OneWayPanel(props: OneWayProps) {
  const asked = askedWay(props)
  if (!asked) return null
  const { id, them } = props.partnership
  return (
    <Sheet labelledBy="one-way" class="mt-6 grid gap-3">
      <h2 id="one-way" class="font-semibold text-lead">
        {oneWayQuestion(asked.run, them.callName)}
      </h2>
      <p class="text-muted text-small">
        A small thing is enough. {them.callName} is asked the same from the other side.
      </p>
      <div class="flex flex-wrap items-center gap-3">
        <ButtonLink href={to('goalNew', { partnership: id }, { teacher: asked.missing })}>
          Make it a goal
        </ButtonLink>
        <PostButton action={to('oneWayLeave', { partnership: id })} label="Not now" kind="quiet" />
      </div>
    </Sheet>
  )
}
