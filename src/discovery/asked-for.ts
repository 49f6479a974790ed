import { kindToMatching } from '#market/person-of.ts'
import type { Person } from '#matching/person.ts'
import type { Direction, Filters } from '#matching/ranking/filters.ts'
import type { Channel, KindOfHelp, Stage } from '#members/member.ts'
import { type YearsAhead, yearsAhead } from '#members/years-ahead.ts'

// *For you* lists people the reader could learn from, *You could help* those the reader could teach, *Saved* those the
// reader kept for later, which nobody else knows. A *search* has words in the field *Topic*: names, topics, experience.

export const tabs = ['you', 'help', 'saved'] as const
export type PeopleTab = (typeof tabs)[number]

/** What the form of the page asks for; left out or empty means any. */
export interface AskedFor {
  readonly tab: PeopleTab
  readonly topic: string
  readonly kind?: KindOfHelp | undefined
  readonly stage?: Stage | undefined
  readonly value?: string | undefined
  readonly ahead?: YearsAhead | undefined
  readonly both: boolean
  readonly chapter: string
  readonly channel?: Channel | undefined
  readonly language: string
  readonly near: boolean
}

/** The filters beside the words, in the order of the form. */
export const filterNames = [
  'kind',
  'stage',
  'value',
  'ahead',
  'both',
  'chapter',
  'channel',
  'language',
  'near',
] as const
export type FilterName = (typeof filterNames)[number]

/** Those of the filters that are set. */
export const filtersSet = (asked: AskedFor): FilterName[] => filterNames.filter((name) => asked[name])

export const directionOf = (tab: PeopleTab): Direction => (tab === 'help' ? 'help' : 'learn')

const one = <T>(value: T | '' | undefined): T[] | undefined => (value ? [value] : undefined)

/** The same for matching, without the words. */
export function filtersOf(asked: AskedFor): Filters {
  return {
    kindsOfHelp: one(asked.kind && kindToMatching(asked.kind)),
    stages: one(asked.stage),
    values: one(asked.value),
    yearsAhead: asked.ahead && yearsAhead[asked.ahead],
    bothWays: asked.both || undefined,
    chapters: one(asked.chapter),
    channels: one(asked.channel),
    languages: one(asked.language),
    near: asked.near || undefined,
  }
}

/** First and last year in which somebody must have begun to be so far ahead; undefined where nobody can tell. */
export function sinceFor(asked: AskedFor, viewer: Person): readonly [number, number] | undefined {
  if (!asked.ahead || viewer.inTheFieldSince === undefined) return undefined
  const [from, to] = yearsAhead[asked.ahead]
  return [viewer.inTheFieldSince - to, viewer.inTheFieldSince - from]
}
