import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { publicPerson } from '#members/access.ts'
import { sayHowIHelp } from '#members/profile/say-how-i-help.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const CANARY = 'a private gap nobody else may read'
let maya: MemberViewer
let ruth: MemberViewer
let browser: Browser

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  await test.query(`insert into members.chapter (key, name) values ('leeds', 'Leeds')`)
  ruth = await addMember(test, { name: 'Ruth Lindqvist', conduct: 1 })
})
beforeEach(async () => {
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
  browser = await signedIn(test, maya.id)
})

const seenByRuth = () => publicPerson(test.house.look(ruth), maya.publicId)
const save = (section: string, form: Record<string, string | string[]>) =>
  browser.post('/me', { section, ...form })
const told = async () =>
  (
    await test.query(
      `select 1 from platform.event where type = 'profile.changed' and payload->>'member' = $1`,
      [maya.id],
    )
  ).length

describe('my profile', () => {
  it('saves each section on its own, and others read it', async () => {
    const saved = await save('about', {
      name: 'Maya Okafor',
      callName: 'May',
      headline: 'Designer',
      about: 'Two\nlines',
    })
    expect(saved.location).toBe('/me?done=about#part-about')
    expect((await browser.get('/me?done=about')).text).toContain('About me Saved.')
    await save('values', { values: ['plain-words', 'fair-pay'] })
    await save('reach', {
      channels: 'phone',
      hours: ['weekend_day'],
      languages: ['en', 'ig'],
      zone: 'Europe/London',
    })
    await save('where', {
      chapter: 'leeds',
      far: 'yes',
      town: 'Leeds',
      region: 'West Yorkshire',
      country: 'United Kingdom',
    })
    await save('work', {
      field: 'landscape-architecture',
      stage: 'early',
      since: '2024',
      employer: 'Alder & Finch',
      regime: 'invented',
    })
    await save('how', { likesToLearn: ['show'], motive: 'I am new here.' })
    await test.house.perform(maya, (act) =>
      sayHowIHelp(act, { kindsOfHelp: ['skill'], helpsStages: ['student'] }),
    )
    expect(await seenByRuth()).toMatchObject({
      callName: 'May',
      headline: 'Designer',
      about: 'Two\nlines',
      values: ['plain-words', 'fair-pay'],
      channels: ['phone'],
      hours: ['weekend_day'],
      chapterName: 'Leeds',
      farFromChapter: true,
      town: 'Leeds',
      field: 'landscape-architecture',
      stage: 'early',
      since: 2024,
      employer: 'Alder & Finch',
      regime: null,
      likesToLearn: ['show'],
      motive: 'I am new here.',
      kindsOfHelp: ['skill'],
      helpsStages: ['student'],
    })
    expect(await told()).toBe(7)
    const page = await browser.get('/me')
    for (const heading of [
      'My profile',
      'What I teach',
      'What I have been through',
      'How to reach me',
      'Where I am',
    ])
      expect(page.text).toContain(heading)
    expect(page.html).toContain('value="Alder &amp; Finch"')
    await save('work', {})
    expect(await seenByRuth()).toMatchObject({ field: null, stage: null, since: null, employer: '' })
  })

  it('adds topics in her own words, says how well, and takes them off', async () => {
    await save('teaches', { 'teaches-more': 'Grashopper, Moss walls' })
    const mossWalls = (await seenByRuth()).teaches.find(({ name }) => name === 'Moss walls')?.key
    await save('teaches', {
      'teaches-level-grasshopper': '5',
      'teaches-note-grasshopper': 'From the first slider',
      [`teaches-drop-${mossWalls}`]: 'yes',
    })
    expect((await seenByRuth()).teaches).toMatchObject([
      { key: 'grasshopper', level: 5, note: 'From the first slider' },
    ])
    expect((await save('teaches', { 'teaches-more': '???' })).status).toBe(422)
  })

  it('asks who may see what she adds in her own words, and goes by what is hidden already', async () => {
    await save('learns', { 'learns-more': 'Contracts', 'learns-more-seen': 'me' })
    expect((await seenByRuth()).learns).toEqual([])
    // All of hers is her own: a form that says nothing keeps the next one so.
    await save('learns', {
      'learns-seen-contracts': 'me',
      'learns-level-contracts': '1',
      'learns-more': 'GIS',
    })
    expect((await seenByRuth()).learns).toEqual([])
    await save('learns', { 'learns-more': 'Grasshopper', 'learns-more-seen': 'members' })
    expect((await seenByRuth()).learns.map(({ key }) => key)).toContain('grasshopper')
  })

  it('keeps a private gap from everybody, on every page she does not read herself', async () => {
    await save('learns', { 'learns-more': 'Contracts' })
    await save('learns', {
      'learns-seen-contracts': 'me',
      'learns-note-contracts': CANARY,
      'learns-level-contracts': '1',
    })
    expect((await browser.get('/me')).html).toContain(CANARY)
    expect(JSON.stringify(await seenByRuth())).not.toContain(CANARY)
    const other = await signedIn(test, ruth.id)
    for (const path of [
      '/me',
      '/',
      '/people',
      `/people/${maya.publicId}`,
      '/people?topic=contracts',
      '/welcome/learn',
    ])
      expect((await other.get(path)).html).not.toContain(CANARY)
    // Saved again without a word about who may see it, it stays private.
    await save('learns', { 'learns-level-contracts': '2', 'learns-note-contracts': CANARY })
    expect((await seenByRuth()).learns).toEqual([])
    const events = await test.query<{ payload: unknown }>('select payload from platform.event')
    expect(JSON.stringify(events)).not.toContain(CANARY)
    expect(JSON.stringify(test.logs)).not.toContain(CANARY)
  })

  it('adds, changes and removes what she has been through, and nobody else can', async () => {
    await save('experience', { kind: 'exam', what: 'First paper', year: '2023', topic: 'licensing-exam' })
    const [row] = await test.query<{ id: string }>('select id from members.experience where member = $1', [
      maya.id,
    ])
    const id = row?.id ?? ''
    await save('experience', { id, kind: 'licensed', what: 'Licensed', year: '2025', place: 'Ontario' })
    expect((await seenByRuth()).experiences).toMatchObject([
      { kind: 'licensed', year: 2025, place: 'Ontario', topic: null },
    ])
    const other = await signedIn(test, ruth.id)
    expect(
      (await other.post('/me', { section: 'experience', id, what: 'Mine now', year: '2020' })).status,
    ).toBe(404)
    await other.post('/me', { section: 'experience', remove: id })
    expect((await seenByRuth()).experiences).toHaveLength(1)
    const wrong = await save('experience', { id, what: '', year: 'last spring' })
    expect(wrong.status).toBe(422)
    expect(wrong.html).toContain('value="last spring"')
    expect(wrong.text).toContain('Two things to put right')
    await save('experience', { remove: id })
    expect((await seenByRuth()).experiences).toEqual([])
    expect((await save('experience', { remove: 'nonsense' })).status).toBe(404)
  })

  it('takes five values at most, and keeps the sixth ticked while it says so', async () => {
    const six = ['plain-words', 'fair-pay', 'slow-is-fine', 'family-first', 'humour-helps', 'open-doors']
    const answer = await save('values', { values: six })
    expect(answer.status).toBe(422)
    expect(answer.text).toContain('Please choose five at most')
    expect(answer.html.match(/name="values"[^>]*checked/g)).toHaveLength(6)
  })

  it('answers with no fault to any text, and keeps it at its field', async () => {
    const hard = ['x'.repeat(9000), '\u202eעברית', '\u200b\u0000', '<img src=x onerror=alert(1)>', '1e9']
    const fields = [
      'name',
      'callName',
      'headline',
      'about',
      'town',
      'region',
      'country',
      'employer',
      'motive',
      'since',
      'zone',
      'chapter',
      'regime',
      'values',
      'teaches-more',
      'learns-more',
      'what',
      'year',
      'place',
      'topic',
      'id',
    ]
    for (const text of hard)
      for (const section of [
        'about',
        'teaches',
        'learns',
        'experience',
        'values',
        'reach',
        'where',
        'work',
        'how',
        text,
      ]) {
        const seen = await save(section, Object.fromEntries(fields.map((field) => [field, text])))
        expect([303, 404, 422]).toContain(seen.status)
        expect(seen.html).not.toContain('<img src=x')
      }
    const long = await save('how', { motive: 'y'.repeat(900) })
    expect(long.status).toBe(422)
    expect(long.html).toContain('y'.repeat(900))
  })
})

