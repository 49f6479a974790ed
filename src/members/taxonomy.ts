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

/** @public The seeded topics, grouped as people browse them: path topics first. */
export const taxonomy: readonly Topic[] = [...topicsOf('path', pathTopics), ...topicsOf('craft', craftTopics)]

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

const topicsByName = new Map(
  taxonomy.flatMap((topic) =>
    [topic.name, ...topic.synonyms].map((text) => [normalisedTopicName(text), topic]),
  ),
)

/** @public The seeded topic a person means by these words, by name or synonym; undefined when it is none of ours. */
export function topicNamed(text: string): Topic | undefined {
  return topicsByName.get(normalisedTopicName(text))
}
