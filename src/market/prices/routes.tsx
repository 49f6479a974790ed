import { at, to } from '#map/paths.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { readSuggestions } from './access.ts'
import { SuggestionsPage } from './page.tsx'
import { setInBackground } from './set-prices.ts'
import { startRun } from './start-run.ts'

/** @public How suggestions stand, and working them out on demand. */
export const suggestionsRoutes: readonly Route[] = [
  get(at.staffSuggestions, 'staff', show),
  post(at.staffSuggestions, 'staff', workOut),
]

async function show(c: Ctx) {
  const look = lookOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<SuggestionsPage suggestions={await readSuggestions(look)} reading={reading} />, {
    title: 'Suggestions',
    area: 'Staff',
  })
}

/** Pressed twice, or by two at once, it is one run. */
async function workOut(c: Ctx) {
  const run = await performAs(c, startRun)
  if (run) setInBackground(c.var.house, run)
  return onwards(c, to('staffSuggestions'))
}
