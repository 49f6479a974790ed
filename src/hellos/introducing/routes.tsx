import type { IntroductionId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { type Ctx, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, idFrom } from '#platform/refusal.ts'
import type { PersonFor } from '../beside.ts'
import { findIntroduction } from './access.ts'
import { sayHappy, sayNotNow } from './answer-introduction.ts'
import { IntroductionPage } from './page.tsx'

/** @public The two answers to an introduction; its page has the address of the conversation it may become. */
export const introducingRoutes: readonly Route[] = [
  post(at.introductionHappy, 'own', happy),
  post(at.introductionNotNow, 'own', notNow),
]

const idOf = (c: Ctx): IntroductionId => idFrom<IntroductionId>(c.req.param('hello'))

/** @public The page of an introduction, where its address is not one of a hello. */
export async function showIntroduction(c: Ctx, personFor: PersonFor): Promise<Response> {
  const look = lookOf(c)
  const introduction = found(await findIntroduction(look, c.req.param('hello') ?? ''))
  const { standing, them } = introduction
  const person = standing === 'asks' ? await personFor(c, them.id) : undefined
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<IntroductionPage {...{ introduction, person, reading }} />, {
    title: `Hello with ${them.name}`,
    task: true,
  })
}

async function happy(c: Ctx) {
  const introduction = idOf(c)
  const hello = await performAs(c, (act) => sayHappy(act, { introduction }))
  return onwards(c, to('hello', { hello: hello ?? introduction }))
}

async function notNow(c: Ctx) {
  const introduction = idOf(c)
  await performAs(c, (act) => sayNotNow(act, { introduction }))
  return onwards(c, to('hellos', {}, { done: 'not_now' }))
}
