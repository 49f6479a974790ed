import type { MemberId, TopicKey } from '#map/ids.ts'
import type { Person, Programme } from '#matching/person.ts'
import { type Population, populationOf, pricePeople, remove, upsert } from '#matching/ranking/population.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { readSettings } from '#platform/settings.ts'
import { system } from '#platform/viewer.ts'
import { loadEverybody, loadPeople } from './load-people.ts'
import { meanAnswered } from './mean-answered.ts'
import { holdersOf, type Touched } from './news.ts'
import { loadPrices } from './prices/load-prices.ts'

/** The snapshot as it stands, and who is to be read again. */
export interface Stand {
  population: Population
  programme: Programme
  /** When everybody was last read. */
  read: Date
  readonly languages: Set<string>
  readonly due: {
    readonly members: Set<MemberId>
    readonly topics: Set<TopicKey>
    prices: boolean
    everybody: boolean
  }
}

/** Nobody yet, and everybody due. */
export const emptyStand = (now: Date): Stand => ({
  population: populationOf([]),
  programme: { kappa: 1, meanAnswered: 1, apartFrom: 'employer' },
  read: now,
  languages: new Set(),
  due: { members: new Set(), topics: new Set(), prices: false, everybody: true },
})

export function touch({ due }: Stand, whom: Touched): void {
  if ('member' in whom) due.members.add(whom.member)
  else if ('topic' in whom) due.topics.add(whom.topic)
  else if ('prices' in whom) due.prices = true
  else due.everybody = true
}

const MOST_AT_ONCE = 500

function place(stand: Stand, population: Population, person: Person): void {
  upsert(population, person)
  for (const language of person.languages) stand.languages.add(String(language))
}

/** All at once: a page is ordered by the prices of one run or by those of another. */
async function readPrices(look: Look, stand: Stand, population: Population): Promise<void> {
  stand.due.prices = false
  try {
    const prices = await loadPrices(look)
    if (!prices) return
    pricePeople(population, prices.usual, prices.people)
    stand.programme = { ...stand.programme, kappa: prices.kappa }
  } catch (error) {
    stand.due.prices = true
    throw error
  }
}

async function readEverybody(house: House, stand: Stand): Promise<void> {
  stand.due.everybody = false
  const look = house.look(system)
  const fresh = populationOf([])
  try {
    for await (const people of loadEverybody(look)) for (const person of people) place(stand, fresh, person)
    const { kind } = await readSettings(look, memberSettings)
    const apartFrom = kind === 'company' ? 'team' : 'employer'
    stand.programme = { ...stand.programme, apartFrom, meanAnswered: await meanAnswered(look) }
    await readPrices(look, stand, fresh)
  } catch (error) {
    stand.due.everybody = true
    throw error
  }
  stand.population = fresh
  stand.read = look.now
}

async function readSome(house: House, stand: Stand): Promise<void> {
  const { due, population } = stand
  const look = house.look(system)
  const topics = [...due.topics]
  due.topics.clear()
  const members = [...due.members].slice(0, MOST_AT_ONCE)
  for (const member of members) due.members.delete(member)
  try {
    if (topics.length > 0) for (const member of await holdersOf(look, topics)) due.members.add(member)
    const people = new Map((await loadPeople(look, members)).map((person) => [person.id, person]))
    for (const member of members) {
      const person = people.get(member)
      if (person) place(stand, population, person)
      else remove(population, member)
    }
  } catch (error) {
    // Read again at the next occasion; until then the database still has the last word on every page.
    for (const member of members) due.members.add(member)
    for (const topic of topics) due.topics.add(topic)
    throw error
  }
}

/** Reads whoever is due until nobody is. One reader at a time: an older reading can never overwrite a newer one. */
export function bringingUp(house: House, stand: Stand): () => Promise<void> {
  let working: Promise<void> | undefined
  const work = async () => {
    const { due } = stand
    while (due.everybody || due.prices || due.members.size > 0 || due.topics.size > 0)
      if (due.everybody) await readEverybody(house, stand)
      else if (due.prices) await readPrices(house.look(system), stand, stand.population)
      else await readSome(house, stand)
  }
  return () => {
    working ??= work().finally(() => {
      working = undefined
    })
    return working
  }
}
