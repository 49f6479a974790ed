import { at, to } from '#map/paths.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { readFirstWeeks } from './access.ts'
import { attentionRoutes } from './attention/routes.tsx'
import { skipStep, switchOff, switchOn } from './choose-for-oneself.ts'
import { welcomeSteps } from './newcomer.ts'
import { FirstWeeksPage } from './pages.tsx'

/** @public A newcomer's first weeks, and what staff see to. */
export const welcomeRoutes: readonly Route[] = [
  get(at.firstWeeks, 'member', show),
  post(at.firstWeeksSkip, 'member', skip),
  post(at.firstWeeksOff, 'member', (c) => choose(c, switchOff)),
  post(at.firstWeeksOn, 'member', (c) => choose(c, switchOn)),
  ...attentionRoutes,
]

async function show(c: Ctx) {
  const look = lookOf(c)
  const weeks = await readFirstWeeks(look)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<FirstWeeksPage weeks={weeks} reading={reading} />, {
    title: 'Your first weeks',
    task: true,
  })
}

async function skip(c: Ctx) {
  const step = found(welcomeSteps.find((known) => known === c.req.param('step')))
  return choose(c, (act) => skipStep(act, step))
}

async function choose(c: Ctx, verb: (act: MemberAct) => Promise<void>) {
  await performAs(c, verb)
  return onwards(c, to('firstWeeks'))
}
