import { beforeEach, describe, expect, it } from 'vitest'
import type { MemberId } from '#map/ids.ts'
import { loadViewer } from '#market/load-people.ts'
import { type Placed, rankPeople } from '#market/rank-people.ts'
import { marketOf } from '#market/snapshot.ts'
import { chooseKind } from '#members/community/choose-kind.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { memberSettings } from '#members/joining/settings.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { readSettings, saveSettings } from '#platform/settings.ts'
import { type MemberViewer, system, visitor } from '#platform/viewer.ts'
import { enrol } from '#programmes/enrol.ts'
import { type Browser, browse, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: Browser
beforeEach(async () => {
  await test.house.perform(system, async (act) => {
    await chooseKind(act, 'association')
    await saveSettings(act, memberSettings, { mentorWord: 'mentor' })
  })
  await test.query(
    'truncate members.member, members.chapter, members.topic, members.conduct, platform.setting_change cascade',
  )
  await test.house.perform(system, seedVocabulary)
  const member = await addMember(test, { name: 'Greta Malik', role: 'staff', zone: 'UTC', conduct: 1 })
  greta = await signedIn(test, member.id)
})

const become = (kind: CommunityKind) => test.house.perform(system, (act) => chooseKind(act, kind))
const settings = () => readSettings(test.house.look(visitor), memberSettings)
const listed = async () =>
  (await test.query<{ key: string }>(`select key from members.topic where state = 'listed'`)).map(
    ({ key }) => key,
  )

describe('what this is', () => {
  it('is for staff to say, with who and when; words nobody changed follow', async () => {
    await test.house.perform(system, (act) => saveSettings(act, memberSettings, { mentorWord: 'pathfinder' }))
    expect((await greta.post('/staff/settings/kind', { kind: 'company' })).location).toBe('/staff/settings')
    expect(await settings()).toMatchObject({
      kind: 'company',
      chapterWord: 'Department',
      employerWord: 'Team',
      mentorWord: 'pathfinder',
      menteeWord: 'learner',
      stageWords: { retired: 'Executive' },
    })
    const page = await greta.get('/staff/settings')
    expect(page.text).toContain('What this is: from “association” to “company”')
    expect(page.text).toContain('Greta Malik, today at 09:00')
    expect(page.text).toContain('Name of the company')
    expect(page.text).toContain('In the time zone of these settings. Outside these hours nobody is asked.')
    expect(page.text).not.toContain('association’s')
    await become('association')
    expect(await settings()).toMatchObject({ chapterWord: 'Chapter', mentorWord: 'pathfinder' })
  })

  it('brings its topics in; what somebody holds stays, and what staff hid is not lost', async () => {
    const omar = await addMember(test, { name: 'Omar Haddad' })
    await test.query(`insert into members.teaches (member, topic, level) values ($1, 'grasshopper', 4)`, [
      omar.id,
    ])
    await become('company')
    const company = await listed()
    expect(company).toEqual(expect.arrayContaining(['youtube', 'ebitda', 'grasshopper']))
    expect(company).not.toContain('licensing-exam')
    await test.house.perform(system, seedVocabulary)
    expect(await listed()).toHaveLength(company.length)
    await become('association')
    expect(await listed()).toContain('licensing-exam')
    expect(await listed()).not.toContain('youtube')
  })

  it('changes nothing when it is said again, or is no kind', async () => {
    await greta.post('/staff/settings/kind', { kind: 'association' })
    await greta.post('/staff/settings/kind', { kind: 'guild' })
    await greta.post('/staff/settings/kind')
    expect(await test.query('select id from platform.setting_change')).toEqual([])
  })

  it('is nothing for members or visitors', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
    const asMember = await signedIn(test, maya.id)
    expect((await asMember.post('/staff/settings/kind', { kind: 'company' })).status).toBe(404)
    const outside = await browse(test).post('/staff/settings/kind', { kind: 'company' })
    expect(outside.location).toContain('/sign-in')
    expect((await settings()).kind).toBe('association')
  })
})

describe('whom one is led to last', () => {
  /** Three who teach the same: of Maya's employer and team, of the employer alone, and of another one. */
  async function house(): Promise<{ maya: MemberViewer; ids: Record<string, MemberId> }> {
    await test.query(`insert into members.chapter (key, name) values ('sales', 'Sales'), ('care', 'Care')`)
    const maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
    await work(maya, 'Nordic', 'sales')
    await test.query(`insert into members.learns (member, topic, level) values ($1, 'spreadsheets', 1)`, [
      maya.id,
    ])
    const ids: Record<string, MemberId> = {}
    for (const [name, team, department] of [
      ['Same', ' NORDIC ', 'sales'],
      ['Namesake', 'Nordic', 'care'],
      ['Other', 'Iberia', 'sales'],
    ] as const) {
      const person = await addMember(test, { name, conduct: 1 })
      await work(person, team, department)
      await test.query(`insert into members.teaches (member, topic, level) values ($1, 'spreadsheets', 5)`, [
        person.id,
      ])
      await test.house.perform(person, (act) => enrol(act, person.id, 'mentor'))
      ids[name] = person.id
    }
    return { maya, ids }
  }

  const work = ({ id }: MemberViewer, team: string, department: string) =>
    test.query('update members.profile set employer = $2, chapter = $3 where member = $1', [
      id,
      team,
      department,
    ])

  async function chances(maya: MemberViewer): Promise<(id: MemberId | undefined) => number> {
    const market = await marketOf(test.house)
    await market.catchUp()
    const look = test.house.look(maya)
    const asked = { viewer: await loadViewer(look), today: '2026-11-23', now: look.now }
    const ranked = await rankPeople(market, { ...asked, direction: 'learn' }, { offset: 0, limit: 20 })
    return (id) => ranked.find((one: Placed) => one.id === id)?.worth ?? 0
  }

  it('in an association those of the same employer, in a company those of the same team, as soon as it is said', async () => {
    const { maya, ids } = await house()
    const employers = await chances(maya)
    expect(employers(ids.Other)).toBeGreaterThan(0)
    expect(employers(ids.Same) / employers(ids.Other)).toBeCloseTo(0.5, 1)
    expect(employers(ids.Namesake) / employers(ids.Other)).toBeCloseTo(0.5, 1)

    await greta.post('/staff/settings/kind', { kind: 'company' })
    const teams = await chances(maya)
    expect(teams(ids.Same) / teams(ids.Other)).toBeCloseTo(0.5, 1)
    // A team of the same name in another department is another team.
    expect(teams(ids.Namesake) / teams(ids.Other)).toBeGreaterThan(0.85)
  })

  it('the profile says so in the words of the place', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
    const browser = await signedIn(test, maya.id)
    expect((await browser.get('/me')).text).toContain('People of one house are led to others first.')
    await become('company')
    const page = await browser.get('/me')
    expect(page.text).toContain('People of one team are led to others first.')
    expect(page.text).toContain('Kind of work')
    expect(page.text).not.toMatch(/chapter|licen[cs]e|landscape/i)
  })
})
