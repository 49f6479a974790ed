import { at } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { readMonths, readStages } from './helpers.ts'
import { InsightsPage } from './pages.tsx'
import { readLacking, readUnasked } from './roles.ts'

/** @public Who is asked, in pictures and figures. */
export const insightsRoutes: readonly Route[] = [get(at.staffInsights, 'staff', show)]

async function show(c: Ctx) {
  const look = lookOf(c)
  const { stageWords } = await readSettings(look, memberSettings)
  const [stages, months, { people: unasked, more }, lacking] = await Promise.all([
    readStages(look),
    readMonths(look),
    readUnasked(look),
    readLacking(look),
  ])
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<InsightsPage {...{ stages, months, unasked, more, lacking, stageWords, reading }} />, {
    title: 'Insights',
    area: 'Staff',
  })
}
