import { randomUUID } from 'node:crypto'
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, type Page } from '@playwright/test'

// People of the journeys come in as everyone does: by a mailed link. The running app keeps its mail as files.

const mailFolder = () => join(process.env.JOURNEYS_DATA_DIR ?? '', 'mail')

/** An address nobody else has, so that stories told side by side do not meet. */
export const freshAddress = (name: string): string => `${name}-${randomUUID().slice(0, 8)}@example.org`

/**
 * What was read before: the folder holds the mails of all stories, and whoever waits for one looks often. A file that has
 * grown since was still being written, and is read again.
 */
const known = new Map<string, string>()

function mailOf(file: string): string {
  const path = join(mailFolder(), file)
  const key = `${path} ${statSync(path).size}`
  const mail = known.get(key) ?? plainText(readFileSync(path, 'utf8'))
  known.set(key, mail)
  return mail
}

/** The mails to an address, oldest first, as text. */
export function mailsTo(address: string): string[] {
  let files: string[]
  try {
    files = readdirSync(mailFolder())
  } catch {
    return [] // nothing was sent yet
  }
  return files
    .sort()
    .map(mailOf)
    .filter((mail) => new RegExp(`^To: .*${address}`, 'im').test(mail))
}

/** Undoes quoted-printable: soft line ends, and the bytes of letters. */
const plainText = (raw: string): string => {
  const folded = raw.replace(/=\r?\n/g, '')
  const bytes = folded.replace(/(?:=[0-9A-F]{2})+/g, (run) =>
    Buffer.from(run.replaceAll('=', ''), 'hex').toString('utf8'),
  )
  return bytes.replaceAll('\r\n', '\n')
}

/** Waits for a further mail to an address and gives the link in it that leads to `path`. */
export async function mailedLink(address: string, path: string, known = 0): Promise<string> {
  let link: string | undefined
  await expect
    .poll(
      () => {
        const mail = mailsTo(address).slice(known).at(-1) ?? ''
        link = mail.match(new RegExp(`http://[^\\s"<>]+(${path}[^\\s"<>]*)`))?.[1]
        return link
      },
      { timeout: 15_000, message: `a mail to ${address} with a link to ${path}` },
    )
    .toBeTruthy()
  return link ?? ''
}

/** Signs in by a mailed link, and accepts the code of conduct if it is asked. */
export async function signIn(page: Page, address: string): Promise<void> {
  const known = mailsTo(address).length
  await page.goto('/sign-in')
  await page.getByLabel('Email', { exact: true }).fill(address)
  await page.getByRole('button', { name: 'Email me a link' }).click()
  await expect(page.getByRole('heading', { name: 'Look at your mail' })).toBeVisible()
  await page.goto(await mailedLink(address, '/letters/', known))
  await page.getByRole('main').getByRole('button').first().click()
  await acceptConduct(page)
}

export async function acceptConduct(page: Page): Promise<void> {
  await expect(page).not.toHaveURL(/\/letters\//)
  const tick = page.getByLabel('I accept the code of conduct')
  if (!(await tick.isVisible())) return
  await tick.check()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(tick).toBeHidden()
}
