import { type Lived, type Named, type Reason, reasons as reasonsOf } from '#matching/reasons.ts'
import type { Fit } from '#matching/score.ts'
import type { Channel } from '#members/member.ts'
import { counted, listed } from '#ui/wording.ts'
import { channelWords, languageWord, valueWord } from './words.ts'

// Reasons as sentences of facts. They promise nothing, number nobody, and never repeat what the two threads of a card
// already say.

/** A licensing regime; whoever went through it up to `changedIn` went another way. */
export interface Regime {
  readonly key: string
  readonly name: string
  readonly changedIn?: number | undefined
}

export interface Telling {
  readonly callName: string
  readonly chapterName: string | null
  /** Regime of the one who would learn. */
  readonly regime: string | undefined
  readonly regimes: readonly Regime[]
  readonly topicName: (topic: string) => string | undefined
  /** What is said of how this person answers; nothing while it is too early to say. */
  readonly answers: string | undefined
  readonly today: string
  readonly you: 'seeker' | 'helper'
}

const FEWEST = 2
const MOST = 4

/** Two to four sentences, fewer only where there is nothing true to say. */
export function reasonsInWords(fit: Fit, telling: Telling): string[] {
  const told = reasonsOf(fit, telling.today, telling.you).flatMap((reason) => say(reason, telling) ?? [])
  const rest = told.length >= FEWEST ? [] : more(fit, telling)
  const all = [...new Set([...told, ...rest])]
  return all.slice(0, told.length >= FEWEST ? MOST : FEWEST)
}

function say(reason: Reason, telling: Telling): string | undefined {
  const { callName, chapterName, answers } = telling
  switch (reason.kind) {
    case 'teachesYou':
    case 'youTeach':
      return undefined
    case 'livedIt':
      return livedWords(reason.topic, reason.lived, callName, telling)
    case 'youLivedIt':
      return livedWords(reason.topic, reason.lived, 'you', telling)
    case 'yearsAhead':
      return `${callName} began ${counted(reason.years, 'year', 'years')} before you.`
    case 'youAreAhead':
      return `You began ${counted(reason.years, 'year', 'years')} before ${callName}.`
    case 'sharedValues':
      return `You both chose ${listed(reason.values.slice(0, 2).map((key) => `“${valueWord(String(key))}”`))}.`
    case 'sharedLanguage':
      return closerLanguage(reason.languages.map(String))
    case 'sharedChannel':
      return channelsWords(reason.channels)
    case 'sameChapter':
      return chapterName === null ? undefined : `You are both in ${chapterName}.`
    case 'sameField':
      return sameFieldWords
    case 'helpsYourStage':
      return `${callName} likes to help people at your stage.`
    case 'theirStageSuitsYou':
      return `You like to help people at ${callName}’s stage.`
    case 'usuallyAnswers':
      return answers && `${callName} ${answers}.`
    case 'hasRoom':
      return roomSentence(callName)
  }
}

const sameFieldWords = 'You work in the same field.'
const roomSentence = (callName: string) => `${callName} has room now.`
/** Everybody here reads the language of the pages; another one in common is worth a word. */
const PAGES_LANGUAGE = 'en'
const closerLanguage = (codes: readonly string[]) =>
  codes.some((code) => code !== PAGES_LANGUAGE) ? languagesWords(codes) : undefined
const languagesWords = (codes: readonly string[]) => `You both speak ${listed(codes.map(languageWord))}.`
/** Writing here is open to everybody, so having it in common says nothing. */
function channelsWords(channels: readonly Channel[]): string | undefined {
  const told = channels.filter((one) => one !== 'here')
  const words = told.map((one) => (one === 'in_person' ? 'meeting in person' : channelWords[one]))
  return told.length === 0 ? undefined : `You both like ${listed(words)}.`
}

const whatWasDone: Readonly<Record<string, string>> = {
  exam: 'sat it',
  licensed: 'went through it',
  founded: 'began it',
  published: 'wrote about it',
}

/** "Licensing exam: Omar sat it in 2023, under the rules you go by." */
function livedWords(topic: Named, lived: Lived, who: string, telling: Telling): string | undefined {
  const name = telling.topicName(String(topic.topic))
  if (name === undefined) return undefined
  const what = whatWasDone[String(lived.kind)] ?? 'went through it'
  return `${name}: ${who} ${what} in ${lived.year}${rulesWords(lived, telling)}.`
}

function rulesWords({ year, regime, older }: Lived, { regime: mine, regimes }: Telling): string {
  const changed = regimes.find(({ key }) => key === regime)?.changedIn
  if (changed !== undefined && year <= changed) return `, before the route changed in ${changed}`
  if (older) return ', so some of it will have changed'
  return regime !== undefined && regime === mine ? ', under the rules that are yours too' : ''
}

/** Further facts, for a pair of whom matching had little to say. */
function more(fit: Fit, telling: Telling): string[] {
  const { need, practical, room, relevance } = fit.factors
  const { years } = relevance
  const language = closerLanguage(practical.languages.map(String))
  const channels = channelsWords(practical.channels)
  return [
    ...(need.sameField ? [sameFieldWords] : []),
    ...(language === undefined ? [] : [language]),
    ...(channels === undefined ? [] : [channels]),
    ...((practical.blocks ?? 0) > 0 ? ['You have time at the same hours of the week.'] : []),
    ...(room.value === 1 && telling.you === 'seeker' ? [roomSentence(telling.callName)] : []),
    ...(years !== undefined && years > 0
      ? [
          telling.you === 'seeker'
            ? `${telling.callName} began ${counted(years, 'year', 'years')} before you.`
            : `You began ${counted(years, 'year', 'years')} before ${telling.callName}.`,
        ]
      : []),
    languagesWords(practical.languages.map(String)),
  ]
}

/** What stands beside a licence or an exam from before its route changed; nothing where it still holds. */
export function olderRoute(
  { kind, year, regime }: { kind: string; year: number; regime: string | null },
  regimes: readonly Regime[],
): string | undefined {
  const changed = regimes.find(({ key }) => key === regime)?.changedIn
  if (changed === undefined || year > changed || !(kind === 'licensed' || kind === 'exam')) return undefined
  return `Before the route changed in ${changed}; ask someone newer about the exam itself`
}
