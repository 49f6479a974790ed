import { type Expression, type RawBuilder, sql } from 'kysely'
import type { TopicKey } from '#map/ids.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import type { TopicKind } from '../taxonomy.ts'
import { choosableBy } from './choosable.ts'
import { isSlip } from './slip.ts'

/** @public A topic that was found by words. */
export interface TopicFound {
  readonly key: TopicKey
  readonly name: string
  readonly kind: TopicKind
  readonly group: string
}

/** Below this, words share a few letters and no meaning; found by misspelling topics of the seeded vocabulary. */
const ALIKE = 0.4

/**
 * @public Topics by name or synonym, best first; accents, case and slips of the finger do not matter. Listed ones, and
 * those the viewer suggested.
 */
export async function searchTopics(look: Look, words: string, most = 8): Promise<TopicFound[]> {
  if (words.trim() === '') return []
  return scored(look, near(words))
    .select(['t.key', 't.name', 't.kind', 't.group'])
    .where(choosableBy(look.viewer))
    .where('scores.score', '>=', ALIKE)
    .orderBy('scores.score', 'desc')
    .orderBy('t.sort_name')
    .limit(most)
    .execute()
}

type Meant = { key: TopicKey; state: 'listed' | 'suggested' | 'hidden' }

/**
 * @public The topic somebody means by these very words, but for a slip of the finger; also one that staff hid, and one that
 * somebody else suggested under this very name, so that no name stands twice.
 */
export async function topicMeant(look: MemberLook, words: string): Promise<Meant | undefined> {
  const rows = await scored(look, same(words))
    .select(['t.key', 't.state', 'scores.score', 'scores.word', asked(words).as('asked')])
    .where((eb) => eb.or([eb('scores.score', '=', 2), choosableBy(look.viewer)(eb)]))
    .where('scores.score', '>=', ALIKE)
    .orderBy('scores.score', 'desc')
    .orderBy('t.sort_name')
    .limit(5)
    .execute()
  return rows.find((row) => row.score === 2 || isSlip(row.asked, row.word))
}

/** Topics with the best of their words, and its score. */
const scored = (look: Look, likeness: (word: Expression<string>) => RawBuilder<number>) =>
  look.tx
    .with('words', (q) =>
      q
        .selectFrom('members.topic')
        .select(['key as topic', 'sort_name as word'])
        .where('merged_into', 'is', null)
        .unionAll(q.selectFrom('members.topic_synonym').select(['topic', 'sort_word as word'])),
    )
    .with('scores', (q) =>
      q
        .selectFrom('words')
        .distinctOn('topic')
        .select((eb) => ['topic', 'word', likeness(eb.ref('words.word')).as('score')])
        .orderBy('topic')
        .orderBy('score', 'desc'),
    )
    .selectFrom('scores')
    .innerJoin('members.topic as t', 't.key', 'scores.topic')

const asked = (words: string) => sql<string>`platform.plain(trim(${words}::text))`

const same = (words: string) => (word: Expression<string>) =>
  sql<number>`case when ${word} = ${asked(words)} then 2 else similarity(${word}, ${asked(words)}) end`

/** 2 the very word, above 1 where a word begins so, below 1 how alike the letters are. */
const near = (words: string) => (word: Expression<string>) =>
  sql<number>`case
    when ${word} = ${asked(words)} then 2
    when starts_with(${word}, ${asked(words)}) then 1.5
    when strpos(${word}, ' ' || ${asked(words)}) > 0 then 1.2
    else greatest(similarity(${word}, ${asked(words)}), 0.9 * word_similarity(${asked(words)}, ${word})) end`
