import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { keyFor } from '#platform/config.ts'
import { formValues, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, notFound } from '#platform/refusal.ts'
import { readSettings } from '#platform/settings.ts'
import { oneOf } from '#platform/text.ts'
import { system } from '#platform/viewer.ts'
import { memberOfMail, readInbox } from './access.ts'
import { choosePreferences, pauseMail, resumeMail, stopMail } from './choose.ts'
import { readUnsubscribeToken } from './mail/unsubscribe-token.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'
import { InboxPage, PreferencesPage, UnsubscribePage } from './pages.tsx'
import { readPreferences, ways } from './preference.ts'
import { readAll, readItem } from './read-items.ts'
import { noticeSettings } from './settings.ts'

/** @public The inbox, what reaches somebody, and the way out in each mail. */
export const noticeRoutes: readonly Route[] = [
  get(at.inbox, 'member', showInbox),
  post(at.inboxRead, 'member', markAll),
  post(at.inboxItem, 'own', openItem),
  get(at.meNotices, 'member', showPreferences),
  post(at.meNotices, 'member', savePreferences),
  post(at.mePause, 'member', pauseOrResume),
  get(at.unsubscribe, 'machine', showUnsubscribe),
  post(at.unsubscribe, 'machine', unsubscribe),
]

async function showInbox(c: Ctx) {
  const look = lookOf(c)
  const query = z.object({ page: z.coerce.number().int().min(1).max(1000).default(1) })
  const { page } = parseQuery(c, query)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<InboxPage {...(await readInbox(look, page))} page={page} reading={reading} />, {
    title: 'Inbox',
  })
}

async function markAll(c: Ctx) {
  await performAs(c, readAll)
  return onwards(c, to('inbox'))
}

async function openItem(c: Ctx) {
  const item = c.req.param('item') ?? ''
  if (!isId<'item'>(item)) throw notFound()
  return onwards(c, await performAs(c, (act) => readItem(act, item)))
}

const preferencesQuery = z.object({ done: oneOf(['saved', 'paused', 'resumed']) })

async function showPreferences(c: Ctx) {
  const look = lookOf(c)
  const { done } = parseQuery(c, preferencesQuery)
  const preferences = await readPreferences(look, look.viewer.id)
  const quiet = await readSettings(look, noticeSettings)
  return c.render(<PreferencesPage preferences={preferences} quiet={quiet} done={done} />, {
    title: 'What reaches me',
  })
}

const preferencesForm = z.object(
  Object.fromEntries(noticeKinds.map((kind) => [kind, oneOf(ways)])) as Record<
    NoticeKind,
    ReturnType<typeof oneOf<(typeof ways)[number]>>
  >,
)

async function savePreferences(c: Ctx) {
  const form = await parseForm(c, preferencesForm)
  if (form.ok) await performAs(c, (act) => choosePreferences(act, form.data))
  return onwards(c, to('meNotices', {}, { done: 'saved' }))
}

async function pauseOrResume(c: Ctx) {
  const { mail } = await formValues(c)
  const resume = mail === 'resume'
  await performAs(c, (act) => (resume ? resumeMail : pauseMail)(act, act.viewer.id))
  return onwards(c, to('meNotices', {}, { done: resume ? 'resumed' : 'paused' }))
}

/** The token is the proof: no cookie, no session, no form of ours is needed (RFC 8058). */
const tokenOf = (c: Ctx) =>
  found(readUnsubscribeToken(keyFor(c.var.house.config, 'unsubscribe'), c.req.param('token') ?? ''))

async function showUnsubscribe(c: Ctx) {
  const { member, kind } = tokenOf(c)
  await memberOfMail(c.var.look, member)
  const { ways, paused } = await readPreferences(c.var.look, member)
  const token = c.req.param('token') ?? ''
  return c.render(
    <UnsubscribePage token={token} kind={kind} stopped={ways[kind] !== 'mail'} paused={paused} />,
    { title: 'No more mails like this', task: true },
  )
}

async function unsubscribe(c: Ctx) {
  const { member, kind } = tokenOf(c)
  const values = await formValues(c)
  await c.var.perform(system, async (act) => {
    await memberOfMail(act, member)
    await (values.what === 'all' ? pauseMail(act, member) : stopMail(act, member, kind))
  })
  // A mail program that presses the button itself must not be sent elsewhere (RFC 8058, section 3.1).
  if (values['List-Unsubscribe'] !== undefined) return c.text('Done.')
  return onwards(c, to('unsubscribe', { token: c.req.param('token') ?? '' }))
}
