import { at } from '#map/paths.ts'
import { type Ctx, get, type Route } from '#platform/http.ts'
import { boardRoutes } from './board/routes.tsx'
import { failedJobsRoutes } from './failed-jobs/routes.tsx'
import { importRoutes } from './importing/routes.tsx'
import { insightsRoutes } from './insights/routes.tsx'
import { invitingRoutes } from './inviting/routes.tsx'
import { membersRoutes } from './members/routes.tsx'
import { StaffPage } from './pages.tsx'
import { settingsRoutes } from './settings/routes.tsx'
import { topicsRoutes } from './topics/routes.tsx'

/** @public What staff keep in order: settings, members, invitations, imports, topics, what failed. */
export const staffRoutes: readonly Route[] = [
  get(at.staff, 'staff', showStaff),
  ...settingsRoutes,
  ...membersRoutes,
  ...invitingRoutes,
  ...importRoutes,
  ...topicsRoutes,
  ...insightsRoutes,
  ...boardRoutes,
  ...failedJobsRoutes,
]

function showStaff(c: Ctx) {
  return c.render(<StaffPage />, { title: 'Staff', area: 'Staff' })
}
