import type { MemberId, TopicKey } from '#map/ids.ts'
import { loadViewer } from '#market/load-people.ts'
import { rankPeople } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import type { Direction, Filters } from '#matching/filters.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { dayIn } from '#platform/time.ts'
import { notToMeet } from '#safety/may-contact.ts'
import { type Card, cardsOf, type Eyes } from './access.ts'
import { peopleInTouch } from './in-touch.ts'

interface Wanted {
  readonly filters: Filters
  readonly exclude?: readonly MemberId[] | undefined
  readonly most: number
  readonly direction?: Direction
}

/** The best few of the viewer's own list who have room this instant and are not in touch with the viewer already. */
async function best(
  market: Market,
  look: MemberLook,
  { filters, exclude = [], most, direction = 'learn' }: Wanted,
): Promise<Card[]> {
  const [{ stageWords, regimes }, viewer, blocked, inTouch] = await Promise.all([
    readSettings(look, memberSettings),
    loadViewer(look),
    notToMeet(look, look.viewer.id),
    peopleInTouch(look),
  ])
  const except = new Set([...blocked, ...inTouch, ...exclude])
  const asked = {
    viewer,
    today: dayIn(look.viewer.zone, look.now),
    now: look.now,
    direction,
  }
  const eyes: Eyes = { look, market, asked, except, wordings: { stageWords, regimes } }
  // A few more than wanted: the database may know of somebody who filled up an instant ago.
  const part = { offset: 0, limit: most + 3 }
  const ranked = await rankPeople(market, { ...asked, filters: { ...filters, except } }, part)
  const cards = await cardsOf(
    eyes,
    ranked.map(({ id }) => id),
    { list: 'open' },
  )
  return cards.slice(0, most)
}

/** Others with room for a topic, for somebody whose hello waits or found no room. */
export const similarPeople = (
  market: Market,
  look: MemberLook,
  { topic, exclude, most = 3 }: { topic: TopicKey; exclude?: readonly MemberId[]; most?: number },
): Promise<Card[]> => best(market, look, { filters: { topics: [topic] }, exclude, most })

/** @public The first of *For you*, or of *You could help*, for the day's page. */
export const peopleForToday = (
  market: Market,
  look: MemberLook,
  { direction, most }: { direction: Direction; most: number },
): Promise<Card[]> => best(market, look, { filters: {}, most, direction })
