import { at } from '#map/paths.ts'
import { type Ctx, get, type Route } from '#platform/http.ts'
import { readKeptMails } from '#platform/mail.ts'
import { found } from '#platform/refusal.ts'
import { KeptMailListPage, KeptMailPage } from './dev-pages.tsx'

/** @public The demo's post office: mail to invented people, kept as files. */
export const devMailRoutes: readonly Route[] = [get(at.devMail, 'demo', showMail)]

const MOST = 200

// One mail is looked up among the names there are: a name from outside never becomes a path.
async function showMail(c: Ctx) {
  const { config } = c.var.house
  const mails = await readKeptMails(config, MOST)
  const name = c.req.query('mail')
  if (name === undefined) return c.render(<KeptMailListPage mails={mails} />, { title: 'Mail of the demo' })
  const mail = found(mails.find((kept) => kept.name === name))
  return c.render(<KeptMailPage mail={mail} baseUrl={config.baseUrl} />, { title: mail.subject })
}
