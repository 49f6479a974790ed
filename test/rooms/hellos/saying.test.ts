import { beforeAll, describe, expect, it } from 'vitest'
import { withdrawHello } from '#hellos/answering/withdraw-hello.ts'
import { findReceiver } from '#hellos/saying/can-receive.ts'
import { sayHello } from '#hellos/saying/say-hello.ts'
import type { TopicKey } from '#map/ids.ts'
import { found } from '#platform/refusal.ts'
import { days } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello, openOf, rowOf } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))

const say = (from: MemberViewer, to: MemberViewer, formKey?: string) =>
  test.house.perform(from, async (act) =>
    sayHello(act, {
      to: found(await findReceiver(act, to.publicId)),
      topic: 'public-hearings' as TopicKey,
      whyYou: 'You spoke at the harbour hearing.',
      size: 'talk',
      formKey,
    }),
  )
const refused = (code: string) => expect.objectContaining({ code })

describe('saying hello', () => {
  it('waits for Ruth, and enrols Maya as looking for a mentor by the same click', async () => {
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const id = await hello(test, maya, ruth)
    expect(await rowOf(test, id)).toMatchObject({ state: 'waiting', counted: true })
    const [row] = await test.query('select role from programmes.enrolment where member = $1', [maya.id])
    expect(row).toEqual({ role: 'mentee' })
    expect(await openOf(test, maya)).toBe(1)
  })

  it('leads a second hello of the two to the first, whoever writes it', async () => {
    const omar = await addPartner(test, { name: 'Omar Haddad' })
    const dele = await addPartner(test, { name: 'Dele Adeyemi' })
    const first = await hello(test, omar, dele)
    expect(await say(omar, dele)).toEqual({ hello: first, how: 'mine' })
    expect(await say(dele, omar)).toEqual({ hello: first, how: 'theirs' })
    expect([await openOf(test, omar), await openOf(test, dele)]).toEqual([1, 0])
  })

  it('says one and the same to blocked, left, paused, full, capped, not enrolled and over', async () => {
    const priya = await addPartner(test, { name: 'Priya Raman' })
    const cases: [string, string][] = [
      ['blocked', `insert into safety.block (blocker, blocked, at) values ($1, '${priya.id}', now())`],
      ['blocking', `insert into safety.block (blocked, blocker, at) values ($1, '${priya.id}', now())`],
      ['left', 'update members.member set left_at = now() where id = $1'],
      ['suspended', "update members.member set suspended_until = 'infinity' where id = $1"],
      ['paused', 'update programmes.enrolment set paused_at = now() where member = $1'],
      ['outside its dates', "update programmes.enrolment set until_on = '2026-11-22' where member = $1"],
      ['full', 'update programmes.enrolment set seats_used = seats where member = $1'],
      [
        'capped',
        "update programmes.enrolment set intake_week = '2026-11-23', intake_new = 3 where member = $1",
      ],
      ['not enrolled', 'delete from programmes.enrolment where member = $1'],
    ]
    for (const [name, sql] of cases) {
      const someone = await addPartner(test, { name: `Someone ${name}` })
      await test.query(sql, [someone.id])
      await expect(say(priya, someone), name).rejects.toEqual(refused('no_room'))
    }
    expect(await openOf(test, priya)).toBe(0)
  })

  it('is over with the programme', async () => {
    const [a, b] = [
      await addPartner(test, { name: 'Ana Silva' }),
      await addPartner(test, { name: 'Bo Berg' }),
    ]
    await test.query("update programmes.programme set ends_on = '2026-11-22'")
    await expect(say(a, b)).rejects.toEqual(refused('no_room'))
    await test.query('update programmes.programme set ends_on = null')
  })

  it('stops at five open, and lets go of what nobody answered for three days', async () => {
    const lena = await addPartner(test, { name: 'Lena Vogt' })
    const guides: MemberViewer[] = []
    for (let n = 0; n < 8; n++) guides.push(await addPartner(test, { name: `Guide ${n}` }))
    const at = (n: number) => guides[n] as MemberViewer
    for (let n = 0; n < 5; n++) await say(lena, at(n))
    await expect(say(lena, at(5))).rejects.toEqual(refused('too_many_open'))
    // Nothing of the refused one stays: no seat in anybody's week either.
    const [intake] = await test.query('select intake_new from programmes.enrolment where member = $1', [
      at(5).id,
    ])
    expect(intake).toEqual({ intake_new: 0 })
    test.clock.pass(days(3) - 1)
    await expect(say(lena, at(5))).rejects.toEqual(refused('too_many_open'))
    test.clock.pass(1)
    await say(lena, at(5))
    expect(await openOf(test, lena)).toBe(1)
  })

  it('may be said again in the same direction after ninety days, in the other at once', async () => {
    const [ken, ivy] = [
      await addPartner(test, { name: 'Ken Mori' }),
      await addPartner(test, { name: 'Ivy Chan' }),
    ]
    const first = await hello(test, ken, ivy)
    await test.house.perform(ken, (act) => withdrawHello(act, { hello: first }))
    await expect(say(ken, ivy)).rejects.toEqual(refused('said_before'))
    expect((await say(ivy, ken)).how).toBe('said')
    const [tom, una] = [
      await addPartner(test, { name: 'Tom Reed' }),
      await addPartner(test, { name: 'Una Kelly' }),
    ]
    await hello(test, tom, una)
    // It expires by itself, unswept, and the ninety days run from the hour it closed.
    test.clock.pass(days(97) - 1)
    await expect(say(tom, una)).rejects.toEqual(refused('said_before'))
    test.clock.pass(1)
    expect((await say(tom, una)).how).toBe('said')
  })

  it('is at most ten a day', async () => {
    const bot = await addPartner(test, { name: 'Ned Quick' })
    for (let n = 0; n < 10; n++) {
      const other = await addPartner(test, { name: `Other ${n}` })
      const { hello: id } = await say(bot, other)
      await test.house.perform(bot, (act) => withdrawHello(act, { hello: id }))
    }
    const eleventh = await addPartner(test, { name: 'Other eleven' })
    await expect(say(bot, eleventh)).rejects.toEqual(expect.objectContaining({ status: 429 }))
  })
})

