import { z } from 'zod'
import { at } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { chaptersWithMembers } from '#members/register/chapters.ts'
import { parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf, searched, tooLongToFind } from '#platform/text.ts'
import type { PartnershipState } from '../partnership.ts'
import { allPartnerships, type PartnershipSearch, partnershipList } from './access.ts'
import { partnershipsCsv } from './export.ts'
import { StaffPartnershipsPage } from './pages.tsx'
import { stateWords } from './words.ts'

/** @public Partnerships as staff see them. */
export const partnershipStaffRoutes: readonly Route[] = [
  get(at.staffPartnerships, 'staff', show),
  get(at.staffPartnershipsFile, 'staff', send),
]

const states = Object.keys(stateWords) as PartnershipState[]
/** Characters of a search. */
const LONGEST_SEARCH = 200
const query = z.object({
  q: searched,
  chapter: line(120),
  state: oneOf(states),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

function searchOf(c: Ctx): { search: PartnershipSearch; page: number } {
  const { q, chapter, state, page } = parseQuery(c, query)
  return { search: { name: q || undefined, chapter: chapter || undefined, state }, page }
}

const NONE = { partnerships: [], all: 0, more: false }

async function show(c: Ctx) {
  const look = lookOf(c)
  const { search, page } = searchOf(c)
  const error = tooLongToFind(search.name ?? '', LONGEST_SEARCH)
  if (error) c.status(422)
  const [found, chapters, { chapterWord }] = await Promise.all([
    error ? NONE : partnershipList(look, search, page),
    chaptersWithMembers(look),
    readSettings(look, memberSettings),
  ])
  return c.render(
    <StaffPartnershipsPage
      {...{ search, page, chapters, chapterWord, ...found, error }}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: 'Partnerships', area: 'Staff', wide: true, error: error !== undefined },
  )
}

async function send(c: Ctx) {
  const look = lookOf(c)
  const { search } = searchOf(c)
  if (tooLongToFind(search.name ?? '', LONGEST_SEARCH)) return show(c)
  const partnerships = await allPartnerships(look, search)
  return c.body(partnershipsCsv(partnerships, look.viewer.zone), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="partnerships.csv"',
  })
}
