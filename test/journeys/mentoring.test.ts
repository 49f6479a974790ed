import type { Page } from '@playwright/test'
import { arrive, comeAs, enrol, openProfile, searchFor } from './support/arrivals.ts'
import { board, coordinator } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'

test('a newcomer takes part, says who they are, and chooses what reaches them', async ({ page }) => {
  await arrive(page, 'Noor')
  await page.goto('/mentoring')
  await lookAt(page, 'mentoring')
  await enrol(page)
  await fillProfile(page)
  await page.goto('/inbox')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Inbox')
  await lookAt(page, 'inbox')
  await page.getByRole('main').getByRole('link', { name: 'What reaches me' }).click()
  await chooseNotices(page)
})

async function fillProfile(page: Page) {
  await page.goto('/me')
  await expect(page.getByText('so that others can place you')).toBeVisible()
  await lookAt(page, 'me')
  await openPart(page, 'About me')
  const about = page.getByRole('form', { name: 'About me' })
  await about.getByLabel('In a line').fill('Second-year designer, roofs and rain')
  await about.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await expect(page.getByText('Second-year designer, roofs and rain')).toBeVisible()
  await expect(about).toBeHidden()
  await openPart(page, 'Work')
  await page.getByLabel('In the field since').fill('soon')
  await page.getByRole('form', { name: 'Work' }).getByRole('button', { name: 'Save' }).click()
  await page.getByRole('alert').getByRole('link').click()
  await expect(page.getByLabel('In the field since')).toBeFocused()
  await expect(page.getByLabel('In the field since')).toHaveValue('soon')
  await lookAt(page, 'me-mistake')
}

/** A part of My profile is folded to a line. */
const openPart = (page: Page, heading: string) =>
  page.getByRole('main').getByRole('heading', { level: 2, name: heading, exact: true }).click()

async function chooseNotices(page: Page) {
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What reaches me')
  const messages = page.getByRole('group', { name: 'A message', exact: true })
  await messages.getByRole('radio', { name: 'Inbox' }).check()
  await page.getByRole('button', { name: 'Save' }).click()
  await expect(page.getByText('Saved.', { exact: true })).toBeVisible()
  await page.reload()
  await expect(messages.getByRole('radio', { name: 'Inbox' })).toBeChecked()
  await lookAt(page, 'what-reaches-me')
}

test('who is blocked is found nowhere but among the people one blocked', async ({ page }) => {
  const name = board
  await arrive(page, 'Noor')
  await openProfile(page, name)
  await page.getByRole('main').getByRole('link', { name: 'Block' }).click()
  await page.getByRole('main').getByRole('button', { name: 'Block' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People I blocked')
  await expect(page.getByRole('list', { name: 'People I blocked' })).toContainText(name)

  await searchFor(page, name)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('People')
  await expect(page.getByRole('main').getByRole('link', { name, exact: true })).toHaveCount(0)
})

test('a report reaches the coordinator, who finds nothing to do', async ({ page, open }) => {
  const accused = await open()
  const name = await arrive(accused, 'Kit')
  await enrol(accused)
  const reporter = await arrive(page, 'Noor')
  await openProfile(page, name)
  await page.getByRole('main').getByRole('link', { name: 'Report' }).click()
  await page.getByLabel('What happened').fill('The profile says my drawings are somebody else’s.')
  await page.getByRole('button', { name: 'Send to the staff' }).click()
  await expect(page.getByText('The staff have what you wrote')).toBeVisible()

  const staff = await open()
  await comeAs(staff, coordinator)
  await staff.goto('/staff/reported')
  await staff.getByRole('list', { name: 'To look at' }).getByRole('link', { name }).click()
  await expect(staff.getByRole('main')).toContainText(reporter)
  await expect(staff.getByText('The profile says my drawings are somebody else’s.')).toBeVisible()
  await staff.getByRole('button', { name: 'Nothing to do' }).click()
  await expect(staff.getByText(`Nothing to do, decided by ${coordinator}`, { exact: false })).toBeVisible()
  await staff.goto('/staff/reported')
  await expect(staff.getByRole('list', { name: 'Looked at' }).getByRole('link', { name })).toBeVisible()
})
