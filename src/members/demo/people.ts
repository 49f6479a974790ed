import type { CommunityKind } from '../community/kinds.ts'
import { associationWorld } from './association/world.ts'
import { companyWorld } from './company/world.ts'
import { enrolmentOf, habitsOf, type Life, lifeOf } from './habits.ts'
import { nameOf } from './names.ts'
import type { DemoPerson } from './person.ts'
import { type Random, seededRandom } from './random.ts'
import { learnsOf, teachesOf } from './topics-of.ts'
import { freshSentence, sentencesFor, withSite } from './wording.ts'
import type { DemoPlace, Walk, World } from './world.ts'

// The people of a demo: a cast with fixed stories, and as many others as asked for, put together so that each reads as
// one person. Nobody here is real.

const day = 86_400_000

/** What people are being made with, and what is used up already. */
interface Making {
  readonly world: World
  readonly places: readonly (readonly [DemoPlace, number])[]
  readonly random: Random
  readonly today: Date
  readonly named: Set<string>
  /** Sentences of the last pageful of people. */
  readonly said: string[]
}

const latin: Readonly<Record<string, string>> = {
  ł: 'l',
  ø: 'o',
  æ: 'ae',
  đ: 'd',
  ð: 'd',
  þ: 'th',
  ß: 'ss',
  ı: 'i',
  œ: 'oe',
}

/** A word of a name in the letters of an address: ASCII, small, no marks. */
function inAscii(word: string): string {
  return word
    .toLowerCase()
    .normalize('NFKD')
    .replace(/[łøæđðþßıœ]/g, (letter) => latin[letter] ?? '')
    .replace(/[^a-z0-9]+/g, '')
}

function emailOf(name: string, number: number): string {
  const words = name
    .split(' ')
    .map(inAscii)
    .filter((word) => word !== '')
  return [...new Set([words[0], words[words.length - 1]])]
    .concat(String(number))
    .join('.')
    .concat('@demo.example')
}

function aboutOf({ world, random, said }: Making, walk: Walk, life: Life): string {
  const { stage, field } = walk
  const work = sentencesFor(world.workWords[field] ?? '', stage)
  const shaped = sentencesFor(world.lifeWords[life] ?? '', stage)
  const own = shaped.length > 0 ? shaped : sentencesFor(world.lifeWords.any ?? '', stage)
  const sayWork = () => freshSentence(random, `work:${field}:${stage}`, work, said)
  const sayOwn = () => freshSentence(random, `own:${shaped.length > 0 ? life : 'any'}:${stage}`, own, said)
  const parts = random.weighted([
    [[sayWork, sayOwn], 5],
    [[sayWork], 3],
    [[sayOwn], 2],
    [[sayWork, sayWork, sayOwn], 1.2],
    [[], 1.3],
  ])
  return [...new Set(parts.map((say) => say()))]
    .map((sentence) => withSite(random, world.blanks, sentence))
    .join(' ')
}

function joinedOn({ world, random, today }: Making, walk: Walk): Date {
  const lately = random.chance(world.joinedLately[walk.stage])
  if (lately) return new Date(today.getTime() - random.int(1, 60) * day)
  const first = Math.max(Date.UTC(walk.since, 0, 1), today.getTime() - 30 * 365 * day)
  const daysAgo = Math.floor((today.getTime() - first) / day)
  return new Date(today.getTime() - random.int(Math.min(61, daysAgo), Math.max(61, daysAgo)) * day)
}

function lastSeen(random: Random, joined: Date, today: Date): Date {
  const days = random.weighted([
    [random.int(0, 6), 55],
    [random.int(7, 60), 30],
    [random.int(61, 400), 15],
  ])
  const hour = random.int(6, 22) * 3_600_000
  return new Date(Math.max(joined.getTime(), today.getTime() - (days + 1) * day + hour))
}

