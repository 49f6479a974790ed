import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { arrive } from '#members/joining/open-letter.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { saveSettings } from '#platform/settings.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

// A phone shows what is there in one look, and one part is opened, changed and saved at a time.

const test = openTestHouse()
let maya: MemberViewer
let browser: Browser

beforeAll(() => test.house.perform(system, seedVocabulary))
beforeEach(async () => {
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1, zone: 'UTC' })
  browser = await signedIn(test, maya.id)
})

const save = (section: string, form: Record<string, string | string[]>) =>
  browser.post('/me', { section, ...form })
const openIn = (html: string) =>
  [...html.matchAll(/<details id="part-([a-z]+)" open=""/g)].map(([, section]) => section)

describe('my profile at a glance', () => {
  it('says of each part what is in it, or what it would be good for, and opens none', async () => {
    const before = await browser.get('/me')
    expect(openIn(before.html)).toEqual([])
    expect(before.text).toContain('What I teach Nothing yet. One thing is enough')
    expect(before.text).toContain('How to reach me Here, in writing · World time')

    await save('about', { name: 'Maya Okafor', headline: 'Second-year designer' })
    await save('teaches', { 'teaches-more': 'Grasshopper, Short video' })
    await save('learns', { 'learns-more': 'Licensing exam, Salary talks' })
    await save('learns', { 'learns-seen-salary-talks': 'me' })
    await save('experience', { kind: 'exam', what: 'First paper', year: '2024' })
    await save('experience', { kind: 'built', what: 'A play area', year: '2025' })
    await save('reach', { channels: ['phone', 'video'], languages: ['en'], zone: 'America/Indiana/Knox' })
    await save('work', { stage: 'early', since: '2024' })
    const { text } = await browser.get('/me')
    for (const line of [
      'About me Second-year designer',
      'What I teach Grasshopper, Short video',
      'What I learn Licensing exam, Salary talks (only you know)',
      'What I have been through Two things, the latest in 2025: A play area',
      'How to reach me Phone, Video · English · Knox, Indiana time',
      'Work First years · since 2024',
    ])
      expect(text).toContain(line)
  })

  it('opens the part a link leads to, and the one with something to put right', async () => {
    expect(openIn((await browser.get('/me?open=how')).html)).toEqual(['how'])
    const wrong = await save('work', { since: 'soon', employer: 'Alder & Finch' })
    expect(wrong.status).toBe(422)
    expect(openIn(wrong.html)).toEqual(['work'])
    expect(wrong.html).toContain('href="#since"')
  })

  it('calls no two things on the page by one name, so that each label has its field', async () => {
    await save('teaches', { 'teaches-more': 'Grasshopper' })
    const mistaken = await save('experience', { what: '', year: 'last spring' })
    expect(mistaken.html).toContain('href="#experience--what"')
    for (const { html } of [await browser.get('/me'), mistaken]) {
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(ids.filter((id, place) => ids.indexOf(id) !== place)).toEqual([])
    }
  })

  it('folds a part once it is saved, and leaves open what one adds to', async () => {
    const saved = await browser.get('/me?done=about')
    expect(saved.text).toContain('About me Saved.')
    expect(openIn(saved.html)).toEqual([])
    expect(openIn((await browser.get('/me?done=experience')).html)).toEqual(['experience'])
  })

  it('counts as the first step what is said here', async () => {
    await browser.post('/welcome/meet', { after: 'skip' })
    await save('reach', { channels: 'phone', zone: 'Europe/London' })
    await save('teaches', { 'teaches-more': 'Grasshopper' })
    await save('learns', {})
    await save('experience', { kind: 'exam', what: 'First paper', year: '2024' })
    const steps = await test.query(
      'select step, skipped from members.first_step where member = $1 order by step',
      [maya.id],
    )
    expect(steps).toEqual(['experience', 'meet', 'teach'].map((step) => ({ step, skipped: false })))
  })

  it('offers for an experience the topics she teaches, for the others count nothing', async () => {
    const offered = async () =>
      (await browser.get('/me?open=experience')).html.match(
        /id="experience--topic"[\s\S]*?<\/select>/,
      )?.[0] ?? ''
    expect(await offered()).toContain('>Salary talks<')
    await save('teaches', { 'teaches-more': 'Licensing exam, Grasshopper' })
    expect((await offered()).match(/<option/g)).toHaveLength(2)
    expect(await offered()).toContain('>Licensing exam<')
  })
})

describe('the time zone', () => {
  const zoneOf = async (path: string) => {
    const { html } = await browser.get(path)
    const select = html.match(/<select id="zone"[\s\S]*?<\/select>/)?.[0] ?? ''
    return {
      chosen: [...select.matchAll(/<option value="([^"]+)" selected=""/g)].map(([, zone]) => zone),
      preset: select.includes('data-preset-zone'),
    }
  }

  it('is the association’s for a newcomer, and the browser’s where it can tell, until she says it', async () => {
    await test.house.perform(system, (act) => saveSettings(act, memberSettings, { zone: 'Europe/Dublin' }))
    const { member } = await test.house.perform(system, (act) =>
      arrive(act, { kind: 'join', email: 'noor@example.org', name: 'Noor', call_name: '' }),
    )
    await test.query('update members.member set conduct_version = 1 where id = $1', [member])
    browser = await signedIn(test, member)
    expect(await zoneOf('/welcome/meet')).toEqual({ chosen: ['Europe/Dublin'], preset: true })
    await browser.post('/welcome/meet', { channels: 'phone', zone: 'Asia/Kolkata' })
    // Of two names for one zone she keeps the one she chose, which no list of this runtime has.
    for (const path of ['/welcome/meet', '/me?open=reach'])
      expect(await zoneOf(path)).toEqual({ chosen: ['Asia/Kolkata'], preset: false })
  })
})
