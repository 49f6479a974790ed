import { z } from 'zod'
import type { BehindHello, OthersFor, PersonFor } from '#hellos/beside.ts'
import { helloRoutes } from '#hellos/routes.tsx'
import { at, to } from '#map/paths.ts'
import { type Mistakes, parseForm, parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { line, oneOf, words } from '#platform/text.ts'
import { after, dayIn, days, instantIn } from '#platform/time.ts'
import { readPartnership, readPartnerships } from './access.ts'
import { readSummary } from './agreement/access.ts'
import { agreementRoutes } from './agreement/routes.tsx'
import { readContacts } from './contacts/contacts.ts'
import { contactRoutes } from './contacts/routes.tsx'
import { endKindly, takeAlong } from './ending/end-partnership.ts'
import { EndPage } from './ending/pages.tsx'
import { goalRoutes } from './goals/routes.tsx'
import { lessonRoutes } from './lessons/routes.tsx'
import { levelRoutes } from './levels/routes.tsx'
import { PartnershipsPage } from './list-page.tsx'
import { readMeetings } from './meetings/access.ts'
import { meetingRoutes } from './meetings/routes.tsx'
import { readMade } from './outcome/read-made.ts'
import { outcomeRoutes } from './outcome/routes.tsx'
import { PartnershipPage } from './page.tsx'
import { pausePartnership, resumePartnership } from './pausing/pause-partnership.ts'
import { saveNotes } from './save-notes.ts'
import { partnershipStaffRoutes } from './staff/routes.tsx'
import { thingRoutes } from './things/routes.tsx'
import { besideHello } from './trial/beside.tsx'
import { trialRoutes } from './trial/routes.tsx'

/** @public Partnerships, and the hellos they grow out of: their page carries what the two made of it. */
export const partnershipRoutes = (known: {
  others: OthersFor
  person: PersonFor
  behind: BehindHello
}): readonly Route[] => [
  ...helloRoutes({ beside: besideHello, ...known }),
  ...trialRoutes,
  ...contactRoutes,
  ...meetingRoutes,
  ...goalRoutes,
  ...lessonRoutes,
  ...levelRoutes,
  ...thingRoutes,
  ...outcomeRoutes,
  ...agreementRoutes,
  ...partnershipStaffRoutes,
  get(at.partnerships, 'member', list),
  get(at.partnership, 'own', (c) => show(c)),
  post(at.partnershipPause, 'own', pause),
  post(at.partnershipResume, 'own', resume),
  get(at.partnershipEnd, 'own', (c) => showEnd(c)),
  post(at.partnershipEnd, 'own', end),
  post(at.partnershipTakeAlong, 'own', keepTakeAlong),
  post(at.partnershipNotes, 'own', keepNotes),
]

/** One-off sentences after a redirect. */
const doneWords = {
  started: 'The trial has begun.',
  wished: 'Said. Your partner has been told.',
  begun: 'You go on together.',
  extension: 'Asked. Your partner has been told.',
  extended: 'The trial goes on for a while.',
  contact: 'Logged. It counts like a meeting.',
  paused: 'Paused. Nothing is asked of you meanwhile.',
  resumed: 'It goes on.',
  ended: 'Ended. Nothing more is asked of you.',
  saved: 'Saved.',
  goal: 'Added. Your partner sees it here.',
  reached: 'Reached. Well done, both of you.',
  lesson: 'Written down. Your partner has been told.',
  marked: 'Said. Whoever taught it is told, and thanked.',
  taken_back: 'Taken back.',
  thing: 'Added. It counts.',
} as const

const dones = Object.keys(doneWords) as (keyof typeof doneWords)[]

const flashOf = (done: keyof typeof doneWords | undefined): Pick<PageProps, 'flash'> =>
  done === undefined ? {} : { flash: { kind: 'done', text: doneWords[done] } }

async function list(c: Ctx) {
  const look = lookOf(c)
  const partnerships = await readPartnerships(look)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<PartnershipsPage partnerships={partnerships} reading={reading} />, {
    title: 'Partnerships',
  })
}

