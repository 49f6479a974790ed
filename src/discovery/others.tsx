import type { OthersFor, PersonFor } from '#hellos/beside.ts'
import { marketOf } from '#market/snapshot.ts'
import { lookOf } from '#platform/http.ts'
import { Cards } from './pages.tsx'
import { personToMeet, similarPeople } from './suggest-people.ts'

/** @public Three others with room for a topic, as cards: for somebody whose hello waits or found no room. */
export const othersFor: OthersFor = async (c, { topic, except }) => {
  const market = await marketOf(c.var.house)
  const cards = await similarPeople(market, lookOf(c), { topic, exclude: except })
  return cards.length === 0 ? undefined : <Cards cards={cards} />
}

/** @public Somebody one might be introduced to, as a card: who they are, and why the two might meet. */
export const personFor: PersonFor = async (c, person) => {
  const card = await personToMeet(await marketOf(c.var.house), lookOf(c), person)
  return card && <Cards cards={[card]} />
}
