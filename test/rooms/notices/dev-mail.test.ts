import { mkdtempSync, readdirSync, statSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { deliverDue } from '#notices/mail/deliver.ts'
import { stills } from '../../../src/wiring/mail.ts'
import { browse } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const dataDir = mkdtempSync(join(tmpdir(), 'bothways-dev-mail-'))
const test = openTestHouse({ dataDir })
const real = openTestHouse({ mode: 'local' })

describe('the mail of the demo', () => {
  it('shows Maya her link, which signs her in', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const browser = browse(test)
    expect((await browser.get('/dev/mail')).text).toContain('No mail yet')
    await browser.post('/sign-in', { email: maya.email })
    await test.settle()
    await deliverDue(test.house, stills)

    const list = await browser.get('/dev/mail')
    expect(list.text).toContain('Your link to sign in')
    const path = list.html.match(/href="(\/dev\/mail\?mail=[^"]+)"/)?.[1] ?? ''
    const link = (await browser.get(path)).html.match(/href="(\/letters\/[\w-]+)"/)?.[1] ?? ''
    expect((await browser.post(link)).status).toBe(303)
    expect((await browser.get('/inbox')).status).toBe(200)
  })

  it('lies in files that only their owner reads', () => {
    const folder = join(dataDir, 'mail')
    expect(statSync(folder).mode & 0o777).toBe(0o700)
    for (const name of readdirSync(folder)) expect(statSync(join(folder, name)).mode & 0o777).toBe(0o600)
  })

  it('opens no other file, and is nowhere but in the demo', async () => {
    for (const name of ['..%2fsecrets%2fsecret', 'x', '%00'])
      expect((await browse(test).get(`/dev/mail?mail=${name}`)).status).toBe(404)
    expect((await browse(real).get('/dev/mail')).status).toBe(404)
    expect((await browse(real).get('/dev/mail?mail=x')).status).toBe(404)
  })
})
