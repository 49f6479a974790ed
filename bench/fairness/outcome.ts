import { STAGES } from '#matching/person.ts'
import { type Hello, NEVER, type World } from './community.ts'
import type { Life, Reading } from './days.ts'
import type { Member } from './members.ts'

// What became of an association's days, as its coordinator would ask.

export interface Outcome {
  /** Shares of seekers with a first conversation within so many days of joining, from 0. */
  readonly talkingBy: readonly number[]
  /** Of those there from the first day, of who joined later, and of those far from any chapter. */
  readonly talking7First: number
  readonly talking7Later: number
  readonly talking14Far: number
  /** Shares of willing helpers whom nobody said hello to within so many days of joining. */
  readonly neverAsked90: number
  readonly neverAsked180: number
  /** Within ninety, from student to retired. */
  readonly neverAskedByStage: readonly number[]
  /** Of hellos received, over helpers who were there for ninety days, as are the next six. */
  readonly gini: number
  readonly busiestHellos: number
  readonly most: number
  readonly lorenz: readonly number[]
  /** Of conversations. */
  readonly giniTalks: number
  readonly busiestTalks: number
  readonly noTalks: number
  /** Attention-weighted, over all lists read: P beside the list by P, ask beside the list by ask. */
  readonly listP: number
  readonly listAsk: number
  readonly hellos: number
  readonly answered: number
  readonly talks: number
  readonly partnerships: number
  /** The engine's chance of a hello, in the mean over conversations begun. */
  readonly talkAsk: number
  /** How well that chance tells cards that were followed by a hello from others that were read. */
  readonly auc: number
}

const SERIES_DAYS = 28

const mean = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0) / all.length

const share = <T>(all: readonly T[], is: (one: T) => boolean): number => all.filter(is).length / all.length

function giniOf(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => a - b)
  const weighted = sorted.reduce((sum, count, n) => sum + (2 * (n + 1) - sorted.length - 1) * count, 0)
  return weighted / (sorted.length * sorted.reduce((sum, count) => sum + count, 0))
}

/** Share of all that the tenth with most has. */
function busiestTenth(counts: readonly number[]): number {
  const sorted = counts.toSorted((a, b) => b - a)
  const tenth = sorted.slice(0, Math.round(sorted.length / 10))
  return tenth.reduce((sum, one) => sum + one, 0) / sorted.reduce((sum, one) => sum + one, 0)
}

function aucOf(readings: readonly Reading[]): number {
  const sorted = readings.toSorted((a, b) => a.ask - b.ask)
  let ranks = 0
  let said = 0
  for (let from = 0; from < sorted.length; ) {
    let to = from
    while (to < sorted.length && sorted[to]?.ask === sorted[from]?.ask) to++
    const here = sorted.slice(from, to).filter((one) => one.said).length
    ranks += here * ((from + to + 1) / 2)
    said += here
    from = to
  }
  return (ranks - (said * (said + 1)) / 2) / (said * (sorted.length - said))
}

/** Members there for the last so many days, or longer. */
const membersThere = (world: World, days: number, is: readonly boolean[]): number[] =>
  [...world.members.keys()].filter(
    (n) => is[n] === true && (world.members[n] as Member).joins <= world.days - days,
  )

function talkingOf({ community }: Life) {
  const { world, firstTalk } = community
  const seekers = membersThere(world, SERIES_DAYS, world.seeks)
  const memberAt = (n: number) => world.members[n] as Member
  const by = (days: number, is: (member: Member) => boolean = () => true) =>
    share(
      seekers.filter((i) => is(memberAt(i))),
      (i) => (firstTalk[i] as number) - memberAt(i).joins <= days,
    )
  return {
    talkingBy: Array.from({ length: SERIES_DAYS + 1 }, (_, days) => by(days)),
    talking7First: by(7, ({ joins }) => joins === 0),
    talking7Later: by(7, ({ joins }) => joins > 0),
    talking14Far: by(14, ({ far }) => far),
  }
}

/** By somebody of their own accord. */
const saidHello = ({ introduced }: Hello): boolean => !introduced

/** Of helpers who offer and would answer. */
function neverAskedOf({ community }: Life) {
  const { world, inbox } = community
  const memberAt = (n: number) => world.members[n] as Member
  const isWilling = world.offers.map((offers, n) => offers && !world.inactive[n])
  const within = (days: number, is: (member: Member) => boolean = () => true) =>
    share(
      membersThere(world, days, isWilling).filter((j) => is(memberAt(j))),
      (j) => (inbox[j]?.find(saidHello)?.at ?? NEVER) - memberAt(j).joins > days,
    )
  return {
    neverAsked90: within(90),
    neverAsked180: within(180),
    neverAskedByStage: STAGES.map((stage) => within(90, (member) => member.stage === stage)),
  }
}

function countsOf({ community }: Life): { hellos: number[]; talks: number[] } {
  const { world, inbox } = community
  const inboxes = membersThere(world, 90, world.offers).map((n) => inbox[n] ?? [])
  return {
    hellos: inboxes.map((all) => all.filter(saidHello).length),
    talks: inboxes.map((all) => all.filter(({ yes }) => yes).length),
  }
}

/** Share of all that those with least have, twentieth by twentieth. */
function lorenzOf(counts: readonly number[]): number[] {
  const sorted = counts.toSorted((a, b) => a - b)
  const upTo = (share: number) =>
    sorted.slice(0, Math.round(share * sorted.length)).reduce((sum, one) => sum + one, 0)
  return Array.from({ length: 21 }, (_, n) => upTo(n / 20) / upTo(1))
}

export function outcomeOf(life: Life): Outcome {
  const { community, shown, readings } = life
  const { world, hellos, partnerships } = community
  const { pairs } = world
  const counts = countsOf(life)
  const talks = hellos.filter(({ yes }) => yes)
  const pairOf = ({ from, to }: Hello) => from * pairs.size + to
  const said = hellos.filter(saidHello)
  const closed = said.filter(({ at }) => at <= world.days - 7)
  return {
    ...talkingOf(life),
    ...neverAskedOf(life),
    gini: giniOf(counts.hellos),
    busiestHellos: busiestTenth(counts.hellos),
    giniTalks: giniOf(counts.talks),
    busiestTalks: busiestTenth(counts.talks),
    noTalks: share(counts.talks, (one) => one === 0),
    most: Math.max(...counts.hellos),
    lorenz: lorenzOf(counts.hellos),
    listP: shown.p / shown.bestP,
    listAsk: shown.ask / shown.bestAsk,
    hellos: said.length,
    answered: share(closed, (one) => one.answered),
    talks: talks.length,
    partnerships: partnerships.count,
    talkAsk: mean(talks.map((one) => pairs.ask[pairOf(one)] as number)),
    auc: aucOf(readings),
  }
}
