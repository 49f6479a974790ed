import { expect, type Page } from '@playwright/test'
import { arrive, enrol, openProfile } from './arrivals.ts'
import type { OpenBrowser } from './journey.ts'

/** Why one wrote; the same words in every story, as each has a receiver of its own. */
export const whyYou = 'Your drawings of wet roofs are the first I understood.'

/** From the profile to the form, and there everything that has to be filled. */
export async function writeHello(page: Page, name: string): Promise<void> {
  await page.getByRole('main').getByRole('link', { name: 'Say hello', exact: true }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Say hello to ${name}`)
  await page.getByLabel('Topic', { exact: true }).selectOption({ index: 1 })
  await page.getByLabel('Why you').fill(whyYou)
}

/** Two browsers of newcomers: one whose hello was just sent, and one who takes part and has it open to answer. */
export async function helloBetween(open: OpenBrowser, from: string, to: string) {
  const [sender, receiver] = [await open(), await open()]
  const [asker, name] = await Promise.all([arrive(sender, from), arrive(receiver, to)])
  await enrol(receiver)
  await openProfile(sender, name)
  await writeHello(sender, name)
  await sender.getByRole('button', { name: 'Send hello' }).click()
  await expect(sender.getByRole('heading', { level: 1 })).toHaveText(`Hello with ${name}`)
  await openHello(receiver, 'Waiting for you', asker)
  return { sender, receiver, asker, name, path: new URL(sender.url()).pathname }
}

/** Opens the hello with somebody from the list it stands in. */
export async function openHello(page: Page, list: string, them: string): Promise<void> {
  await page.goto('/hellos')
  await page.getByRole('list', { name: list, exact: true }).getByRole('link', { name: them }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(`Hello with ${them}`)
}

/** Writes into the conversation, and sees it stand there once. */
export async function say(page: Page, words: string): Promise<void> {
  await page.getByLabel('Message', { exact: true }).fill(words)
  await page.getByRole('button', { name: 'Send', exact: true }).click()
  await expectOnce(page, words)
  await expect(page.getByLabel('Message', { exact: true })).toHaveValue('')
}

export const expectOnce = (page: Page, words: string): Promise<void> =>
  expect(page.getByRole('log').getByText(words, { exact: true })).toHaveCount(1)
