import { beforeAll, describe, expect, it } from 'vitest'
import { peopleForCards } from '#members/access.ts'
import { demoPeople } from '#members/demo/people.ts'
import { type DemoMember, fillMembers } from '#members/demo.ts'
import { loadMatchingFacts } from '#members/matching-facts.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { system } from '#platform/viewer.ts'
import { browse } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const production = openTestHouse({ mode: 'local' })
let members: DemoMember[]

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  members = await test.house.perform(system, (act) =>
    fillMembers(act, demoPeople({ seed: 1, members: 300, today: act.now })),
  )
})

describe('the demo association', () => {
  it('has three hundred members who say what they teach and learn', async () => {
    const facts = await loadMatchingFacts(test.house.look(system))
    expect(facts).toHaveLength(300)
    expect(facts.filter(({ teaches }) => teaches.length > 0).length).toBeGreaterThan(200)
    const [maya] = await peopleForCards(
      test.house.look(system),
      members.filter(({ key }) => key === 'maya-okafor').map(({ id }) => id),
    )
    expect(maya).toMatchObject({
      name: 'Maya Okafor',
      chapterName: 'Northern England',
      hours: ['weekday_morning', 'weekday_evening'],
    })
    expect(maya?.teaches.map(({ name }) => name)).toContain('Grasshopper')
    expect(JSON.stringify(maya)).not.toContain('I have never asked')
  })

  it('lets a visitor be Maya or Ruth with one click, and nobody real', async () => {
    const browser = browse(test)
    const page = await browser.get('/sign-in?next=/me')
    for (const name of ['Maya Okafor', 'Ruth Lindqvist', 'Omar Haddad'])
      expect(page.text).toContain(`Sign in as ${name}`)
    expect(page.text).toContain('second-year designer in Leeds')
    const maya = members.find(({ key }) => key === 'maya-okafor')
    const entered = await browser.post('/sign-in/demo', { person: maya?.publicId ?? '', next: '/me' })
    expect(entered.location).toBe('/me')
    expect((await browser.get('/conduct')).text).toContain('My profile')
    const real = await addMember(test, { name: 'Somebody Real' })
    expect((await browse(test).post('/sign-in/demo', { person: real.publicId })).status).toBe(404)
    expect((await browse(test).post('/sign-in/demo', {})).status).toBe(404)
  })

  it('is shut where the demo is off: no list, no click, no letter, no old session', async () => {
    const maya = await addMember(production, { name: 'Maya Okafor', email: 'newcomer@demo.example' })
    expect((await browse(production).get('/sign-in')).text).not.toContain('Look around as somebody')
    expect((await browse(production).post('/sign-in/demo', { person: maya.publicId })).status).toBe(404)
    const byPassword = { email: maya.email, password: 'demo-demo-demo' }
    expect((await browse(production).post('/sign-in/password', byPassword)).status).toBe(403)
  })
})
