import { type TimeOfWeek, weeklyHours } from '#matching/hours.ts'
import {
  CHANNELS,
  type Channel,
  KINDS_OF_HELP,
  type Learning,
  type Person,
  type Stage,
} from '#matching/person.ts'
import { chance } from '../../test/rooms/matching/crowd.ts'

// The members of a made-up association: what they say of themselves, which is all that the engine knows, and what nobody
// is told. Each assumption stands in docs/measurements/fairness.md.

/** Hidden from every ranking. */
export interface Truth {
  /** Chance that a rested helper answers a hello. */
  readonly willing: number
  /** Each hello of the last two weeks multiplies that by e^-this. */
  readonly wearies: number
  /** Days to an answer, in the middle. */
  readonly pace: number
  /** How much likelier than usual whoever reads this card says hello. */
  readonly appeal: number
  /** Visits a day, after the first week. */
  readonly visits: number
}

export interface Member {
  readonly person: Person
  readonly stage: Stage
  /** Day of joining; 0 is the day on which mentoring opens. */
  readonly joins: number
  /** An hour or more from any chapter. */
  readonly far: boolean
  readonly seats: number
  readonly truth: Truth
}

export interface Sizes {
  readonly members: number
  /** Share of them who are there when it opens. */
  readonly first: number
  readonly days: number
}

type Random = () => number

export const THIS_YEAR = 2026
const TOPICS = 200

interface Career {
  readonly stage: Stage
  readonly share: number
  readonly offers: number
  /** Of those who offer, how many seek as well; who does not offer seeks. */
  readonly seeksToo: number
  /** Years in the field, least and most. */
  readonly years: readonly [number, number]
  readonly teaches: readonly [number, number]
  readonly levels: readonly [number, number]
  /** Times the usual appeal: the younger are asked most, the retired least. */
  readonly appeal: number
}

const CAREERS: readonly Career[] = [
  {
    stage: 'student',
    share: 0.15,
    offers: 0.2,
    seeksToo: 0.6,
    years: [0, 1],
    teaches: [1, 2],
    levels: [1, 3],
    appeal: 0.9,
  },
  {
    stage: 'early',
    share: 0.25,
    offers: 0.4,
    seeksToo: 0.45,
    years: [1, 6],
    teaches: [1, 4],
    levels: [2, 4],
    appeal: 1.2,
  },
  {
    stage: 'mid',
    share: 0.3,
    offers: 0.65,
    seeksToo: 0.3,
    years: [7, 20],
    teaches: [2, 7],
    levels: [2, 5],
    appeal: 1.2,
  },
  {
    stage: 'senior',
    share: 0.2,
    offers: 0.75,
    seeksToo: 0.15,
    years: [18, 38],
    teaches: [2, 8],
    levels: [3, 5],
    appeal: 0.9,
  },
  {
    stage: 'retired',
    share: 0.1,
    offers: 0.85,
    seeksToo: 0.1,
    years: [35, 48],
    teaches: [2, 7],
    levels: [3, 5],
    appeal: 0.6,
  },
]

const between = (random: Random, [from, to]: readonly [number, number]): number =>
  from + Math.floor(random() * (to - from + 1))

const normal = (random: Random): number => Array.from({ length: 12 }, random).reduce((sum, n) => sum + n, -6)

/** The place drawn from weights 1, 1/2^tail, 1/3^tail … */
function tailed(places: number, tail: number): (random: Random) => number {
  const sums: number[] = []
  for (let i = 0; i < places; i++) sums.push((sums[i - 1] ?? 0) + (i + 1) ** -tail)
  return (random) => {
    const drawn = random() * (sums.at(-1) ?? 0)
    return sums.findIndex((sum) => sum > drawn)
  }
}

function several(random: Random, count: number, draw: (random: Random) => number): number[] {
  const drawn = new Set<number>()
  while (drawn.size < count) drawn.add(draw(random))
  return [...drawn]
}

const kindOf = (topic: number) => (topic % 5 < 2 ? ('path' as const) : ('craft' as const))
const taught = tailed(TOPICS, 0.2)
// What is looked for has a longer head than what is offered.
const wanted = tailed(TOPICS, 1.5)
const regimes = tailed(4, 0.8)
const chapters = tailed(24, 0.8)
const values = tailed(25, 0.5)
const employers = tailed(300, 0.6)
const ZONES = [0, 0, 0, 60, -300, 330]
const TIMES: readonly TimeOfWeek[] = ['morning', 'daytime', 'evening', 'weekend']
const CHANNEL_SHARE: Readonly<Record<Channel, number>> = {
  here: 0.8,
  email: 0.6,
  text: 0.2,
  phone: 0.3,
  video: 0.6,
  in_person: 0.4,
}
/** Who named no topic to learn: the step can be skipped. */
const NO_TOPICS = 0.12
const FAR = 0.2
const BUSY = 0.2

