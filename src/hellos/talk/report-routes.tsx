import { z } from 'zod'
import type { HelloId, MessageId } from '#map/ids.ts'
import { at, to } from '#map/paths.ts'
import { fieldValues, type Mistakes, parseForm } from '#platform/forms.ts'
import { type Ctx, get, lookOf, onwards, performAs, post, type Route } from '#platform/http.ts'
import { idFrom } from '#platform/refusal.ts'
import { words } from '#platform/text.ts'
import { ReportPage } from './pages.tsx'
import { letterToReport, messageToReport, type Reportable, reportFromHello } from './report.ts'

/** @public Asking the staff to look at a letter or a message. */
export const reportRoutes: readonly Route[] = [
  get(at.helloReport, 'own', (c) => show(c)),
  post(at.helloReport, 'own', send),
  get(at.messageReport, 'own', (c) => show(c)),
  post(at.messageReport, 'own', send),
]

const helloOf = (c: Ctx): HelloId => idFrom<HelloId>(c.req.param('hello'))

function reportable(c: Ctx): Promise<Reportable> {
  const message = c.req.param('message')
  return message === undefined
    ? letterToReport(lookOf(c), helloOf(c))
    : messageToReport(lookOf(c), helloOf(c), idFrom<MessageId>(message))
}

const actionOf = (c: Ctx): string => {
  const message = c.req.param('message')
  const hello = helloOf(c)
  return message === undefined ? to('helloReport', { hello }) : to('messageReport', { hello, message })
}

async function show(c: Ctx, again?: Mistakes) {
  const look = lookOf(c)
  const what = await reportable(c)
  const chosen = again && fieldValues(again.values, 'line')
  const left = chosen ? what.lines.map(({ id }) => id).filter((id) => !chosen.includes(id)) : []
  if (again) c.status(422)
  return c.render(
    <ReportPage
      {...what}
      action={actionOf(c)}
      left={left}
      values={again?.values ?? {}}
      errors={again?.errors ?? {}}
      reading={{ now: look.now, zone: look.viewer.zone }}
    />,
    { title: 'Report', task: true, error: again !== undefined },
  )
}

const sendForm = z.object({ words: words(4000) })

async function send(c: Ctx) {
  const what = await reportable(c)
  const form = await parseForm(c, sendForm)
  if (!form.ok) return show(c, form)
  const chosen = fieldValues(form.values, 'line')
  const kind = c.req.param('message') === undefined ? 'hello' : 'message'
  await performAs(c, (act) => reportFromHello(act, { what, kind, chosen, words: form.data.words }))
  return onwards(c, to('hello', { hello: what.hello.id }, { done: 'reported' }))
}
