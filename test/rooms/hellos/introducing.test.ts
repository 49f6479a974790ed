import { beforeAll, describe, expect, it } from 'vitest'
import { partFromAll } from '#hellos/answering/part-ways.ts'
import { sayHappy, sayNotNow } from '#hellos/introducing/answer-introduction.ts'
import { introduce } from '#hellos/introducing/introduce.ts'
import { lapseIntroductions } from '#hellos/introducing/lapse-introductions.ts'
import type { IntroductionId, TopicKey } from '#map/ids.ts'
import { found } from '#platform/refusal.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello, openOf, rowOf } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const tryTo = (host: MemberViewer, guest: MemberViewer) =>
  test.house.perform(system, (act) =>
    introduce(act, {
      ...{ host: host.id, guest: guest.id, offers: 'welcome', origin: 'welcome' },
      topic: 'public-hearings' as TopicKey,
    }),
  )
const introduced = async (host: MemberViewer, guest: MemberViewer) => {
  const introduction = found(await tryTo(host, guest))
  await test.settle()
  return introduction
}
const happy = async (who: MemberViewer, introduction: IntroductionId) => {
  const opened = await test.house.perform(who, (act) => sayHappy(act, { introduction }))
  await test.settle()
  return opened
}
const notNow = async (who: MemberViewer, introduction: IntroductionId) => {
  await test.house.perform(who, (act) => sayNotNow(act, { introduction }))
  await test.settle()
}
const lapse = async () => {
  await test.house.perform(system, lapseIntroductions)
  await test.settle()
}
const pageOf = async (who: MemberViewer, path: string) => (await signedIn(test, who.id)).get(path)
const told = async (who: MemberViewer) =>
  (
    await test.query<{ headline: string }>(
      'select headline from notices.item where member = $1 order by at, id',
      [who.id],
    )
  ).map(({ headline }) => headline)
const refused = (code: string) => expect.objectContaining({ code })

const two = async () => ({
  ruth: await addPartner(test, { name: 'Ruth Lindqvist', teaches: ['public-hearings'] }),
  maya: await addPartner(test, {
    name: 'Maya Okafor',
    learns: ['public-hearings'],
    teaches: ['grasshopper'],
  }),
})

