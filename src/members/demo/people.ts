import { fieldsOfPractice } from '../fields-of-practice.ts'
import { castInPairs } from './association/cast-in-pairs.ts'
import { careerIn } from './careers.ts'
import { castBehind } from './cast-behind.ts'
import { castOfOffices } from './cast-offices.ts'
import { castOfSignIns } from './cast-sign-ins.ts'
import { enrolmentOf, habitsOf, type Life, lifeOf } from './habits.ts'
import { nameOf } from './names.ts'
import { pathOf, type Walk } from './path.ts'
import type { DemoPerson, Stage } from './person.ts'
import { type DemoPlace, demoPlaces } from './places.ts'
import { type Random, seededRandom } from './random.ts'
import { inPublicService, learnsOf, teachesOf } from './topics-of.ts'
import { freshSentence, inWords, sentencesFor, withSite } from './wording.ts'
import { lifeWords, motives, workWords } from './words.ts'

// The people of the demo association: a cast with fixed stories, and as many others as asked for, put together so
// that each reads as one person. Nobody here is real.

const day = 86_400_000

/** Members by stage, out of a hundred. */
const stageShares: readonly (readonly [Stage, number])[] = [
  ['student', 8],
  ['early', 27],
  ['mid', 30],
  ['senior', 22],
  ['retired', 13],
]

const fieldShares = fieldsOfPractice.map(({ key }, rank) => [key, 1 / (rank + 3)] as const)
const placeShares = demoPlaces.map((place) => [place, place.weight] as const)

/** From and to how many years ago people of a stage began. */
const yearsAgo: Record<Stage, readonly [number, number]> = {
  student: [0, 3],
  early: [1, 6],
  mid: [7, 15],
  senior: [16, 31],
  retired: [33, 46],
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

function walkOf(
  random: Random,
  stage: Stage,
  field: string,
  place: DemoPlace,
  life: Life,
  thisYear: number,
): Walk {
  const since = thisYear - random.int(...yearsAgo[stage])
  const ownPractice =
    (stage === 'mid' || stage === 'senior') && !inPublicService.has(field) && random.chance(0.12)
  const until = stage === 'retired' ? Math.max(since + 32, thisYear - random.int(0, 9)) : thisYear
  const office = random.deal(`employers:${field}`, careerIn(field).employers).replace('{town}', place.town)
  const employed = stage !== 'student' && stage !== 'retired' && !ownPractice
  return {
    stage,
    field,
    place,
    since,
    until,
    thisYear,
    ownPractice,
    children: life === 'children' || random.chance(0.1),
    employer: employed ? office : undefined,
  }
}

function studentHeadline(random: Random, walk: Walk): string {
  const year = ['First', 'Second', 'Third', 'Fourth'][walk.thisYear - walk.since] ?? 'Final'
  const field = fieldsOfPractice.find(({ key }) => key === walk.field)?.name.toLowerCase() ?? ''
  return random.chance(0.55) && walk.field !== 'teaching-and-research'
    ? `${year} year, ${field}`
    : random.deal(`student:${walk.field}`, careerIn(walk.field).titles.student)
}

function headlineOf(random: Random, walk: Walk): string {
  const { stage, field, employer, place } = walk
  if (stage === 'student') return studentHeadline(random, walk)
  const career = careerIn(field)
  const title = random.deal(`title:${field}:${stage}`, career.titles[stage])
  const work = random.deal(`work:${field}`, career.works)
  const years = walk.until - walk.since
  const time = `${inWords(years)} ${years === 1 ? 'year' : 'years'}`
  if (stage === 'retired')
    return random.pick([
      `Retired ${title}`,
      `Fellow, retired ${title}`,
      `Retired ${title}, ${time} in ${work}`,
    ])
  if (walk.ownPractice)
    return random.pick([`Own practice, ${work}`, `${title}, own practice`, `Own practice in ${place.town}`])
  return random.pick([`${title}, ${time} in ${work}`, `${title}, ${employer ?? work}`, `${title}, ${work}`])
}

function aboutOf(random: Random, walk: Walk, life: Life, said: string[]): string {
  const { stage, field } = walk
  const work = sentencesFor(workWords[field] ?? '', stage)
  const shaped = sentencesFor(lifeWords[life] ?? '', stage)
  const own = shaped.length > 0 ? shaped : sentencesFor(lifeWords.any ?? '', stage)
  const sayWork = () => freshSentence(random, `work:${field}:${stage}`, work, said)
  const sayOwn = () => freshSentence(random, `own:${shaped.length > 0 ? life : 'any'}:${stage}`, own, said)
  const parts = random.weighted([
    [[sayWork, sayOwn], 5],
    [[sayWork], 3],
    [[sayOwn], 2],
    [[sayWork, sayWork, sayOwn], 1.2],
    [[], 1.3],
  ])
  return [...new Set(parts.map((say) => say()))].map((sentence) => withSite(random, sentence)).join(' ')
}

function joinedOn(random: Random, walk: Walk, today: Date): Date {
  const lately = random.chance(
    { student: 0.4, early: 0.2, mid: 0.08, senior: 0.05, retired: 0.03 }[walk.stage],
  )
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

function someone(
  random: Random,
  number: number,
  today: Date,
  named: Set<string>,
  said: string[],
): DemoPerson {
  const stage = random.weighted(stageShares)
  const field = random.weighted(fieldShares)
  const place = random.weighted(placeShares)
  const life = lifeOf(random, stage, place.far)
  const walk = walkOf(random, stage, field, place, life, today.getUTCFullYear())
  const { name, callName, language } = newName(random, place, named)
  const joined = joinedOn(random, walk, today)
  const isNew = today.getTime() - joined.getTime() <= 60 * day
  const skipped = random.chance(isNew ? 0.35 : 0.05)
  const experiences = skipped && random.chance(0.6) ? [] : pathOf(random, walk)
  const teaches = skipped ? [] : teachesOf(random, stage, field, experiences)
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
    headline: headlineOf(random, walk),
    about: skipped ? '' : aboutOf(random, walk, life, said),
    place: { town: place.town, region: place.region, country: place.country },
    zone: place.zone,
    ...(place.chapter === undefined ? {} : { chapter: place.chapter }),
    farFromChapter: place.far,
    languages: [...speaks],
    ...habitsOf(random, stage, life, place.far),
    teaches,
    learns: skipped
      ? []
      : learnsOf(
          random,
          stage,
          field,
          teaches.map(({ topic }) => topic),
          experiences,
          walk.until - walk.since,
        ),
    experiences,
    motive: random.chance(0.3) ? '' : random.deal(`motive:${stage}`, sentencesFor(motives, stage)),
    enrolment: enrolmentOf(random, stage, today),
    lastSeen: lastSeen(random, joined, today),
  }
}

/**
 * @public The members of the demo association, the cast first: `members` people in all, but never fewer than the cast.
 * Pure: the same seed, number and day (UTC) give the same people, with every date relative to that day.
 */
export function demoPeople(wanted: { seed: number; members: number; today: Date }): DemoPerson[] {
  const today = new Date(Math.floor(wanted.today.getTime() / day) * day)
  const random = seededRandom(wanted.seed)
  const cast = [...castOfSignIns(today), ...castOfOffices(today), ...castBehind(today), ...castInPairs(today)]
  const said: string[] = []
  const named = new Set(cast.map(({ name }) => name))
  const others = Array.from({ length: Math.max(0, wanted.members - cast.length) }, (_, at) =>
    someone(random, at + 1, today, named, said),
  )
  return [...cast, ...others]
}