describe('the account', () => {
  const age = (minutes: number) =>
    test.query(
      `update session set "createdAt" = $2 where "userId" = (select user_id from members.member where id = $1)`,
      [maya.id, new Date(test.clock.now().getTime() - minutes * 60_000)],
    )

  it('sets a password only right after a mailed link', async () => {
    await age(11)
    expect((await browser.get('/me/password')).text).toContain('show once more that the address is yours')
    await browser.post('/me/password', { password: 'eleven minutes too late' })
    const byPassword = (password: string) =>
      browse(test).post('/sign-in/password', { email: maya.email, password })
    expect((await byPassword('eleven minutes too late')).status).toBe(422)
    await age(9)
    for (const [password, why] of [
      ['short', 'ten characters'],
      ['Password123', 'first to be tried'],
      ['aaaaaaaaaaaa', 'first to be tried'],
      [maya.email, 'Your address or your name'],
    ] as const) {
      const answer = await browser.post('/me/password', { password })
      expect([answer.status, answer.text.includes(why)]).toEqual([422, true])
      expect(answer.html).not.toContain(`value="${password}"`)
    }
    const elsewhere = await signedIn(test, maya.id)
    await age(9)
    expect((await browser.post('/me/password', { password: 'moss grows on slow walls' })).status).toBe(303)
    // Somebody else may have been signed in there.
    expect((await elsewhere.get('/me')).status).toBe(303)
    expect((await browser.get('/me')).status).toBe(200)
    expect((await byPassword('moss grows on slow walls')).status).toBe(303)
  })

  it('spells e-mail one way: the field of the door alone is called as people type it', async () => {
    for (const path of ['/me', '/me/email']) {
      const { text } = await browser.get(path)
      expect(text, path).not.toMatch(/\bemails?\b(?! me a link)/i)
      expect(text, path).toContain('e-mail')
    }
  })

  it('signs out everywhere else, and stays here', async () => {
    const other = await signedIn(test, maya.id)
    expect((await browser.post('/me/sessions')).location).toBe('/me?done=account#account')
    expect((await browser.get('/me?done=account')).text).toContain('signed in on this device alone')
    expect((await other.get('/me')).status).toBe(303)
    expect((await browser.get('/me')).status).toBe(200)
  })

  it('stops taking part from its page, and is gone from view', async () => {
    expect((await browser.get('/me/leave')).text).toContain('You can come back whenever you like')
    const gone = await browser.post('/me/leave')
    expect([gone.status, gone.location]).toEqual([303, '/'])
    expect((await browser.get('/me')).location).toContain('/sign-in')
    await expect(seenByRuth()).rejects.toMatchObject({ status: 404 })
  })

  it('comes back by a password as by a letter', async () => {
    await browser.post('/me/password', { password: 'moss grows on slow walls' })
    await browser.post('/me/leave')
    const back = browse(test)
    const form = { email: maya.email, password: 'moss grows on slow walls' }
    expect((await back.post('/sign-in/password', form)).status).toBe(303)
    expect((await back.get('/me')).status).toBe(200)
    expect((await seenByRuth()).name).toBe(maya.name)
  })
})
