import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { suggestTopic } from '#members/vocabulary/suggest-topic.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()

let greta: Browser
let maya: MemberViewer
beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  await test.query('delete from members.conduct')
})
beforeEach(async () => {
  await test.query('truncate members.member cascade')
  greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
  maya = await addMember(test, { name: 'Maya Okafor' })
  await test.query(`delete from members.topic where state = 'suggested' or "group" = 'Printing'`)
})

const stateOf = async (key: string) =>
  (await test.query<{ state: string }>('select state from members.topic where key = $1', [key]))[0]?.state
const letterpress = {
  name: 'Letterpress',
  kind: 'craft',
  group: 'Printing',
  synonyms: 'hand printing\nmovable type',
}

describe('topics in the hands of staff', () => {
  it('are added with synonyms, found, renamed and regrouped', async () => {
    const added = await greta.post('/staff/topics', letterpress)
    expect(added.location).toBe('/staff/topics/letterpress')
    expect((await greta.get('/staff/topics?q=LETTERP')).text).toContain('Letterpress')
    await greta.post('/staff/topics/letterpress', {
      ...letterpress,
      name: 'Letterpress printing',
      kind: 'path',
      synonyms: 'tipografia',
    })
    const page = await greta.get('/staff/topics/letterpress')
    expect(page.html).toContain('value="Letterpress printing"')
    expect(page.html).toContain('tipografia')
    expect(page.html).not.toContain('movable type')
  })

  it('are not looked for by more than a search takes: that is said at the field, and the words stay', async () => {
    const many = 'letterpress '.repeat(9).trim()
    const page = await greta.get(`/staff/topics?q=${encodeURIComponent(many)}`)
    expect(page.status).toBe(422)
    expect(page.text).toContain('A search takes up to 100 characters. Please leave some words out.')
    expect(page.html).toContain(`value="${many}"`)
    expect(page.text).not.toContain('No topic like this')
  })

  it('do not share a name, whatever its case or accents', async () => {
    await greta.post('/staff/topics', letterpress)
    const taken = await greta.post('/staff/topics', { ...letterpress, name: 'LÉTTERPRESS' })
    expect(taken.status).toBe(409)
    const missing = await greta.post('/staff/topics', { ...letterpress, name: '', group: 'Printing & more' })
    expect(missing.status).toBe(422)
    expect(missing.html).toContain('value="Printing &amp; more"')
  })

  it('are no suggestion while they are only somebody’s private gap', async () => {
    const khai = await addMember(test, { name: 'Nguyễn Thị Minh Khai', callName: 'Khai' })
    const topic = await test.house.perform(maya, (act) => suggestTopic(act, 'Speaking up to my boss'))
    const learn = (who: MemberViewer, hidden: boolean) =>
      test.query('insert into members.learns (member, topic, level, private) values ($1, $2, 1, $3)', [
        who.id,
        topic,
        hidden,
      ])
    await learn(maya, true)
    expect((await greta.get('/staff/topics')).text).not.toContain('Speaking up')
    expect((await greta.get('/staff/topics?q=speaking')).text).not.toContain('Speaking up')
    // Khai shows it: now it is a suggestion, and Maya's name is still not beside it.
    await learn(khai, false)
    const list = (await greta.get('/staff/topics')).text
    expect(list).toContain('Speaking up to my boss')
    expect(list).not.toContain('Maya')
  })

  it('stand first when a member suggested them, until they are accepted or hidden', async () => {
    const [kept, hidden] = await Promise.all(
      ['Bookbinding', 'Palm reading'].map((name) =>
        test.house.perform(maya, (act) => suggestTopic(act, name)),
      ),
    )
    for (const topic of [kept, hidden])
      await test.query('insert into members.teaches (member, topic, level) values ($1, $2, 4)', [
        maya.id,
        topic,
      ])
    const list = await greta.get('/staff/topics')
    expect(list.text).toMatch(/Suggested.*Bookbinding Craft · suggested by Maya Okafor/)
    expect((await greta.get(`/staff/topics/${kept}`)).text).toContain('Accept')
    await greta.post(`/staff/topics/${kept}`, {
      doing: 'list',
      name: 'Bookbinding',
      kind: 'craft',
      group: 'Printing',
    })
    await greta.post(`/staff/topics/${hidden}`, { doing: 'hide' })
    expect([await stateOf(String(kept)), await stateOf(String(hidden))]).toEqual(['listed', 'hidden'])
    expect((await greta.get(`/staff/topics/${hidden}`)).text).toContain('Show again')
  })

  it('count who teaches and who openly learns, and no private gap', async () => {
    await greta.post('/staff/topics', letterpress)
    const topic = 'letterpress' as TopicKey
    const ruth = await addMember(test, { name: 'Ruth Lindqvist' })
    await test.query('insert into members.teaches (member, topic, level) values ($1, $2, 5)', [
      ruth.id,
      topic,
    ])
    await test.query('insert into members.learns (member, topic, level, private) values ($1, $2, 1, true)', [
      maya.id,
      topic,
    ])
    const { text } = await greta.get('/staff/topics/letterpress')
    expect(text).toContain('one person teaches it')
    expect(text).not.toContain('like to learn it')
  })

  it('are not there for members, nor by keys nobody made', async () => {
    const browser = await signedIn(test, maya.id)
    expect((await browser.get('/staff/topics')).status).toBe(404)
    expect((await browser.post('/staff/topics', letterpress)).status).toBe(404)
    expect((await greta.get('/staff/topics/a%00b')).status).toBe(404)
    expect((await greta.post('/staff/topics/nothing', { doing: 'hide' })).status).toBe(404)
  })
})
