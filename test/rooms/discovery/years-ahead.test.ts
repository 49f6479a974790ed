import { beforeAll, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addPerson } from './cast.ts'

// With whom a list begins, in questions of a career, is the reader's to say: five to ten years ahead unless they do.

const test = openTestHouse()
let maya: MemberViewer
let browser: Browser
const ahead = {} as Record<2 | 7 | 30, MemberViewer>

beforeAll(async () => {
  await addVocabulary(test.query)
  maya = await addPerson(test, {
    name: 'Maya Okafor',
    learns: { 'licensing-exam': 1 },
    profile: { in_the_field_since: 2024 },
  })
  for (const [years, name] of [
    [2, 'Khai Nguyen'],
    [7, 'Omar Haddad'],
    [30, 'Ruth Lindqvist'],
  ] as const)
    ahead[years] = await addPerson(test, {
      name,
      teaches: { 'licensing-exam': 4 },
      profile: { in_the_field_since: 2024 - years },
    })
  browser = await signedIn(test, maya.id)
  await (await marketOf(test.house)).catchUp()
})

const list = async (path = '/people') => {
  const { html } = await browser.get(path)
  return Object.entries(ahead)
    .map(([years, { publicId }]) => ({ years: Number(years), at: html.indexOf(publicId) }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ years }) => years)
}
const say = (window: string) => browser.post('/me', { section: 'how', ahead: window })

it('begins with whoever is as far ahead as Maya says, and leaves nobody out', async () => {
  expect((await list())[0]).toBe(7)
  expect((await browser.get('/people')).text).toContain(
    'Your list begins with people 5 to 10 years ahead. Change that',
  )
  await say('21-80')
  expect(await list()).toEqual([30, 7, 2])
  await say('1-4')
  expect(await list()).toEqual([2, 7, 30])
  await say('5-10')
  expect((await list())[0]).toBe(7)
  await say('0-99')
  expect((await browser.get('/people')).text).toContain('Your list does not look at years.')
  expect((await list()).toSorted((a, b) => a - b)).toEqual([2, 7, 30])
})

it('is shown to Maya alone, and stays hers when she says nothing fitting', async () => {
  await say('21-80')
  expect((await browser.get('/me')).text).toContain('Years ahead: more than 20 years')
  await say('40-41')
  expect((await browser.get('/me')).text).toContain('Years ahead: 5 to 10 years')
  await say('21-80')
  const omar = await signedIn(test, ahead[7].id)
  expect((await omar.get(`/people/${maya.publicId}`)).text).not.toContain('More than 20')
})
