import { describe, expect, it } from 'vitest'
import { endKindly } from '#partnerships/ending/end-partnership.ts'
import { savePolicy } from '#programmes/policy/save-policy.ts'
import { firstPolicy } from '#programmes/policy/words.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { formsOf } from '../../support/html.ts'
import { activePair } from './pair.ts'

const test = openTestHouse()

/** Maya and Ruth at their browsers, and where their agreement is. */
async function pairAtBrowsers() {
  const pair = await activePair(test)
  const [maya, ruth] = [await signedIn(test, pair.maya.id), await signedIn(test, pair.ruth.id)]
  return { ...pair, hers: maya, ruths: ruth, path: `/partnerships/${pair.partnership}/agreement` }
}

/** What stands in the form of a page; what is chosen in a list stays as it was when it is not sent. */
const fields = (html: string) => {
  const form = formsOf(html).find(({ fields: all }) => all.some(({ name }) => name === 'base'))
  return Object.fromEntries(
    (form?.fields ?? []).filter(({ type }) => type !== 'select').map(({ name, value }) => [name, value]),
  )
}

const blanks = {
  goals: 'Speak first at a hearing.',
  teach: 'Grasshopper.',
  learn: 'How to open a meeting.',
  longKind: 'until',
  longUntil: '2027-03-28',
  long: 'and then ask each other again.',
  oftenTimes: '1',
  oftenMinutes: '30',
  oftenPer: 'weekday',
  often: '',
  where: 'The phone.',
  between: 'Every first draft.',
  end: 'Say so in one sentence.',
}
const save = (browser: Browser, path: string, base: number, changed: Record<string, string> = {}) =>
  browser.post(path, { base: String(base), ...blanks, ...changed })

