import type { MemberId } from '#map/ids.ts'
import { type Asked, countPeople, type Placed, rankPeople } from '#market/rank-people.ts'
import type { Market } from '#market/snapshot.ts'
import { byPlace, tieHash } from '#matching/order.ts'
import type { Filters } from '#matching/ranking/filters.ts'
import type { Look } from '#platform/act.ts'
import { type AskedFor, directionOf, filtersOf } from './asked-for.ts'
import { type Found, withoutRoom } from './search.ts'

/** People of a page in their order; `named` were found by their name, and so may be resting. */
export interface Listed {
  readonly ids: MemberId[]
  readonly named: ReadonlySet<MemberId>
  readonly more: boolean
}

export const PAGE = 20
/** A name this alike stands before whoever teaches a topic of that name. */
const BY_NAME_FIRST = 0.85

interface Listing {
  readonly look: Look
  readonly market: Market
  readonly list: Omit<Asked, 'direction' | 'filters'>
  readonly asked: AskedFor
  readonly found: Found
  /** Nobody the viewer must not meet. */
  readonly except: ReadonlySet<MemberId>
}

const askedWith = ({ list, asked, except }: Listing, more: Filters): Asked => ({
  ...list,
  direction: directionOf(asked.tab),
  filters: { ...filtersOf(asked), except, ...more },
})

/** The members of one page of *For you* or *You could help*, by matching alone or by words. */
export async function listPeople(listing: Listing, page: number): Promise<Listed> {
  const offset = (page - 1) * PAGE
  if (listing.asked.topic !== '') return searched(listing, offset)
  const ranked = await rankPeople(listing.market, askedWith(listing, {}), { offset, limit: PAGE + 1 })
  return pageOf(
    ranked.map(({ id }) => id),
    new Set(),
    0,
  )
}

function pageOf(all: readonly MemberId[], named: ReadonlySet<MemberId>, offset: number): Listed {
  return { ids: all.slice(offset, offset + PAGE), named, more: all.length > offset + PAGE }
}

/** Close names, then who fits and has room, then names less alike, then who fits and has no room just now. */
async function searched(listing: Listing, offset: number): Promise<Listed> {
  const { look, asked, found, except, list } = listing
  const most = offset + PAGE + 1
  const names = await namesAskedFor(listing)
  const named = new Set(names.map(({ id }) => id))
  const close = found.topics.length === 0 ? names : names.filter(({ alike }) => alike >= BY_NAME_FIRST)
  const fitting = await ranked(listing, most)
  const all = new Set([...close, ...fitting, ...names].map(({ id }) => id))
  const asking = { asked, viewer: list.viewer, direction: directionOf(asked.tab) }
  if (all.size < most && !asked.both && found.topics.length + found.experienced.length > 0)
    for (const id of await withoutRoom(look, found, asking)) all.add(id)
  const meant = [...all].filter((id) => !except.has(id) && id !== list.viewer.id)
  return pageOf(meant, named, offset)
}

// What goes both ways only matching knows; a name then has to fit as well.
async function namesAskedFor(listing: Listing): Promise<Found['names']> {
  const { asked, found, market } = listing
  if (!asked.both || found.names.length === 0) return found.names
  const only = found.names.map(({ id }) => id)
  const fit = await rankPeople(market, askedWith(listing, { only }), { offset: 0, limit: only.length })
  const ids = new Set(fit.map(({ id }) => id))
  return found.names.filter(({ id }) => ids.has(id))
}

/** Who teaches (or openly learns) a topic found, or has been through what was asked: one list, best first. */
async function ranked(listing: Listing, most: number): Promise<Placed[]> {
  const { found, market } = listing
  const part = { offset: 0, limit: most }
  const [teaching, experienced] = await Promise.all([
    found.topics.length === 0
      ? []
      : rankPeople(market, askedWith(listing, { topics: found.topics.map(({ topic }) => topic) }), part),
    found.experienced.length === 0
      ? []
      : rankPeople(market, askedWith(listing, { only: found.experienced }), part),
  ])
  const { viewer, today } = listing.list
  return [...teaching, ...experienced]
    .map((one) => ({ ...one, tie: tieHash(viewer.id, one.id, today) }))
    .sort(byPlace)
}

/** Which single filter, let go, would find somebody: those that help most first. */
export async function loosened(
  listing: Listing,
  drop: readonly (keyof AskedFor)[],
): Promise<(keyof AskedFor)[]> {
  const { asked, found } = listing
  const counts = await Promise.all(
    drop.map(async (name) => {
      const wider: Listing = { ...listing, asked: { ...asked, [name]: name === 'topic' ? '' : undefined } }
      const topics =
        name === 'topic' || asked.topic === '' ? undefined : found.topics.map(({ topic: key }) => key)
      const nobody = name !== 'topic' && asked.topic !== '' && found.topics.length === 0
      return nobody ? 0 : countPeople(listing.market, askedWith(wider, { topics }))
    }),
  )
  return drop
    .map((name, place) => ({ name, count: counts[place] ?? 0 }))
    .filter(({ count }) => count > 0)
    .sort((a, b) => b.count - a.count)
    .map(({ name }) => name)
}
