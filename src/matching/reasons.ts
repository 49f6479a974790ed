import { yearOf } from './check.ts'
import { OLDER_EXPERIENCE_YEARS, USUAL_ANSWERS, USUAL_SHARE } from './constants.ts'
import type { MetTopic } from './need.ts'
import type { Channel, Id } from './person.ts'
import type { Factors, Fit } from './score.ts'

// Facts that decided, to be worded where they are shown. They promise nothing and number nobody: overlap of
// topics foretells a match only weakly, and ratings make people shade down.

/**
 * @public A true thing to say to one of the two. "They" is the person shown, "you" the reader. `private` topics are
 * the reader's own gaps and may be named to nobody else.
 */
export type Reason =
  | { readonly kind: 'teachesYou'; readonly topics: readonly Named[] }
  | { readonly kind: 'youTeach'; readonly topics: readonly Named[] }
  | { readonly kind: 'livedIt'; readonly topic: Named; readonly lived: Lived }
  | { readonly kind: 'youLivedIt'; readonly topic: Named; readonly lived: Lived }
  | { readonly kind: 'yearsAhead'; readonly years: number }
  | { readonly kind: 'youAreAhead'; readonly years: number }
  | { readonly kind: 'sharedValues'; readonly values: readonly Id[] }
  | { readonly kind: 'sharedLanguage'; readonly languages: readonly Id[] }
  | { readonly kind: 'sharedChannel'; readonly channels: readonly Channel[] }
  | { readonly kind: 'sameChapter' }
  | { readonly kind: 'sameField' }
  | { readonly kind: 'helpsYourStage' }
  | { readonly kind: 'theirStageSuitsYou' }
  | { readonly kind: 'usuallyAnswers'; readonly days: number | undefined }
  | { readonly kind: 'hasRoom' }

/** @public */
export interface Named {
  readonly topic: Id
  readonly private: boolean
}

/** @public `older` where the years since deserve a word. */
export interface Lived {
  readonly kind: Id
  readonly year: number
  readonly regime: Id | undefined
  readonly older: boolean
}

/** How much a reason had to do with the place in the list; only compared, never shown. */
interface Weighed {
  readonly group: 'complementary' | 'shared' | 'yes'
  readonly weight: number
  readonly reason: Reason
}

const MOST_REASONS = 4
const MOST_TOPICS = 3

// Topics and values weigh what they added to the score; these stand in for facts that only tilt it.
const WEIGHT = { years: 0.5, values: 0.3, chapter: 0.35, field: 0.25, language: 0.1, channel: 0.05 }
const WEIGHT_YES = { stage: 0.5, answers: 0.4, room: 0.2 }

const named = ({ topic, private: isPrivate }: MetTopic): Named => ({ topic, private: isPrivate })

function topics(kind: 'teachesYou' | 'youTeach', met: readonly MetTopic[]): Weighed[] {
  const best = met.toSorted((a, b) => b.relevantWeight - a.relevantWeight).slice(0, MOST_TOPICS)
  const [first] = best
  if (first === undefined) return []
  return [{ group: 'complementary', weight: first.relevantWeight, reason: { kind, topics: best.map(named) } }]
}

function lived(kind: 'livedIt' | 'youLivedIt', met: MetTopic, year: number): Weighed[] {
  if (met.experience === undefined) return []
  const { kind: what, year: then, regime } = met.experience
  const facts = { kind: what, year: then, regime, older: year - then > OLDER_EXPERIENCE_YEARS }
  const reason: Reason = { kind, topic: named(met), lived: facts }
  return [{ group: 'complementary', weight: met.relevantWeight, reason }]
}

/** What one side brings: the best path they have lived is told as such, the other topics by name. */
function brings(met: readonly MetTopic[], to: 'you' | 'them', year: number): Weighed[] {
  const paths = met.filter((one) => one.experience !== undefined)
  const [path] = paths.toSorted((a, b) => b.relevantWeight - a.relevantWeight)
  const rest = met.filter((one) => one !== path)
  const told = path === undefined ? [] : lived(to === 'you' ? 'livedIt' : 'youLivedIt', path, year)
  return [...told, ...topics(to === 'you' ? 'teachesYou' : 'youTeach', rest)]
}

