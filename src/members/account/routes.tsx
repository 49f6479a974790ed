import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { fieldValue, formValues, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, memberOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { address, tick } from '#platform/text.ts'
import { endOtherSessions } from '#platform/users/end-sessions.ts'
import type { FieldErrors } from '#ui/form.tsx'
import { isDemoAddress } from '../joining/demo-address.ts'
import { stopTakingPart } from '../standing/stop-taking-part.ts'
import { askForAddress } from './change-address.ts'
import { EmailPage, LeavePage, PasswordPage } from './pages.tsx'
import { isFresh, passwordTrouble } from './password.ts'

/** @public Password, sessions, and stopping to take part; open also to whoever will not accept a new code of conduct. */
export const accountRoutes: readonly Route[] = [
  get(at.mePassword, 'member', showPassword),
  post(at.mePassword, 'member', setPassword),
  get(at.meEmail, 'member', showEmail),
  post(at.meEmail, 'member', askForEmail),
  post(at.meSessions, 'arriving', signOutElsewhere),
  get(at.leave, 'arriving', (c) => c.render(<LeavePage />, { title: 'Stop taking part', task: true })),
  post(at.leave, 'arriving', leave),
]

const passwordQuery = z.object({ done: tick.default(false) })

async function showPassword(c: Ctx) {
  const { done } = parseQuery(c, passwordQuery)
  return passwordPage(c, {}, done)
}

function passwordPage(c: Ctx, errors: Record<string, string>, done = false) {
  const viewer = memberOf(c)
  const fresh = isFresh(viewer, lookOf(c).now)
  const error = errors.password !== undefined
  if (error) c.status(422)
  return c.render(<PasswordPage fresh={fresh} email={viewer.email} errors={errors} done={done} />, {
    title: 'Set a password',
    task: true,
    error,
  })
}

async function setPassword(c: Ctx) {
  const viewer = memberOf(c)
  if (!isFresh(viewer, lookOf(c).now)) return onwards(c, to('mePassword'))
  const password = fieldValue(await formValues(c), 'password')
  const trouble = passwordTrouble(password, viewer)
  if (trouble) return passwordPage(c, { password: trouble })
  await c.var.house.auth.setPassword(c.req.raw.headers, password)
  // Whoever sets a password may be shutting somebody out.
  const token = found(c.var.house.auth.token(c.req.raw.headers))
  await performAs(c, (act) => endOtherSessions(act, token))
  return onwards(c, to('mePassword', {}, { done: 'yes' }))
}

const emailQuery = z.object({ done: tick.default(false) })

async function showEmail(c: Ctx) {
  const { done } = parseQuery(c, emailQuery)
  return emailPage(c, { typed: '', errors: {}, done })
}

function emailPage(
  c: Ctx,
  { typed, errors, done = false }: { typed: string; errors: FieldErrors; done?: boolean },
) {
  const viewer = memberOf(c)
  const fresh = isFresh(viewer, lookOf(c).now)
  const error = errors.email !== undefined
  if (error) c.status(422)
  return c.render(<EmailPage {...{ fresh, typed, errors, done }} email={viewer.email} />, {
    title: 'Change e-mail',
    task: true,
    error,
  })
}

const emailForm = z.object({ email: address })

async function askForEmail(c: Ctx) {
  const viewer = memberOf(c)
  if (!isFresh(viewer, lookOf(c).now)) return onwards(c, to('meEmail'))
  const form = await parseForm(c, emailForm)
  const typed = fieldValue(form.values, 'email')
  if (!form.ok) return emailPage(c, { typed, errors: form.errors })
  const { email } = form.data
  if (email === viewer.email)
    return emailPage(c, { typed, errors: { email: 'This is your address already.' } })
  if (isDemoAddress(email))
    return emailPage(c, { typed, errors: { email: 'No mail can reach that address.' } })
  await performAs(c, (act) => askForAddress(act, email))
  return onwards(c, to('meEmail', {}, { done: 'yes' }))
}

async function signOutElsewhere(c: Ctx) {
  const token = found(c.var.house.auth.token(c.req.raw.headers))
  await performAs(c, (act) => endOtherSessions(act, token))
  return onwards(c, `${to('me', {}, { done: 'account' })}#account`)
}

async function leave(c: Ctx) {
  await performAs(c, stopTakingPart)
  // The sessions are gone already; this clears the cookie.
  const headers = await c.var.house.auth.close(c.req.raw.headers)
  const response = onwards(c, to('today'))
  for (const cookie of headers.getSetCookie()) response.headers.append('Set-Cookie', cookie)
  return response
}
