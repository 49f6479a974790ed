import type { Page } from '@playwright/test'
import { arrive } from './support/arrivals.ts'
import { expect, runsScripts, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import { acceptConduct, freshAddress, mailedLink, signIn } from './support/people.ts'

test('Maya joins, arrives at the first step, and comes back on another device', async ({ page, open }) => {
  const address = freshAddress('maya')
  await page.goto('/join')
  await page.getByLabel('Name', { exact: true }).fill('Maya Okafor')
  await page.getByLabel('Email', { exact: true }).fill(address)
  await lookAt(page, 'join')
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your mail')
  await page.goto(await mailedLink(address, '/letters/'))
  await page.getByRole('main').getByRole('button', { name: 'Join' }).click()
  await acceptConduct(page)
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('What could you teach?')
  await lookAt(page, 'first-step')

  const elsewhere = await open()
  await signIn(elsewhere, address)
  await expect(elsewhere.getByRole('heading', { level: 1 })).toHaveText('Today')
  await lookAt(elsewhere, 'today-newcomer')
})

test.describe('far from the association', () => {
  test.use({ timezoneId: 'America/Toronto' })

  test('the time zone is there already: the browser’s, else the association’s', async ({ page }, {
    project,
  }) => {
    await arrive(page, 'Noor')
    await page.goto('/welcome/meet')
    const zone = page.getByLabel('Time zone')
    await expect(zone).toHaveValue(runsScripts(project) ? 'America/Toronto' : 'Europe/London')
    await lookAt(page, 'how-to-meet')
    await goOn(page)
    await page.goto('/welcome/meet')
    await zone.selectOption('Europe/Lisbon')
    await goOn(page)
    await page.goto('/welcome/meet')
    await expect(zone).toHaveValue('Europe/Lisbon')
  })
})

async function goOn(page: Page) {
  await page.getByRole('button', { name: 'Continue' }).click()
  await expect(page.getByRole('heading', { level: 1 })).not.toHaveText('How do you like to meet?')
}
