import { beforeAll, describe, expect, it } from 'vitest'
import type { TopicKey } from '#map/ids.ts'
import { peopleForCards, publicPerson } from '#members/access.ts'
import { loadMatchingFacts } from '#members/matching-facts.ts'
import { liftSuspension, suspendMember } from '#members/standing/suspend.ts'
import { hideTopic } from '#members/vocabulary/list-topic.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import { queryCount } from '#platform/database/database.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
const CANARY = 'I have never understood contracts'
let maya: MemberViewer
let ruth: MemberViewer

beforeAll(async () => {
  await test.house.perform(system, seedVocabulary)
  maya = await addMember(test, { name: 'Maya Okafor', conduct: 1 })
  ruth = await addMember(test, { name: 'Ruth Lindqvist', conduct: 1 })
  await test.query(`insert into members.chapter (key, name) values ('leeds', 'Leeds')`)
  await test.query(
    `update members.profile set headline = 'Second-year designer', stage = 'early', employer = 'Álder & Finch',
       region = 'West Yorkshire', chapter = 'leeds', languages = '{en,ig}', channels = '{here,phone}',
       in_the_field_since = 2024, kinds_of_help = '{skill}' where member = $1`,
    [maya.id],
  )
  await test.query(
    `insert into members.teaches (member, topic, level, note) values ($1, 'grasshopper', 4, 'From the first slider')`,
    [maya.id],
  )
  await test.query(
    `insert into members.learns (member, topic, level, note, private)
     values ($1, 'contracts', 1, $2, true), ($1, 'public-hearings', 1, 'My first is in spring', false)`,
    [maya.id, CANARY],
  )
  await test.query(
    `insert into members.experience (id, member, kind, year, what, topic)
     values (gen_random_uuid(), $1, 'exam', 2023, 'First paper passed', 'licensing-exam'),
            (gen_random_uuid(), $1, 'moved', 2025, 'From Lagos to Leeds', null)`,
    [maya.id],
  )
})

const asRuth = () => test.house.look(ruth)

describe('a member as others see them', () => {
  it('shows what she teaches, openly learns and has been through', async () => {
    expect(await publicPerson(asRuth(), maya.publicId)).toMatchObject({
      name: 'Maya Okafor',
      callName: 'Maya',
      stage: 'early',
      chapterName: 'Leeds',
      since: 2024,
      teaches: [
        {
          key: 'grasshopper',
          name: expect.any(String),
          kind: 'craft',
          level: 4,
          note: 'From the first slider',
        },
      ],
      learns: [{ key: 'public-hearings', note: 'My first is in spring' }],
      experiences: [
        { kind: 'moved', year: 2025, topicName: null },
        { kind: 'exam', year: 2023, topic: 'licensing-exam' },
      ],
    })
  })

  it('never shows a private gap or an address, and flipping the mark shows it', async () => {
    const seen = async () =>
      JSON.stringify([
        await publicPerson(asRuth(), maya.publicId),
        await peopleForCards(asRuth(), [maya.id, ruth.id]),
      ])
    expect(await seen()).not.toContain(CANARY)
    expect(await seen()).not.toContain('contracts')
    expect(await seen()).not.toContain(maya.email)
    await test.query(`update members.learns set private = false where topic = 'contracts'`)
    expect(await seen()).toContain(CANARY)
    await test.query(`update members.learns set private = true where topic = 'contracts'`)
  })

  it('does not exist while only imported, not yet agreed to the conduct, suspended or gone', async () => {
    const refused = async (person: MemberViewer) => {
      await expect(publicPerson(asRuth(), person.publicId)).rejects.toMatchObject({ code: 'not_found' })
      expect(await peopleForCards(asRuth(), [person.id])).toEqual([])
      expect(await loadMatchingFacts(asRuth(), [person.id])).toEqual([])
    }
    await refused(await addMember(test, { name: 'Imported Only', joined: false, conduct: 1 }))
    await refused(await addMember(test, { name: 'Not Agreed', conduct: 0 }))
    const omar = await addMember(test, { name: 'Omar Haddad', conduct: 1 })
    await test.house.perform(system, (act) =>
      suspendMember(act, omar.id, new Date(act.now.getTime() + days(3))),
    )
    await refused(omar)
    await test.house.perform(system, (act) => liftSuspension(act, omar.id))
    expect((await publicPerson(asRuth(), omar.publicId)).name).toBe('Omar Haddad')
    await test.house.perform(system, (act) => suspendMember(act, omar.id, 'for good'))
    test.clock.pass(days(4000))
    await refused(omar)
    const gone = await addMember(test, { name: 'Long Gone', conduct: 1 })
    await test.query('update members.member set left_at = $2 where id = $1', [gone.id, test.clock.now()])
    await refused(gone)
    await expect(publicPerson(asRuth(), 'nobody')).rejects.toMatchObject({ status: 404 })
  })

  it('comes in one query for twenty cards, in the order asked for', async () => {
    const count = { queries: 0 }
    const cards = await queryCount.run(count, () => peopleForCards(asRuth(), [ruth.id, maya.id]))
    expect(cards.map(({ callName }) => callName)).toEqual(['Ruth', 'Maya'])
    expect(count.queries).toBe(1)
  })

  it('gives matching its facts, the private gap flagged, no word of hers in them', async () => {
    const [facts] = await loadMatchingFacts(test.house.look(system), [maya.id])
    expect(facts).toMatchObject({
      member: maya.id,
      stage: 'early',
      region: 'west yorkshire',
      employer: 'alder & finch',
      inTheFieldSince: 2024,
      teaches: [{ topic: 'grasshopper', kind: 'craft', level: 4 }],
    })
    expect(facts?.learns).toHaveLength(2)
    expect(facts?.learns).toContainEqual({ topic: 'contracts', kind: 'craft', level: 1, private: true })
    expect(JSON.stringify(facts)).not.toContain(CANARY)
    const everyone = await loadMatchingFacts(test.house.look(system))
    expect(everyone.map(({ member }) => member).sort()).toEqual([maya.id, ruth.id].sort())
  })

  it('loses a topic that staff hid', async () => {
    await test.house.perform(system, (act) => hideTopic(act, 'grasshopper' as TopicKey))
    expect((await publicPerson(asRuth(), maya.publicId)).teaches).toEqual([])
  })
})
