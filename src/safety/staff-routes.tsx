import { z } from 'zod'
import { at, to } from '#map/paths.ts'
import { type FormValues, formValues } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found } from '#platform/refusal.ts'
import { oneOf, tick, words } from '#platform/text.ts'
import { instantIn } from '#platform/time.ts'
import { listReports, reportForStaff } from './access.ts'
import { closeReport } from './close-report.ts'
import { liftAfterReport } from './lift.ts'
import type { Outcome } from './report.ts'
import { ReportListPage, StaffReportPage } from './staff-pages.tsx'

/** @public What staff do with reports. */
export const reportedRoutes: readonly Route[] = [
  get(at.staffReported, 'staff', showList),
  get(at.staffReport, 'staff', (c) => showReport(c, {}, {})),
  post(at.staffReport, 'staff', decide),
  post(at.staffReportLift, 'owner', lift),
]

async function showList(c: Ctx) {
  const look = lookOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<ReportListPage {...(await listReports(look))} reading={reading} />, {
    title: 'Reported',
    area: 'Staff',
  })
}

const reportOf = async (c: Ctx) => found(await reportForStaff(lookOf(c), c.req.param('report') ?? ''))

async function showReport(c: Ctx, values: FormValues, errors: Record<string, string>) {
  const look = lookOf(c)
  const report = await reportOf(c)
  const reading = { now: look.now, zone: look.viewer.zone }
  const error = Object.keys(errors).length > 0
  if (error) c.status(422)
  return c.render(
    <StaffReportPage
      report={report}
      viewer={look.viewer}
      reading={reading}
      values={values}
      errors={errors}
    />,
    { title: `Report about ${report.accused.name}`, area: 'Staff', error },
  )
}

const outcomeForm = z.object({
  outcome: oneOf(['nothing', 'wrote', 'suspended'] as const),
  words: words(4000),
  until: z.string().default(''),
  forGood: tick,
})

async function decide(c: Ctx) {
  const { id } = await reportOf(c)
  const values = await formValues(c)
  const read = outcomeForm.safeParse(values)
  if (!read.success) return showReport(c, values, { words: 'Please keep this under 4,000 characters.' })
  const outcome = readOutcome(c, read.data)
  if ('errors' in outcome) return showReport(c, values, outcome.errors)
  await performAs(c, (act) => closeReport(act, id, outcome))
  return onwards(c, to('staffReport', { report: id }))
}

function readOutcome(
  c: Ctx,
  form: z.infer<typeof outcomeForm>,
): Outcome | { errors: Record<string, string> } {
  const { now, viewer } = lookOf(c)
  if (form.outcome === 'nothing') return { outcome: 'nothing' }
  if (form.outcome === 'wrote')
    return form.words
      ? { outcome: 'wrote', words: form.words }
      : { errors: { words: 'Please write something, or choose another outcome.' } }
  if (form.outcome !== 'suspended') return { errors: { outcome: 'Please choose one of the outcomes.' } }
  if (form.forGood) return { outcome: 'suspended', until: 'for good' }
  const until = instantIn(viewer.zone, `${form.until}T00:00`)
  return until && until > now && until.getUTCFullYear() < now.getUTCFullYear() + 50
    ? { outcome: 'suspended', until }
    : { errors: { until: 'Please choose a day after today, or tick For good.' } }
}

async function lift(c: Ctx) {
  const { id } = await reportOf(c)
  await performAs(c, (act) => liftAfterReport(act, id))
  return onwards(c, to('staffReport', { report: id }))
}
