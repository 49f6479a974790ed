import { beforeAll, describe, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import { days } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { hello } from '../hellos/two.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer, asked, headlines } from './newcomers.ts'

const test = openTestHouse()
let ruth: MemberViewer
let staff: Browser
let amara: MemberViewer
beforeAll(async () => {
  await addVocabulary(test.query)
  ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { cv: 3 },
    profile: { kinds_of_help: ['welcoming'] },
  })
  const ines = await addMember(test, { name: 'Inês Duarte', role: 'staff' })
  staff = await signedIn(test, ines.id)
  amara = await addNewcomer(test, { name: 'Amara Diallo', learns: { cv: 1 } })
})

const list = async () => {
  await (await marketOf(test.house)).catchUp()
  return (await staff.get('/staff/attention')).text
}

describe('Needs attention', () => {
  it('names nobody before the fourteenth day, then whoever nobody has met, with whom to ask', async () => {
    const met = await addNewcomer(test, { name: 'Maya Okafor', learns: { cv: 1 } })
    const away = await addNewcomer(test, { name: 'Lea Leaves' })
    await (await signedIn(test, away.id)).post('/first-weeks/off')
    await addNewcomer(test, { name: 'Nora Unsaid', role: 'none' })
    test.clock.pass(days(14) - 60_000)
    await hello(test, ruth, met, { topic: 'cv' })
    await test.settle()
    expect(await list()).toContain('Nobody needs you just now.')
    test.clock.pass(60_000)
    const text = await list()
    expect(text).toContain('Nobody has written to Amara or met Amara yet.')
    expect(text).toContain('Ruth Lindqvist likes to welcome newcomers and has room. Would you ask?')
    expect(text).toContain('Nora has not said how to take part')
    expect(text).toContain('Maya Okafor Here since')
    expect(text).toContain('No introduction has come about yet.')
    expect(text.indexOf('Amara')).toBeLessThan(text.indexOf('Maya Okafor'))
    expect(text).not.toContain('Lea')
    expect((await staff.get('/')).text).toContain('Three newcomers need attention')
    expect((await staff.get('/staff')).text).toContain('Needs attention')
  })

  it('asks Ruth by one click, and says so until a week has gone by', async () => {
    const done = await staff.post(`/staff/attention/${amara.publicId}/introduction`, { host: ruth.publicId })
    expect(done.location).toBe('/staff/attention?done=asked')
    await test.settle()
    expect(await asked(test, amara)).toMatchObject([{ host: 'Ruth', offers: 'welcome' }])
    expect(await headlines(test, ruth)).toContain('Would you be happy to meet Amara?')
    expect(await headlines(test, amara)).toEqual([])
    expect(await list()).not.toContain('Amara')
    // Another tab, another of the staff, or a second click: what happened already, and nobody is asked twice.
    const path = `/staff/attention/${amara.publicId}/introduction`
    const again = await staff.post(path, { host: ruth.publicId })
    expect(again.location).toBe('/staff/attention?done=again')
    expect((await staff.get(again.location)).text).toContain(
      'had been asked already, so nobody was asked twice',
    )
    const other = await addPerson(test, { name: 'Omar Haddad', teaches: { cv: 3 } })
    const before = await staff.post(path, { host: other.publicId })
    expect((await staff.get(before.location)).text).toContain('Somebody has seen to that newcomer already')
    expect(await asked(test, amara)).toHaveLength(1)
    test.clock.pass(days(7))
    const text = await list()
    expect(text).toContain('Amara')
    expect(text).not.toContain(
      'Ruth Lindqvist likes to welcome newcomers and has room. Would you ask? Ask Ruth Not needed Amara',
    )
  })

  it('asks once when it is sent many times at once', async () => {
    const noor = await addNewcomer(test, { name: 'Noor Sayed', learns: { cv: 1 } })
    test.clock.pass(days(14))
    await list()
    const path = `/staff/attention/${noor.publicId}/introduction`
    const answers = await Promise.all(
      Array.from({ length: 6 }, () => staff.post(path, { host: ruth.publicId })),
    )
    expect(answers.map(({ location }) => location.replace('/staff/attention?done=', '')).toSorted()).toEqual([
      ...Array.from({ length: 5 }, () => 'again'),
      'asked',
    ])
    expect(await asked(test, noor)).toHaveLength(1)
    await staff.post(`/staff/attention/${noor.publicId}/not-needed`)
  })

  it('names nobody to ask for whoever would rather not be introduced', async () => {
    const away = await addNewcomer(test, { name: 'Sami Skips', learns: { cv: 1 } })
    await (await signedIn(test, away.id)).post('/first-weeks/introductions/skip')
    test.clock.pass(days(14))
    expect(await list()).toContain('Sami would rather not be introduced. A word from you may help.')
    const asked = await staff.post(`/staff/attention/${away.publicId}/introduction`, { host: ruth.publicId })
    expect(asked.status).toBe(409)
  })

  it('refuses to ask somebody who does not fit any more, in a sentence', async () => {
    const again = await staff.post(`/staff/attention/${amara.publicId}/introduction`, { host: ruth.publicId })
    expect([again.status, again.text.includes('so nobody was asked')]).toEqual([409, true])
    const nobody = await staff.post('/staff/attention/no-such-person/introduction', { host: ruth.publicId })
    expect(nobody.status).toBe(404)
  })

  it('forgets whom staff say nothing is needed for, and whoever is new no more', async () => {
    await staff.post(`/staff/attention/${amara.publicId}/not-needed`)
    expect(await list()).not.toContain('Amara')
    expect(await list()).toContain('Nora')
    const again = await staff.post(`/staff/attention/${amara.publicId}/not-needed`)
    expect(again.location).toBe('/staff/attention?done=before')
    test.clock.pass(days(60))
    expect(await list()).toContain('Nobody needs you just now.')
  })

  it('is for staff alone', async () => {
    const maya = await signedIn(test, ruth.id)
    expect((await maya.get('/staff/attention')).status).toBe(404)
    expect((await maya.post(`/staff/attention/${amara.publicId}/not-needed`)).status).toBe(404)
    expect((await maya.get('/')).text).not.toContain('need attention')
  })
})
