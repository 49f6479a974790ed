import { beforeEach, describe, expect, it } from 'vitest'
import { memberSettings } from '#members/joining/settings.ts'
import { readSettings } from '#platform/settings.ts'
import { visitor } from '#platform/viewer.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: Browser
beforeEach(async () => {
  await test.query(
    'truncate members.member, members.chapter, members.conduct, platform.setting, platform.setting_change cascade',
  )
  const member = await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC' })
  greta = await signedIn(test, member.id)
})

const settings = () => readSettings(test.house.look(visitor), memberSettings)
const words = {
  association: 'Guild of the North',
  zone: 'Europe/Oslo',
  openJoining: 'yes',
  joinHelp: 'Write to Greta.',
  chapterWord: 'Section',
  chaptersWord: 'Sections',
  employerWord: 'Office',
  mentorWord: 'guide',
  menteeWord: 'learner',
  stage_student: 'Student',
  stage_early: 'First years',
  stage_mid: 'Mid-career',
  stage_senior: 'Senior',
  stage_retired: 'Fellow',
}

describe('settings', () => {
  it('keep the association’s own words, with who and when', async () => {
    expect((await greta.post('/staff/settings', words)).location).toBe('/staff/settings')
    expect(await settings()).toMatchObject({
      association: 'Guild of the North',
      zone: 'Europe/Oslo',
      openJoining: true,
      mentorWord: 'guide',
      stageWords: { retired: 'Fellow', student: 'Student' },
    })
    const page = await greta.get('/staff/settings')
    expect(page.text).toContain('The word for a chapter: from “Chapter” to “Section”')
    expect(page.text).toContain('Greta Malik, today at 09:00')
  })

  it('note nothing when nothing changed', async () => {
    await greta.post('/staff/settings', words)
    const before = await test.query('select id from platform.setting_change')
    await greta.post('/staff/settings', words)
    expect(await test.query('select id from platform.setting_change')).toEqual(before)
  })

  it('give back what was typed when a word is missing', async () => {
    const answer = await greta.post('/staff/settings', {
      ...words,
      mentorWord: ' ',
      association: 'Guild & Co',
    })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Please write a word here.')
    expect(answer.html).toContain('value="Guild &amp; Co"')
    expect((await settings()).association).toBe('Our association')
  })

  it('keep a regime’s key when its year changes, because profiles name it', async () => {
    await greta.post('/staff/settings/regimes', {
      regimes: 'National board exam, 2012\nCouncil registration',
    })
    const [first] = (await settings()).regimes
    await greta.post('/staff/settings/regimes', {
      regimes: 'Council registration\nNational board exam, 2015\n\n',
    })
    expect((await settings()).regimes).toEqual([
      { key: 'council-registration', name: 'Council registration' },
      { key: first?.key, name: 'National board exam', changedIn: 2015 },
    ])
  })

  it('are for staff alone', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const asMember = await signedIn(test, maya.id)
    expect((await asMember.get('/staff/settings')).status).toBe(404)
    expect((await asMember.post('/staff/settings', words)).status).toBe(404)
    expect((await browse(test).post('/staff/settings', words)).location).toContain('/sign-in')
    expect((await settings()).association).toBe('Our association')
  })
})

describe('chapters', () => {
  it('are added once, renamed and removed; their members stay', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await greta.post('/staff/settings/chapters', { chapter: 'Køln & Bonn' })
    await greta.post('/staff/settings/chapters', { chapter: 'KØLN & bonn' })
    expect(await test.query('select key, name from members.chapter')).toEqual([
      { key: 'køln-bonn', name: 'Køln & Bonn' },
    ])
    await test.query(`update members.profile set chapter = 'køln-bonn' where member = $1`, [omar.id])
    await greta.post('/staff/settings/chapters/k%C3%B8ln-bonn', { name: 'Rhineland' })
    const page = await greta.get('/staff/settings')
    expect(page.text).toContain('Rhineland')
    expect(page.text).toContain('one member')
    await greta.post('/staff/settings/chapters/k%C3%B8ln-bonn/removal')
    expect(await test.query('select chapter from members.profile where member = $1', [omar.id])).toEqual([
      { chapter: null },
    ])
    expect((await greta.get('/staff/settings')).text).toContain('A chapter: “Rhineland” is gone')
  })

  it('do not take the name of another, and keep what was typed', async () => {
    await greta.post('/staff/settings/chapters', { chapter: 'North' })
    await greta.post('/staff/settings/chapters', { chapter: 'South' })
    expect((await greta.post('/staff/settings/chapters/south', { name: 'north' })).status).toBe(409)
    const empty = await greta.post('/staff/settings/chapters/south', { name: '' })
    expect(empty.status).toBe(422)
    expect(empty.text).toContain('Please write a name.')
    expect((await greta.post('/staff/settings/chapters/none', { name: 'x' })).status).toBe(404)
    expect((await greta.post('/staff/settings/chapters/a%00b/removal')).status).toBe(404)
  })
})

describe('the code of conduct', () => {
  it('asks everybody again when its words change, and nobody when they do not', async () => {
    await greta.post('/staff/settings/conduct', { words: 'Be kind.' })
    expect((await greta.get('/staff/settings')).location).toContain('/conduct')
    await greta.post('/conduct', { accept: 'yes', version: '1', next: '/' })
    await greta.post('/staff/settings/conduct', { words: 'Be kind.' })
    const page = await greta.get('/staff/settings')
    expect(page.status).toBe(200)
    expect(page.text).toContain('The code of conduct: version 1 is new')
    expect((await greta.post('/staff/settings/conduct', { words: '' })).status).toBe(422)
  })
})