describe('the page Our agreement', () => {
  it('leads either of the two to a report of the other', async () => {
    const { hers, ruths, path } = await pairAtBrowsers()
    for (const browser of [hers, ruths]) {
      const [, report = ''] = /href="([^"]*)"[^>]*>Report</.exec((await browser.get(path)).html) ?? []
      expect((await browser.get(report)).status).toBe(200)
    }
  })

  it('is filled in, signed by both, and reads as a letter from either side', async () => {
    const { hers, ruths, path } = await pairAtBrowsers()
    const empty = await hers.get(path)
    for (const word of [
      'Our agreement',
      'What I teach Maya will teach',
      'Whoever is newer',
      'Saving makes version 1',
    ])
      expect(empty.text).toContain(word)
    expect(empty.html).not.toContain('>Sign<')
    expect((await save(hers, path, 0)).location).toBe(`${path}?done=saved`)
    expect((await save(hers, path, 1)).location).toBe(`${path}?done=same`)
    expect((await hers.post(`${path}/signature`, { base: '1' })).location).toBe(`${path}?done=signed`)
    const ruth = await ruths.get(path)
    expect(ruth.text).toContain('What I teach Ruth will teach')
    expect(fields(ruth.html)).toMatchObject({
      teach: 'How to open a meeting.',
      learn: 'Grasshopper.',
      base: '1',
    })
    await ruths.post(`${path}/signature`, { ...fields(ruth.html) })
    expect((await ruths.get(path)).text).toContain('You have both signed version 1.')
    const common = await hers.get(path.replace('/agreement', ''))
    expect(common.text).toContain(
      'Every weekday for 30 minutes. Until 28 March 2027, and then ask each other again.',
    )
    expect(common.text).toContain('Version 1, both signed today')
  })

  it('says what the other changed, and what it said before', async () => {
    const { hers, ruths, path, partnership } = await pairAtBrowsers()
    await save(hers, path, 0)
    await ruths.post(path, { base: '1', longKind: 'open', longUntil: '2027-03-28', where: '' })
    const page = await hers.get(path)
    expect(page.text).toContain('so this is version 2. It waits for you.')
    expect(page.text).toContain('It said “until 28 March 2027, and then ask each other again.”')
    expect(fields(page.html)).toMatchObject({ goals: blanks.goals, longUntil: '' })
    const versions = await hers.get(`${path}/versions`)
    expect(versions.text).toContain('Two blanks differ.')
    expect(versions.text).toContain(
      'How long · changed until 28 March 2027, and then ask each other again. open-ended',
    )
    expect((await hers.get(`${path}/versions?was=0&is=1`)).text).toContain('Before the first')
    expect((await hers.get(`/partnerships/${partnership}`)).text).toContain('Nobody has signed it yet.')
  })

  it('loses neither text when both write: 409, side by side, and saved on top', async () => {
    const { hers, ruths, path } = await pairAtBrowsers()
    await save(hers, path, 0)
    await save(ruths, path, 1, {
      teach: blanks.learn,
      learn: blanks.teach,
      goals: 'Ruth’s goal.',
      where: 'A café.',
    })
    const late = await save(hers, path, 1, { goals: 'Maya’s goal.' })
    expect(late.status).toBe(409)
    expect(late.text).toContain('Ruth saved version 2 while you were writing.')
    expect(late.text).toContain('Ruth’s goal.')
    expect(fields(late.html)).toMatchObject({ base: '2', goals: 'Maya’s goal.', where: 'A café.' })
    expect((await hers.post(path, fields(late.html))).status).toBe(303)
    expect(fields((await ruths.get(path)).html)).toMatchObject({
      goals: 'Maya’s goal.',
      where: 'A café.',
      base: '3',
    })
    expect((await hers.get(`${path}/versions?was=2&is=3`)).text).toContain('Ruth’s goal.')
  })

  it('of two saves at once answers one with 409', async () => {
    const { hers, ruths, path } = await pairAtBrowsers()
    await save(hers, path, 0)
    const both = await Promise.all([
      save(hers, path, 1, { goals: 'Maya’s.' }),
      ruths.post(path, { base: '1', goals: 'Ruth’s.' }),
    ])
    expect(both.map(({ status }) => status).sort()).toEqual([303, 409])
  })

  it('signs only what was read: with something typed since, or changed by the other, nothing is signed or lost', async () => {
    const { hers, ruths, path, partnership } = await pairAtBrowsers()
    await save(hers, path, 0)
    const typed = await ruths.post(`${path}/signature`, { base: '1', goals: 'Something else.' })
    expect(typed.status).toBe(422)
    expect(typed.text).toContain('Save it first; then sign the version that holds it.')
    expect(fields(typed.html).goals).toBe('Something else.')
    await save(hers, path, 1, { where: 'By mail.' })
    const stale = await ruths.post(`${path}/signature`, { base: '1' })
    expect(stale.status).toBe(409)
    expect(fields(stale.html)).toMatchObject({ where: 'By mail.', base: '2' })
    const signed = await test.query('select 1 from partnerships.signature where partnership = $1', [
      partnership,
    ])
    expect(signed).toEqual([])
  })

  it('gives back what was typed when a number or a day cannot be', async () => {
    const { hers, path } = await pairAtBrowsers()
    const answer = await save(hers, path, 0, { oftenMinutes: '5000', longUntil: 'Easter' })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Two things to put right')
    expect(fields(answer.html)).toMatchObject({ goals: blanks.goals, oftenMinutes: '5000' })
  })

  it('leaves out a blank that is not asked, unless something stands in it, and keeps a signed one’s policy', async () => {
    const { hers, ruths, path } = await pairAtBrowsers()
    const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    await save(hers, path, 0, { end: '' })
    for (const browser of [hers, ruths]) await browser.post(`${path}/signature`, { base: '1' })
    const quiet = { hint: 'Say where.', asked: false }
    await test.house.perform(greta, (act) =>
      savePolicy(act, {
        version: 0,
        introduction: 'Written anew.',
        blanks: { ...firstPolicy.blanks, end: quiet, where: quiet },
      }),
    )
    const signed = await hers.get(path)
    expect(signed.text).toContain(firstPolicy.introduction)
    expect(signed.text).toContain('written anew since you signed')
    await hers.post(path, { base: '1', goals: 'Another.' })
    const next = await hers.get(path)
    expect(next.text).toContain('Written anew.')
    expect(Object.keys(fields(next.html))).toContain('where')
    expect(Object.keys(fields(next.html))).not.toContain('end')
  })

  it('after an end is a letter to read, and what was not signed by both has lapsed', async () => {
    const { hers, ruths, path, ruth, partnership } = await pairAtBrowsers()
    await save(hers, path, 0)
    for (const browser of [hers, ruths]) await browser.post(`${path}/signature`, { base: '1' })
    await hers.post(path, { base: '1', goals: 'Not signed.' })
    await test.house.perform(ruth, (act) => endKindly(act, { partnership }))
    const page = await hers.get(path)
    expect(page.text).toContain('version 2 was not signed by both, and has lapsed')
    expect(page.text).toContain('Together we want Speak first at a hearing.')
    expect(formsOf(page.html)).toEqual([])
    expect((await save(hers, path, 2, { goals: 'Too late.' })).status).toBe(409)
    expect((await hers.get(`${path}/print`)).text).toContain('Speak first at a hearing.')
    expect((await hers.get(`/partnerships/${partnership}`)).text).toContain('Read our agreement')
  })

  it('prints with its blanks as lines, before anything is written and after', async () => {
    const { hers, path } = await pairAtBrowsers()
    expect((await hers.get(`${path}/print`)).text).toContain('If either of us wants to stop, we will (empty)')
    await save(hers, path, 0)
    expect((await hers.get(`${path}/print`)).text).toContain('We will talk every weekday for 30 minutes')
  })

  it('keeps markup as text', async () => {
    const { hers, path } = await pairAtBrowsers()
    await save(hers, path, 0, { goals: '</textarea><script>alert(1)</script>' })
    for (const place of [path, `${path}/print`, `${path}/versions`])
      expect((await hers.get(place)).html).not.toContain('<script>alert')
  })
})
