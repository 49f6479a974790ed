import { beforeEach, describe, expect, it } from 'vitest'
import { chooseKind } from '#members/community/choose-kind.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let ingrid: MemberViewer
let browser: Browser

beforeEach(async () => {
  ingrid = await addMember(test, { name: 'Ingrid Solheim', conduct: 1 })
  browser = await signedIn(test, ingrid.id)
})

const work = async (kind: CommunityKind, stage: string) => {
  await test.house.perform(system, async (act) => {
    await seedVocabulary(act)
    await chooseKind(act, kind)
  })
  await test.query('update members.profile set stage = $2 where member = $1', [ingrid.id, stage])
}
const hers = () =>
  test.query('select topic, private from members.learns where member = $1 order by topic', [ingrid.id])
/** Which of the two is chosen when the page opens. */
const preselected = async () =>
  /<input[^>]*name="seen"[^>]*checked[^>]*>/.exec((await browser.get('/welcome/learn')).html)?.[0]

describe('what an executive of a company would like to learn', () => {
  it.each([
    ['company', 'retired', 'value="me"'],
    ['company', 'senior', 'value="members"'],
    ['association', 'retired', 'value="members"'],
  ] as const)('in a %s at the stage “%s” the page opens with %s', async (kind, stage, chosen) => {
    await work(kind, stage)
    expect(await preselected()).toContain(chosen)
  })

  it('stays Only me until she shows all of it, and she decides', async () => {
    await work('company', 'retired')
    await browser.post('/welcome/learn', { topic: ['youtube', 'linkedin'], seen: 'me' })
    expect(await hers()).toEqual([
      { topic: 'linkedin', private: true },
      { topic: 'youtube', private: true },
    ])
    await browser.post('/welcome/learn', { part: 'details', 'learns-seen-youtube': 'members' })
    expect(await preselected()).toContain('value="me"')
    await browser.post('/welcome/learn', { part: 'details', 'learns-seen-linkedin': 'members' })
    expect(await preselected()).toContain('value="members"')
  })

  it.each([
    ['retired', true],
    ['early', false],
  ])('named on My profile in own words, at the stage “%s”, is kept to oneself: %s', async (stage, kept) => {
    await work('company', stage)
    await browser.post('/me', { section: 'learns', 'learns-more': 'Blogging' })
    expect(await hers()).toEqual([{ topic: 'blogging', private: kept }])
  })
})