const partnershipOf = (c: Ctx) => readPartnership(lookOf(c), c.req.param('partnership') ?? '')

const pageQuery = z.object({ done: oneOf(dones) })

async function show(c: Ctx, mistakes?: Mistakes) {
  const look = lookOf(c)
  const { done } = parseQuery(c, pageQuery)
  const partnership = await partnershipOf(c)
  const [contacts, made, agreement, meetings] = await Promise.all([
    readContacts(look, partnership.hello),
    readMade(look, partnership),
    readSummary(look, partnership),
    readMeetings(look, partnership.hello),
  ])
  if (mistakes) c.status(422)
  return c.render(
    <PartnershipPage
      {...{ partnership, contacts, made, agreement, meetings }}
      fresh={done === 'lesson'}
      reading={{ now: look.now, zone: look.viewer.zone }}
      values={mistakes?.values ?? {}}
      errors={mistakes?.errors ?? {}}
    />,
    {
      title: `${partnership.them.name} and you`,
      wide: true,
      ...(mistakes ? { error: true } : flashOf(done)),
    },
  )
}

/** A longer one has no day: it lasts until one of them resumes. */
const LONGEST_PAUSE = days(730)

const pauseForm = z.object({
  until: line(10).pipe(z.union([z.literal(''), z.iso.date('Please write a day, such as 2027-01-31.')])),
})

async function pause(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const look = lookOf(c)
  const form = await parseForm(c, pauseForm)
  if (!form.ok) return show(c, form)
  const { until } = form.data
  if (until !== '' && until <= dayIn(look.viewer.zone, look.now))
    return show(c, { values: form.values, errors: { until: 'Please choose a day to come, or none.' } })
  if (until > dayIn(look.viewer.zone, after(look.now, LONGEST_PAUSE)))
    return show(c, {
      values: form.values,
      errors: { until: 'Please choose a day within two years, or none.' },
    })
  const at = until === '' ? undefined : instantIn(look.viewer.zone, `${until}T00:00`)
  await performAs(c, (act) => pausePartnership(act, { partnership, until: at }))
  return onwards(c, to('partnership', { partnership }, { done: 'paused' }))
}

async function resume(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  await performAs(c, (act) => resumePartnership(act, { partnership }))
  return onwards(c, to('partnership', { partnership }, { done: 'resumed' }))
}

async function showEnd(c: Ctx, mistakes?: Mistakes) {
  const partnership = await partnershipOf(c)
  if (partnership.state === 'ended') return onwards(c, to('partnership', { partnership: partnership.id }))
  if (mistakes) c.status(422)
  return c.render(
    <EndPage partnership={partnership} values={mistakes?.values ?? {}} errors={mistakes?.errors ?? {}} />,
    { title: 'End kindly', task: true, error: mistakes !== undefined },
  )
}

const endForm = z.object({ why: words(1000) })

async function end(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const form = await parseForm(c, endForm)
  if (!form.ok) return showEnd(c, form)
  await performAs(c, (act) => endKindly(act, { partnership, why: form.data.why }))
  return onwards(c, to('partnership', { partnership }, { done: 'ended' }))
}

const takeAlongForm = z.object({ words: words(1000) })

async function keepTakeAlong(c: Ctx) {
  const { id: partnership } = await partnershipOf(c)
  const form = await parseForm(c, takeAlongForm)
  if (!form.ok) return show(c, form)
  await performAs(c, (act) => takeAlong(act, { partnership, words: form.data.words }))
  return onwards(c, to('partnership', { partnership }, { done: 'saved' }))
}

const notesForm = z.object({ notes: words(8000) })

async function keepNotes(c: Ctx) {
  const partnership = c.req.param('partnership') ?? ''
  const form = await parseForm(c, notesForm)
  if (!form.ok) return show(c, form)
  await performAs(c, (act) => saveNotes(act, { partnership, notes: form.data.notes }))
  return onwards(c, to('partnership', { partnership }, { done: 'saved' }))
}
