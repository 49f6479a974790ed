import { arrive, comeAs, enrol } from './support/arrivals.ts'
import { coordinator } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'

test('Noor’s first day: who is asked for her, what she could do, and how to be left alone', async ({
  page,
}) => {
  await arrive(page, 'Noor')
  await page.goto('/')
  const weeks = page.getByRole('heading', { name: 'Your first weeks' })
  await expect(weeks).toBeVisible()
  await expect(page.getByText('Say how you take part in mentoring')).toBeVisible()
  await enrol(page)
  await page.goto('/')
  await expect(page.getByText('We ask three people who fit')).toBeVisible()
  await lookAt(page, 'today-first-day')

  await page.getByRole('link', { name: 'All steps' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Your first weeks')
  await lookAt(page, 'first-weeks')
  const something = page.getByRole('listitem').filter({ hasText: 'One thing you can do now' })
  await something.getByRole('button', { name: 'Skip' }).click()
  await expect(something).toContainText('Skipped')

  await page.getByRole('button', { name: 'Switch all of this off' }).click()
  await expect(page.getByText('nobody is asked for you')).toBeVisible()
  await page.goto('/')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Today')
  await expect(weeks).toBeHidden()
  await page.goto('/first-weeks')
  await page.getByRole('button', { name: 'Switch it on again' }).click()
  await expect(page.getByRole('button', { name: 'Switch all of this off' })).toBeVisible()
})

test('staff read whom nobody has met in two weeks, and whom they could ask', async ({ page }) => {
  await comeAs(page, coordinator)
  await page.goto('/staff')
  await page.getByRole('main').getByRole('link', { name: 'Needs attention' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Needs attention')
  await expect(page.getByText('Nobody has written to')).toBeVisible()
  await expect(page.getByRole('button', { name: 'Not needed' }).first()).toBeVisible()
  await lookAt(page, 'attention')
})
