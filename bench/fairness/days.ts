import { type Community, communityOf, hasRoom, isApart, type World } from './community.ts'
import { askTheUnseen, heardOf, sayHello } from './hellos.ts'
import { decideIntroductions, introduceNewcomers } from './introductions.ts'
import { luck, normalLuck } from './luck.ts'
import type { Member } from './members.ts'
import { promises } from './night.ts'
import type { Order } from './orders.ts'

// The days of an association: what is due happens, people come by, read a list from the top and say hello.

/** Places of a list. */
const PLACES = 20
/** Visits a day in the first week after joining; on the day itself everybody looks. */
const FIRST_WEEK = 0.35
/** Visits beside the usual for whoever talks with somebody, and for whoever is in a trial or partnership. */
const TALKING = 0.5
const PAIRED = 0.2
/** Who comes back on the day that a hello of theirs closed. */
const NEWS = 0.4

export interface Behaviour {
  /** Chance of a hello on reading a card, where the engine would be sure of it. */
  readonly asks: number
  /** How much the engine's chance matters, as an exponent: 1 if people were as it thinks. */
  readonly fit: number
  /** Deviation of the logarithm of what one person sees in another beside that. */
  readonly liking: number
}

/** One card read: what the engine thought, and what came of it. */
export interface Reading {
  readonly ask: number
  readonly said: boolean
}

export interface Life {
  readonly community: Community
  readonly readings: readonly Reading[]
  /** Attention-weighted sums over all lists read: P and ask as shown, and in the lists by P and by ask alone. */
  readonly shown: { p: number; ask: number; bestP: number; bestAsk: number }
}

interface Card {
  readonly helper: number
  readonly ask: number
  readonly p: number
  readonly worth: number
  readonly tie: number
}

const byWorth = (a: Card, b: Card): number => b.worth - a.worth || a.tie - b.tie

function visits(community: Community, i: number): boolean {
  const { world, day, hasNews, seatsTaken, talking } = community
  const { joins, truth } = world.members[i] as Member
  if (day <= joins) return day === joins
  const early = day < joins + 7 ? Math.max(FIRST_WEEK, truth.visits) : truth.visits
  const busy = (seatsTaken[i] as number) > 0 ? PAIRED : (talking[i] as number) > 0 ? TALKING : 1
  const chance = Math.max(early * busy, hasNews[i] === 1 ? NEWS : 0)
  hasNews[i] = 0
  return luck(world.seed, 'visit', i, day) < chance
}

function cardsFor(community: Community, order: Order, promise: Float64Array, i: number): Card[] {
  const { world, day } = community
  const { size, ask, interest } = world.pairs
  const cards: Card[] = []
  for (let j = 0; j < size; j++) {
    const asks = ask[i * size + j] as number
    if (asks === 0 || !hasRoom(community, j) || isApart(community, i, j)) continue
    const accept = (interest[i * size + j] as number) * (promise[j] as number)
    const worth = order.worth(asks, accept, i, j, day)
    cards.push({ helper: j, ask: asks, p: asks * accept, worth, tie: luck(world.seed, 'order', i, j, day) })
  }
  return cards
}

/** The first of them, in order: one pass, for most are worse than the last place. */
function first(cards: readonly Card[], places: number): Card[] {
  const list: Card[] = []
  for (const card of cards) {
    if (list.length === places && byWorth(list[places - 1] as Card, card) <= 0) continue
    let at = list.length
    while (at > 0 && byWorth(card, list[at - 1] as Card) < 0) at--
    list.splice(at, 0, card)
    if (list.length > places) list.pop()
  }
  return list
}

const attended = (values: readonly number[]): number =>
  values.reduce((sum, value, k) => sum + value / (k + 1), 0)

function bestOf(cards: readonly Card[], value: (card: Card) => number): number {
  const values = Float64Array.from(cards, value).sort().subarray(-PLACES).reverse()
  return attended([...values])
}