function learns(random: Random, career: Career): Learning[] {
  if (random() < NO_TOPICS) return []
  return several(random, between(random, [1, 5]), wanted).map((topic) => ({
    topic,
    kind: kindOf(topic),
    level: Math.max(1, between(random, career.levels) - 2),
    private: random() < 0.2,
  }))
}

/** Half of the paths somebody teaches were gone with a date. */
function teachings(random: Random, career: Career, since: number, regime: string) {
  const teaches = several(random, between(random, career.teaches), taught).map((topic) => ({
    topic,
    kind: kindOf(topic),
    level: between(random, career.levels),
  }))
  const lived = teaches.filter(({ kind }) => kind === 'path' && career.stage !== 'student' && random() < 0.5)
  const experiences = lived.map(({ topic }) => ({
    kind: 'done',
    year: between(random, [Math.min(since + 1, THIS_YEAR), THIS_YEAR]),
    topic,
    regime,
  }))
  return { teaches, experiences }
}

function personOf(random: Random, id: number, career: Career, far: boolean, seats: number): Person {
  const since = THIS_YEAR - between(random, career.years)
  const regime = `regime-${regimes(random)}`
  const chapter = far ? undefined : chapters(random)
  const channels = CHANNELS.filter((channel) => random() < CHANNEL_SHARE[channel])
  const offers = random() < career.offers
  return {
    id,
    field: `field-${Math.floor(3 * random())}`,
    stage: random() < 0.95 ? career.stage : undefined,
    inTheFieldSince: random() < 0.85 ? since : undefined,
    ...teachings(random, career, since, regime),
    learns: learns(random, career),
    regime: random() < 0.8 ? regime : undefined,
    values: several(random, between(random, [0, 4]), values).map((value) => `value-${value}`),
    languages: [...(random() < 0.95 ? ['en'] : []), ...(random() < 0.25 ? ['fr'] : [])],
    channels: channels.length > 0 ? channels : ['here'],
    hours: weeklyHours(
      TIMES.filter(() => random() < 0.35),
      ZONES[Math.floor(random() * ZONES.length)] ?? 0,
    ),
    chapter,
    region: far ? `far-${Math.floor(6 * random())}` : `region-${(chapter ?? 0) % 6}`,
    employer: random() < 0.7 ? `firm-${employers(random)}` : undefined,
    helpsStages: CAREERS.slice(0, 4).flatMap(({ stage }) => (random() < 0.3 ? [stage] : [])),
    kindsOfHelp: KINDS_OF_HELP.filter(() => random() < 0.4),
    offers,
    seeks: random() < career.seeksToo || !offers,
    paused: false,
    seatsFree: seats,
    responsiveness: { answered: 0, received: 0 },
    yearsAhead: random() < 0.15 ? [between(random, [0, 5]), between(random, [10, 30])] : undefined,
  }
}

export interface Hidden {
  /** Exponent of the appeal of cards, a power law: the nearer to 1, the more is drawn to few. */
  readonly appeal: number
}

function truthOf(random: Random, career: Career, busy: boolean, hidden: Hidden): Truth {
  const willing = Math.min(0.98, Math.max(0.3, (busy ? 0.6 : 0.8) + 0.15 * normal(random)))
  return {
    willing,
    wearies: 0.05 + 0.15 * random(),
    pace: (busy ? 2.5 : 1) * Math.exp(0.6 * normal(random)),
    appeal: career.appeal * ((hidden.appeal - 1) / hidden.appeal) * (1 - random()) ** (-1 / hidden.appeal),
    visits: 0.03 + 0.25 * random() ** 2,
  }
}

function careerOf(random: Random): Career {
  const drawn = random()
  let upTo = 0
  for (const career of CAREERS) {
    upTo += career.share
    if (drawn < upTo) return career
  }
  return CAREERS[0] as Career
}

/** Everybody who is enrolled in mentoring on one of the days, by number. */
export function membersOf(seed: number, { members, first, days }: Sizes, hidden: Hidden): Member[] {
  const random = chance(seed)
  const early = Math.round(members * first)
  return Array.from({ length: members }, (_, id) => {
    const career = careerOf(random)
    const far = random() < FAR
    const busy = random() < BUSY
    const seats = busy ? 1 : 3
    return {
      person: personOf(random, id, career, far, seats),
      stage: career.stage,
      joins: id < early ? 0 : 1 + Math.floor(((id - early) / (members - early)) * (days - 1)),
      far,
      seats,
      truth: truthOf(random, career, busy, hidden),
    }
  })
}
