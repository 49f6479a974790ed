import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { mergeTopic } from '#members/vocabulary/merge-topic.ts'
import { searchTopics } from '#members/vocabulary/search-topics.ts'
import { nameTopic } from '#members/vocabulary/suggest-topic.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { activePair } from '../partnerships/pair.ts'
import { asks } from '../questions/asked.ts'

const test = openTestHouse()

let greta: Browser
let maya: MemberViewer
let ruth: MemberViewer
beforeAll(() => test.query('delete from members.conduct'))
beforeEach(async () => {
  await test.query('truncate members.member, members.topic cascade')
  await addTopics(test)
  await test.query(`insert into members.topic (key, name, kind, "group")
    values ('rain', 'Rain water', 'craft', 'Water'), ('sponge', 'Sponge city', 'craft', 'Water')`)
  await test.query(`insert into members.topic_synonym (topic, word) values ('rain', 'drainage')`)
  greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
  ruth = await addPartner(test, {
    name: 'Ruth Lindqvist',
    teaches: ['rain', 'stormwater'],
    learns: ['sponge'],
  })
  maya = await addPartner(test, { name: 'Maya Okafor', learns: ['rain'] })
})

const merge = (topic: string, into: string) => greta.post(`/staff/topics/${topic}`, { doing: 'merge', into })
const topicsOf = async (table: string, column: string, key: string) =>
  (
    await test.query<{ topic: string }>(`select topic from ${table} where ${column} = $1 order by topic`, [
      key,
    ])
  ).map(({ topic }) => topic)

