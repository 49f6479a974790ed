import type { MemberId, TopicKey } from '#map/ids.ts'
import type { Person, Programme } from '#matching/person.ts'
import { type Population, populationOf, remove, upsert } from '#matching/population.ts'
import type { House } from '#platform/house.ts'
import { after, days, hours, minutes } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { loadEverybody, loadPeople } from './load-people.ts'
import { meanAnswered } from './mean-answered.ts'
import { holdersOf, newsSince, touchedBy, turnedBetween } from './news.ts'

// The *snapshot* keeps of every enrolled member what a ranking needs, in memory. It proposes; the database disposes: the
// people of a page are read anew and through the viewer's eyes. Kept fresh by what is told, by the clock, and by a look
// at the events every half minute in case a notification was lost.

/** @public The market of one house. */
export interface Market {
  /** Read it anew for each ranking: it is replaced when everybody is read again. */
  readonly population: Population
  readonly programme: Programme
  /** Languages anybody enrolled has named since the start, for a filter's choices. */
  readonly languages: ReadonlySet<string>
  /** Brings up whoever the clock alone has changed; without work when nothing can have turned since the last call. */
  freshen(now: Date): Promise<void>
  /** Reads what was told since the last look and brings it all up, whatever was or was not heard. */
  catchUp(): Promise<void>
}

/** Who is read again, together. */
interface Due {
  readonly members: Set<MemberId>
  readonly topics: Set<TopicKey>
  everybody: boolean
}

const POLL_MS = 30_000
/** How finely the clock turns: zones begin their days on quarters of an hour. */
const QUARTER = minutes(15)
const MOST_AT_ONCE = 500

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
  const look = () => house.look(system)
  const due: Due = { members: new Set(), topics: new Set(), everybody: true }
  const languages = new Set<string>()
  const seen = new Set<string>()
  const state = {
    population: populationOf([]),
    programme: { kappa: 1, meanAnswered: 1, apartFrom: 'employer' as const } as Programme,
    since: house.clock.now(),
    turned: house.clock.now(),
    read: house.clock.now(),
  }
  let working: Promise<void> | undefined

  const note = (person: Person) => {
    for (const language of person.languages) languages.add(String(language))
  }

  async function readEverybody() {
    due.everybody = false
    const now = look().now
    const fresh = populationOf([])
    for await (const people of loadEverybody(look())) {
      for (const person of people) {
        upsert(fresh, person)
        note(person)
      }
    }
    state.programme = { ...state.programme, meanAnswered: await meanAnswered(look()) }
    state.population = fresh
    state.read = now
  }

  async function readSome() {
    if (due.topics.size > 0) {
      const topics = [...due.topics]
      due.topics.clear()
      for (const member of await holdersOf(look(), topics)) due.members.add(member)
    }
    const members = [...due.members].slice(0, MOST_AT_ONCE)
    for (const member of members) due.members.delete(member)
    try {
      const people = new Map((await loadPeople(look(), members)).map((person) => [person.id, person]))
      for (const member of members) {
        const person = people.get(member)
        if (!person) remove(state.population, member)
        else {
          upsert(state.population, person)
          note(person)
        }
      }
    } catch (error) {
      // Read again at the next occasion; until then the database still has the last word on every page.
      for (const member of members) due.members.add(member)
      throw error
    }
  }

  // One reader at a time: an older reading can never overwrite a newer one.
  async function work() {
    while (due.everybody || due.members.size > 0 || due.topics.size > 0) {
      if (due.everybody) await readEverybody()
      else await readSome()
    }
  }
  function bringUp(): Promise<void> {
    working ??= work().finally(() => {
      working = undefined
    })
    return working
  }
  const quietly = (doing: Promise<void>) =>
    doing.catch((error: unknown) =>
      house.log({ warning: 'market not brought up', error: error instanceof Error ? error.name : 'unknown' }),
    )

  const touch = (whom: ReturnType<typeof touchedBy>) => {
    if (!whom) return false
    if ('member' in whom) due.members.add(whom.member)
    else due.topics.add(whom.topic)
    return true
  }

  async function catchUp() {
    const news = await newsSince(look(), state.since)
    for (const { id, at, touched } of news) {
      if (at > state.since) state.since = at
      if (!seen.has(id)) touch(touched)
      seen.add(id)
    }
    if (seen.size > 10_000) seen.clear()
    await bringUp()
  }

  async function freshen(now: Date) {
    if (quarter(now) === quarter(state.turned)) return
    const from = state.turned < now ? state.turned : now
    const until = state.turned < now ? now : state.turned
    for (const member of await turnedBetween(look(), from, until)) due.members.add(member)
    state.turned = now
    // Hours of the week move with summer time, and the mean with every answer: once a day all is read anew.
    if (now >= after(state.read, days(1)) || now < after(state.read, -hours(1))) due.everybody = true
    await bringUp()
  }

  const stopHearing = house.live.hear(({ type, payload }) => {
    if (touch(touchedBy(type, payload))) void quietly(bringUp())
  })
  const stopGaps = house.live.onGap(() => void quietly(catchUp()))
  const poll = setInterval(() => {
    void quietly(freshen(house.clock.now()).then(catchUp))
  }, POLL_MS)
  poll.unref()
  const stop = () => {
    clearInterval(poll)
    stopHearing()
    stopGaps()
  }
  house.live.closing.addEventListener('abort', stop)

  try {
    await bringUp()
  } catch (error) {
    stop()
    throw error
  }
  return {
    get population() {
      return state.population
    },
    get programme() {
      return state.programme
    },
    languages,
    freshen,
    catchUp,
  }
}

const quarter = (at: Date): number => Math.floor(at.getTime() / QUARTER)