function ahead(factors: Factors, you: 'seeker' | 'helper'): Weighed[] {
  const { years } = factors.relevance
  const onPath = factors.need.met.some((one) => one.kind === 'path')
  if (!onPath || years === undefined || years <= 0) return []
  const reason: Reason = { kind: you === 'seeker' ? 'yearsAhead' : 'youAreAhead', years }
  return [{ group: 'complementary', weight: WEIGHT.years * factors.relevance.value, reason }]
}

function shared({ values, need, practical }: Factors): Weighed[] {
  const found: [boolean, number, Reason][] = [
    [
      values.shared.length > 0,
      WEIGHT.values + values.value / 2,
      { kind: 'sharedValues', values: values.shared },
    ],
    [practical.nearness === 'chapter', WEIGHT.chapter, { kind: 'sameChapter' }],
    [need.sameField, WEIGHT.field, { kind: 'sameField' }],
    [
      practical.languages.length > 0,
      WEIGHT.language,
      { kind: 'sharedLanguage', languages: practical.languages },
    ],
    [practical.channels.length > 0, WEIGHT.channel, { kind: 'sharedChannel', channels: practical.channels }],
  ]
  return found.filter(([is]) => is).map(([, weight, reason]) => ({ group: 'shared', weight, reason }))
}

function sayYes({ interest, responsiveness, room }: Factors, you: 'seeker' | 'helper'): Weighed[] {
  const { answered, received, days } = responsiveness
  const usual = answered >= USUAL_ANSWERS && answered >= USUAL_SHARE * received
  const theirs = you === 'seeker'
  const found: [boolean, number, Reason][] = [
    [interest.stage === 1, WEIGHT_YES.stage, { kind: theirs ? 'helpsYourStage' : 'theirStageSuitsYou' }],
    [theirs && usual, WEIGHT_YES.answers, { kind: 'usuallyAnswers', days }],
    [theirs && room.value === 1, WEIGHT_YES.room, { kind: 'hasRoom' }],
  ]
  return found.filter(([is]) => is).map(([, weight, reason]) => ({ group: 'yes', weight, reason }))
}

/** The strongest of each group first; then what is left, strongest first, small talk only if needed. */
function choose(all: readonly Weighed[]): Reason[] {
  const sorted = all.toSorted((a, b) => b.weight - a.weight)
  const firsts = (['complementary', 'shared', 'yes'] as const).flatMap(
    (group) => sorted.find((one) => one.group === group) ?? [],
  )
  const rest = sorted.filter(
    (one) => !firsts.includes(one) && (one.group === 'complementary' || one.weight >= WEIGHT_YES.answers),
  )
  const chosen = [...firsts, ...rest].slice(0, MOST_REASONS)
  const enough = chosen.length >= 2 ? chosen : sorted.slice(0, 2)
  const rank = { complementary: 0, shared: 1, yes: 2 }
  return enough.toSorted((a, b) => rank[a.group] - rank[b.group]).map(({ reason }) => reason)
}

/**
 * @public Two to four facts that decided the place of the person shown: something complementary and something shared
 * where they exist, and why they may say yes where true (Kleinerman et al. 2020). `you` is the side of the
 * reader: the seeker in *For you*, the helper in *You could help* (there, pass a fit of the public view).
 * Fewer than two only where the two share no language and no channel and so are never shown.
 */
export function reasons(fit: Fit, today: string, you: 'seeker' | 'helper' = 'seeker'): Reason[] {
  const year = yearOf(today)
  const { need, interest } = fit.factors
  const mine = you === 'seeker'
  return choose([
    ...brings(mine ? need.met : interest.back, 'you', year),
    ...brings(mine ? interest.back : need.met, 'them', year),
    ...ahead(fit.factors, you),
    ...shared(fit.factors),
    ...sayYes(fit.factors, you),
  ])
}
