import { randomInt } from 'node:crypto'
import { expect, type Locator, type Page } from '@playwright/test'
import { comeAs } from './arrivals.ts'
import { coordinator } from './cast.ts'

// Stories told side by side in one house must not find each other's questions, nor be asked them: each has words and a
// topic that nobody else has.

/** A word nobody else uses: questions are found by it, and no other is like them. */
export const oddWord = (): string =>
  Array.from({ length: 5 }, () => `${pick('bdfklmnprstvz')}${pick('aeiou')}`).join('')
const pick = (letters: string): string => letters.charAt(randomInt(letters.length))

/** A question of hardly anything but such words: whoever asks it is not told that it was answered before. */
export const oddTitle = (): string => `${oddWord().toUpperCase()} or ${oddWord()}?`

/** Staff list a topic that only this story knows. */
export async function listTopic(staff: Page): Promise<string> {
  const name = `Roofs of ${oddWord()}`
  await comeAs(staff, coordinator)
  await staff.goto('/staff/topics')
  const form = staff.getByRole('form', { name: 'Add a topic' })
  await form.getByLabel('Name', { exact: true }).fill(name)
  await form.getByLabel('Group', { exact: true }).fill('Buildings')
  await form.getByRole('button', { name: 'Add', exact: true }).click()
  await expectHeading(staff, name)
  return name
}

/** Says that one teaches a topic, from somewhere where it is about noon: nobody is asked at night. */
export async function teach(page: Page, topic: string): Promise<void> {
  await page.goto('/welcome/meet')
  await page.getByLabel('Time zone').selectOption(zoneAtNoon())
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page).not.toHaveURL(/\/welcome\/meet/)
  await page.goto('/welcome/teach')
  await page.getByLabel('Something else').fill(topic)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('group', { name: topic })).toBeVisible()
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('group', { name: topic })).toBeHidden()
}

const zoneAtNoon = (): string => {
  const zones = ['Pacific/Auckland', 'Asia/Tokyo', 'Asia/Dubai', 'Europe/London', 'America/Sao_Paulo']
  const hourIn = (timeZone: string) =>
    Number(new Intl.DateTimeFormat('en-GB', { timeZone, hour: 'numeric' }).format())
  const west = ['America/Denver', 'Pacific/Honolulu']
  const far = (timeZone: string) => Math.abs(hourIn(timeZone) - 13)
  return [...zones, ...west].sort((a, b) => far(a) - far(b))[0] ?? 'UTC'
}

interface Asking {
  title: string
  words?: string
  topic: string
  quietly?: boolean
}

/** Fills the form, which is left standing. */
export async function writeQuestion(page: Page, asking: Asking): Promise<void> {
  const { title, topic, quietly, words = 'I have drawn it twice, and both times the rain came in.' } = asking
  await page.goto('/questions/new')
  await page.getByLabel('Your question').fill(title)
  await page.getByLabel('What lies behind it').fill(words)
  await page.getByLabel('What is it about?').selectOption({ label: topic })
  if (quietly) await page.getByLabel('Ask quietly').check()
}

/** Asks, and gives the path of the question. */
export async function askQuestion(page: Page, asking: Asking): Promise<string> {
  await writeQuestion(page, asking)
  await press(page, 'Ask')
  await expectHeading(page, asking.title)
  return new URL(page.url()).pathname
}

/** Answers a question, and sees the answer stand there once. */
export async function answerQuestion(page: Page, path: string, words: string): Promise<void> {
  await page.goto(path)
  await page.getByLabel('Your answer').fill(words)
  await press(page, 'Answer')
  await expect(page.getByRole('main')).toContainText('Your answer stands here now.')
  await expect(page.getByText(words, { exact: true })).toHaveCount(1)
}

/** Presses a button and waits until what it does is done: somebody else may look the moment after. */
export async function press(where: Page | Locator, name: string): Promise<void> {
  const page = 'page' in where ? where.page() : where
  const done = page.waitForResponse(
    (answer) => answer.request().method() === 'POST' && !answer.url().endsWith('/read'),
  )
  const main = 'page' in where ? where : where.getByRole('main')
  await main.getByRole('button', { name, exact: true }).first().click()
  await done
}

/** The answer, or whatever else somebody wrote, that says these words. */
export const answerSaying = (page: Page, words: string): Locator =>
  page.getByRole('article').filter({ hasText: words }).last()

/** What somebody is told, looked up until it has come: news is told by a job a moment later. */
export async function openNews(page: Page, headline: string): Promise<void> {
  const news = page.getByRole('main').getByRole('button', { name: headline, exact: true })
  await expect(async () => {
    await page.goto('/inbox')
    await expect(news).toBeVisible({ timeout: 500 })
  }).toPass({ timeout: 30_000 })
  await news.click()
  await expect(page).not.toHaveURL(/\/inbox/)
}

export const expectHeading = (page: Page, text: string): Promise<void> =>
  expect(page.getByRole('heading', { level: 1 })).toHaveText(text)

/** Looks for questions by words. */
export async function searchQuestions(page: Page, words: string): Promise<Locator> {
  await page.goto('/questions')
  await page.getByLabel('Words', { exact: true }).fill(words)
  await page.getByRole('main').getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/words=/)
  return page.getByRole('list', { name: 'Questions and conversations' })
}
