import type { Programme } from '#matching/person.ts'
import type { Population } from '#matching/ranking/population.ts'
import type { House } from '#platform/house.ts'
import { after, days, hours, quarterOf } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { bringingUp, emptyStand, type Stand, touch } from './bring-up.ts'
import { newsSince, touchedBy, turnedBetween } from './news.ts'
import { type Readings, readingsOf } from './prices/readings.ts'

// The *snapshot* keeps of every enrolled member what a ranking needs, in memory. It proposes; the database disposes: the
// people of a page are read anew and through the viewer's eyes. Kept fresh by what is told, by the clock, and by a look
// at the events every half minute in case a notification was lost.

/** @public The market of one house. */
export interface Market {
  /** Read it anew for each ranking: it is replaced when everybody is read again. */
  readonly population: Population
  readonly programme: Programme
  /** Lists of suggestions that are read. */
  readonly readings: Readings
  /** Languages anybody enrolled has named since the start, for a filter's choices. */
  readonly languages: ReadonlySet<string>
  /** Brings up whoever the clock alone has changed; without work when nothing can have turned since the last call. */
  freshen(now: Date): Promise<void>
  /** Reads what was told since the last look and brings it all up, whatever was or was not heard. */
  catchUp(): Promise<void>
}

const POLL_MS = 30_000
/** Events remembered as seen; more than are told within the overlap of two looks. */
const MOST_SEEN = 10_000

const markets = new WeakMap<House, Promise<Market>>()

/** @public The market of a house, loaded at the first call. */
export function marketOf(house: House): Promise<Market> {
  const known = markets.get(house)
  if (known) return known
  const opening = openMarket(house)
  markets.set(house, opening)
  // A load that failed (a database on its way back) must not fail everybody after it.
  opening.catch(() => markets.delete(house))
  return opening
}

async function openMarket(house: House): Promise<Market> {
  const stand = emptyStand(house.clock.now())
  const bringUp = bringingUp(house, stand)
  const market: Market = {
    get population() {
      return stand.population
    },
    get programme() {
      return stand.programme
    },
    readings: readingsOf(house),
    languages: stand.languages,
    freshen: freshening(house, stand, bringUp),
    catchUp: catchingUp(house, stand, bringUp),
  }
  // Listening before loading: what is told meanwhile is read after.
  const stop = listen(house, stand, market, bringUp)
  try {
    await bringUp()
  } catch (error) {
    stop()
    throw error
  }
  return market
}

/** What the clock alone has changed since it was last looked at. */
function freshening(house: House, stand: Stand, bringUp: () => Promise<void>) {
  let turned = house.clock.now()
  return async (now: Date) => {
    if (quarterOf(now) === quarterOf(turned)) return
    const [from, until] = turned < now ? [turned, now] : [now, turned]
    for (const member of await turnedBetween(house.look(system), from, until)) stand.due.members.add(member)
    turned = now
    // Hours of the week move with summer time, and the mean with every answer: once a day all is read anew.
    if (now >= after(stand.read, days(1)) || now < after(stand.read, -hours(1))) stand.due.everybody = true
    await bringUp()
  }
}

/** What was told since the last look, heard or not. */
function catchingUp(house: House, stand: Stand, bringUp: () => Promise<void>) {
  const seen = new Set<string>()
  let since = house.clock.now()
  return async () => {
    const news = await newsSince(house.look(system), since)
    if (seen.size > MOST_SEEN) seen.clear()
    for (const { id, at, touched } of news) {
      if (at > since) since = at
      if (!seen.has(id)) touch(stand, touched)
      seen.add(id)
    }
    await bringUp()
  }
}

/** Hears, polls, and stops with the house. */
function listen(house: House, stand: Stand, market: Market, bringUp: () => Promise<void>): () => void {
  const quietly = (doing: Promise<void>) =>
    void doing.catch((error: unknown) =>
      house.log({ warning: 'market not brought up', error: error instanceof Error ? error.name : 'unknown' }),
    )
  const poll = async () => {
    await market.freshen(house.clock.now())
    await market.catchUp()
    await market.readings.writeDown()
  }
  const stopHearing = house.live.hear(({ type, payload }) => {
    const whom = touchedBy(type, payload)
    if (!whom) return
    touch(stand, whom)
    quietly(bringUp())
  })
  const stopGaps = house.live.onGap(() => quietly(market.catchUp()))
  const timer = setInterval(() => quietly(poll()), POLL_MS)
  timer.unref()
  const stop = () => {
    clearInterval(timer)
    stopHearing()
    stopGaps()
  }
  house.live.closing.addEventListener('abort', stop)
  return stop
}
