import type { Introduction } from './introductions.ts'
import type { Member } from './members.ts'
import type { Pairs } from './pairs.ts'

// What the house knows of everybody on one day, and what has happened so far.

export interface Rules {
  /** New hellos a helper gets in one week; then there is no room until the next. */
  readonly intake: number
  /** Hellos a sender may have open at once. */
  readonly open: number
}

export const PRODUCT_RULES: Rules = { intake: 3, open: 5 }

/** One life of the association: who takes part, and under which rules. */
export interface World {
  readonly seed: number
  readonly members: readonly Member[]
  readonly pairs: Pairs
  /** By member. */
  readonly seeks: readonly boolean[]
  readonly offers: readonly boolean[]
  /** Offers, and hardly ever answers. */
  readonly inactive: readonly boolean[]
  readonly days: number
  readonly rules: Rules
  /** How likely somebody who passed over a card says hello on reading it again, beside the first time. */
  readonly again: number
  /** Newcomers are introduced to three people, as the product does. */
  readonly introduces: boolean
}

/** A hello and what became of it. */
export interface Hello {
  readonly from: number
  readonly to: number
  readonly at: number
  /** Begun by an introduction: both were asked, and nobody said hello. */
  readonly introduced?: boolean
  answered: boolean
  yes: boolean
}

export interface Community {
  readonly world: World
  day: number
  /** By member, as are all that follow up to the pairs. */
  readonly seatsTaken: Int16Array
  readonly weekCount: Int16Array
  /** Of those of the week the introductions. */
  readonly weekHosted: Int16Array
  readonly open: Int16Array
  /** Conversations, trials and partnerships. */
  readonly talking: Int16Array
  readonly paused: Uint8Array
  readonly answered: Int16Array
  readonly received: Int16Array
  /** Hellos closed unanswered one after the other. */
  readonly missed: Int16Array
  readonly seenAt: Int16Array
  /** Asked whether they would like a rest, and not heard of since. */
  readonly restAsked: Uint8Array
  readonly inbox: readonly Hello[][]
  readonly firstTalk: Int16Array
  readonly hasNews: Uint8Array
  /** Day until which the two are not shown to each other, and how often a card was read and passed over. */
  readonly apart: Int16Array
  readonly passed: Uint8Array
  readonly hellos: Hello[]
  /** By newcomer. */
  readonly introductions: readonly Introduction[][]
  readonly partnerships: { count: number }
  /** What is to happen on each of the days. */
  readonly agenda: (() => void)[][]
}

export const NEVER = 32_000

export function communityOf(world: World): Community {
  const size = world.members.length
  return {
    world,
    day: 0,
    seatsTaken: new Int16Array(size),
    weekCount: new Int16Array(size),
    weekHosted: new Int16Array(size),
    open: new Int16Array(size),
    talking: new Int16Array(size),
    paused: new Uint8Array(size),
    answered: new Int16Array(size),
    received: new Int16Array(size),
    missed: new Int16Array(size),
    seenAt: Int16Array.from(world.members, ({ joins }) => joins),
    restAsked: new Uint8Array(size),
    inbox: Array.from({ length: size }, () => []),
    firstTalk: new Int16Array(size).fill(NEVER),
    hasNews: new Uint8Array(size),
    apart: new Int16Array(size * size),
    passed: new Uint8Array(size * size),
    hellos: [],
    introductions: Array.from({ length: size }, () => []),
    partnerships: { count: 0 },
    agenda: Array.from({ length: world.days }, () => []),
  }
}

/** In so many days; what lies beyond the end never happens. */
export const later = (community: Community, days: number, what: () => void): void => {
  community.agenda[community.day + days]?.push(what)
}

export const add = (counts: Int16Array, at: number, by: number): void => {
  counts[at] = (counts[at] as number) + by
}

/** A free seat and this week's new people not used up: whoever has no room stands in no list. */
export function hasRoom(community: Community, j: number): boolean {
  const { world, day, paused, weekCount } = community
  return (
    (world.offers[j] as boolean) &&
    (world.members[j] as Member).joins <= day &&
    paused[j] === 0 &&
    freeSeats(community, j) > 0 &&
    (weekCount[j] as number) < world.rules.intake
  )
}

export const freeSeats = ({ world, seatsTaken }: Community, j: number): number =>
  (world.members[j] as Member).seats - (seatsTaken[j] as number)

export const isApart = ({ world, apart, day }: Community, i: number, j: number): boolean =>
  (apart[i * world.members.length + j] as number) > day

/** Neither is shown to the other before that day. */
export function keepApart({ world, apart }: Community, i: number, j: number, until: number): void {
  const size = world.members.length
  apart[i * size + j] = until
  apart[j * size + i] = until
}

/** The programme's mean share of hellos answered, as the product reckons it. */
export function meanAnswered({ answered, received }: Community): number {
  const sum = (counts: Int16Array) => counts.reduce((all, one) => all + one, 0)
  return (sum(answered) + 0.6 * 20) / (sum(received) + 20)
}
