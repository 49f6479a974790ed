import { randomInt } from 'node:crypto'
import { type Browser, test as base, expect, type Page } from '@playwright/test'

// A journey is a story told by browsers. Whatever page they open, the console stays quiet, the content policy is kept and
// nothing is fetched from anywhere else.

export { expect }

/** Opens a browser of somebody's own: their cookies, their network, this project's screen. */
export type OpenBrowser = () => Promise<Page>

export const test = base.extend<{ open: OpenBrowser }>({
  page: async ({ open }, use) => {
    await use(await open())
  },
  open: async ({ browser, baseURL }, use) => {
    const faults: string[] = []
    const contexts: { close(): Promise<void> }[] = []
    await use(async () => {
      const context = await openContext(browser)
      contexts.push(context)
      const page = await context.newPage()
      page.setDefaultTimeout(15_000)
      watch(page, baseURL ?? '', faults)
      return page
    })
    for (const context of contexts) await context.close()
    expect(faults).toEqual([])
  },
})

const openContext = (browser: Browser) =>
  browser.newContext({
    extraHTTPHeaders: { 'X-Forwarded-For': `10.${randomInt(256)}.${randomInt(256)}.${randomInt(256)}` },
  })

function watch(page: Page, origin: string, faults: string[]): void {
  page.on('console', (message) => {
    const { url } = message.location()
    if (message.type() === 'error' && !isRefusal(message.text(), url))
      faults.push(`console at ${page.url()}: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`error at ${page.url()}: ${error.message}`))
  page.on('request', (request) => {
    const url = request.url()
    if (!url.startsWith(`${origin}/`) && !url.startsWith('data:')) faults.push(`asked elsewhere: ${url}`)
  })
}

/** The browser writes down every answer of 4xx; those are ours to give. A missing file is not. */
const isRefusal = (text: string, url: string): boolean =>
  /^Failed to load resource: .* status of 4(?:04|09|10|22|29)\b/.test(text) && !url.includes('/assets/')

/** Whether the project's browser runs scripts. */
export const runsScripts = (project: { name: string }): boolean => !project.name.endsWith('-nojs')
