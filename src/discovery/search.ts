import { type ExpressionBuilder, sql } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MemberId, TopicKey } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Person } from '#matching/person.ts'
import type { Direction } from '#matching/ranking/filters.ts'
import { isThere } from '#members/taking-part.ts'
import type { TopicKind } from '#members/taxonomy.ts'
import type { Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { readSettings } from '#platform/settings.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { programmeSettings } from '#programmes/settings.ts'
import { type AskedFor, sinceFor } from './asked-for.ts'

/** What words in the field *Topic* found, and the chapters there are (for the form): one query. */
export interface Found {
  readonly topics: { topic: TopicKey; kind: TopicKind }[]
  /** Best first. */
  readonly names: { id: MemberId; alike: number }[]
  readonly experienced: MemberId[]
  readonly chapters: { key: string; name: string }[]
}

const MOST_NAMES = 100
const MOST_EXPERIENCED = 300
const MOST_TOPICS = 12
/** Below this, words share letters and no meaning; short words need more in common. */
const ALIKE = 0.5
const ALIKE_SHORT = 0.7
const SHORT = 6
/** From here on a word of the topic begins as asked, as discovery.topics_like scores it. */
const BEGINS = 1.2

const chaptersOf = (tx: Database) =>
  tx.selectFrom('members.chapter').select(['key', 'name']).orderBy('sort_name')
const chapters = askedOften(chaptersOf)

/**
 * Looks for people by words and reads the form's chapters; without words only the latter, which need not wait for who is
 * looking. One query either way.
 */
export async function findByWords(
  look: Look,
  asked: AskedFor,
  viewer: () => Promise<Person>,
): Promise<Found> {
  const words = asked.topic
  if (words === '') return { topics: [], names: [], experienced: [], chapters: await chapters(look.tx, {}) }
  const row = await look.tx
    .selectNoFrom([
      jsonArrayFrom(chaptersOf(look.tx)).as('chapters'),
      jsonArrayFrom(topicsLike(look, words)).as('topics'),
      jsonArrayFrom(namesLike(look, asked, await viewer())).as('names'),
      jsonArrayFrom(experienceLike(look, words)).as('experienced'),
    ])
    .executeTakeFirstOrThrow()
  return {
    chapters: row.chapters,
    topics: strongest(row.topics, words),
    names: row.names,
    experienced: [...new Set(row.experienced.map(({ member }) => member))],
  }
}

function strongest(
  topics: readonly (Found['topics'][number] & { score: number })[],
  words: string,
): Found['topics'] {
  const best = Math.max(0, ...topics.map(({ score }) => score))
  const least = best >= BEGINS ? BEGINS : [...words].length < SHORT ? ALIKE_SHORT : ALIKE
  return topics.filter(({ score }) => score >= least).map(({ topic, kind }) => ({ topic, kind }))
}

const topicsLike = (look: Look, words: string) =>
  look.tx
    .selectFrom(
      sql<{ topic: TopicKey; score: number }>`discovery.topics_like(${words}, ${MOST_TOPICS})`.as('w'),
    )
    .innerJoin('members.topic as t', 't.key', 'w.topic')
    .select(['w.topic', 't.kind', 'w.score'])
    .orderBy('w.score', 'desc')
    .orderBy('w.topic')

function namesLike(look: Look, asked: AskedFor, viewer: Person) {
  return look.tx
    .selectFrom(
      sql<{ id: MemberId; alike: number }>`discovery.names_like(${asked.topic}, ${MOST_NAMES})`.as('n'),
    )
    .innerJoin('members.member as m', 'm.id', 'n.id')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .innerJoin('programmes.enrolment as e', 'e.member', 'm.id')
    .select(['n.id', 'n.alike'])
    .where(isThere(look.now))
    .where((eb) => fitting(eb, asked, viewer))
    .orderBy('n.alike', 'desc')
    .orderBy('m.sort_name')
}

const experienceLike = (look: Look, words: string) =>
  look.tx
    .selectFrom(
      sql<{ member: MemberId; alike: number }>`discovery.experience_like(${words}, ${MOST_EXPERIENCED})`.as(
        'x',
      ),
    )
    .select('x.member')
    .orderBy('x.alike', 'desc')

/** The form's filters on a profile `p`, for people that matching does not rank: the full and the resting. */
function fitting(
  eb: ExpressionBuilder<DB & { p: DB['members.profile'] }, 'p'>,
  asked: AskedFor,
  viewer: Person,
) {
  const holds = (column: 'kinds_of_help' | 'values' | 'channels' | 'languages', value: string | undefined) =>
    value ? [sql<boolean>`${eb.ref(`p.${column}`)} @> array[${value}]::text[]`] : []
  const since = sinceFor(asked, viewer)
  return eb.and([
    ...holds('kinds_of_help', asked.kind),
    ...holds('values', asked.value),
    ...holds('channels', asked.channel),
    ...holds('languages', asked.language),
    ...(asked.stage ? [eb('p.stage', '=', asked.stage)] : []),
    ...(asked.chapter ? [eb('p.chapter', '=', asked.chapter)] : []),
    ...(since ? [eb.between('p.in_the_field_since', since[0], since[1])] : []),
    ...(asked.ahead && !since ? [eb.lit(false)] : []),
    ...(asked.near ? [nearby(eb, viewer)] : []),
  ])
}

const nearby = (eb: ExpressionBuilder<DB & { p: DB['members.profile'] }, 'p'>, viewer: Person) =>
  eb.or([
    eb('p.chapter', '=', String(viewer.chapter ?? '')),
    sql<boolean>`platform.plain(trim(p.region)) = ${String(viewer.region ?? '-')}`,
  ])

const MOST_FULL = 200

/**
 * Who holds one of these topics or has been through it, and has no room just now: a search still finds them, at its end.
 * In the order of a hash of viewer, person and day, so that nobody always stands first.
 */
export async function withoutRoom(
  look: Look,
  { topics: named, experienced }: Pick<Found, 'topics' | 'experienced'>,
  { asked, viewer, direction }: { asked: AskedFor; viewer: Person; direction: Direction },
): Promise<MemberId[]> {
  const topics = named.map(({ topic }) => topic)
  const holders =
    direction === 'learn'
      ? look.tx.selectFrom('members.teaches').select('member').where('topic', 'in', topics)
      : look.tx
          .selectFrom('members.learns')
          .select('member')
          .where('topic', 'in', topics)
          .where('private', '=', false)
  const weekAgo = dayIn('UTC', after(look.now, -days(8)))
  const { weeklyIntake } = await readSettings(look, programmeSettings)
  const rows = await look.tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('programmes.programme as g', 'g.id', 'e.programme')
    .innerJoin('members.member as m', 'm.id', 'e.member')
    .innerJoin('members.profile as p', 'p.member', 'm.id')
    .select('m.id')
    .where('e.role', '!=', direction === 'learn' ? 'mentee' : 'mentor')
    .where((eb) =>
      eb.or([
        eb('g.ends_on', '<', dayIn('UTC', look.now)),
        eb('e.seats_used', '>=', eb.ref('e.seats')),
        eb.and([eb('e.intake_new', '>=', weeklyIntake), eb('e.intake_week', '>=', weekAgo)]),
      ]),
    )
    .where((eb) =>
      eb.or([
        ...(topics.length > 0 ? [eb('m.id', 'in', holders)] : []),
        ...(experienced.length > 0 ? [eb('m.id', 'in', experienced)] : []),
      ]),
    )
    .where(isThere(look.now))
    .where((eb) => fitting(eb, asked, viewer))
    .orderBy(sql`md5(m.id::text || ${String(viewer.id)} || ${dayIn('UTC', look.now)})`)
    .limit(MOST_FULL)
    .execute()
  return rows.map(({ id }) => id)
}

/**
 * Whoever asks for a topic wants to learn it, for as long as the search lasts: so that who teaches just that, or has been
 * through it lately, comes first. Private, as anything typed into a search.
 */
export function seekingAlso(viewer: Person, topics: Found['topics']): Person {
  const known = new Set(viewer.learns.map(({ topic }) => topic))
  const asked = topics
    .filter(({ topic }) => !known.has(topic))
    .map((one) => ({ ...one, level: 1, private: true }))
  return { ...viewer, learns: [...viewer.learns, ...asked] }
}
