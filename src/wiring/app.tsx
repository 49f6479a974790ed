import { Hono } from 'hono'
import { othersFor, personFor } from '#discovery/others.tsx'
import { discoveryRoutes } from '#discovery/routes.tsx'

import { suggestionsRoutes } from '#market/prices/routes.tsx'
import { accountRoutes } from '#members/account/routes.tsx'
import { firstStepRoutes } from '#members/first-steps/routes.tsx'
import { joinRoutes } from '#members/joining/join-routes.tsx'
import { joiningRoutes } from '#members/joining/routes.tsx'
import { profileRoutes } from '#members/profile/routes.tsx'
import { devMailRoutes } from '#notices/mail/dev-routes.tsx'
import { noticeRoutes } from '#notices/routes.tsx'
import { partnershipRoutes } from '#partnerships/routes.tsx'
import { DISK_FULL, pgCode } from '#platform/database/database.ts'
import type { House } from '#platform/house.ts'
import {
  type Ctx,
  clientAddress,
  type Env,
  headers,
  logged,
  mount,
  noStore,
  type Route,
} from '#platform/http.ts'
import { Refusal } from '#platform/refusal.ts'
import { programmeRoutes } from '#programmes/routes.tsx'
import { answerBehind } from '#questions/answer-behind.ts'
import { questionRoutes } from '#questions/routes.tsx'
import { roundRoutes } from '#rounds/routes.tsx'
import { safetyRoutes } from '#safety/routes.tsx'
import { reportedRoutes } from '#safety/staff-routes.tsx'
import { staffRoutes } from '#staff/routes.tsx'
import { todayRoutes } from '#today/routes.tsx'
import { welcomeRoutes } from '#welcome/routes.tsx'
import { type Assets, readAssets, serveAssets } from './assets.ts'
import { developmentRoutes } from './development-routes.tsx'
import { framed } from './frame.tsx'
import { guards } from './guards.ts'
import { healthRoutes } from './health.ts'
import { limitedReading } from './limit-reading.ts'
import { AwayPage, FaultPage, FullPage, RefusalPage } from './no-pages.tsx'
import { recogniseViewer } from './recognise.ts'

/** Every route of the product, room by room, in reading order: the walls walk this list. */
export const routes: readonly Route[] = [
  ...healthRoutes,
  ...todayRoutes,
  ...joiningRoutes,
  ...joinRoutes,
  ...programmeRoutes,
  ...partnershipRoutes({ others: othersFor, person: personFor, behind: answerBehind }),
  ...noticeRoutes,
  ...safetyRoutes,
  ...reportedRoutes,
  ...devMailRoutes,
  ...firstStepRoutes,
  ...profileRoutes,
  ...accountRoutes,
  ...discoveryRoutes,
  ...welcomeRoutes,
  ...suggestionsRoutes,
  ...questionRoutes,
  ...roundRoutes,
  ...staffRoutes,
  ...developmentRoutes,
]

/** The whole application on one house. */
export function buildApp(house: House, assets: Assets = readAssets()): Hono<Env> {
  const app = new Hono<Env>()
  app.use(logged(house.log), clientAddress(house.config), headers(house.config))
  app.use('/assets/*', serveAssets())
  // The frame first: if recognising the viewer is what breaks, the page that says so is a whole page too.
  app.use(noStore, framed(assets))
  app.use(async (c, next) => {
    c.set('house', house)
    c.set('perform', house.perform)
    await recogniseViewer(c)
    await next()
  })
  mount(app, routes, limitedReading(guards), house.config)
  app.notFound((c) =>
    refused(c, new Refusal('not_found', 404, 'There is nothing here, or it is not yours to see.')),
  )
  app.onError((error, c) => (error instanceof Refusal ? refused(c, error) : broken(c, error)))
  return app
}

async function refused(c: Ctx, { status, message, retryAfter }: Refusal): Promise<Response> {
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  c.status(status)
  return c.render(<RefusalPage status={status} sentence={message} />, { title: message, task: true })
}

interface Trouble {
  readonly title: string
  readonly Says: typeof FaultPage
  /** Seconds to wait, where it is no fault of the house: a proxy understands. */
  readonly retryAfter?: number
}

const troubles = {
  full: { title: 'Nothing can be saved just now', Says: FullPage, retryAfter: 60 },
  away: { title: 'Back in a moment', Says: AwayPage, retryAfter: 5 },
  fault: { title: 'Something broke', Says: FaultPage },
} satisfies Record<string, Trouble>

async function troubleOf(c: Ctx, error: Error): Promise<Trouble> {
  if (pgCode(error) === DISK_FULL) return troubles.full
  return (await isReady(c)) ? troubles.fault : troubles.away
}

async function broken(c: Ctx, error: Error): Promise<Response> {
  const { title, Says, retryAfter } = await troubleOf(c, error)
  c.status(retryAfter === undefined ? 500 : 503)
  if (retryAfter !== undefined) c.header('Retry-After', String(retryAfter))
  const page = <Says reference={c.var.reference} />
  // The frame reads the database; if that is what broke, a page without it must still say so.
  try {
    return await c.render(page, { title, task: true })
  } catch {
    return c.html(
      `<!doctype html><html lang="en"><title>${title}</title><body>${String(await page)}</body></html>`,
    )
  }
}

// Asked while something is broken already, and must not break on it.
const isReady = async (c: Ctx): Promise<boolean> => {
  try {
    return await c.var.house.ready()
  } catch {
    return true
  }
}
