import type { Page } from '@playwright/test'
import { comeAs } from './support/arrivals.ts'
import { coordinator } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import { acceptConduct, freshAddress, mailedLink } from './support/people.ts'

test('Grace invites somebody, who signs in, takes the first steps and takes part', async ({ page, open }) => {
  const address = freshAddress('tuva')
  const grace = await open()
  await comeAs(grace, coordinator)
  await grace.goto('/staff/invite')
  await grace.getByLabel('Addresses').fill(`Tuva Falk <${address}>`)
  await grace.getByRole('button', { name: 'Invite', exact: true }).click()
  await expect(grace.getByText('One invitation is on the way.', { exact: true })).toBeVisible()

  await page.goto(await mailedLink(address, '/letters/'))
  await lookAt(page, 'invitation')
  await page.getByRole('button', { name: 'Accept the invitation' }).click()
  await acceptConduct(page)
  await takeFirstSteps(page)
})

async function takeFirstSteps(page: Page) {
  const heading = page.getByRole('heading', { level: 1 })
  const goOn = page.getByRole('button', { name: 'Continue' })
  for (const question of ['What could you teach?', 'What would you like to learn?']) {
    await expect(heading).toHaveText(question)
    await page.getByRole('main').getByRole('checkbox').first().check()
    await goOn.click()
    await page.waitForURL(/part=details/)
    if (question.includes('teach')) await lookAt(page, 'first-step-details')
    await goOn.click()
  }
  await expect(heading).toHaveText('What have you been through?')
  await page.getByRole('button', { name: 'Skip' }).click()
  await expect(heading).toHaveText('How do you like to meet?')
  await goOn.click()
  await expect(heading).toHaveText('Mentoring')
  await page.getByRole('button', { name: 'Both', exact: true }).click()
  await expect(page.getByText('People can find you and say hello.')).toBeVisible()
}
