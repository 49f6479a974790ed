import { beforeAll, describe, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addCrowd, addVocabulary } from '../market/crowd.ts'
import { addPerson } from './cast.ts'

const test = openTestHouse()
let maya: MemberViewer
let ruth: MemberViewer
let hers: Browser
let others: Browser

beforeAll(async () => {
  await addVocabulary(test.query)
  await addCrowd(test.query, test.clock.now(), 60, 3)
  const meets = { channels: ['here', 'video'], languages: ['en', 'sv'] }
  maya = await addPerson(test, {
    name: 'Maya Okafor',
    teaches: { cv: 3 },
    learns: { portfolio: 2 },
    profile: meets,
  })
  ruth = await addPerson(test, {
    name: 'Ruth Lindqvist',
    teaches: { 'salary-talks': 3, portfolio: 4, fees: 5, contracts: 5 },
    learns: { cv: 1 },
    profile: meets,
  })
  hers = await signedIn(test, maya.id)
  others = await signedIn(test, ruth.id)
})

/** Every byte of what others see: their lists, searches, filters, and Maya's profile. */
async function othersSee(): Promise<string> {
  await (await marketOf(test.house)).catchUp()
  const pages = [
    '/people',
    '/people?tab=help',
    '/people?tab=help&page=2',
    '/people?tab=help&topic=salary+talks',
    '/people?tab=help&both=yes',
    '/people?both=yes',
    '/people?topic=maya',
    `/people/${maya.publicId}`,
  ]
  const seen = []
  for (const page of pages) seen.push((await others.get(page)).html)
  return seen.join('\n')
}

/** What Maya keeps to herself changes, and is told as the profile's page tells it. */
async function gap(sql: string): Promise<void> {
  await test.query(sql, [maya.id])
  await test.house.perform(maya, async (act) => act.tell('profile.changed', { member: maya.id }))
}

describe('a private gap', () => {
  it('changes Maya’s own list and not one byte of anybody else’s pages', async () => {
    const before = await othersSee()
    const own = (await hers.get('/people')).text
    expect(own).not.toContain('Salary talks')

    await gap(
      `insert into members.learns (member, topic, level, private) values ($1, 'salary-talks', 1, true)`,
    )
    expect((await othersSee()) === before).toBe(true)
    const now = await hers.get('/people')
    expect(now.text).toMatch(/Ruth could teach you [^.]*Salary talks/)

    await gap(`update members.learns set level = 4 where member = $1 and topic = 'salary-talks'`)
    expect((await othersSee()) === before).toBe(true)
  })

  it('is a wish like any other once it is shown', async () => {
    const before = await othersSee()
    await gap(
      `update members.learns set private = false, level = 1 where member = $1 and topic = 'salary-talks'`,
    )
    const shown = await othersSee()
    expect(shown === before).toBe(false)
    expect(/You could teach Maya<.p><p>[^<]*(?:Salary talks|salary talks)/.test(shown)).toBe(true)
    await gap(`update members.learns set private = true where member = $1 and topic = 'salary-talks'`)
    expect((await othersSee()) === before).toBe(true)
  })
})
