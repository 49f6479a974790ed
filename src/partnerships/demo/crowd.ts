import type { MemberId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import { days } from '#platform/time.ts'
import { type CrowdStory, crowdStory } from './crowd-story.ts'
import { pairOf } from './pairs.ts'

/** @public What a partnership must know of an invented member. */
export interface DemoPartner {
  readonly id: MemberId
  readonly key: string
  readonly headline: string
  readonly zone: string
  readonly joinedOn: Date
  readonly channels: readonly Channel[]
  readonly teaches: readonly { topic: string; note: string }[]
  readonly learns: readonly { topic: string; private: boolean }[]
  readonly enrolment: { seats: number; paused: boolean; full?: boolean | undefined } | undefined
}

/** Two of whom one teaches what the other openly would like to learn. */
export interface CrowdPair {
  readonly teacher: DemoPartner
  readonly learner: DemoPartner
  readonly topic: string
  readonly note: string
}

/** Of everybody, how many are in something that goes on, and how many look back on something that is over. */
const LIVE = 1 / 12
const ENDED = 1 / 40
/** Whoever learns has asked; nobody has more than a few open hellos, letters that still wait among them. */
const ASKS = 3
/** Newer ones have only arrived. */
const ARRIVED = days(3)

interface Around {
  /** Seats that the cast's own stories take, by key. */
  readonly used: ReadonlyMap<string, number>
  /** Pairs who talk already, or have. */
  readonly met: ReadonlySet<string>
  readonly now: Date
}

/**
 * @public Partnerships among the people who were made up in numbers. First whoever is full gets the people who fill their seats;
 * then some others, until one in twelve is in something; and some that are over.
 */
export function crowdOf(people: readonly DemoPartner[], around: Around): CrowdStory[] {
  const here = people.filter(
    ({ enrolment, joinedOn }) =>
      enrolment && !enrolment.paused && around.now.getTime() - joinedOn.getTime() > ARRIVED,
  )
  const free = new Map(
    here.map(({ key, enrolment }) => [key, (enrolment?.seats ?? 0) - (around.used.get(key) ?? 0)]),
  )
  const market = marketOf(here.filter(isMadeUp), free, new Set(around.met))
  const live: CrowdPair[] = []
  const busy = new Set<string>()
  const begin = (one: DemoPartner): boolean => {
    const pair = market.pair(one)
    if (!pair) return false
    live.push(pair)
    for (const { key } of [pair.teacher, pair.learner]) {
      free.set(key, (free.get(key) ?? 0) - 1)
      busy.add(key)
    }
    return true
  }
  for (const one of here.filter(({ enrolment }) => enrolment?.full))
    while ((free.get(one.key) ?? 0) > 0 && begin(one));
  for (const one of here.filter(isMadeUp)) {
    if (busy.size >= people.length * LIVE) break
    if (!busy.has(one.key)) begin(one)
  }
  const over = new Set<string>()
  const part = (one: DemoPartner): CrowdPair[] => {
    if (over.has(one.key)) return []
    const pair = market.pair(one, ({ key }) => !over.has(key))
    for (const { key } of pair ? [pair.teacher, pair.learner] : []) over.add(key)
    return pair ? [pair] : []
  }
  const ended = here
    .filter(isMadeUp)
    .toReversed()
    .slice(0, people.length * ENDED)
    .flatMap(part)
  return [
    ...live.map((pair) => crowdStory(pair, 'live', around.now)),
    ...ended.map((pair) => crowdStory(pair, 'ended', around.now)),
  ]
}

/** Not one of the cast, whose stories are written by hand. */
const isMadeUp = ({ key }: DemoPartner): boolean => key.startsWith('p-')

/** Who could be whose partner: by what one teaches and the other would like to learn. */
function marketOf(people: readonly DemoPartner[], free: ReadonlyMap<string, number>, met: Set<string>) {
  const teachers = byTopic(people, ({ teaches }) => teaches.filter(({ note }) => note !== ''))
  const learners = byTopic(people, openly)
  const asked = new Map<string, number>()
  const mayAsk = ({ key }: DemoPartner) => (asked.get(key) ?? 0) < ASKS
  const hasSeat = ({ key }: DemoPartner) => (free.get(key) ?? 0) > 0
  /** A pair that has not met; among those who suit, somebody who has seats to fill comes first. */
  const pair = (
    one: DemoPartner,
    suits: (other: DemoPartner) => boolean = hasSeat,
  ): CrowdPair | undefined => {
    const isNew = (other: DemoPartner) => other.key !== one.key && !met.has(pairOf(one.key, other.key))
    const market = { teachers, learners, mayAsk }
    const found =
      pairOfOne(one, market, (other) => other.enrolment?.full === true && isNew(other) && suits(other)) ??
      pairOfOne(one, market, (other) => isNew(other) && suits(other))
    if (!found) return undefined
    met.add(pairOf(found.teacher.key, found.learner.key))
    asked.set(found.learner.key, (asked.get(found.learner.key) ?? 0) + 1)
    return found
  }
  return { pair }
}

type ByTopic = ReadonlyMap<string, readonly DemoPartner[]>

interface Market {
  readonly teachers: ByTopic
  readonly learners: ByTopic
  readonly mayAsk: (learner: DemoPartner) => boolean
}

function pairOfOne(
  one: DemoPartner,
  { teachers, learners, mayAsk }: Market,
  suits: (other: DemoPartner) => boolean,
): CrowdPair | undefined {
  for (const { topic, note } of one.teaches) {
    const learner =
      note === '' ? undefined : learners.get(topic)?.find((other) => mayAsk(other) && suits(other))
    if (learner) return { teacher: one, learner, topic, note }
  }
  for (const { topic } of mayAsk(one) ? openly(one) : []) {
    const teacher = teachers.get(topic)?.find(suits)
    const note = teacher?.teaches.find((taught) => taught.topic === topic)?.note
    if (teacher && note) return { teacher, learner: one, topic, note }
  }
  return undefined
}

const openly = ({ learns }: DemoPartner) => learns.filter((topic) => !topic.private)

function byTopic(
  people: readonly DemoPartner[],
  topicsOf: (person: DemoPartner) => readonly { topic: string }[],
): ByTopic {
  const found = new Map<string, DemoPartner[]>()
  for (const person of people)
    for (const { topic } of topicsOf(person)) {
      const others = found.get(topic)
      if (others) others.push(person)
      else found.set(topic, [person])
    }
  return found
}
