import { at, to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { type Ctx, get, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { LandingPage } from './landing-page.tsx'
import { TodayPage } from './pages.tsx'
import { readToday } from './today.ts'

/** @public The first page of the house: the landing for a visitor, the day for a member. */
export const todayRoutes: readonly Route[] = [get(at.today, 'public', show)]

async function show(c: Ctx) {
  const { viewer, look, house } = c.var
  if (viewer.kind !== 'member') {
    const { association, kind } = await readSettings(look, memberSettings)
    const demo = house.config.mode === 'demo' ? kind : undefined
    return c.render(<LandingPage association={association} demo={demo} />, { title: 'Welcome', wide: true })
  }
  if (viewer.owesConduct) return c.redirect(to('conduct'), 303)
  const today = await readToday(await marketOf(house), { ...look, viewer })
  const reading = { now: look.now, zone: viewer.zone }
  return c.render(<TodayPage today={today} reading={reading} />, { title: 'Today', wide: true })
}
