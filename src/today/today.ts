import type { Card } from '#discovery/access.ts'
import { beforeSuggesting, peopleForToday } from '#discovery/suggest-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { Direction } from '#matching/ranking/filters.ts'
import type { FirstStep } from '#members/first-steps/first-step.ts'
import type { Stage } from '#members/member.ts'
import type { MemberLook } from '#platform/act.ts'
import { dayIn, minuteOfDay } from '#platform/time.ts'
import { type EnrolmentRole, isPaused } from '#programmes/enrolment.ts'
import type { FirstWeeks } from '#welcome/access.ts'
import { type NextStep, nextOf } from './next-step.ts'
import type { OpenQuestion } from './open-questions.ts'
import {
  type HelperGone,
  type Introduced,
  readDay,
  type SuggestedTrial,
  type UnreadTalk,
  type WaitingHello,
} from './read-day.ts'
import type { TimeToSay } from './times.ts'
import type { UnderWay } from './under-way.ts'

// *Today* is the first page: one next step for this person now, then what else waits, what is under way, people, and an
// end. It decides nothing of its own; it puts into an order what the rooms below know.

/** What the day holds for one member. */
export interface Today {
  readonly callName: string
  readonly part: 'morning' | 'afternoon' | 'evening'
  readonly next: NextStep
  readonly waiting: readonly WaitingHello[]
  readonly introductions: readonly Introduced[]
  readonly trials: readonly SuggestedTrial[]
  readonly times: readonly TimeToSay[]
  readonly talks: readonly UnreadTalk[]
  /** Questions in the community that wait for somebody like the reader. */
  readonly questions: readonly OpenQuestion[]
  readonly pairs: readonly UnderWay[]
  /** More people who fit, or whom the reader could help. */
  readonly people: readonly Card[]
  readonly direction: Direction
  /** The reader's own first weeks, while they last. */
  readonly weeks: FirstWeeks | undefined
  /** Newcomers whom staff should see to. */
  readonly attention: number
  /** What newcomers wrote and nobody replied to, for staff. */
  readonly unreplied: number
  /** Open reports, for staff; never one about the reader. */
  readonly reports: number
  /** For staff: helpers of several who stopped taking part. */
  readonly gone: readonly HelperGone[]
  /** First steps somebody skipped, asked again kindly; never more than one. */
  readonly skipped: FirstStep | undefined
}

const PEOPLE = 3

/** Everything the page shows. */
export async function readToday(market: Market, look: MemberLook): Promise<Today> {
  const [day, before] = await Promise.all([readDay(look), beforeSuggesting(look)])
  const zone = look.viewer.zone
  const [enrolment] = day.enrolments
  const takesPart = enrolment !== undefined
  const rests = takesPart && isPaused(enrolment, dayIn(zone, look.now))
  const directions = directionsFor(enrolment?.role, day)
  const { people, direction } =
    takesPart && !rests
      ? await peopleForToday(market, look, { directions, most: PEOPLE }, before)
      : { people: [], direction: directions[0] }
  const restAsked = Boolean(enrolment?.restAskedAt)
  const next = nextOf({ ...day, takesPart, rests, restAsked, direction, people })
  const isElsewhere = <T>(what: T) => !Object.values(next).includes(what)
  return {
    callName: look.viewer.callName,
    part: partOf(minuteOfDay(zone, look.now)),
    next,
    waiting: day.waiting.filter(isElsewhere).filter(isNotAmong(day.talks)),
    introductions: day.introductions.filter(isElsewhere),
    trials: day.trials.filter(isElsewhere),
    times: day.times.filter(isElsewhere),
    questions: day.questions.filter(isElsewhere),
    talks: day.talks,
    pairs: day.pairs,
    weeks: day.weeks,
    attention: day.attention,
    unreplied: day.unreplied,
    reports: day.reports,
    gone: day.gone,
    people: people.filter(isElsewhere),
    direction,
    skipped: day.steps.find(({ skipped, step }) => skipped && step !== 'mentoring')?.step,
  }
}

/**
 * Which way first, and which if there is nobody that way. Whoever does both learns first, but somebody retired, or with
 * nothing to learn, is shown whom they could help: it is what they came for.
 */
function directionsFor(
  role: EnrolmentRole | undefined,
  { stage, teaches, learns }: { stage: Stage | null; teaches: unknown; learns: unknown },
): readonly [Direction, ...Direction[]] {
  if (role === 'mentor') return ['help']
  if (role !== 'both') return ['learn']
  const helpsFirst = Boolean(teaches) && (stage === 'retired' || !learns)
  return helpsFirst ? ['help', 'learn'] : ['learn', 'help']
}

// What somebody wrote is said once, as the message that it is.
const isNotAmong =
  (talks: readonly UnreadTalk[]) =>
  ({ hello, asking }: WaitingHello): boolean =>
    !(asking && talks.some((talk) => talk.hello === hello))

const partOf = (minute: number): Today['part'] =>
  minute < 720 ? 'morning' : minute < 1080 ? 'afternoon' : 'evening'
