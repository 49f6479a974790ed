import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { keyFor } from '#platform/config.ts'
import {
  type FormValues,
  fieldValue,
  fieldValues,
  formValues,
  type Mistakes,
  OPENED,
  parseForm,
  parseQuery,
} from '#platform/forms.ts'
import { type Ctx, get, localPath, networkOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { takeLimit } from '#platform/limits.ts'
import { found, notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { address, line, oneOf } from '#platform/text.ts'
import { system } from '#platform/viewer.ts'
import { comeAsDemo } from '../demo-sign-in/come-as-demo.ts'
import { demoList } from '../demo-sign-in/demo-list.ts'
import { askToSignIn } from './ask-to-sign-in.ts'
import { acceptConduct, currentConduct } from './conduct.ts'
import { isDemoAddress } from './demo-address.ts'
import { readLetterToken } from './letter.ts'
import { arrive, openLetter, type Proved, readLetter } from './open-letter.ts'
import { AcceptedPage, CheckMail, ConductPage, LetterPage, SignInPage } from './pages.tsx'
import { refuse } from './refusals.ts'
import { memberSettings } from './settings.ts'
import { memberOfUser, tieSession } from './tie-session.ts'

/** @public Signing in and out, letters, the code of conduct. */
export const joiningRoutes: readonly Route[] = [
  get(at.signIn, 'public', showSignIn),
  post(at.signIn, 'public', mailLink),
  post(at.signInPassword, 'public', signInByPassword),
  post(at.signInDemo, 'demo', signInAsDemo),
  post(at.signOut, 'arriving', signOut),
  get(at.letter, 'public', showLetter),
  post(at.letter, 'public', useLetter),
  get(at.conduct, 'public', showConduct),
  post(at.conduct, 'arriving', accept),
]

const nextField = z.string().max(500).default('').transform(localPath)
const signInForm = z.object({ email: address, next: nextField })

interface SignInAgain extends Mistakes {
  byPassword?: boolean
}

async function signInPage(c: Ctx, next: string, again?: SignInAgain) {
  const demo = c.var.house.config.mode === 'demo' ? await demoList(c.var.look) : []
  if (again) c.status(422)
  const { values = {}, errors = {}, byPassword = false } = again ?? {}
  return c.render(
    <SignInPage next={next} values={values} errors={errors} byPassword={byPassword} demo={demo} />,
    { title: 'Sign in', task: true, error: again !== undefined },
  )
}

const signInQuery = z.object({ next: nextField, done: oneOf(['mailed']) })

async function showSignIn(c: Ctx) {
  const { next, done } = parseQuery(c, signInQuery)
  if (done) return c.render(<CheckMail />, { title: 'Look at your mail', task: true })
  return signInPage(c, next)
}

async function mailLink(c: Ctx) {
  const form = await parseForm(c, signInForm)
  if (!form.ok) return signInPage(c, fieldValue(form.values, 'next'), form)
  const { email, next } = form.data
  await c.var.perform(system, (act) => askToSignIn(act, { email, network: networkOf(c.var.client), next }))
  return onwards(c, to('signIn', {}, { done: 'mailed' }))
}

const demoForm = z.object({ person: line(60), next: nextField })

async function signInAsDemo(c: Ctx) {
  const form = await parseForm(c, demoForm)
  if (!form.ok) throw notFound()
  const proved = await c.var.perform(system, (act) => comeAsDemo(act, form.data.person))
  return openSession(c, { ...proved, next: form.data.next })
}

const passwordForm = z.object({
  email: address,
  password: z.string().max(128, 'That is longer than any password here.').default(''),
  next: nextField,
})
const PER_ADDRESS = { kind: 'password-address', most: 10, seconds: 900 }
const PER_NETWORK = { kind: 'password-network', most: 100, seconds: 900 }

async function signInByPassword(c: Ctx) {
  const form = await parseForm(c, passwordForm)
  const again = (errors: Mistakes['errors']) =>
    signInPage(c, fieldValue(form.values, 'next'), { values: form.values, errors, byPassword: true })
  if (!form.ok) return again(form.errors)
  const { email, password, next } = form.data
  refuseDemo(c, email)
  // Counted in a transaction of its own: a wrong password must count as well.
  await c.var.perform(system, async (act) => {
    await takeLimit(act, PER_ADDRESS, email)
    await takeLimit(act, PER_NETWORK, networkOf(c.var.client))
  })
  const opened = await c.var.house.auth.openByPassword(email, password, c.req.raw.headers)
  if (!opened)
    return again({
      password: 'Address and password do not go together. You can always ask for a link instead.',
    })
  const member = found(await memberOfUser(c.var.look, opened.userId))
  if (!member.maySignIn) {
    await c.var.house.auth.closeAll(opened.userId)
    throw refuse('suspended')
  }
  await c.var.perform(system, async (act) => {
    // Whoever had stopped taking part comes back by a password as by a letter.
    await arrive(act, { kind: 'sign_in', email: member.email, name: '', call_name: '' })
    await tieSession(act, member.id, opened.userId)
  })
  return withCookies(onwards(c, next), opened.headers)
}

async function signOut(c: Ctx) {
  const headers = await c.var.house.auth.close(c.req.raw.headers)
  return withCookies(onwards(c, to('today')), headers)
}

async function showLetter(c: Ctx) {
  const letter = letterOf(c)
  const open = letter && (await readLetter(c.var.look, letter))
  if (!open) throw refuse('letter_used')
  return c.render(<LetterPage token={c.req.param('token') ?? ''} letter={open} />, {
    title: 'Welcome',
    task: true,
  })
}

async function useLetter(c: Ctx) {
  const letter = letterOf(c)
  if (!letter) throw refuse('letter_used')
  const proved = await c.var.perform(system, (act) => openLetter(act, letter))
  return openSession(c, proved)
}

function refuseDemo(c: Ctx, email: string): void {
  if (c.var.house.config.mode !== 'demo' && isDemoAddress(email)) throw refuse('demo_only')
}

/** The address is proved: a session, tied to the member. */
async function openSession(c: Ctx, { member, email, name, next }: Proved): Promise<Response> {
  refuseDemo(c, email)
  const opened = await c.var.house.auth.openProved({ email, name }, c.req.raw.headers)
  await c.var.perform(system, (act) => tieSession(act, member, opened.userId))
  return withCookies(onwards(c, next || to('today')), opened.headers)
}

const letterOf = (c: Ctx) => readLetterToken(keyFor(c.var.house.config, 'letter'), c.req.param('token') ?? '')

function withCookies(response: Response, headers: Headers): Response {
  for (const cookie of headers.getSetCookie()) response.headers.append('Set-Cookie', cookie)
  return response
}

const conductQuery = z.object({ next: nextField })

async function showConduct(c: Ctx) {
  const asked = c.var.viewer.kind === 'member' && c.var.viewer.owesConduct
  const { next } = parseQuery(c, conductQuery)
  return conductPage(c, { asked, next })
}

interface ConductAsked {
  asked: boolean
  next: string
  errors?: Record<string, string>
  unsent?: readonly string[]
}

async function conductPage(c: Ctx, { asked, next, errors = {}, unsent = [] }: ConductAsked) {
  const conduct = await currentConduct(c.var.look)
  const { association } = await readSettings(c.var.look, memberSettings)
  return c.render(<ConductPage {...{ conduct, association, asked, next, errors, unsent }} />, {
    title: 'Code of conduct',
    task: true,
    error: Object.keys(errors).length > 0,
  })
}

/**
 * @public Leads somebody who owes the code of conduct to it. What they had written into a form meanwhile is shown there
 * and after it; it goes from page to page in their own browser's hands, and is kept nowhere.
 */
export async function acceptFirst(c: Ctx, next: string) {
  const unsent = c.req.method === 'POST' ? wordsIn(await formValues(c)) : []
  if (unsent.length === 0) return c.redirect(to('conduct', {}, { next }), 303)
  c.status(403)
  return conductPage(c, { asked: true, next, unsent })
}

/** What is never shown of a form: a secret, and what the form itself says of how it was opened. */
const notWritten = new Set(['password', OPENED])

/** Of what a form sent, what somebody wrote: keys, days and choices have no space in them. */
const wordsIn = (values: FormValues): string[] =>
  Object.keys(values)
    .filter((name) => !notWritten.has(name))
    .flatMap((name) => fieldValues(values, name).filter((text) => /\s/.test(text.trim())))

const conductForm = z.object({ accept: line(10), version: z.coerce.number().int(), next: nextField })

async function accept(c: Ctx) {
  const form = await parseForm(c, conductForm)
  const unsent = fieldValues(form.values, 'unsent').filter((text) => text !== '')
  const conduct = found(await currentConduct(c.var.look))
  if (!form.ok || !form.data.accept || form.data.version !== conduct.version) {
    const errors = { accept: 'Please read it and tick the box, or sign out.' }
    c.status(422)
    return conductPage(c, { asked: true, next: localPath(fieldValue(form.values, 'next')), errors, unsent })
  }
  const { next } = form.data
  await performAs(c, (act) => acceptConduct(act, conduct.version))
  if (unsent.length === 0) return onwards(c, next)
  return c.render(<AcceptedPage next={next} unsent={unsent} />, { title: 'Thank you', task: true })
}
