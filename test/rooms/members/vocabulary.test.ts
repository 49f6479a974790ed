import { beforeAll, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { taxonomy } from '#members/taxonomy.ts'
import { acceptTopic, hideTopic } from '#members/vocabulary/list-topic.ts'
import { searchTopics } from '#members/vocabulary/search-topics.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { nameTopic, suggestTopic } from '#members/vocabulary/suggest-topic.ts'
import { topicsKept, topicsToChoose } from '#members/vocabulary/topics.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const key = (text: string) => text as TopicKey
let maya: MemberViewer
let omar: MemberViewer

beforeAll(async () => {
  await Promise.all([1, 2, 3].map(() => test.house.perform(system, seedVocabulary)))
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
  omar = await addMember(test, { name: 'Omar Haddad', conduct: 1 })
})

const found = async (words: string) =>
  (await searchTopics(test.house.look(maya), words)).map(({ key: k }) => k)

describe('the vocabulary', () => {
  it('stands after three starts at once, with one code of conduct', async () => {
    const [topics] = await test.query<{ n: number }>('select count(*)::int as n from members.topic')
    expect(topics?.n).toBe(taxonomy.length)
    const conduct = await test.query<{ version: number; words: string }>(
      'select version, words from members.conduct',
    )
    expect(conduct).toHaveLength(1)
    expect(conduct[0]?.words).toContain('We keep what we are told')
  })

  it('keeps what staff changed, and only adds what is missing', async () => {
    await test.query(`update members.topic set name = 'Lots of heat' where key = 'heat'`)
    await test.query(`delete from members.topic where key = 'agile'`)
    await test.house.perform(system, (act) => hideTopic(act, key('risk')))
    await test.house.perform(system, seedVocabulary)
    const rows = await test.query<{ key: string; name: string; state: string }>(
      `select key, name, state from members.topic where key in ('heat', 'agile', 'risk') order by key`,
    )
    expect(rows).toEqual([
      { key: 'agile', name: 'Agile working', state: 'listed' },
      { key: 'heat', name: 'Lots of heat', state: 'listed' },
      { key: 'risk', name: 'Risk and insurance', state: 'hidden' },
    ])
    await test.house.perform(system, (act) =>
      acceptTopic(act, { topic: key('risk'), kind: 'craft', group: 'Business' }),
    )
  })

  it('is found by synonym, by a beginning, and with a slip of the finger', async () => {
    expect((await found('quantity survey'))[0]).toBe('project-budgets')
    expect((await found('LVIA'))[0]).toBe('visual-assessment')
    expect(await found('public hear')).toContain('public-hearings')
    expect(await found('lisencing exam')).toContain('licensing-exam')
    expect(await found('grashopper')).toContain('grasshopper')
    expect(await found('   ')).toEqual([])
    expect(await found('%')).toEqual([])
  })

  it('names the topic that is meant, instead of making another', async () => {
    const named = (words: string) => test.house.perform(maya, (act) => nameTopic(act, words))
    expect(await named('Land use plan')).toEqual({ topic: 'zoning' })
    expect(await named('Grashopper')).toEqual({ topic: 'grasshopper' })
    expect(await named('Heritage and consrvation areas')).toEqual({ topic: 'heritage' })
    expect(await named('!!!')).toBe('no_word')
    await test.house.perform(system, (act) => hideTopic(act, key('tenders')))
    expect(await named('bid writing')).toBe('hidden')
  })

  it('lets Maya suggest bat surveys and use them; Omar sees them once staff accept', async () => {
    const named = await test.house.perform(maya, (act) => nameTopic(act, 'Bat surveys'))
    if (typeof named === 'string') throw new Error(named)
    const choices = async (who: MemberViewer) =>
      (await topicsToChoose(test.house.look(who), 'teaches', null)).map((topic) => topic.name)
    expect(await choices(maya)).toContain('Bat surveys')
    expect(await choices(omar)).not.toContain('Bat surveys')
    expect(await test.house.perform(omar, (act) => nameTopic(act, 'bat SURVEYS'))).toEqual(named)

    await test.query('insert into members.teaches (member, topic, level) values ($1, $2, 3)', [
      maya.id,
      named.topic,
    ])
    const kept = await topicsKept(test.house.look(system))
    expect(kept[0]).toMatchObject({ name: 'Bat surveys', state: 'suggested', suggestedBy: 'Maya Okafor' })
    await test.house.perform(system, (act) =>
      acceptTopic(act, { topic: named.topic, kind: 'craft', group: 'Ecology' }),
    )
    expect(await choices(omar)).toContain('Bat surveys')
  })

  it('takes thirty suggestions of one name as one', async () => {
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) =>
        test.house.perform(n % 2 ? maya : omar, (act) => suggestTopic(act, 'Moss roofs')),
      ),
    )
    expect(new Set(all).size).toBe(1)
  })

  it('gives names that differ only in their marks a key each', async () => {
    const suggest = (name: string) => test.house.perform(maya, (act) => suggestTopic(act, name))
    expect(await suggest('C')).not.toBe(await suggest('C++'))
  })

  it('puts first what people of the same stage teach, and counts from five on', async () => {
    for (let n = 0; n < 5; n++) {
      const peer = await addMember(test, { name: `Peer Number${n}`, conduct: 1 })
      await test.query(`update members.profile set stage = 'early' where member = $1`, [peer.id])
      await test.query(`insert into members.teaches (member, topic, level) values ($1, 'soil', 3)`, [peer.id])
      if (n < 4)
        await test.query(`insert into members.teaches (member, topic, level) values ($1, 'fees', 3)`, [
          peer.id,
        ])
    }
    const choices = await topicsToChoose(test.house.look(maya), 'teaches', 'early')
    expect(choices.slice(0, 2).map(({ key: k, teach }) => [k, teach])).toEqual([
      ['soil', 5],
      ['fees', undefined],
    ])
  })

  it('never lets a private gap move a topic up for anybody', async () => {
    const before = await topicsToChoose(test.house.look(omar), 'learns', null)
    await test.query(
      `insert into members.learns (member, topic, level, private) values ($1, 'contracts', 1, true)`,
      [maya.id],
    )
    expect(await topicsToChoose(test.house.look(omar), 'learns', null)).toEqual(before)
    await test.query(`update members.learns set private = false where member = $1`, [maya.id])
    expect((await topicsToChoose(test.house.look(omar), 'learns', null))[0]?.key).toBe('contracts')
  })
})
