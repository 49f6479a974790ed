import { chmodSync, mkdtempSync, rmSync } from 'node:fs'
import { createServer } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { defineConfig } from '@playwright/test'

// One built copy of the app for the whole run, in demo mode, on a free port and a data folder of its own. The workers
// load this file again and find both in the environment.
if (!process.env.JOURNEYS_DATA_DIR) {
  const dataDir = mkdtempSync(join(tmpdir(), 'bothways-journeys-'))
  chmodSync(dataDir, 0o755)
  process.env.JOURNEYS_DATA_DIR = dataDir
  process.env.JOURNEYS_PORT = String(await freePort())
  process.once('exit', () => rmSync(dataDir, { recursive: true, force: true }))
}
const { JOURNEYS_DATA_DIR = '', JOURNEYS_PORT = '' } = process.env
// Which demo is filled: the association, or the company (the journeys then meet the company's cast).
const fill = process.env.JOURNEYS_KIND
  ? `node dist/server/main.js demo --kind ${process.env.JOURNEYS_KIND} && `
  : ''
const baseURL = `http://127.0.0.1:${JOURNEYS_PORT}`

const phone = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true }
const desktop = { viewport: { width: 1280, height: 800 } }

export default defineConfig({
  testDir: 'test/journeys',
  outputDir: 'test-results/journeys',
  fullyParallel: false,
  workers: 2,
  // On a merge's machine beside others, once more: bin/test names each test that needed it.
  retries: process.env.CI ? 1 : 0,
  // Long enough for a machine with other things to do, short enough to notice a hang.
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
  use: {
    baseURL,
    locale: 'en-GB',
    timezoneId: 'Europe/London',
    reducedMotion: 'reduce',
    launchOptions: {
      executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium',
      args: [
        '--no-sandbox',
        '--disable-gpu',
        '--disable-quic',
        '--no-first-run',
        '--disable-background-networking',
        '--disable-component-update',
        '--disable-sync',
      ],
    },
  },
  projects: [
    { name: 'phone-js', use: phone },
    { name: 'desktop-nojs', use: { ...desktop, javaScriptEnabled: false } },
    { name: 'phone-nojs', use: { ...phone, javaScriptEnabled: false } },
    { name: 'desktop-js', use: desktop },
  ],
  webServer: {
    command: `bash -c '. bin/lib.sh && install_if_needed && build_if_stale && ${fill}exec node dist/server/main.js start'`,
    url: `${baseURL}/readyz`,
    timeout: 180_000,
    stdout: 'ignore',
    stderr: 'pipe',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 15_000 },
    env: {
      HOST: '127.0.0.1',
      PORT: JOURNEYS_PORT,
      DATA_DIR: JOURNEYS_DATA_DIR,
      DEMO: '1',
      // Every browser of the journeys says where it comes from, so that they do not share one network's limits.
      TRUST_PROXY: '127.0.0.1',
    },
  },
})

function freePort(): Promise<number> {
  const { promise, resolve } = Promise.withResolvers<number>()
  const server = createServer().listen(0, '127.0.0.1', () => {
    const address = server.address()
    server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
  })
  return promise
}
