import type { MemberId, TopicKey } from '#map/ids.ts'
import { loadViewer } from '#market/load-people.ts'
import { rankPeople } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { Direction, Filters } from '#matching/ranking/filters.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { type Card, cardsOf, type Eyes } from './access.ts'
import { notToSuggest } from './in-touch.ts'

/** @public What suggestions begin with. A page asks it in one breath with what decides whether there will be any. */
export const beforeSuggesting = (look: MemberLook) =>
  Promise.all([readSettings(look, memberSettings), loadViewer(look), notToSuggest(look)])

type Before = Awaited<ReturnType<typeof beforeSuggesting>>

interface Wanted {
  readonly filters: Filters
  readonly exclude?: readonly MemberId[] | undefined
  readonly most: number
  /** Which way, and which if there is nobody that way. */
  readonly directions?: readonly [Direction, ...Direction[]]
}

/** Cards, and the way they were found. */
interface Suggested {
  readonly people: Card[]
  readonly direction: Direction
}

/** The best few of the viewer's own list who have room this instant and are not in touch with the viewer already. */
async function best(
  market: Market,
  look: MemberLook,
  { filters, exclude = [], most, directions = ['learn'] }: Wanted,
  [{ stageWords, regimes }, viewer, others]: Before,
): Promise<Suggested> {
  const except = new Set([...others, ...exclude])
  const list = { viewer, today: dayIn(look.viewer.zone, look.now), now: look.now }
  // A few more than wanted: the database may know of somebody who filled up an instant ago.
  const part = { offset: 0, limit: most + 3 }
  const { direction, ids } = await firstWithPeople(directions, async (which) => {
    const ranked = await rankPeople(
      market,
      { ...list, direction: which, filters: { ...filters, except } },
      part,
    )
    return ranked.map(({ id }) => id)
  })
  const eyes: Eyes = {
    look,
    market,
    asked: { ...list, direction },
    except,
    wordings: { stageWords, regimes },
  }
  const cards = await cardsOf(eyes, ids, { list: 'open' })
  return { people: cards.slice(0, most), direction }
}

/** Ranked in memory: a second way costs no question of the database. */
async function firstWithPeople(
  [direction, ...others]: readonly [Direction, ...Direction[]],
  rank: (direction: Direction) => Promise<MemberId[]>,
): Promise<{ direction: Direction; ids: MemberId[] }> {
  const ids = await rank(direction)
  const [second, ...rest] = others
  return ids.length > 0 || second === undefined
    ? { direction, ids }
    : firstWithPeople([second, ...rest], rank)
}

/** Others with room for a topic, for somebody whose hello waits or found no room. */
export async function similarPeople(
  market: Market,
  look: MemberLook,
  { topic, exclude, most = 3 }: { topic: TopicKey; exclude?: readonly MemberId[]; most?: number },
): Promise<Card[]> {
  const wanted = { filters: { topics: [topic] }, exclude, most }
  return (await best(market, look, wanted, await beforeSuggesting(look))).people
}

/** @public The first of *For you*, or of *You could help*, for the day's page: of the first way that leads to somebody. */
export const peopleForToday = (
  market: Market,
  look: MemberLook,
  { directions, most }: { directions: readonly [Direction, ...Direction[]]; most: number },
  before: Before,
): Promise<Suggested> => best(market, look, { filters: {}, most, directions }, before)

/** One person, whether or not they have room: for somebody who is asked whether they would like to meet. */
export async function personToMeet(
  market: Market,
  look: MemberLook,
  person: MemberId,
): Promise<Card | undefined> {
  const [{ stageWords, regimes }, viewer] = await Promise.all([
    readSettings(look, memberSettings),
    loadViewer(look),
  ])
  const asked = {
    viewer,
    today: dayIn(look.viewer.zone, look.now),
    now: look.now,
    direction: 'learn',
  } as const
  const eyes: Eyes = { look, market, asked, except: new Set(), wordings: { stageWords, regimes } }
  return (await cardsOf(eyes, [person], { list: 'kept' }))[0]
}
