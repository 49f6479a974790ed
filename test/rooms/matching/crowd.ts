import { type TimeOfWeek, weeklyHours } from '#matching/hours.ts'
import { CHANNELS, type Id, KINDS_OF_HELP, type Learning, type Person, STAGES } from '#matching/person.ts'

// A made-up association, the same for the same seed: 200 topics with a long tail, three fields of practice,
// two regimes, chapters of all sizes, many who left things out.

/** Numbers in 0..1 from a seed (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), state | 1)
    t = (t + Math.imul(t ^ (t >>> 7), t | 61)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 0x1_0000_0000
  }
}

type Random = () => number

const below = (random: Random, n: number): number => Math.floor(random() * n)

const pick = <T>(random: Random, list: readonly T[]): T => list[below(random, list.length)] as T

/** Small numbers often, large ones seldom. */
const tail = (random: Random, n: number): number => Math.floor(n * random() ** 2.5)

const maybe = <T>(random: Random, share: number, value: () => T): T | undefined =>
  random() < share ? value() : undefined

function several<T>(random: Random, most: number, draw: () => T): T[] {
  const drawn = new Set<T>()
  for (let i = below(random, most + 1); i > 0; i--) drawn.add(draw())
  return [...drawn]
}

const TOPICS = 200
const kindOf = (topic: number) => (topic % 5 < 2 ? 'path' : 'craft')
const topicName = (topic: number): Id => (topic % 7 === 0 ? topic : `topic-${topic}`)
const OFFSETS = [-480, -300, 0, 60, 330, 600]

function held(random: Random, most: number): Learning[] {
  const level = () => 1 + below(random, 5)
  return several(random, most, () => tail(random, TOPICS)).map((topic) => ({
    topic: topicName(topic),
    kind: kindOf(topic),
    level: level(),
  }))
}

function experiences(random: Random, teaches: readonly Learning[]): Person['experiences'] {
  return teaches
    .filter((one) => one.kind === 'path' && random() < 0.5)
    .map(({ topic }) => ({
      kind: 'licensed',
      year: 1990 + below(random, 37),
      topic,
      regime: maybe(random, 0.8, () => pick(random, ['ontario', 'scotland'])),
    }))
}

/** One member; `topics` is the most they teach and learn. */
export function member(random: Random, id: Id, topics = 6): Person {
  const teaches = held(random, random() < 0.05 ? 2 * topics : topics)
  const received = tail(random, 40)
  const times: readonly TimeOfWeek[] = ['morning', 'daytime', 'evening', 'weekend']
  return {
    id,
    field: maybe(random, 0.9, () => `field-${below(random, 3)}`),
    stage: maybe(random, 0.9, () => pick(random, STAGES)),
    inTheFieldSince: maybe(random, 0.85, () => 1975 + below(random, 52)),
    teaches,
    learns: held(random, topics).map((one) => ({ ...one, private: random() < 0.25 })),
    experiences: experiences(random, teaches),
    regime: maybe(random, 0.7, () => pick(random, ['ontario', 'scotland', 'quebec'])),
    values: several(random, 5, () => `value-${below(random, 30)}`),
    languages: ['en', ...several(random, 2, () => `language-${tail(random, 40)}`)].slice(
      random() < 0.1 ? 1 : 0,
    ),
    channels: [
      ...new Set([
        ...(random() < 0.7 ? (['here'] as const) : []),
        ...several(random, 3, () => pick(random, CHANNELS)),
      ]),
    ],
    hours: weeklyHours(
      several(random, 3, () => pick(random, times)),
      pick(random, OFFSETS),
    ),
    chapter: maybe(random, 0.8, () => tail(random, 30)),
    region: maybe(random, 0.8, () => `region-${below(random, 8)}`),
    employer: maybe(random, 0.7, () => `firm-${tail(random, 500)}`),
    team: maybe(random, 0.5, () => tail(random, 90)),
    helpsStages: several(random, 3, () => pick(random, STAGES)),
    kindsOfHelp: several(random, 3, () => pick(random, KINDS_OF_HELP)),
    offers: random() < 0.85,
    seeks: random() < 0.8,
    paused: random() < 0.05,
    seatsFree: below(random, 4),
    responsiveness: { answered: below(random, received + 1), received },
    yearsAhead: maybe(random, 0.2, () => [below(random, 8), 8 + below(random, 20)] as const),
  }
}

/** `count` members with ids from `member-0`. */
export const crowd = (random: Random, count: number, topics?: number): Person[] =>
  Array.from({ length: count }, (_, i) => member(random, `member-${i}`, topics))