function note(life: Life, cards: readonly Card[], list: readonly Card[]): void {
  const { shown } = life
  shown.p += attended(list.map(({ p }) => p))
  shown.ask += attended(list.map(({ ask }) => ask))
  shown.bestP += bestOf(cards, ({ p }) => p)
  shown.bestAsk += bestOf(cards, ({ ask }) => ask)
}

/** Hidden from every ranking: who says hello to whom, on reading a card. */
function asksChance(
  { world, passed }: Community,
  behaviour: Behaviour,
  i: number,
  card: Pick<Card, 'helper' | 'ask'>,
): number {
  const { appeal } = (world.members[card.helper] as Member).truth
  const spread = behaviour.liking
  const liking = Math.exp(spread * normalLuck(world.seed, 'liking', i, card.helper) - spread ** 2 / 2)
  const familiar = world.again ** (passed[i * world.pairs.size + card.helper] as number)
  return Math.min(0.95, behaviour.asks * card.ask ** behaviour.fit * appeal * liking * familiar)
}

function readList(life: Life, behaviour: Behaviour, i: number, list: readonly Card[]): void {
  const { community } = life
  const { world, day, open, passed } = community
  for (const [k, card] of list.entries()) {
    if ((open[i] as number) >= world.rules.open) return
    if (luck(world.seed, 'reads', i, k, day) >= 1 / (k + 1)) continue
    const chance = asksChance(community, behaviour, i, card)
    const said = luck(world.seed, 'asks', i, card.helper, day) < chance
    ;(life.readings as Reading[]).push({ ask: card.ask, said })
    if (said) sayHello(community, i, card.helper)
    else
      passed[i * world.pairs.size + card.helper] = (passed[i * world.pairs.size + card.helper] as number) + 1
  }
}

/** To somebody who would be happy to meet them: no more readily than they would say hello on reading the card. */
function saysYes(community: Community, behaviour: Behaviour, i: number, helper: number): boolean {
  const { world, day } = community
  const ask = world.pairs.ask[i * world.pairs.size + helper] as number
  return luck(world.seed, 'asks', i, helper, day) < asksChance(community, behaviour, i, { helper, ask })
}

function visitorsOf(community: Community): number[] {
  const { world, day } = community
  const here = [...world.members.keys()].filter((i) => (world.members[i] as Member).joins <= day)
  const come = here.filter((i) => (world.seeks[i] || !world.inactive[i]) && visits(community, i))
  const turn = (i: number) => luck(world.seed, 'turn', i, day)
  return come.sort((a, b) => turn(a) - turn(b))
}

/** Who looks in finds the question whether they would like a rest, or the click that ends one. */
function seen(community: Community, i: number): void {
  const { world, restAsked, paused, seenAt, day } = community
  seenAt[i] = day
  if (!world.inactive[i] && (restAsked[i] === 1 || paused[i] === 1)) heardOf(community, i)
}

export function live(world: World, order: Order, behaviour: Behaviour): Life {
  const community = communityOf(world)
  const life: Life = { community, readings: [], shown: { p: 0, ask: 0, bestP: 0, bestAsk: 0 } }
  for (let day = 0; day < world.days; day++) {
    community.day = day
    if (day % 7 === 0) for (const counts of [community.weekCount, community.weekHosted]) counts.fill(0)
    const due = community.agenda[day] ?? []
    for (const happens of due.splice(0)) happens()
    askTheUnseen(community)
    order.night?.(community)
    const promise = promises(community)
    if (world.introduces)
      introduceNewcomers(community, (i, mayHost) =>
        first(
          cardsFor(community, order, promise, i).filter(({ helper }) => mayHost(helper)),
          PLACES,
        ),
      )
    for (const i of visitorsOf(community)) {
      seen(community, i)
      if (!world.seeks[i]) continue
      decideIntroductions(community, i, (helper) => saysYes(community, behaviour, i, helper))
      const cards = cardsFor(community, order, promise, i)
      const list = first(cards, PLACES)
      note(life, cards, list)
      readList(life, behaviour, i, list)
    }
    for (const happens of due.splice(0)) happens()
  }
  return life
}