describe('a topic merged into another', () => {
  it('takes along what people teach, learn and have been through, once for whoever had both', async () => {
    await test.query(
      `insert into members.experience (id, member, kind, year, what, topic)
       values (gen_random_uuid(), $1, 'other', 2019, 'Drained a square', 'rain')`,
      [ruth.id],
    )
    const page = await greta.get('/staff/topics/rain')
    expect(page.text).toContain('This cannot be taken back.')
    const done = await merge('rain', 'stormwater')
    expect(done.location).toBe('/staff/topics/stormwater?done=merged')
    const { text, html } = await greta.get(done.location)
    expect(text).toContain('The two are one topic now')
    for (const word of ['Rain water', 'drainage']) expect(html).toContain(word)
    expect(await topicsOf('members.teaches', 'member', ruth.id)).toEqual(['stormwater'])
    expect(await topicsOf('members.learns', 'member', maya.id)).toEqual(['stormwater'])
    expect(await topicsOf('members.experience', 'member', ruth.id)).toEqual(['stormwater'])
    expect((await greta.get('/staff/topics')).text).not.toContain('Rain water')
    expect((await greta.get('/staff/topics/rain')).status).toBe(404)
  })

  it('shows nothing that was private, and hides nothing that was shown', async () => {
    const learn = (who: MemberViewer, topic: string, hidden: boolean, note: string) =>
      test.query(
        'insert into members.learns (member, topic, level, private, note) values ($1, $2, 1, $3, $4)',
        [who.id, topic, hidden, note],
      )
    const [omar, khai] = [
      await addMember(test, { name: 'Omar Haddad' }),
      await addMember(test, { name: 'Khai Nguyen' }),
    ]
    await learn(omar, 'stormwater', true, 'I never understood it')
    await learn(omar, 'rain', false, 'Gladly on site')
    await learn(khai, 'rain', true, 'Not even the basics')
    await merge('rain', 'stormwater')
    const now = (who: MemberViewer) =>
      test.query('select topic, private, note from members.learns where member = $1', [who.id])
    expect(await now(omar)).toEqual([{ topic: 'stormwater', private: false, note: 'Gladly on site' }])
    expect(await now(khai)).toEqual([{ topic: 'stormwater', private: true, note: 'Not even the basics' }])
  })

  it('is found by its old name and address, and nobody can suggest that name again', async () => {
    await merge('rain', 'stormwater')
    const look = test.house.look(maya)
    for (const words of ['Rain water', 'drainage'])
      expect((await searchTopics(look, words))[0]?.key).toBe('stormwater')
    expect(await test.house.perform(maya, (act) => nameTopic(act, 'Rain water'))).toEqual({
      topic: 'stormwater',
    })
    await test.query('delete from members.topic_synonym')
    expect(await test.house.perform(maya, (act) => nameTopic(act, 'Rain water'))).toEqual({
      topic: 'stormwater',
    })
    const asMaya = await signedIn(test, maya.id)
    const old = await asMaya.get('/topics/rain')
    expect([old.status, old.location]).toEqual([301, '/topics/stormwater'])
    await asMaya.post('/topics/rain/following', { follow: 'yes' })
    expect(await topicsOf('questions.follow', 'member', maya.id)).toEqual(['stormwater'])
  })

  it('stands ticked for whoever the register says it of, by either name', async () => {
    await merge('stormwater', 'sponge')
    const khai = await addMember(test, { name: 'Khai Nguyen' })
    await test.query(
      `insert into members.record (member, topics_offered, imported_at) values ($1, array['Stormwater', 'Sponge city'], $2)`,
      [khai.id, test.clock.now()],
    )
    const { html } = await (await signedIn(test, khai.id)).get('/welcome/teach')
    expect(html).toMatch(/<input[^>]*value="sponge"[^>]*checked/)
    expect(html).not.toContain('value="stormwater"')
  })

  it('leads what was asked, followed, said and agreed to the other, also when that one is merged on', async () => {
    const question = await asks(test, maya, { topics: ['rain'] })
    const both = await asks(test, maya, { title: 'And where does it go?', topics: ['rain', 'sponge'] })
    for (const topic of ['rain', 'sponge'])
      await test.query('insert into questions.follow (member, topic, at) values ($1, $2, now())', [
        ruth.id,
        topic,
      ])
    const { hello, partnership } = await activePair(test)
    await test.query(`update hellos.hello set topic = 'rain' where id = $1`, [hello])
    await test.query(`update partnerships.partnership set topic = 'rain' where id = $1`, [partnership])
    const level = (topic: string, now: number, at: string) =>
      test.query(
        `insert into partnerships.level (partnership, member, topic, level_now, said_at)
         select $1, low, $2, $3, $4 from partnerships.partnership where id = $1`,
        [partnership, topic, now, at],
      )
    await level('rain', 4, '2026-11-02T10:00:00Z')
    await level('stormwater', 2, '2026-11-01T10:00:00Z')
    await merge('rain', 'sponge')
    await merge('sponge', 'stormwater')
    await test.settle()
    expect(await topicsOf('questions.thread_topic', 'thread', question)).toEqual(['stormwater'])
    expect(await topicsOf('questions.thread_topic', 'thread', both)).toEqual(['stormwater'])
    expect(await topicsOf('questions.follow', 'member', ruth.id)).toEqual(['stormwater'])
    expect(await topicsOf('hellos.hello', 'id', hello)).toEqual(['stormwater'])
    expect(await topicsOf('partnerships.partnership', 'id', partnership)).toEqual(['stormwater'])
    expect(
      await test.query('select topic, level_now from partnerships.level where partnership = $1', [
        partnership,
      ]),
    ).toEqual([{ topic: 'stormwater', level_now: 4 }])
    const asMaya = await signedIn(test, maya.id)
    expect((await asMaya.get('/topics/rain')).location).toBe('/topics/stormwater')
    expect((await asMaya.get('/topics/stormwater')).text).toContain('And where does it go?')
  })

  it('takes any number of questions along, some at a time', async () => {
    await test.query(
      `with made as (
         insert into questions.thread (id, kind, title, asker, asked_at, heard_at)
         select gen_random_uuid(), 'conversation', 'Number ' || n, $1, now(), now() from generate_series(1, 1100) n
         returning id)
       insert into questions.thread_topic (thread, topic, place) select id, 'rain', 0 from made`,
      [maya.id],
    )
    await merge('rain', 'stormwater')
    await test.settle()
    expect(
      await test.query('select topic, count(*)::int as n from questions.thread_topic group by topic'),
    ).toEqual([{ topic: 'stormwater', n: 1100 }])
  })

  it('is merged once, by however many at once', async () => {
    const all = await Promise.all(Array.from({ length: 5 }, () => merge('rain', 'stormwater')))
    expect(all.filter(({ status }) => status === 303)).toHaveLength(1)
    expect(all.every(({ status }) => [303, 404, 409].includes(status))).toBe(true)
    const crossing = await Promise.all([merge('sponge', 'stormwater'), merge('stormwater', 'sponge')])
    expect(crossing.filter(({ status }) => status === 303)).toHaveLength(1)
  })

  it('is refused into itself, into one that is not in the list, and to anybody but staff', async () => {
    for (const into of ['rain', 'nothing', '']) {
      const refused = await merge('rain', into)
      expect(refused.status).toBe(422)
      expect(refused.text).toContain('Choose the topic that stays.')
    }
    await test.query(`update members.topic set state = 'hidden' where key = 'sponge'`)
    expect((await merge('rain', 'sponge')).status).toBe(422)
    const staff = await addMember(test, { name: 'Ines Duarte', role: 'staff' })
    await expect(
      test.house.perform(staff, (act) =>
        mergeTopic(act, { topic: 'rain' as TopicKey, into: 'sponge' as TopicKey }),
      ),
    ).rejects.toEqual(expect.objectContaining({ code: 'no_topic_merge' }))
    const asMaya = await signedIn(test, maya.id)
    expect((await asMaya.post('/staff/topics/rain', { doing: 'merge', into: 'stormwater' })).status).toBe(404)
    expect(await topicsOf('members.learns', 'member', maya.id)).toEqual(['rain'])
  })
})
