import type { MemberId } from '#map/ids.ts'
import { fieldsOfPractice } from '#members/fields-of-practice.ts'
import { channels, hourSlots, kindsOfHelp, stages } from '#members/member.ts'
import { taxonomy } from '#members/taxonomy.ts'
import { values } from '#members/values.ts'

// A made-up association put straight into a database, the same for the same seed: topics with a long tail, chapters of
// all sizes, many who left things out, some full, paused, gone or never enrolled.

type Query = (sql: string, values: unknown[]) => Promise<unknown>
export type Random = () => number

/** Numbers in 0..1 from a seed (mulberry32). */
export function chance(seed: number): Random {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

const below = (random: Random, n: number): number => Math.floor(random() * n)
const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T
const some = <T>(random: Random, list: readonly T[], most: number): T[] => [
  ...new Set(Array.from({ length: below(random, most + 1) }, () => pick(random, list))),
]
const maybe = <T>(random: Random, share: number, value: T): T | null => (random() < share ? value : null)
/** Small numbers often, large ones seldom. */
const tail = (random: Random, n: number): number => Math.floor(n * random() ** 2.5)

const givenNames = [
  'Amara',
  'Björn',
  'Chidi',
  'Dorota',
  'Émile',
  'Fatima',
  'Gustav',
  'Hye-jin',
  'Ines',
  'Jürgen',
]
const familyNames = [
  'Okoro',
  'Ångström',
  'Brzeziński',
  'Çelik',
  'Dvořák',
  'Eze',
  'Fernández',
  'Grønn',
  'Hồ',
  'Iyer',
]
const syllables = [
  'ba',
  'dor',
  'el',
  'fin',
  'gra',
  'hol',
  'ist',
  'kam',
  'lun',
  'mar',
  'nev',
  'ost',
  'per',
  'rud',
]
const zones = ['Europe/London', 'Europe/Stockholm', 'America/Toronto', 'Asia/Kathmandu', 'Pacific/Auckland']
const regimes = ['ontario', 'scotland']
const deeds = [
  'Passed the exam',
  'Led a team',
  'Rebuilt a square',
  'Moved to another country',
  'Wrote a book',
]

const nameOf = (random: Random): string =>
  `${pick(random, givenNames)} ${pick(random, familyNames)}-${pick(random, syllables)}${pick(random, syllables)}${pick(random, syllables)}`

const idOf = (seed: number, n: number): MemberId =>
  `${seed.toString(16).padStart(8, '0')}-0000-7000-8000-${n.toString(16).padStart(12, '0')}` as MemberId

function heldBy(random: Random, member: MemberId, most: number) {
  const places = new Set(Array.from({ length: below(random, most + 1) }, () => tail(random, taxonomy.length)))
  return [...places].map((place) => ({ member, topic: taxonomy[place]?.key, level: 1 + below(random, 5) }))
}

function profileOf(random: Random, member: MemberId) {
  return {
    member,
    headline: 'Works on parks and squares',
    field: maybe(random, 0.8, pick(random, fieldsOfPractice).key),
    stage: maybe(random, 0.9, pick(random, stages)),
    in_the_field_since: maybe(random, 0.8, 1975 + below(random, 51)),
    regime: maybe(random, 0.6, pick(random, regimes)),
    employer: maybe(random, 0.5, `Office ${tail(random, 200)}`) ?? '',
    chapter: maybe(random, 0.7, `chapter-${tail(random, 12)}`),
    region: maybe(random, 0.7, `Region ${tail(random, 20)}`) ?? '',
    zone: pick(random, zones),
    languages: [...new Set(['en', ...some(random, ['sv', 'pl', 'vi', 'fr'], 1)])].slice(
      random() < 0.1 ? 1 : 0,
    ),
    channels: some(random, channels, 4),
    hours: some(random, hourSlots, 3),
    values: some(random, values, 5).map(({ key }) => key),
    kinds_of_help: some(random, kindsOfHelp, 3),
    helps_stages: some(random, stages, 2),
  }
}

function enrolmentOf(random: Random, member: MemberId) {
  const seats = 1 + below(random, 4)
  const received = below(random, 9)
  return {
    member,
    role: pick(random, ['mentor', 'mentee', 'both', 'both'] as const),
    paused: random() < 0.08,
    seats,
    seats_used: random() < 0.12 ? seats : 0,
    received,
    answered: below(random, received + 1),
    usual_answer_hours: maybe(random, 0.7, 4 + below(random, 90)),
  }
}

export function crowd(random: Random, count: number, seed: number) {
  const members = Array.from({ length: count }, (_, n) => {
    const id = idOf(seed, n)
    return { id, name: nameOf(random), joined: random() < 0.97, left: random() < 0.02 }
  })
  return members.map(({ id, ...member }) => {
    const teaches = heldBy(random, id, 8)
    return {
      member: { id, ...member },
      profile: profileOf(random, id),
      teaches,
      learns: heldBy(random, id, 6).map((one) => ({ ...one, private: random() < 0.25 })),
      experiences: teaches
        .filter(() => random() < 0.4)
        .map(({ topic }) => ({
          member: id,
          kind: 'exam',
          year: 1990 + below(random, 37),
          what: `${pick(random, deeds)} in ${pick(random, syllables)}${pick(random, syllables)}`,
          regime: maybe(random, 0.7, pick(random, regimes)),
          topic,
        })),
      enrolment: random() < 0.95 ? enrolmentOf(random, id) : undefined,
    }
  })
}

const inserts = {
  member: `insert into members.member (id, public_id, email, name, call_name, joined_at, left_at, made_at)
    select id, 'p-' || id, id || '@example.org', name, split_part(name, ' ', 1),
      case when joined then $2::timestamptz end, case when "left" then $2::timestamptz end, $2
    from json_to_recordset($1) as r (id uuid, name text, joined boolean, "left" boolean)`,
  profile: `insert into members.profile (member, headline, field, stage, in_the_field_since, regime, employer, chapter,
      region, zone, languages, channels, hours, "values", kinds_of_help, helps_stages, saved_at)
    select member, headline, field, stage, in_the_field_since, regime, employer, chapter, region, zone, languages,
      channels, hours, "values", kinds_of_help, helps_stages, $2
    from json_to_recordset($1) as r (member uuid, headline text, field text, stage text, in_the_field_since smallint,
      regime text, employer text, chapter text, region text, zone text, languages text[], channels text[],
      hours text[], "values" text[], kinds_of_help text[], helps_stages text[])`,
  teaches: `insert into members.teaches (member, topic, level)
    select member, topic, level from json_to_recordset($1) as r (member uuid, topic text, level smallint)
    where $2::timestamptz is not null`,
  learns: `insert into members.learns (member, topic, level, private)
    select member, topic, level, private
    from json_to_recordset($1) as r (member uuid, topic text, level smallint, private boolean)
    where $2::timestamptz is not null`,
  experience: `insert into members.experience (id, member, kind, year, what, regime, topic)
    select gen_random_uuid(), member, kind, year, what, regime, topic
    from json_to_recordset($1) as r (member uuid, kind text, year smallint, what text, regime text, topic text)
    where $2::timestamptz is not null`,
  enrolment: `insert into programmes.enrolment (programme, member, role, paused_at, seats, seats_used, received, answered,
      usual_answer_hours, enrolled_at)
    select p.id, member, role, case when paused then $2::timestamptz end, seats, seats_used, received, answered,
      usual_answer_hours, $2
    from json_to_recordset($1) as r (member uuid, role text, paused boolean, seats smallint, seats_used smallint,
      received integer, answered integer, usual_answer_hours integer), programmes.programme p where p.key = 'mentoring'`,
}

/** Topics and chapters of the association; once a database. */
export async function addVocabulary(query: Query): Promise<void> {
  await query(
    `insert into members.topic (key, name, kind, "group")
     select key, name, kind, "group" from json_to_recordset($1) as r (key text, name text, kind text, "group" text)
     on conflict do nothing`,
    [JSON.stringify(taxonomy)],
  )
  await query(
    `insert into members.topic_synonym (topic, word)
     select r.key, word from json_to_recordset($1) as r (key text, synonyms json), json_array_elements_text(synonyms) as word
     on conflict do nothing`,
    [JSON.stringify(taxonomy)],
  )
  await query(
    `insert into members.chapter (key, name) select 'chapter-' || n, 'Chapter ' || n from generate_series(0, $1::int) n
     on conflict do nothing`,
    [11],
  )
}

/** This many people, in chunks. */
export async function addCrowd(query: Query, at: Date, count: number, seed: number): Promise<MemberId[]> {
  const random = chance(seed)
  const people = crowd(random, count, seed)
  for (let from = 0; from < people.length; from += 5_000) {
    const chunk = people.slice(from, from + 5_000)
    const rows = {
      member: chunk.map(({ member }) => member),
      profile: chunk.map(({ profile }) => profile),
      teaches: chunk.flatMap(({ teaches }) => teaches),
      learns: chunk.flatMap(({ learns }) => learns),
      experience: chunk.flatMap(({ experiences }) => experiences),
      enrolment: chunk.flatMap(({ enrolment }) => (enrolment ? [enrolment] : [])),
    }
    for (const name of Object.keys(rows) as (keyof typeof rows)[])
      await query(inserts[name], [JSON.stringify(rows[name]), at])
  }
  return people.map(({ member }) => member.id)
}
