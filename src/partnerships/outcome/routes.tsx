import { at } from '#map/paths.ts'
import { type Ctx, get, lookOf, type Route } from '#platform/http.ts'
import { readPartnership } from '../access.ts'
import { CameOfItPage } from './came-of-it.tsx'
import { readMade } from './read-made.ts'

/** @public What came of a partnership, to be printed. */
export const outcomeRoutes: readonly Route[] = [get(at.cameOfIt, 'own', show)]

async function show(c: Ctx) {
  const look = lookOf(c)
  const partnership = await readPartnership(look, c.req.param('partnership') ?? '')
  const made = await readMade(look, partnership)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<CameOfItPage {...{ partnership, made, reading }} />, { title: 'What came of it' })
}
