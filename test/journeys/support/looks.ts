import { AxeBuilder } from '@axe-core/playwright'
import { expect, type Page, test } from '@playwright/test'
import { runsScripts } from './journey.ts'

const themes = ['light', 'dark'] as const

/**
 * Looks at the page as it stands: no sideways scroll, and in both themes legible to machines and a picture. What axe
 * runs in a page needs scripts; without them the markup is the same.
 */
export async function lookAt(page: Page, name: string): Promise<void> {
  await expectNoSidewaysScroll(page)
  for (const theme of themes) {
    await page.emulateMedia({ colorScheme: theme })
    if (runsScripts(test.info().project)) await expectLegible(page, `${name} in ${theme}`)
    const file = `${name}-${test.info().project.name}-${theme}.png`
    await page.screenshot({ path: `test-results/screens/${file}`, fullPage: true })
  }
  await page.emulateMedia({ colorScheme: 'light' })
}

/** Only what is wrong is told at length. No page holds a frame of another site, so axe needs no blank page beside it. */
async function expectLegible(page: Page, what: string): Promise<void> {
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ['violations'] })
    .withTags(['wcag2a', 'wcag2aa', 'wcag22aa'])
    .setLegacyMode()
    .analyze()
  expect(
    violations.flatMap(({ id, nodes }) =>
      nodes.map(({ html, failureSummary }) => `${id}: ${html} ${failureSummary}`),
    ),
    what,
  ).toEqual([])
}

/** At the narrowest phone, at this project's width and at a desk nothing hangs over the edge. */
export async function expectNoSidewaysScroll(page: Page): Promise<void> {
  const own = page.viewportSize()
  for (const width of [320, 390, 1280]) {
    await page.setViewportSize({ width, height: 844 })
    const over = await page.evaluate(() => {
      const edge = document.documentElement.clientWidth
      if (document.documentElement.scrollWidth <= edge) return []
      return [...document.querySelectorAll('body *')]
        .filter((element) => element.getBoundingClientRect().right > edge + 1)
        .slice(0, 3)
        .map((element) => element.outerHTML.slice(0, 120))
    })
    expect(over, `at ${width} px on ${page.url()}`).toEqual([])
  }
  if (own) await page.setViewportSize(own)
}
