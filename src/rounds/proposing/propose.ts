import type { MemberId, TopicKey } from '#map/ids.ts'
import type { Market } from '#matching/market.ts'
import type { MetTopic } from '#matching/need.ts'
import type { Person } from '#matching/person.ts'
import { matchRound } from '#matching/rounds.ts'
import { score } from '#matching/score.ts'
import { type Choice, HEAVIEST, isForSeekersAlone, leftOutWeight, type Side, type Why } from '../round.ts'
import { type Edge, type EdgesWanted, edgesOf } from './edges.ts'
import type { Group, Grouped } from './group.ts'

/** A pair that is proposed to staff, and what its first talk could be about. */
interface Pair {
  readonly seeker: MemberId
  readonly helper: MemberId
  readonly topic: TopicKey
  readonly askedFor: boolean
}

interface Left {
  readonly member: MemberId
  readonly side: Side
  readonly why: Why
}

/** A round worked out: its pairs, who has nobody, and what the pairs add up to beside what none could pass. */
export interface Worked {
  readonly pairs: readonly Pair[]
  readonly left: readonly Left[]
  readonly seekers: number
  readonly helpers: number
  readonly welfare: number
  readonly bound: number
}

export interface Proposing extends EdgesWanted {
  readonly choice: Choice
  readonly leftOut: ReadonlyMap<MemberId, number>
}

/** Where as many pairs as possible come first, a pair counts so much beside its own chance, which is at most 1. */
const A_PAIR_MORE = 4

/** The best pairs for everybody at once, within the room of both sides. Changes nothing. */
export async function propose(wanted: Proposing): Promise<Worked> {
  const { group, choice } = wanted
  const { edges, asked } = await edgesOf(wanted)
  edges.sort((a, b) => a.seeker - b.seeker || b.p - a.p || a.helper - b.helper)
  const base = choice.many ? A_PAIR_MORE : 0
  const market = marketOf(group, edges, (edge) => (base + weightOf(wanted, edge)) / (base + HEAVIEST))
  const seats = {
    seeker: Int32Array.from(group.seekers, ({ room }) => Math.min(room, choice.each)),
    helper: Int32Array.from(group.helpers, ({ room }) => room),
  }
  const fixed = Int32Array.from(seated(asked, seats), (edge) => edges.indexOf(edge))
  const round = matchRound(market, seats, { fixed })
  const isFixed = new Set(fixed)
  const made = [...round.edges].map((place) => ({
    edge: edges[place] as Edge,
    askedFor: isFixed.has(place),
  }))
  return {
    pairs: made.map(({ edge, askedFor }) => pairOf(wanted, edge, askedFor)),
    left: leftOver(
      wanted,
      edges,
      made.map(({ edge }) => edge),
    ),
    seekers: group.seekers.length,
    helpers: group.helpers.length,
    welfare: round.welfare * (base + HEAVIEST),
    bound: round.bound * (base + HEAVIEST),
  }
}

/** The chance of both, and more of it where either had nobody in the last rounds. */
function weightOf({ group, choice, leftOut }: Proposing, { seeker, helper, p }: Edge): number {
  if (!choice.leftOutFirst) return p
  const before = (one: Grouped | undefined) => (one && leftOut.get(one.id)) ?? 0
  return p * leftOutWeight(Math.max(before(group.seekers[seeker]), before(group.helpers[helper])))
}

/** The edges, sorted by seeker, as matching reads them. Only the product of ask and accept counts in a round. */
function marketOf(group: Group, edges: readonly Edge[], weight: (edge: Edge) => number): Market {
  const start = new Int32Array(group.seekers.length + 1)
  for (const { seeker } of edges) start[seeker + 1] = (start[seeker + 1] as number) + 1
  for (let i = 1; i < start.length; i++) start[i] = (start[i] as number) + (start[i - 1] as number)
  return {
    seekers: group.seekers.length,
    helpers: group.helpers.length,
    start,
    helper: Int32Array.from(edges, ({ helper }) => helper),
    ask: Float32Array.from(edges, weight),
    accept: new Float32Array(edges.length).fill(1),
  }
}

/** Of the pairs asked for, in their order, those for which both sides have room. */
function seated(asked: readonly Edge[], seats: { seeker: Int32Array; helper: Int32Array }): Edge[] {
  const free = { seeker: seats.seeker.slice(), helper: seats.helper.slice() }
  return asked.filter(({ seeker, helper }) => {
    if (free.seeker[seeker] === 0 || free.helper[helper] === 0) return false
    free.seeker[seeker] = (free.seeker[seeker] as number) - 1
    free.helper[helper] = (free.helper[helper] as number) - 1
    return true
  })
}

function pairOf({ group, programme, today }: Proposing, { seeker, helper }: Edge, askedFor: boolean): Pair {
  const [learns, helps] = [group.seekers[seeker] as Grouped, group.helpers[helper] as Grouped]
  const { need, interest } = score(learns.person, helps.person, today, programme, 'public').factors
  const topic =
    best(need.met) ?? best(interest.back) ?? firstTaught(helps.person) ?? firstTaught(learns.person)
  return { seeker: learns.id, helper: helps.id, topic: topic as TopicKey, askedFor }
}

const best = (met: readonly MetTopic[]) =>
  met.toSorted((a, b) => b.relevantWeight - a.relevantWeight)[0]?.topic
const firstTaught = ({ teaches }: Person) => teaches.toSorted((a, b) => b.level - a.level)[0]?.topic

function leftOver({ group, choice }: Proposing, edges: readonly Edge[], made: readonly Edge[]): Left[] {
  const of = (side: Side, people: readonly Grouped[]): Left[] => {
    const could = new Set(edges.map((edge) => edge[side]))
    const has = new Set(made.map((edge) => edge[side]))
    return people.flatMap(({ id, room }, place): Left[] => {
      if (has.has(place)) return []
      return [{ member: id, side, why: room === 0 ? 'room' : could.has(place) ? 'others' : 'nobody' }]
    })
  }
  return [...of('seeker', group.seekers), ...(isForSeekersAlone(choice) ? [] : of('helper', group.helpers))]
}
