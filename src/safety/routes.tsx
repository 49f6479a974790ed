import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { oneOf, words } from '#platform/text.ts'
import { hasBlocked, hasReported, type Person, peopleBlocked, personToMind, staffFor } from './access.ts'
import { block, unblock } from './block.ts'
import { makeReport } from './make-report.ts'
import { BlockedPage, BlockPage, ReportedPage, ReportPage } from './pages.tsx'

/** @public Blocking and reporting a person. */
export const safetyRoutes: readonly Route[] = [
  get(at.block, 'own', askBlock),
  post(at.block, 'own', doBlock),
  get(at.blocked, 'member', showBlocked),
  post(at.unblock, 'own', doUnblock),
  get(at.report, 'own', askReport),
  post(at.report, 'own', doReport),
]

const personOf = (c: Ctx) => personToMind(lookOf(c), c.req.param('person') ?? '')

async function askBlock(c: Ctx) {
  const person = await personOf(c)
  const blocked = await hasBlocked(lookOf(c), person.id)
  return c.render(<BlockPage person={person} blocked={blocked} />, {
    title: `Block ${person.name}`,
    task: true,
  })
}

async function doBlock(c: Ctx) {
  const person = await personOf(c)
  await performAs(c, (act) => block(act, person.id))
  return onwards(c, to('blocked', {}, { done: 'blocked' }))
}

const blockedQuery = z.object({ done: oneOf(['blocked', 'unblocked']) })

async function showBlocked(c: Ctx) {
  const { done } = parseQuery(c, blockedQuery)
  const look = lookOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<BlockedPage people={await peopleBlocked(look)} done={done} reading={reading} />, {
    title: 'People I blocked',
  })
}

async function doUnblock(c: Ctx) {
  const person = await personOf(c)
  await performAs(c, (act) => unblock(act, person.id))
  return onwards(c, to('blocked', {}, { done: 'unblocked' }))
}

const reportForm = z.object({
  what: words(4000, 'Please say what happened, in a sentence or two.'),
})

const isUnread = async (c: Ctx, { id }: Person) => (await staffFor(lookOf(c), id)).length === 0

async function askReport(c: Ctx) {
  const person = await personOf(c)
  const unread = await isUnread(c, person)
  const page = (await hasReported(lookOf(c), person.id)) ? (
    <ReportedPage person={person} unread={unread} />
  ) : (
    <ReportPage person={person} unread={unread} values={{}} errors={{}} />
  )
  return c.render(page, { title: `Report ${person.name}`, task: true })
}

async function doReport(c: Ctx) {
  const person = await personOf(c)
  const form = await parseForm(c, reportForm)
  if (!form.ok) {
    c.status(422)
    return c.render(<ReportPage person={person} unread={await isUnread(c, person)} {...form} />, {
      title: `Report ${person.name}`,
      task: true,
      error: true,
    })
  }
  await performAs(c, (act) =>
    makeReport(act, {
      accused: person.id,
      subject: { kind: 'profile' },
      excerpt: [],
      words: form.data.what,
    }),
  )
  return onwards(c, to('report', { person: person.publicId }))
}
