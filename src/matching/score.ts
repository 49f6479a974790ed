import { interestValue, responsivenessValue, stageBit, stagesMask, stageValue } from './accept.ts'
import { checkPerson, checkProgramme, yearOf } from './check.ts'
import { blocksShared } from './hours.ts'
import { type MetTopic, needOf, yearsBetween } from './need.ts'
import { type Channel, colleaguesOf, type Id, isShown, type Person, type Programme } from './person.ts'
import {
  both,
  channelMask,
  colleaguesValue,
  distanceValue,
  hoursValue,
  type Nearness,
  nearness,
  practicalValue,
  same,
  valuesValue,
} from './practical.ts'

/**
 * @public Who reads the result. `own`: the seeker alone, so the seeker's private gaps count. `public`: anybody else.
 *
 * The rule of private gaps, in full: private learns count in the need of a seeker in the `own` view, and
 * nowhere else. In particular interest (what the helper would learn back) reads the helper's public learns
 * only, whoever looks, the helper included. Hence the mark changes no byte of anyone else's pages.
 */
export type Viewpoint = 'own' | 'public'

/** @public Each factor is a number 0..1 and the facts it came from. */
export interface Factors {
  readonly need: { readonly value: number; readonly met: readonly MetTopic[]; readonly sameField: boolean }
  /** Relevant need over need; `years` the helper is ahead. */
  readonly relevance: { readonly value: number; readonly years: number | undefined }
  readonly values: { readonly value: number; readonly shared: readonly Id[] }
  readonly practical: {
    readonly value: number
    readonly languages: readonly Id[]
    readonly channels: readonly Channel[]
    readonly nearness: Nearness
    readonly colleagues: boolean
    /** Two-hour blocks of the week in common; undefined where either named no hours. */
    readonly blocks: number | undefined
  }
  readonly room: { readonly value: number; readonly seats: number }
  readonly interest: {
    readonly value: number
    /** What the helper would learn back from the seeker. */
    readonly back: readonly MetTopic[]
    /** 1 the helper likes to help this stage, 0 likes others, between where either said nothing. */
    readonly stage: number
  }
  readonly responsiveness: {
    readonly value: number
    readonly answered: number
    readonly received: number
    readonly days: number | undefined
  }
}

/** @public */
export interface Fit {
  /** P(the seeker says hello | reads the helper's card), 0..1. */
  readonly ask: number
  /** P(the helper says yes | reads the seeker's hello), 0..1. */
  readonly accept: number
  /** ask x accept: both must happen. */
  readonly p: number
  readonly factors: Factors
}

export const askOf = (relevantNeed: number, values: number, practical: number, kappa: number): number =>
  Math.min(1, relevantNeed * values * practical * kappa)

export const acceptOf = (interest: number, responsiveness: number): number => interest * responsiveness

function practicalFacts(a: Person, b: Person, programme: Programme): Factors['practical'] {
  const languages = both(a.languages, b.languages)
  const channels = both(a.channels, b.channels)
  const near = nearness(a, b)
  const colleagues = same(colleaguesOf(a, programme), colleaguesOf(b, programme))
  const blocks = blocksShared(a, b)
  const value = practicalValue(
    hoursValue(blocks ?? -1),
    distanceValue(channelMask(channels), near !== 'apart'),
    colleaguesValue(colleagues),
  )
  const reachable = languages.length > 0 && channels.length > 0
  return { value: reachable ? value : 0, languages, channels, nearness: near, colleagues, blocks }
}

function interestFacts(seeker: Person, helper: Person, year: number): Factors['interest'] {
  const shown = helper.learns.filter((learning) => learning.private !== true)
  const { need, met } = needOf(helper, shown, seeker, year)
  const stage = stageValue(stagesMask(helper.helpsStages), stageBit(seeker.stage))
  return { value: interestValue(need, stage), back: met, stage }
}

function responsivenessFacts(helper: Person, programme: Programme): Factors['responsiveness'] {
  const { answered, received, days } = helper.responsiveness
  return { value: responsivenessValue(answered, received, programme.meanAnswered), answered, received, days }
}

/** {@link score} for people already checked. */
export function fitOf(
  seeker: Person,
  helper: Person,
  year: number,
  programme: Programme,
  viewpoint: Viewpoint,
): Fit {
  const learns = viewpoint === 'own' ? seeker.learns : seeker.learns.filter((one) => one.private !== true)
  const { need, relevantNeed, met, sameField } = needOf(seeker, learns, helper, year)
  const shared = both(seeker.values, helper.values)
  const values = valuesValue(shared.length, seeker.values.length, helper.values.length)
  const practical = practicalFacts(seeker, helper, programme)
  const room = isShown(helper, 'helper') ? 1 : 0
  const interest = interestFacts(seeker, helper, year)
  const responsiveness = responsivenessFacts(helper, programme)
  const ask = askOf(relevantNeed, values, practical.value, programme.kappa)
  const accept = room * acceptOf(interest.value, responsiveness.value)
  return {
    ask,
    accept,
    p: ask * accept,
    factors: {
      need: { value: need, met, sameField },
      relevance: { value: relevantNeed / need, years: yearsBetween(seeker, helper) },
      values: { value: values, shared },
      practical,
      room: { value: room, seats: helper.seatsFree },
      interest,
      responsiveness,
    },
  }
}

/**
 * @public How likely a hello from `seeker` to `helper` is, and how likely a yes, with the facts that say why.
 * `today` is YYYY-MM-DD. "You could help" is the same function with the sides exchanged, in the public view.
 * Throws a RangeError that names the first field out of range.
 */
export function score(
  seeker: Person,
  helper: Person,
  today: string,
  programme: Programme,
  viewpoint: Viewpoint = 'public',
): Fit {
  checkPerson(seeker)
  checkPerson(helper)
  checkProgramme(programme)
  return fitOf(seeker, helper, yearOf(today), programme, viewpoint)
}