describe('an introduction', () => {
  it('asks Ruth first, tells Maya of a yes alone, and with both it is a conversation', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    expect(await told(ruth)).toEqual(['Would you be happy to meet Maya?'])
    expect(await told(maya)).toEqual([])
    expect((await pageOf(maya, `/hellos/${id}`)).status).toBe(404)
    await expect(happy(maya, id)).rejects.toEqual(refused('not_found'))

    const asked = await pageOf(ruth, `/hellos/${id}`)
    expect(asked.text).toContain('You offered to welcome newcomers.')
    expect(asked.text).toContain('Happy to')
    expect(asked.text).toContain('Maya could teach you')
    expect((await pageOf(ruth, '/')).text).toContain('Would you be happy to meet Maya?')
    expect((await pageOf(ruth, '/hellos')).text).toContain('Waiting for you')

    const browser = await signedIn(test, ruth.id)
    expect((await browser.post(`/hellos/${id}/introduction/happy`)).location).toBe(`/hellos/${id}`)
    await test.settle()
    expect((await browser.get(`/hellos/${id}`)).text).toContain('Once Maya does, too')
    expect((await browser.get('/hellos')).text).toContain('Waiting for them')
    expect(await told(maya)).toEqual(['Ruth would be happy to meet you'])

    expect(await happy(maya, id)).toBe(id)
    expect(await rowOf(test, id as never)).toMatchObject({ state: 'talking', counted: false })
    expect(await openOf(test, maya)).toBe(0)
    expect(await told(ruth)).toContain('Maya Okafor is happy to meet you, too')
    const talk = await pageOf(ruth, `/hellos/${id}`)
    expect(talk.text).toContain('Both of you were happy to meet')
    expect(talk.text).toContain('Message')
    expect((await pageOf(ruth, `/hellos/${id}/report`)).status).toBe(404)
  })

  it('is opened once by thirty clicks of Maya, and told to her once by thirty of Ruth', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    const thirty = (who: MemberViewer) =>
      Promise.all(
        Array.from({ length: 30 }, () =>
          test.house.perform(who, (act) => sayHappy(act, { introduction: id })),
        ),
      )
    expect(new Set(await thirty(ruth))).toEqual(new Set([undefined]))
    await test.settle()
    expect(new Set(await thirty(maya))).toEqual(new Set([id]))
    await test.settle()
    expect(await told(maya)).toHaveLength(1)
    expect(
      await test.query(
        `select type from platform.event where payload ->> 'introduction' = $1 order by type`,
        [id],
      ),
    ).toEqual(['opened', 'proposed', 'welcomed'].map((what) => ({ type: `introduction.${what}` })))
  })

  it('is proposed once where two propose it at the same moment', async () => {
    const { ruth, maya } = await two()
    const all = await Promise.all(Array.from({ length: 10 }, () => tryTo(ruth, maya)))
    expect(all.filter((one) => one !== undefined)).toHaveLength(1)
  })

  it('comes to nothing without a word to anybody where Ruth says not now', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    await notNow(ruth, id)
    expect((await pageOf(ruth, `/hellos/${id}`)).text).toContain('You said not now. Nobody was told.')
    expect((await pageOf(ruth, '/hellos')).text).not.toContain('Maya')
    await expect(happy(ruth, id)).rejects.toEqual(refused('introduction_closed'))
    test.clock.pass(days(14))
    await lapse()
    expect(await told(maya)).toEqual([])
    expect(await told(ruth)).toHaveLength(1)
    expect((await pageOf(maya, `/hellos/${id}`)).status).toBe(404)
  })

  it('reads to Ruth alike, whether Maya says not now or never looks', async () => {
    const { ruth, maya } = await two()
    const dele = await addPartner(test, { name: 'Maya Adeyemi' })
    const [silent, unseen] = [await introduced(ruth, maya), await introduced(ruth, dele)]
    await happy(ruth, silent)
    await happy(ruth, unseen)
    await notNow(maya, silent)
    expect((await pageOf(maya, '/hellos')).text).not.toContain('Ruth')
    const texts = async () => {
      const [one, other] = [await pageOf(ruth, `/hellos/${silent}`), await pageOf(ruth, `/hellos/${unseen}`)]
      return [
        one.text.replaceAll('Maya Okafor', '').replaceAll('MO', ''),
        other.text.replaceAll('Maya Adeyemi', '').replaceAll('MA', ''),
      ]
    }
    const waiting = await texts()
    expect(waiting[0]).toBe(waiting[1])
    expect(waiting[0]).toContain('Once Maya does, too')
    test.clock.pass(days(14))
    await lapse()
    const closed = await texts()
    expect(closed[0]).toBe(closed[1])
    expect(closed[0]).toContain('says nothing about either of you')
    expect((await told(ruth)).filter((line) => line.includes('has closed'))).toHaveLength(2)
    expect((await told(maya)).filter((line) => line.includes('has closed'))).toEqual([])
  })

  it('gives each fourteen days, and is closed to the minute', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    test.clock.pass(days(13))
    await happy(ruth, id)
    test.clock.pass(days(13))
    await lapse()
    expect((await pageOf(maya, `/hellos/${id}`)).text).toContain('Happy to')
    test.clock.pass(days(1))
    await expect(happy(maya, id)).rejects.toEqual(refused('introduction_closed'))
    expect((await pageOf(maya, '/')).text).not.toContain('Ruth would be happy')
  })

  it('is nothing any more once one of the two blocks or leaves, and unblocking brings nothing back', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    await happy(ruth, id)
    await test.house.perform(ruth, (act) => block(act, maya.id))
    await test.settle()
    expect((await pageOf(maya, `/hellos/${id}`)).status).toBe(404)
    expect((await pageOf(maya, '/')).text).not.toContain('Ruth would be happy')
    await expect(happy(maya, id)).rejects.toEqual(refused('not_found'))
    await test.query('delete from safety.block')
    await expect(happy(maya, id)).rejects.toEqual(refused('introduction_closed'))

    const other = await two()
    const left = await introduced(other.ruth, other.maya)
    await test.house.perform(system, (act) =>
      partFromAll(act, { member: other.maya.id, before: test.clock.now() }),
    )
    await test.query('update members.member set left_at = $2 where id = $1', [
      other.maya.id,
      test.clock.now(),
    ])
    await expect(happy(other.ruth, left)).rejects.toEqual(refused('not_found'))
    expect((await pageOf(other.ruth, '/hellos')).text).not.toContain('Maya')
  })

  it('leads to a hello that one of the two wrote meanwhile', async () => {
    const { ruth, maya } = await two()
    const id = await introduced(ruth, maya)
    await happy(ruth, id)
    const said = await hello(test, maya, ruth)
    await test.settle()
    expect((await pageOf(maya, '/hellos')).text).not.toContain('an introduction')
    expect(await happy(maya, id)).toBe(said)
  })

  it('is none of anybody else’s', async () => {
    const { ruth, maya } = await two()
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const id = await introduced(ruth, maya)
    expect((await pageOf(omar, `/hellos/${id}`)).status).toBe(404)
    await expect(happy(omar, id)).rejects.toEqual(refused('not_found'))
    await expect(notNow(omar, id)).rejects.toEqual(refused('not_found'))
  })

  it('is not proposed to whoever rests, is full, takes no part, was asked enough this week, or knows the other', async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const cases: [string, string][] = [
      ['paused', 'update programmes.enrolment set paused_at = now() where member = $1'],
      ['full', 'update programmes.enrolment set seats_used = seats where member = $1'],
      ['not enrolled', 'delete from programmes.enrolment where member = $1'],
      ['blocked', `insert into safety.block (blocker, blocked, at) values ($1, '${maya.id}', now())`],
      ['left', 'update members.member set left_at = now() where id = $1'],
    ]
    for (const [name, sql] of cases) {
      const someone = await addPartner(test, { name: `Someone ${name}` })
      await test.query(sql, [someone.id])
      expect(await tryTo(someone, maya), name).toBeUndefined()
      expect(await tryTo(maya, someone), name).toBeUndefined()
    }
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const known = await addPartner(test, { name: 'Dele Adeyemi' })
    await hello(test, known, ruth)
    expect(await tryTo(ruth, known)).toBeUndefined()
    const guests: MemberViewer[] = []
    for (let n = 0; n < 3; n++) guests.push(await addPartner(test, { name: `Guest ${n}` }))
    const [one, another, third] = guests as [MemberViewer, MemberViewer, MemberViewer]
    expect(await tryTo(ruth, one)).toBeDefined()
    expect(await tryTo(ruth, another)).toBeDefined()
    // The hello and two introductions are three people in Ruth's week.
    expect(await tryTo(ruth, third)).toBeUndefined()
    test.clock.pass(days(7) + hours(1))
    expect(await tryTo(ruth, third)).toBeDefined()
    expect(await tryTo(ruth, one)).toBeUndefined()
  })
})
