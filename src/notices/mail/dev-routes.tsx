import { at } from '#map/paths.ts'
import { type Ctx, get, type Route } from '#platform/http.ts'
import { readKeptMails } from '#platform/mail.ts'
import { found } from '#platform/refusal.ts'
import { KeptMailListPage, KeptMailPage } from './dev-pages.tsx'

/** @public The demo's post office: mail to invented people, kept as files. */
export const devMailRoutes: readonly Route[] = [
  get(at.devMail, 'demo', showList),
  get(at.devMailOne, 'demo', showOne),
]

const MOST = 200

async function showList(c: Ctx) {
  const mails = await readKeptMails(c.var.house.config, MOST)
  return c.render(<KeptMailListPage mails={mails} />, { title: 'Mail of the demo' })
}

// Looked up among the names there are: a name from outside never becomes a path.
async function showOne(c: Ctx) {
  const { config } = c.var.house
  const mails = await readKeptMails(config, MOST)
  const mail = found(mails.find(({ name }) => name === c.req.param('mail')))
  return c.render(<KeptMailPage mail={mail} baseUrl={config.baseUrl} />, { title: mail.subject })
}
