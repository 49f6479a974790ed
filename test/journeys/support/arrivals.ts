import { randomInt } from 'node:crypto'
import { expect, type Page } from '@playwright/test'
import { acceptConduct, freshAddress, mailedLink } from './people.ts'

// Who tells a story: somebody new whom no other story knows, or one of the demo's cast.

/** A family name nobody else has: stories find each other's people by name. */
const familyName = (): string => {
  const syllables = Array.from({ length: 5 }, () => `${pick('bdfklmnrstv')}${pick('aeiou')}`).join('')
  return syllables.charAt(0).toUpperCase() + syllables.slice(1)
}
const pick = (letters: string): string => letters.charAt(randomInt(letters.length))

/** Joins, opens the mailed link and accepts the code of conduct. Gives the full name under which others find them. */
export async function arrive(page: Page, callName: string): Promise<string> {
  const address = freshAddress(callName.toLowerCase())
  const name = `${callName} ${familyName()}`
  await page.goto('/join')
  await page.getByLabel('Name', { exact: true }).fill(name)
  await page.getByLabel('What should we call you?').fill(callName)
  await page.getByLabel('Email', { exact: true }).fill(address)
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your mail')
  await page.goto(await mailedLink(address, '/letters/'))
  await page.getByRole('main').getByRole('button', { name: 'Join' }).click()
  await acceptConduct(page)
  return name
}

/** Takes part in mentoring both ways, with what the page suggests. */
export async function enrol(page: Page): Promise<void> {
  await page.goto('/mentoring')
  await page.getByRole('button', { name: 'Both', exact: true }).click()
  await expect(page.getByRole('button', { name: 'Skip' })).toBeHidden()
  await page.goto('/mentoring')
  await expect(page.getByText('People can find you and say hello.')).toBeVisible()
}

/** Comes in as one of the demo's cast: one click on the page Sign in. */
export async function comeAs(page: Page, name: string): Promise<void> {
  await page.goto('/sign-in')
  await page.getByRole('button', { name: `Sign in as ${name}` }).click()
  await expect(page).not.toHaveURL(/\/sign-in/)
  await acceptConduct(page)
}

/** Looks for somebody on People. */
export async function searchFor(page: Page, name: string): Promise<void> {
  await page.goto('/people')
  await page.getByLabel('Topic', { exact: true }).fill(name)
  await page.getByRole('button', { name: 'Search' }).click()
  await expect(page).toHaveURL(/\/people\?/)
}

/** Finds somebody on People and opens their profile. */
export async function openProfile(page: Page, name: string): Promise<void> {
  await searchFor(page, name)
  await page.getByRole('main').getByRole('link', { name, exact: true }).click()
  await expect(page.getByRole('heading', { level: 1, name, exact: true })).toBeVisible()
}
