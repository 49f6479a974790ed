import { expect, runsScripts, test } from './support/journey.ts'
import { lookAt } from './support/looks.ts'
import { freshAddress, mailsTo } from './support/people.ts'

test.describe('at the front door', () => {
  test('a visitor reads what this is, and finds the way in', async ({ page }) => {
    await page.goto('/')
    await expect(
      page.getByRole('heading', { level: 1, name: 'Everyone teaches. Everyone learns.' }),
    ).toBeVisible()
    await lookAt(page, 'front-door')
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Sign in')
    await lookAt(page, 'sign-in')
  })

  test('a mistake is said at its field, and what was typed stays', async ({ page }) => {
    await page.goto('/sign-in')
    await page.getByLabel('Email', { exact: true }).fill('not an address')
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await expect(page.getByRole('alert')).toContainText('One thing to put right')
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue('not an address')
    await expect(page).toHaveTitle(/^Error: /)
    await page.getByRole('alert').getByRole('link').click()
    await expect(page.getByLabel('Email', { exact: true })).toBeFocused()
    await expect(page.getByLabel('Email', { exact: true })).toHaveValue('not an address')
    await lookAt(page, 'sign-in-mistake')
  })

  test('an address that nobody has is answered alike, and told by mail', async ({ page }) => {
    const address = freshAddress('nobody')
    await page.goto('/sign-in')
    await page.getByLabel('Email', { exact: true }).fill(address)
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your mail')
    await expect
      .poll(() => mailsTo(address).join(), { timeout: 15_000 })
      .toContain('Nobody there has this address')
  })

  test('a page that is not there says so kindly', async ({ page }) => {
    const answer = await page.goto('/nothing/here')
    expect(answer?.status()).toBe(404)
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Nothing here')
    await lookAt(page, 'nothing-here')
  })
})

test.describe('by keyboard alone', () => {
  test('the first stop skips to the page, and the main action is reached and pressed', async ({ page }) => {
    await page.goto('/sign-in')
    await page.keyboard.press('Tab')
    await expect(page.getByRole('link', { name: 'Skip to the page' })).toBeFocused()
    await page.keyboard.press('Enter')
    const email = page.getByLabel('Email', { exact: true })
    for (let stops = 0; stops < 8 && !(await isFocused(email)); stops++) await page.keyboard.press('Tab')
    await expect(email).toBeFocused()
    await page.keyboard.type(freshAddress('keys'))
    await page.keyboard.press('Enter')
    await expect(page.getByRole('heading', { level: 1 })).toHaveText('Look at your mail')
  })
})

const isFocused = (locator: { evaluate(run: (element: Element) => boolean): Promise<boolean> }) =>
  locator.evaluate((element) => element === document.activeElement)

test.describe('after a visit without a page load', () => {
  test('the focus is at the heading and the new title is said', async ({ page }, { project }) => {
    test.skip(
      !runsScripts(project),
      'Without scripts every visit is a page load, which browsers announce themselves.',
    )
    await page.goto('/')
    await page.getByRole('banner').getByRole('link', { name: 'Sign in' }).click()
    await expect(page.getByRole('heading', { level: 1, name: 'Sign in' })).toBeFocused()
    await expect(page.locator('#announcer')).toContainText('Sign in')
    await page.getByRole('button', { name: 'Email me a link' }).click()
    await expect(page.getByRole('alert')).toBeFocused()
    await expect(page.locator('#announcer')).toContainText('Error: Sign in')
  })
})