/** A name of the place that nobody has yet; after four tries, a namesake. */
function newName(random: Random, place: DemoPlace, named: Set<string>): ReturnType<typeof nameOf> {
  let drawn = nameOf(random, random.pick(place.cultures))
  for (let tries = 1; tries < 4 && named.has(drawn.name); tries++)
    drawn = nameOf(random, random.pick(place.cultures))
  named.add(drawn.name)
  return drawn
}

function someone(making: Making, number: number): DemoPerson {
  const { world, random, today, named } = making
  const stage = random.weighted(world.stages)
  const field = random.weighted(world.fields)
  const place = random.weighted(making.places)
  const alike = world.livesLike[stage]
  const life = lifeOf(random, alike, place.far)
  const start = { stage, field, place, thisYear: today.getUTCFullYear(), children: life === 'children' }
  const walk = world.walkOf(random, start)
  const { name, callName, language } = newName(random, place, named)
  const joined = joinedOn(making, walk)
  const isNew = today.getTime() - joined.getTime() <= 60 * day
  const skipped = random.chance(isNew ? 0.35 : 0.05)
  const experiences = skipped && random.chance(0.6) ? [] : world.pathOf(random, walk)
  const teaches = skipped ? [] : teachesOf(random, world.topics, { stage, field, experiences })
  const knowsYear = stage === 'retired' || experiences.length > 0 || random.chance(0.9)
  const english = random.chance(0.96)
  const local = place.languages.filter((tongue, rank) => tongue !== 'en' || rank === 0 || english)
  const speaks = new Set([...local, language])
  return {
    key: `p-${String(number).padStart(4, '0')}`,
    email: emailOf(name, number),
    name,
    callName,
    role: 'member',
    joinedOn: joined,
    stage,
    field,
    ...(knowsYear ? { inTheFieldSince: walk.since } : {}),
    ...(walk.employer === undefined ? {} : { employer: walk.employer }),
    headline: world.headlineOf(random, walk),
    about: skipped ? '' : aboutOf(making, walk, life),
    place: { town: place.town, region: place.region, country: place.country },
    zone: place.zone,
    ...(walk.chapter === undefined ? {} : { chapter: walk.chapter }),
    farFromChapter: place.far,
    languages: [...speaks],
    ...habitsOf(random, { stage: alike, life, far: place.far }, world.values),
    teaches,
    learns: skipped
      ? []
      : learnsOf(random, world.topics, {
          ...{ stage, field, experiences, years: walk.until - walk.since },
          known: teaches.map(({ topic }) => topic),
        }),
    experiences,
    motive: random.chance(0.3) ? '' : random.deal(`motive:${stage}`, sentencesFor(world.motives, stage)),
    enrolment: enrolmentOf(random, alike, today),
    lastSeen: lastSeen(random, joined, today),
  }
}

const worlds: Record<CommunityKind, World> = { association: associationWorld, company: companyWorld }

/** @public Which demo, how large, and on which day. */
export interface DemoWanted {
  readonly kind?: CommunityKind
  readonly seed: number
  readonly members: number
  readonly today: Date
}

/**
 * @public The people of a demo, the cast first: `members` in all, but never fewer than the cast. Pure: the same seed,
 * number and day (UTC) give the same people, with every date relative to that day.
 */
export function demoPeople({ kind = 'association', ...wanted }: DemoWanted): DemoPerson[] {
  const world = worlds[kind]
  const today = new Date(Math.floor(wanted.today.getTime() / day) * day)
  const random = seededRandom(wanted.seed)
  const cast = world.cast(today)
  const making: Making = {
    ...{ world, random, today, said: [], named: new Set(cast.map(({ name }) => name)) },
    places: world.places.map((place) => [place, place.weight] as const),
  }
  const others = Array.from({ length: Math.max(0, wanted.members - cast.length) }, (_, at) =>
    someone(making, at + 1),
  )
  return [...cast, ...others]
}
