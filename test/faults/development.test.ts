import { existsSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { freePort, startDevelopment } from './app-process.ts'

test('bin/dev serves a page from the sources, and Ctrl-C stops its database with it', async () => {
  const dataDir = mkdtempSync(join(tmpdir(), 'bothways-development-'))
  const app = startDevelopment({ DATA_DIR: dataDir, PORT: await freePort() })
  try {
    await app.ready()
    const page = await fetch(`${app.base}/sign-in`)
    expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<h1')])
  } finally {
    app.child.kill('SIGINT')
    await app.ended
    expect(existsSync(join(dataDir, 'postgres18/postmaster.pid'))).toBe(false)
    rmSync(dataDir, { recursive: true, force: true })
  }
})
