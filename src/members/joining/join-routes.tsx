import { z } from 'zod'
import type { JoinLinkId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { keyFor } from '#platform/config.ts'
import { type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, networkOf, onwards, post, type Route } from '#platform/http.ts'
import { readSettings } from '#platform/settings.ts'
import { address, line, oneOf } from '#platform/text.ts'
import { system } from '#platform/viewer.ts'
import { askToJoin } from './ask-to-join.ts'
import { joinLinkIsOpen, readJoinLinkToken } from './join-link.ts'
import { CheckJoinMail, JoinByInvitation, JoinPage } from './join-pages.tsx'
import { refuse } from './refusals.ts'
import { memberSettings } from './settings.ts'

/** @public Joining: open to everybody, or by a link of staff. */
export const joinRoutes: readonly Route[] = [
  get(at.join, 'public', showJoin),
  post(at.join, 'public', join),
  get(at.joinLink, 'public', showJoinByLink),
  post(at.joinLink, 'public', joinByLink),
]

const joinForm = z.object({
  name: line(120, 'Please write your name.'),
  callName: line(60),
  email: address,
})

const writtenQuery = z.object({ done: oneOf(['mailed']) })

const written = (c: Ctx) => parseQuery(c, writtenQuery).done !== undefined
const checkMail = (c: Ctx) => c.render(<CheckJoinMail />, { title: 'Look at your mail', task: true })

async function showJoin(c: Ctx) {
  if (written(c)) return checkMail(c)
  const { openJoining, joinHelp } = await readSettings(c.var.look, memberSettings)
  if (openJoining) return page(c, to('join'))
  return c.render(<JoinByInvitation joinHelp={joinHelp} />, { title: 'Join', task: true })
}

async function join(c: Ctx) {
  const { openJoining } = await readSettings(c.var.look, memberSettings)
  if (!openJoining) throw refuse('not_open')
  return ask(c, to('join'), to('join', {}, { done: 'mailed' }))
}

async function showJoinByLink(c: Ctx) {
  if (written(c)) return checkMail(c)
  const { token } = await openLink(c)
  return page(c, to('joinLink', { token }))
}

async function joinByLink(c: Ctx) {
  const { token } = await openLink(c)
  return ask(c, to('joinLink', { token }), to('joinLink', { token }, { done: 'mailed' }))
}

/** The join link of the path, or one sentence for expired, revoked and invented ones alike. */
async function openLink(c: Ctx): Promise<{ token: string; link: JoinLinkId }> {
  const token = c.req.param('token') ?? ''
  const link = readJoinLinkToken(keyFor(c.var.house.config, 'join-link'), token)
  if (!link || !(await joinLinkIsOpen(c.var.look, link))) throw refuse('join_link_over')
  return { token, link }
}

async function page(c: Ctx, action: string, { values, errors }: Mistakes = { values: {}, errors: {} }) {
  const { association } = await readSettings(c.var.look, memberSettings)
  const error = Object.keys(errors).length > 0
  if (error) c.status(422)
  return c.render(<JoinPage action={action} association={association} values={values} errors={errors} />, {
    title: 'Join',
    task: true,
    error,
  })
}

async function ask(c: Ctx, action: string, next: string) {
  const form = await parseForm(c, joinForm)
  if (!form.ok) return page(c, action, form)
  await c.var.perform(system, (act) => askToJoin(act, { ...form.data, network: networkOf(c.var.client) }))
  return onwards(c, next)
}
