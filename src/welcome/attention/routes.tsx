import { z } from 'zod'
import { isPublicId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { marketOf } from '#market/snapshot.ts'
import { formValues, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { oneOf } from '#platform/text.ts'
import { readWithoutReply } from '../replies/access.ts'
import { readAttention } from './access.ts'
import { AttentionPage, dones } from './pages.tsx'
import { askHost, needsNothing } from './see-to.ts'

/** @public Newcomers staff should know of. */
export const attentionRoutes: readonly Route[] = [
  get(at.staffAttention, 'staff', show),
  post(at.staffAskHost, 'staff', ask),
  post(at.staffNothingNeeded, 'staff', nothing),
]

const pageQuery = z.object({ done: oneOf(dones) })

async function show(c: Ctx) {
  const look = lookOf(c)
  const { done } = parseQuery(c, pageQuery)
  const { people, more } = await readAttention(look, await marketOf(c.var.house))
  const unreplied = await readWithoutReply(look)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<AttentionPage {...{ people, more, unreplied, reading, done }} />, {
    title: 'Needs attention',
    area: 'Staff',
  })
}

function personOf(c: Ctx): string {
  const person = c.req.param('person') ?? ''
  if (!isPublicId(person)) throw notFound()
  return person
}

async function ask(c: Ctx) {
  const newcomer = personOf(c)
  const { host } = await formValues(c)
  const market = await marketOf(c.var.house)
  const done = await performAs(c, (act) =>
    askHost(act, market, { newcomer, host: typeof host === 'string' ? host : '' }),
  )
  return onwards(c, to('staffAttention', {}, { done }))
}

async function nothing(c: Ctx) {
  const newcomer = personOf(c)
  const done = await performAs(c, (act) => needsNothing(act, newcomer))
  return onwards(c, to('staffAttention', {}, { done }))
}
