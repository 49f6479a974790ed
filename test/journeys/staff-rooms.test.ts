import { comeAs } from './support/arrivals.ts'
import { coordinator } from './support/cast.ts'
import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'

test('Grace goes from room to room of the staff', async ({ page }) => {
  await comeAs(page, coordinator)
  await page.goto('/staff')
  await expect(page.getByRole('heading', { level: 1 })).toHaveText('Staff')
  await lookAt(page, 'staff')
  for (const room of ['Members', 'Import', 'Settings']) {
    await page.goto('/staff')
    await page.getByRole('main').getByRole('link', { name: room, exact: true }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText(room)
    await lookAt(page, `staff-${room.toLowerCase()}`)
  }
})
