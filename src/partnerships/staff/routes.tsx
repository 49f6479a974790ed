import { z } from 'zod'
import { at } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { chaptersWithMembers } from '#members/register/chapters.ts'
import { parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { line, oneOf } from '#platform/text.ts'
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
const query = z.object({
  q: line(200),
  chapter: line(120),
  state: oneOf(states),
  page: z.coerce.number().int().min(1).max(10_000).default(1),
})

function searched(c: Ctx): { search: PartnershipSearch; page: number } {
  const { q, chapter, state, page } = parseQuery(c, query)
  return { search: { name: q || undefined, chapter: chapter || undefined, state }, page }
}

async function show(c: Ctx) {
  const look = lookOf(c)
  const { search, page } = searched(c)
  const [found, chapters, { chapterWord }] = await Promise.all([
    partnershipList(look, search, page),
    chaptersWithMembers(look),
    readSettings(look, memberSettings),
  ])
  return c.render(
    <StaffPartnershipsPage
      {...{ search, page, chapters, chapterWord, ...found }}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: 'Partnerships', area: 'Staff', wide: true },
  )
}

async function send(c: Ctx) {
  const look = lookOf(c)
  const partnerships = await allPartnerships(look, searched(c).search)
  return c.body(partnershipsCsv(partnerships, look.viewer.zone), 200, {
    'Content-Type': 'text/csv; charset=utf-8',
    'Content-Disposition': 'attachment; filename="partnerships.csv"',
  })
}
