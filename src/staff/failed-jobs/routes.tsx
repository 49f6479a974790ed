import { z } from 'zod'
import { isId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { failedMail, retryMail } from '#notices/mail/failed-mail.ts'
import { parseQuery } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { found, notFound } from '#platform/refusal.ts'
import { line } from '#platform/text.ts'
import { FailedPage } from './pages.tsx'

/** @public What failed, and trying it again. */
export const failedJobsRoutes: readonly Route[] = [
  get(at.staffFailedJobs, 'staff', showFailed),
  post(at.staffRetryJob, 'staff', retryJob),
  post(at.staffRetryMail, 'staff', sendAgain),
]

const failedQuery = z.object({ done: line(10) })

async function showFailed(c: Ctx) {
  const look = lookOf(c)
  const [jobs, mail] = await Promise.all([c.var.house.jobs.failed(), failedMail(look)])
  const { done } = parseQuery(c, failedQuery)
  const reading = { now: look.now, zone: look.viewer.zone }
  return c.render(<FailedPage jobs={jobs} mail={mail} reading={reading} done={done !== ''} />, {
    title: 'Failed jobs',
    area: 'Staff',
  })
}

const done = (c: Ctx) => onwards(c, to('staffFailedJobs', {}, { done: 'yes' }))

async function retryJob(c: Ctx) {
  const failed = await c.var.house.jobs.failed()
  const { queue, id } = found(failed.find((job) => job.id === c.req.param('job')))
  await c.var.house.jobs.retry(queue, id)
  return done(c)
}

async function sendAgain(c: Ctx) {
  const mail = c.req.param('mail') ?? ''
  if (!isId<'mail'>(mail)) throw notFound()
  await performAs(c, (act) => retryMail(act, mail))
  return done(c)
}
