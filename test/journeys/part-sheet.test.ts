import { expect, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'

test('every part of the house is legible in every state', async ({ page }) => {
  await page.goto('/dev/parts')
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible()
  await lookAt(page, 'parts')
})
