import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { inviteMember } from '#members/joining/invite-member.ts'
import { joinLinkToken, makeJoinLink, revokeJoinLink } from '#members/joining/join-link.ts'
import { keyFor } from '#platform/config.ts'
import { type FormValues, fieldValue, formValues, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { notFound, Refusal } from '#platform/refusal.ts'
import { line, tick } from '#platform/text.ts'
import { after, dayIn, days, instantIn } from '#platform/time.ts'
import type { FieldErrors } from '#ui/form.tsx'
import { counted, sentence } from '#ui/wording.ts'
import { invitingOf } from './access.ts'
import { readAddresses } from './addresses.ts'
import { inviteImported } from './invite-imported.ts'
import { InvitePage, type InviteResult } from './pages.tsx'

/** @public Inviting: by address, from the register, by join link. */
export const invitingRoutes: readonly Route[] = [
  get(at.staffInvite, 'staff', showInvite),
  post(at.staffInvite, 'staff', invite),
  post(at.staffInvitations, 'staff', inviteAll),
  post(at.staffJoinLinks, 'staff', makeLink),
  post(at.staffJoinLink, 'staff', takeBack),
]

/** More at once are an import. */
const MOST = 100

interface CameBack {
  values: FormValues
  errors: FieldErrors
  results?: readonly InviteResult[]
}

function showInvite(c: Ctx) {
  return page(c)
}

const shown = z.object({ done: line(20), n: z.coerce.number().int().min(0).max(MOST).default(0) })

function doneWords(c: Ctx): string | undefined {
  const { done, n } = parseQuery(c, shown)
  if (done === 'invited') return sentence(`${counted(n, 'invitation is', 'invitations are')} on the way.`)
  if (done === 'batch') return 'The invitations are going out, fifty at a time.'
  if (done === 'link') return 'The join link is made. Copy it from below.'
  return done === 'taken-back' ? 'The join link no longer works.' : undefined
}

async function page(c: Ctx, back?: CameBack) {
  const look = lookOf(c)
  if (back) c.status(422)
  const { config } = c.var.house
  const key = keyFor(config, 'join-link')
  const content = (
    <InvitePage
      data={await invitingOf(look)}
      reading={{ now: look.now, zone: look.viewer.zone }}
      values={back?.values ?? {}}
      errors={back?.errors ?? {}}
      results={back?.results ?? []}
      done={back ? undefined : doneWords(c)}
      linkOf={({ id }) => `${config.baseUrl}${to('joinLink', { token: joinLinkToken(key, id) })}`}
      defaultExpiry={dayIn(look.viewer.zone, after(look.now, days(30)))}
    />
  )
  return c.render(content, { title: 'Invite', area: 'Staff', error: back !== undefined })
}

async function invite(c: Ctx) {
  const values = await formValues(c)
  const pasted = readAddresses(fieldValue(values, 'addresses'))
  if (pasted.length === 0)
    return page(c, { values, errors: { addresses: 'Please write an e-mail address.' } })
  if (pasted.length > MOST)
    return page(c, { values, errors: { addresses: 'Up to a hundred at once. For more, import a list.' } })
  const results: InviteResult[] = []
  for (const { text, email, name } of pasted)
    results.push({
      text,
      result: email === undefined ? 'no_address' : await inviteAddress(c, email, name),
    })
  const invited = results.filter(({ result }) => result === 'invited').length
  if (invited === results.length) return onwards(c, to('staffInvite', {}, { done: 'invited', n: invited }))
  const left = results.filter(({ result }) => result === 'no_address').map(({ text }) => text)
  const errors = { addresses: 'Not everybody was invited. What became of each stands below.' }
  // Nobody invited: the words stay as they were typed. Else only what still needs mending.
  const kept = invited === 0 ? values : { addresses: left.join('\n') }
  return page(c, { values: kept, errors, results })
}

/** Each in a transaction of its own: one who is here already must not stop the others. */
async function inviteAddress(c: Ctx, email: string, name: string): Promise<InviteResult['result']> {
  try {
    await performAs(c, (act) => inviteMember(act, { email, name }))
    return 'invited'
  } catch (error) {
    if (error instanceof Refusal && error.code === 'already_member') return 'here'
    throw error
  }
}

const inviteAllForm = z.object({ again: tick })

async function inviteAll(c: Ctx) {
  const form = await parseForm(c, inviteAllForm)
  await performAs(c, (act) => inviteImported(act, { again: form.ok && form.data.again }))
  return onwards(c, to('staffInvite', {}, { done: 'batch' }))
}

const linkForm = z.object({
  label: line(120, 'Please write what the link is for.'),
  until: line(20, 'Please choose a day.'),
})

async function makeLink(c: Ctx) {
  const form = await parseForm(c, linkForm)
  if (!form.ok) return page(c, form)
  const look = lookOf(c)
  const expiresAt = instantIn(look.viewer.zone, `${form.data.until}T23:59`)
  if (!expiresAt || expiresAt <= look.now || expiresAt > after(look.now, days(366)))
    return page(c, {
      values: form.values,
      errors: { until: 'Please choose a day within the next year.' },
    })
  await performAs(c, (act) => makeJoinLink(act, { label: form.data.label, expiresAt }))
  return onwards(c, to('staffInvite', {}, { done: 'link' }))
}

async function takeBack(c: Ctx) {
  const link = c.req.param('link') ?? ''
  if (!isId<'join-link'>(link)) throw notFound()
  await performAs(c, (act) => revokeJoinLink(act, link))
  return onwards(c, to('staffInvite', {}, { done: 'taken-back' }))
}
