import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicPerson } from '#members/access.ts'
import { finishStep } from '#members/first-steps/finish-step.ts'
import { stepsOf } from '#members/first-steps/steps-of.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let maya: MemberViewer
let browser: Browser
let ruth: MemberViewer

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  ruth = await addMember(test, { name: 'Ruth Lindqvist', conduct: 1 })
})
beforeEach(async () => {
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
  browser = await signedIn(test, maya.id)
})

const states = async (who: MemberViewer) =>
  Object.fromEntries((await stepsOf(test.house.look(who), who.id)).map(({ step, state }) => [step, state]))
const seenByRuth = () => publicPerson(test.house.look(ruth), maya.publicId)

describe('the first steps', () => {
  it('lead Maya from teaching to mentoring, each thing said once', async () => {
    const first = await browser.get('/welcome/teach')
    expect(first.text).toContain('What could you teach?')
    expect(first.text).toContain('Step 1 of 5')
    expect(first.text).toContain('Finish later')
    const chosen = await browser.post('/welcome/teach', {
      topic: ['grasshopper', 'portfolio'],
      more: 'LVIA, Moss walls',
    })
    expect(chosen.location).toBe('/welcome/teach?part=details')
    const details = await browser.get(chosen.location)
    for (const name of ['Grasshopper', 'Moss walls', 'Landscape and visual assessment'])
      expect(details.text).toContain(name)
    const on = await browser.post('/welcome/teach', {
      part: 'details',
      'teaches-level-grasshopper': '5',
      'teaches-note-grasshopper': 'From the first slider',
    })
    expect(on.location).toBe('/welcome/learn')
    const { teaches } = await seenByRuth()
    expect(teaches.map(({ name, level, note }) => [name, level, note])).toEqual([
      ['Grasshopper', 5, 'From the first slider'],
      ['Landscape and visual assessment', 3, ''],
      ['Moss walls', 3, ''],
      ['Portfolio', 3, ''],
    ])

    expect((await browser.get('/welcome/learn')).text).toContain('Members may see this')
    await browser.post('/welcome/learn', { topic: 'public-hearings', seen: 'members' })
    expect((await browser.post('/welcome/learn', { part: 'details' })).location).toBe('/welcome/experience')
    expect((await seenByRuth()).learns.map(({ key }) => key)).toEqual(['public-hearings'])

    const lived = {
      kind: 'exam',
      what: 'First paper passed',
      year: '2024',
      place: 'Leeds',
      topic: 'licensing-exam',
    }
    const again = await browser.post('/welcome/experience', { ...lived, after: 'more' })
    expect(again.location).toBe('/welcome/experience')
    expect((await browser.get('/welcome/experience')).text).toContain('First paper passed')
    expect((await browser.post('/welcome/experience', {})).location).toBe('/welcome/meet')
    expect((await seenByRuth()).experiences).toMatchObject([{ year: 2024, topic: 'licensing-exam' }])

    const meet = {
      channels: ['here', 'phone', 'pigeon'],
      hours: 'weekday_evening',
      languages: ['en', 'ig'],
      zone: 'Africa/Lagos',
    }
    expect((await browser.post('/welcome/meet', meet)).location).toBe('/mentoring')
    expect(await seenByRuth()).toMatchObject({ channels: ['here', 'phone'], zone: 'Africa/Lagos' })
    expect(await states(maya)).toEqual({
      teach: 'done',
      learn: 'done',
      experience: 'done',
      meet: 'done',
      mentoring: 'ahead',
    })
    await test.house.perform(maya, (act) => finishStep(act, 'mentoring', false))
    expect((await browser.post('/welcome/meet', { after: 'skip' })).location).toBe('/')
    expect((await states(maya)).meet).toBe('done')
  })

  it('can each be skipped, asked for nothing, and gone on with on another device', async () => {
    expect((await browser.post('/welcome/teach', { after: 'skip' })).location).toBe('/welcome/learn')
    expect((await browser.post('/welcome/learn', {})).location).toBe('/welcome/experience')
    const other = await signedIn(test, maya.id)
    expect(
      (await other.post('/welcome/experience', { after: 'skip', what: 'half a thought' })).location,
    ).toBe('/welcome/meet')
    expect((await other.post('/welcome/meet', { after: 'skip' })).location).toBe('/mentoring')
    expect((await other.get('/welcome/mentoring')).location).toBe('/mentoring')
    expect((await seenByRuth()).experiences).toEqual([])
    expect(await states(maya)).toMatchObject({ teach: 'skipped', learn: 'skipped', mentoring: 'ahead' })
  })

  it('keep what is learnt to oneself, for all or for one', async () => {
    await browser.post('/welcome/learn', { topic: ['contracts', 'fees'], seen: 'me' })
    expect((await seenByRuth()).learns).toEqual([])
    await browser.post('/welcome/learn', { part: 'details', 'learns-seen-fees': 'members' })
    expect((await seenByRuth()).learns.map(({ key }) => key)).toEqual(['fees'])
    // Adding another later does not open what was kept.
    await browser.post('/welcome/learn', { topic: ['contracts', 'fees', 'heat'], seen: 'members' })
    expect((await seenByRuth()).learns.map(({ key }) => key).sort()).toEqual(['fees', 'heat'])
    await browser.post('/welcome/learn', { topic: ['contracts', 'fees', 'heat'], seen: 'me' })
    expect((await seenByRuth()).learns).toEqual([])
  })

  it('pre-fill what the register knows, seen by nobody until she says so', async () => {
    await test.query(
      `insert into members.record (member, topics_offered, topics_wanted, imported_at)
       values ($1, '{"LVIA","Bat boxes"}', '{"zoning code"}', $2)`,
      [maya.id, test.clock.now()],
    )
    const teach = await browser.get('/welcome/teach')
    expect(teach.html).toMatch(/value="visual-assessment" checked/)
    expect(teach.html).toContain('value="Bat boxes"')
    expect((await browser.get('/welcome/learn')).html).toMatch(/value="zoning" checked/)
    expect((await seenByRuth()).teaches).toEqual([])
    await browser.post('/welcome/teach', { topic: 'visual-assessment' })
    expect((await seenByRuth()).teaches.map(({ key }) => key)).toEqual(['visual-assessment'])
  })

  it('say what to put right, and keep what was typed', async () => {
    const topic = await browser.post('/welcome/teach', { topic: 'soil', more: '!!!' })
    expect(topic.status).toBe(422)
    expect(topic.html).toContain('value="!!!"')
    expect(topic.html).toMatch(/value="soil" checked/)
    const lived = await browser.post('/welcome/experience', { what: '<b>bold</b>', year: '1066' })
    expect(lived.status).toBe(422)
    expect(lived.html).toContain('&lt;b&gt;bold&lt;/b&gt;')
    expect(lived.html).toContain('value="1066"')
    // The runtime knows all but the first of these; another part of the house does not, or reads them otherwise.
    for (const zone of [
      'Mars/Olympus',
      'MIT',
      'VST',
      '+05:30',
      'US/Pacific-New',
      'EST',
      'Canada/East-Saskatchewan',
    ])
      expect((await browser.post('/welcome/meet', { zone })).status).toBe(422)
    for (const zone of ['UTC', 'Asia/Calcutta', 'Europe/Kyiv', 'Etc/GMT+5'])
      expect((await browser.post('/welcome/meet', { zone })).status).toBe(303)
    expect((await browser.get('/welcome/elsewhere')).status).toBe(404)
    expect((await browser.post('/welcome/teach', { topic: ['no-such-topic', "'; drop"] })).status).toBe(303)
    expect((await seenByRuth()).teaches).toEqual([])
  })

  it('answer with no fault to any text', async () => {
    for (const text of [
      'x'.repeat(9000),
      '\u202eעברית',
      '\u200b\u0000',
      '<script>alert(1)</script>',
      '🇩🇪'.repeat(50),
    ])
      for (const step of ['teach', 'learn', 'experience', 'meet']) {
        const seen = await browser.post(`/welcome/${step}`, {
          topic: text,
          more: text,
          what: text,
          year: text,
          place: text,
          zone: text,
          part: text,
          after: text,
        })
        expect([303, 422]).toContain(seen.status)
        expect(seen.html).not.toContain('<script>alert')
      }
  })
})
