import type { Card } from '#discovery/access.ts'
import type { Direction } from '#matching/ranking/filters.ts'
import { type FirstStep, firstSteps, nextStep } from '#members/first-steps/first-step.ts'
import type { OpenQuestion } from './open-questions.ts'
import type { Introduced, SuggestedTrial, WaitingHello } from './read-day.ts'
import type { TimeToSay } from './times.ts'
import type { UnderWay } from './under-way.ts'

/** What the one filled panel of the page is about. */
export type NextStep =
  | { readonly kind: 'answer'; readonly hello: WaitingHello }
  | { readonly kind: 'introduction'; readonly introduction: Introduced }
  | { readonly kind: 'trial'; readonly trial: SuggestedTrial }
  | { readonly kind: 'decide' | 'in_touch' | 'sign' | 'plan'; readonly pair: UnderWay }
  | { readonly kind: 'lesson'; readonly pair: UnderWay; readonly lesson: NonNullable<UnderWay['lesson']> }
  | { readonly kind: 'time'; readonly time: TimeToSay }
  | { readonly kind: 'question'; readonly question: OpenQuestion }
  | { readonly kind: 'first_steps'; readonly step: FirstStep; readonly done: number; readonly of: number }
  | { readonly kind: 'take_part' | 'still_here' | 'start_again' | 'none' }
  | { readonly kind: 'say_hello' | 'help'; readonly person: Card }

/** All that decides what is next. */
export interface Situation {
  readonly waiting: readonly WaitingHello[]
  readonly introductions: readonly Introduced[]
  readonly trials: readonly SuggestedTrial[]
  readonly pairs: readonly UnderWay[]
  readonly times: readonly TimeToSay[]
  readonly questions: readonly OpenQuestion[]
  readonly steps: readonly { readonly step: FirstStep; readonly skipped: boolean }[]
  readonly takesPart: boolean
  readonly rests: boolean
  /** Asked whether they would like a rest. */
  readonly restAsked: boolean
  readonly direction: Direction
  readonly people: readonly Card[]
}

/** A person who waits comes before anything the reader might do for themself. */
export function nextOf(situation: Situation): NextStep {
  const waits = whoWaits(situation)
  if (waits) return waits
  if (situation.restAsked && !situation.rests) return { kind: 'still_here' }
  return ofPartnerships(situation.pairs) ?? theirOwn(situation)
}

/** In the order of how much the other has already given, and how soon it is over if nobody says a word. */
function whoWaits({
  waiting,
  introductions,
  trials,
  pairs,
  times,
  questions,
}: Situation): NextStep | undefined {
  const hello = waiting.find(({ asking }) => !asking)
  if (hello) return { kind: 'answer', hello }
  const [trial] = trials
  if (trial) return { kind: 'trial', trial }
  const deciding = pairs.find(({ decision }) => decision !== undefined)
  if (deciding) return { kind: 'decide', pair: deciding }
  const quiet = pairs.find((pair) => pair.quiet)
  if (quiet) return { kind: 'in_touch', pair: quiet }
  const [time] = times
  if (time) return { kind: 'time', time }
  const [introduction] = introductions
  if (introduction) return { kind: 'introduction', introduction }
  const question = questions.find(({ invited }) => invited)
  return question && { kind: 'question', question }
}

/** What two people have begun, and one of them can take further. */
function ofPartnerships(pairs: readonly UnderWay[]): NextStep | undefined {
  for (const pair of pairs) if (pair.lesson) return { kind: 'lesson', pair, lesson: pair.lesson }
  const signing = pairs.find(({ toSign }) => toSign)
  if (signing) return { kind: 'sign', pair: signing }
  const unplanned = pairs.find((pair) => pair.unplanned)
  return unplanned && { kind: 'plan', pair: unplanned }
}

function theirOwn({ steps, takesPart, rests, direction, people }: Situation): NextStep {
  const taken = new Map(steps.map(({ step, skipped }) => [step, skipped]))
  const states = firstSteps.map((step) => {
    const skipped = taken.get(step)
    return {
      step,
      state: skipped === undefined ? ('ahead' as const) : skipped ? ('skipped' as const) : ('done' as const),
    }
  })
  const step = nextStep(states)
  if (step && step !== 'mentoring')
    return { kind: 'first_steps', step, done: steps.length, of: firstSteps.length }
  if (!takesPart) return { kind: 'take_part' }
  if (rests) return { kind: 'start_again' }
  const [person] = people
  if (!person) return { kind: 'none' }
  return direction === 'learn' ? { kind: 'say_hello', person } : { kind: 'help', person }
}
