import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberViewer } from '#platform/viewer.ts'
import { visitor } from '#platform/viewer.ts'
import { currentPolicy, policies } from '#programmes/policy/access.ts'
import { blankKeys, type Policy } from '#programmes/policy/policy.ts'
import { savePolicy } from '#programmes/policy/save-policy.ts'
import { firstPolicy } from '#programmes/policy/words.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: MemberViewer
let browser: Browser
beforeEach(async () => {
  await test.query('truncate programmes.policy, platform.setting_change')
  greta = await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })
  browser = await signedIn(test, greta.id)
})

const look = () => test.house.look(visitor)
const saying = (introduction: string, base: Policy = firstPolicy) => ({ ...base, introduction })
const form = (policy: Policy): Record<string, string> => ({
  base: String(policy.version),
  introduction: policy.introduction,
  ...Object.fromEntries(
    blankKeys.flatMap((key) => [
      [`hint_${key}`, policy.blanks[key].hint],
      ...(policy.blanks[key].asked ? [[`asked_${key}`, 'yes']] : []),
    ]),
  ),
})

describe('the policy of a programme', () => {
  it('stands before anybody wrote one, asks every blank, and has a hint for what the newer one teaches', async () => {
    const policy = await currentPolicy(look())
    expect(policy.version).toBe(0)
    expect(blankKeys.filter((key) => policy.blanks[key].asked)).toEqual(blankKeys)
    expect(policy.blanks.teach.hint).toContain('Whoever is newer')
    expect(blankKeys.filter((key) => policy.blanks[key].hint === '')).toEqual([])
  })

  it('is edited by staff in versions that stay readable, with who and when; the same words make none', async () => {
    const page = await browser.get('/staff/programme/policy')
    expect(page.text).toContain('Saving makes version 1')
    const { asked_end: _, ...first } = form(saying('Talk about what you expect.'))
    expect((await browser.post('/staff/programme/policy', first)).status).toBe(303)
    await browser.post('/staff/programme/policy', first)
    await browser.post('/staff/programme/policy', { ...first, base: '1', hint_where: 'A café will do.' })
    const { current, own } = await policies(look(), 1)
    expect([current.version, own.version]).toEqual([2, 1])
    expect(current.blanks).toMatchObject({ where: { hint: 'A café will do.' }, end: { asked: false } })
    expect(own.blanks.where.hint).toBe(firstPolicy.blanks.where.hint)
    const shown = await browser.get('/staff/programme/policy?version=1')
    expect(shown.text).toContain('Version 2 Greta Malik, today at')
    expect(shown.text).toContain('Talk about what you expect.')
    expect((await browser.get('/staff/settings')).text).toContain(
      'The agreement policy: from version 1 to version 2',
    )
  })

  it('gives back what was typed when it is too long', async () => {
    const long = 'x'.repeat(601)
    const answer = await browser.post('/staff/programme/policy', {
      ...form(firstPolicy),
      introduction: long,
    })
    expect(answer.status).toBe(422)
    expect(answer.html).toContain(long)
    expect((await currentPolicy(look())).version).toBe(0)
  })

  it('of two saved at once is one; the other is shown both, and loses nothing', async () => {
    const both = await Promise.allSettled(
      ['One', 'Two'].map((words) => test.house.perform(greta, (act) => savePolicy(act, saying(words)))),
    )
    expect(both.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { introduction: saved } = await currentPolicy(look())
    const late = await browser.post('/staff/programme/policy', form(saying('Three of it.')))
    expect(late.status).toBe(409)
    expect(late.text).toContain(`Version 1 ${saved}`)
    expect(late.html).toContain('Three of it.')
    expect(late.html).toContain('name="base" value="1"')
    await browser.post('/staff/programme/policy', { ...form(saying('Three of it.')), base: '1' })
    expect(await currentPolicy(look())).toMatchObject({ version: 2, introduction: 'Three of it.' })
  })

  it('is nobody’s to edit but staff’s', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const hers = await signedIn(test, maya.id)
    expect((await hers.get('/staff/programme/policy')).status).toBe(404)
    expect((await hers.post('/staff/programme/policy', form(firstPolicy))).status).toBe(404)
  })
})