describe('many at once', () => {
  it('makes one row of thirty clicks on the same form', async () => {
    const [sam, kim] = [
      await addPartner(test, { name: 'Sam Abara' }),
      await addPartner(test, { name: 'Kim Lund' }),
    ]
    const all = await Promise.all(Array.from({ length: 30 }, () => say(sam, kim, 'one-form')))
    expect(new Set(all.map((said) => said.hello)).size).toBe(1)
    expect(await openOf(test, sam)).toBe(1)
  })

  it('makes one row of thirty that cross', async () => {
    const [rosa, finn] = [
      await addPartner(test, { name: 'Rosa Diaz' }),
      await addPartner(test, { name: 'Finn Moe' }),
    ]
    const all = await Promise.all(
      Array.from({ length: 30 }, (_, n) => (n % 2 ? say(rosa, finn) : say(finn, rosa))),
    )
    expect(new Set(all.map((said) => said.hello)).size).toBe(1)
    expect((await openOf(test, rosa)) + (await openOf(test, finn))).toBe(1)
  })

  it('fills a week of Noor with exactly three of thirty, and undoes the rest', async () => {
    const noor = await addPartner(test, { name: 'Noor Aziz', seats: 50 })
    const senders: MemberViewer[] = []
    for (let n = 0; n < 30; n++) senders.push(await addPartner(test, { name: `Sender ${n}` }))
    const all = await Promise.allSettled(senders.map((sender) => say(sender, noor)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(3)
    for (const one of all) if (one.status === 'rejected') expect(one.reason).toEqual(refused('no_room'))
    let open = 0
    for (const sender of senders) open += await openOf(test, sender)
    expect(open).toBe(3)
    expect((await test.query('select id from hellos.hello where receiver = $1', [noor.id])).length).toBe(3)
  })

  it('lets one sender open exactly five of thirty at once', async () => {
    const zoe = await addPartner(test, { name: 'Zoe Hart' })
    const others: MemberViewer[] = []
    for (let n = 0; n < 30; n++) others.push(await addPartner(test, { name: `Guide of Zoe ${n}` }))
    const all = await Promise.allSettled(others.map((other) => say(zoe, other)))
    expect(all.filter(({ status }) => status === 'fulfilled')).toHaveLength(5)
    expect(await openOf(test, zoe)).toBe(5)
  })
})
