import { setImmediate as nextTurn } from 'node:timers/promises'
import type { MemberId } from '#map/ids.ts'
import type { Person, Programme } from '#matching/person.ts'
import { populationOf } from '#matching/ranking/population.ts'
import { rank } from '#matching/ranking/rank.ts'
import { score } from '#matching/score.ts'
import { helpersLookedAt } from '../round.ts'
import type { Group, Grouped } from './group.ts'

/** A seeker and a helper who could meet, and how likely both say yes; places in the two lists of the group. */
export interface Edge {
  readonly seeker: number
  readonly helper: number
  readonly p: number
}

export interface Paired {
  readonly seeker: MemberId
  readonly helper: MemberId
}

export interface EdgesWanted {
  readonly group: Group
  readonly programme: Programme
  /** 'YYYY-MM-DD'. */
  readonly today: string
  /** Whom each must not be proposed to. */
  readonly apart: (member: MemberId) => ReadonlySet<MemberId>
  readonly asked: readonly Paired[]
}

/** Seekers ranked before other requests have their turn. */
const AT_ONCE = 20

/** Two people of whom neither teaches anything have nothing a first talk could be named after. */
const haveTopic = (one: Person, other: Person): boolean => one.teaches.length + other.teaches.length > 0

/** The same number for two people whichever way round, and another for any other two. */
function keyed({ seekers, helpers }: Group): (one: MemberId, other: MemberId) => number {
  const places = new Map([...seekers, ...helpers].map(({ id }, place) => [id, place]))
  const many = seekers.length + helpers.length
  return (one, other) => {
    const [a, b] = [places.get(one) ?? 0, places.get(other) ?? 0]
    return Math.min(a, b) * many + Math.max(a, b)
  }
}

/**
 * Every pair worth a thought: for each seeker with room the likeliest helpers with room, computed from what they say
 * openly. Two who could each help the other stand once, the way that is likelier. What was asked for comes with it, even
 * where it is not among the likeliest, and stands that way round alone.
 */
export async function edgesOf(wanted: EdgesWanted): Promise<{ edges: Edge[]; asked: Edge[] }> {
  const { group } = wanted
  const keyOf = keyed(group)
  const askedKeys = new Set(wanted.asked.map(({ seeker, helper }) => keyOf(seeker, helper)))
  const likeliest = new Map<number, Edge>()
  for (const edge of await rankAll(wanted)) {
    const key = keyOf((group.seekers[edge.seeker] as Grouped).id, (group.helpers[edge.helper] as Grouped).id)
    if (askedKeys.has(key)) continue
    const other = likeliest.get(key)
    if (other === undefined || other.p < edge.p) likeliest.set(key, edge)
  }
  const asked = askedEdges(wanted)
  return { edges: [...likeliest.values(), ...asked], asked }
}

async function rankAll({ group, programme, today, apart }: EdgesWanted): Promise<Edge[]> {
  const open = group.helpers.filter(({ room }) => room > 0)
  const population = populationOf(open.map(({ person }) => person))
  const places = new Map(group.helpers.map(({ id }, place) => [id, place]))
  const k = helpersLookedAt(group.seekers.length)
  const edges: Edge[] = []
  for (const [seeker, { id, person, room }] of group.seekers.entries()) {
    if (seeker % AT_ONCE === AT_ONCE - 1) await nextTurn()
    if (room === 0 || open.length === 0) continue
    const list = { direction: 'learn', k, filters: { except: apart(id) } } as const
    for (const found of rank(population, person, today, programme, list)) {
      const helper = places.get(found.id as MemberId)
      if (helper === undefined || found.worth === 0) continue
      if (haveTopic(person, (group.helpers[helper] as Grouped).person))
        edges.push({ seeker, helper, p: found.worth })
    }
  }
  return edges
}

/** Those of the pairs asked for that can be made now. */
function askedEdges({ group, programme, today, apart, asked }: EdgesWanted): Edge[] {
  return asked.flatMap((pair) => {
    const [seeker, helper] = [placeOf(group.seekers, pair.seeker), placeOf(group.helpers, pair.helper)]
    if (seeker < 0 || helper < 0 || apart(pair.seeker).has(pair.helper)) return []
    const [learns, helps] = [
      (group.seekers[seeker] as Grouped).person,
      (group.helpers[helper] as Grouped).person,
    ]
    const { p } = score(learns, helps, today, programme, 'public')
    return p > 0 && haveTopic(learns, helps) ? [{ seeker, helper, p }] : []
  })
}

const placeOf = (list: readonly Grouped[], member: MemberId): number =>
  list.findIndex(({ id, room }) => id === member && room > 0)
