import { companyCraftTopics, companyPathTopics, sharedWithCompanies } from './community/company-topics.ts'
import type { CommunityKind } from './community/kinds.ts'
import { craftTopics } from './taxonomy-craft.ts'
import { pathTopics } from './taxonomy-path.ts'

// A topic is something a person can teach or learn; the taxonomy is the one vocabulary for teaches, learns,
// questions, challenges and agreements. Path topics are lived (licence, career, leadership): whoever has done it
// lately is the better guide. Craft topics are tools and methods: anyone may teach anyone.

/** @public How experience counts in a topic: lived and dated (path), or a skill at any distance (craft). */
export type TopicKind = 'path' | 'craft'

/** @public A seeded topic. `key` is a stable slug; `synonyms` are what people type instead of `name`. */
export interface Topic {
  key: string
  name: string
  kind: TopicKind
  group: string
  synonyms: readonly string[]
}

function topicOfLine(line: string, kind: TopicKind, group: string): Topic {
  const [key = '', name = '', synonyms = ''] = line.split('|').map((part) => part.trim())
  return { key, name, kind, group, synonyms: synonyms === '' ? [] : synonyms.split(',').map((s) => s.trim()) }
}

function topicsOf(kind: TopicKind, tables: Readonly<Record<string, string>>): Topic[] {
  return Object.entries(tables).flatMap(([group, table]) =>
    table
      .trim()
      .split('\n')
      .map((line) => topicOfLine(line, kind, group)),
  )
}

/** @public The topics an association begins with, grouped as people browse them: path topics first. */
export const taxonomy: readonly Topic[] = [...topicsOf('path', pathTopics), ...topicsOf('craft', craftTopics)]

const companyTaxonomy: readonly Topic[] = [
  ...taxonomy.filter(({ key }) => sharedWithCompanies.includes(key)),
  ...topicsOf('path', companyPathTopics),
  ...topicsOf('craft', companyCraftTopics),
]

/** @public The topics a community of this kind begins with. */
export const taxonomyOf = (kind: CommunityKind): readonly Topic[] =>
  kind === 'company' ? companyTaxonomy : taxonomy

/**
 * @public The form in which two topic names are the same: no case, accents, punctuation or doubled spaces, and `&` read
 * as "and". Letters of every script stay.
 */
export function normalisedTopicName(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase()
    .replaceAll('&', ' and ')
    .replace(/['’]/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()
}

const byName = (topics: readonly Topic[]): ReadonlyMap<string, Topic> =>
  new Map(
    topics.flatMap((topic) =>
      [topic.name, ...topic.synonyms].map((text) => [normalisedTopicName(text), topic] as const),
    ),
  )
const topicsByName: Record<CommunityKind, ReadonlyMap<string, Topic>> = {
  association: byName(taxonomy),
  company: byName(companyTaxonomy),
}

/** @public The seeded topic a person means by these words, by name or synonym; undefined when it is none of ours. */
export const topicNamed = (text: string, kind: CommunityKind = 'association'): Topic | undefined =>
  topicsByName[kind].get(normalisedTopicName(text))
