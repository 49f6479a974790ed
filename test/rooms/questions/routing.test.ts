import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { claimMail } from '#notices/mail/claim.ts'
import { saveSettings } from '#platform/settings.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { questionsToAnswer } from '#questions/list/for-somebody.ts'
import { answerersFor } from '#questions/routing/answerers.ts'
import { readHouse } from '#questions/routing/count-asks.ts'
import { wakeInvitations } from '#questions/routing/invitation.ts'
import { routeUnanswered } from '#questions/routing/route-unanswered.ts'
import { questionSettings } from '#questions/settings.ts'
import { setHidden } from '#questions/staff/hide.ts'
import { mergeThread } from '#questions/staff/move.ts'
import { closeThread } from '#questions/thread/close.ts'
import { block } from '#safety/block.ts'
import { stills } from '../../../src/wiring/mail.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK, openingOf, pageOf } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))
// Each story has a house to itself: who teaches what decides who is asked.
beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from questions.thread')
  await test.query('delete from programmes.enrolment')
  await test.query('delete from platform.setting')
  await test.query('delete from notices.item')
  await test.query('update questions.routing set counted_at = null')
})

const sweep = async () => {
  await test.house.perform(system, routeUnanswered)
  await test.settle()
}
const teacher = (name: string, more: Partial<Parameters<typeof addPartner>[1]> = {}) =>
  addPartner(test, { name, teaches: ['public-hearings'], ...more })
/** Everybody takes part, so that a week's asks are enough. */
const crowd = async (n: number) => {
  for (let one = 0; one < n; one++) await addPartner(test, { name: `Somebody ${one}`, role: 'mentee' })
}
const askedFor = async (question: QuestionId) => {
  const rows = await test.query<{ name: string; wave: number; state: string }>(
    `select m.name, i.wave, i.state from questions.invitation i join members.member m on m.id = i.member
     where i.thread = $1 order by i.wave, m.name`,
    [question],
  )
  return rows.map(({ name, wave, state }) => `${wave} ${name} ${state}`)
}
/** Those of them who were not asked about it. */
const publicIds = async (members: readonly MemberViewer[], question: QuestionId) => {
  const rows = await test.query<{ public_id: string }>(
    `select public_id from members.member where id = any ($1)
     and id not in (select member from questions.invitation where thread = $2)`,
    [members.map(({ id }) => id), question],
  )
  return rows.map(({ public_id }) => public_id)
}
const threadOf = async (question: QuestionId) =>
  (
    await test.query<{ waves: number; route_at: Date | null; unanswered_at: Date | null }>(
      'select waves, route_at, unanswered_at from questions.thread where id = $1',
      [question],
    )
  )[0]
const saveOffice = (office: Parameters<typeof saveSettings<typeof questionSettings.shape>>[2]) =>
  test.house.perform(system, (act) => saveSettings(act, questionSettings, office))
const oldMember = async (name: string): Promise<MemberViewer> => {
  const one = await addMember(test, { name })
  await test.query(`update members.member set joined_at = joined_at - interval '2 years' where id = $1`, [
    one.id,
  ])
  return one
}

describe('a question nobody has answered', () => {
  it('is asked less of whom many would like to meet', async () => {
    const [omar, ruth] = [await teacher('Omar Haddad'), await teacher('Ruth Lindqvist')]
    const maya = await oldMember('Maya Okafor')
    const question = await asks(test, maya)
    await test.query(
      `with run as (insert into market.run (id, state, started_at, alive_at, ended_at)
         values (gen_random_uuid(), 'done', $2, $2, $2) returning id)
       insert into market.price (run, member, price) select id, $1, 0.25 from run`,
      [omar.id, test.clock.now()],
    )
    const prices = await test.house.perform(system, async (act) =>
      answerersFor(act, { id: question, asker: maya.id }, await readHouse(act)),
    )
    const priceOf = ({ id }: MemberViewer) => prices.find((one) => one.id === id)?.price
    expect([priceOf(omar), priceOf(ruth)]).toEqual([0.25, 1])
    await test.query('delete from market.run')
  })

  it('is put to some of many who teach its topics, each question to others, until all have come up', async () => {
    const MANY = 80
    const teachers = await Promise.all(
      Array.from({ length: MANY }, (_, n) =>
        teacher(`Teacher ${n}`, n % 2 === 0 ? {} : { teaches: ['public-hearings', 'grasshopper'] }),
      ),
    )
    const seenBy = async (asker: MemberViewer) => {
      const question = await asks(test, asker, { topics: ['public-hearings', 'grasshopper'] })
      const found = await test.house.perform(system, async (act) =>
        answerersFor(act, { id: question, asker: asker.id }, await readHouse(act)),
      )
      return found.map(({ id }) => id)
    }
    const seen = []
    for (const asker of teachers.slice(0, 30)) seen.push(await seenBy(asker))
    for (const some of seen) {
      expect(new Set(some).size).toBe(some.length)
      expect(some.length).toBeGreaterThan(20)
      expect(some.length).toBeLessThanOrEqual(50)
    }
    expect(new Set(seen.flat())).toEqual(new Set(teachers.map(({ id }) => id)))
    const [maya, few] = [await oldMember('Maya Okafor'), teachers.slice(60).map(({ id }) => id)]
    await test.query('delete from members.teaches where member <> all ($1)', [few])
    expect(new Set(await seenBy(maya))).toEqual(new Set(few))
  })

  it('finds the week’s asks as they are, also between two counts of the house', async () => {
    const [omar, maya] = [await teacher('Omar Haddad'), await oldMember('Maya Okafor')]
    const invite = async (minutesAgo: number) =>
      test.query(
        `insert into questions.invitation (id, thread, member, wave, state, asked_at)
         values (gen_random_uuid(), $1, $2, 1, 'open', $3::timestamptz - $4 * interval '1 minute')`,
        [await asks(test, maya), omar.id, test.clock.now(), minutesAgo],
      )
    const counted = async () => {
      const [row] = await test.query<{ n: number; counted_at: Date }>(
        `select counted_at, (select count(*)::int from questions.invitation
         where asked_at > $1::timestamptz - interval '7 days') as n from questions.routing`,
        [test.clock.now()],
      )
      const { asksThisWeek: week } = await test.house.perform(system, (act) => readHouse(act))
      return { week, n: row?.n, at: row?.counted_at.toISOString() }
    }
    for (const ago of [1, 7 * 24 * 60 + 1, 7 * 24 * 60 - 10, 7 * 24 * 60 - 20]) await invite(ago)
    await test.query('update questions.thread set route_at = $1', [test.clock.now()])
    await sweep()
    const first = await counted()
    expect(first.week).toBe(first.n)
    // Two of last week fall out, two come.
    test.clock.pass(hours(1) - 60_000)
    for (const ago of [0, 30]) await invite(ago)
    expect(await counted()).toEqual({ ...first, n: first.week, week: first.week })
    test.clock.pass(60_000)
    await invite(0)
    expect(await counted()).toEqual({ ...first, n: first.week + 1, week: first.week + 1 })
  })

  it('counts its hours in the office hours of the association, and so do the waves', async () => {
    await saveOffice({ officeFrom: 9 * 60, officeUntil: 17 * 60, officeDays: 5 })
    test.clock.set('2026-11-27T15:00:00Z')
    const question = await asks(test, await oldMember('Maya Okafor'))
    // Two hours of Friday, eight of Monday, two of Tuesday.
    expect((await threadOf(question))?.route_at?.toISOString()).toBe('2026-12-01T11:00:00.000Z')
    await teacher('Ruth Lindqvist')
    await crowd(5)
    test.clock.set('2026-11-30T16:59:00Z')
    await sweep()
    expect(await askedFor(question)).toEqual([])
    test.clock.set('2026-12-01T11:00:00Z')
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Ruth Lindqvist open'])
    expect((await threadOf(question))?.route_at?.toISOString()).toBe('2026-12-04T11:00:00.000Z')
  })

  it('is put to those who teach its topic after twelve hours, and after four where a newcomer asks', async () => {
    // Twelve hours later it is not yet night.
    test.clock.set('2026-11-23T08:00:00Z')
    await crowd(6)
    await teacher('Ruth Lindqvist')
    await teacher('Omar Haddad')
    const [ines, maya] = [await oldMember('Inês Duarte'), await addMember(test, { name: 'Maya Okafor' })]
    const [old, fresh] = [await asks(test, ines), await asks(test, maya)]
    test.clock.pass(hours(4) - 1000)
    await sweep()
    expect(await askedFor(fresh)).toEqual([])
    test.clock.pass(1000)
    await sweep()
    expect(await askedFor(fresh)).toEqual(['1 Omar Haddad open', '1 Ruth Lindqvist open'])
    expect(await askedFor(old)).toEqual([])
    test.clock.pass(hours(8))
    await sweep()
    expect(await askedFor(old)).toEqual(['1 Omar Haddad open', '1 Ruth Lindqvist open'])
  })

  it('is never put to the asker, to anybody parted, resting, away, asleep, or without mentoring', async () => {
    await crowd(9)
    const maya = await addPartner(test, { name: 'Maya Okafor', teaches: ['public-hearings'] })
    const [lea, rest, gone] = [await teacher('Lea'), await teacher('Resting'), await teacher('Gone')]
    await teacher('Asleep', { zone: 'Pacific/Auckland' })
    await teacher('Looking', { role: 'mentee' })
    const outside = await addMember(test, { name: 'Outside' })
    await test.query(`insert into members.teaches (member, topic, level) values ($1, 'public-hearings', 5)`, [
      outside.id,
    ])
    await test.house.perform(lea, (act) => block(act, maya.id))
    await test.query('update programmes.enrolment set paused_at = now() where member = $1', [rest.id])
    await test.query('update members.member set left_at = now() where id = $1', [gone.id])
    const question = await asks(test, maya)
    test.clock.pass(hours(4))
    await sweep()
    expect(await askedFor(question)).toEqual([])
    // Somebody may wake up: it is tried again within the hour, and counts as no wave.
    expect(await threadOf(question)).toMatchObject({ waves: 0, unanswered_at: null })
    test.clock.pass(hours(10))
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Asleep open'])
  })

  it('goes on in three waves, then stands with the staff, who ask once more by hand', async () => {
    await crowd(20)
    const teachers: MemberViewer[] = []
    for (let n = 0; n < 10; n++) teachers.push(await teacher(`Teacher ${n}`))
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const question = await asks(test, maya)
    const sizes: number[] = []
    test.clock.pass(hours(4))
    for (let wave = 1; wave <= 3; wave++) {
      await sweep()
      sizes.push((await askedFor(question)).filter((one) => one.startsWith(`${wave} `)).length)
      test.clock.pass(days(1))
    }
    expect(sizes).toEqual([3, 3, 3])
    const greta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
    expect((await greta.get(to('staffUnanswered'))).text).toContain('With people who were asked')
    await sweep()
    expect((await threadOf(question))?.unanswered_at).not.toBeNull()
    const list = await greta.get(to('staffUnanswered'))
    expect(list.text).toContain(`With you ${CAR_PARK}`)
    expect(list.text).toContain('Nine people were asked.')
    expect(list.text).not.toContain('Maya')
    expect((await greta.get(to('staff'))).html).toContain(to('staffUnanswered'))
    const [tenth] = await publicIds(teachers, question)
    expect((await greta.post(to('questionRouting', { question }), { mentor: tenth ?? '' })).status).toBe(303)
    expect((await askedFor(question)).filter((one) => one.startsWith('4 '))).toHaveLength(1)
    expect((await greta.get(to('questionRouting', { question }))).text).toContain(
      'Nobody can be asked just now.',
    )
    await answers(test, teachers[0] as MemberViewer, question)
    expect((await greta.get(to('staffUnanswered'))).text).toContain('Nothing waits.')
    expect((await greta.post(to('questionRouting', { question }), { mentor: tenth ?? '' })).status).toBe(409)
    const asMaya = await signedIn(test, maya.id)
    expect((await asMaya.get(to('staffUnanswered'))).status).toBe(404)
    expect((await asMaya.post(to('questionRouting', { question }))).status).toBe(404)
  })

  it('stands with the staff at once where nobody teaches its topic', async () => {
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }), {
      topics: ['stormwater'],
    })
    test.clock.pass(hours(4))
    await sweep()
    expect((await threadOf(question))?.unanswered_at).not.toBeNull()
  })

  it('waits where the week’s asks are used up, as the association decided', async () => {
    await teacher('Ruth Lindqvist')
    await test.house.perform(system, (act) => saveSettings(act, questionSettings, { asksPerWeek: 0 }))
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    test.clock.pass(hours(4))
    await sweep()
    expect(await askedFor(question)).toEqual([])
    await test.house.perform(system, (act) => saveSettings(act, questionSettings, { asksPerWeek: 3 }))
    test.clock.pass(hours(1))
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Ruth Lindqvist open'])
  })

  it('is routed no more once it is answered, closed, or a conversation', async () => {
    await crowd(5)
    const ruth = await teacher('Ruth Lindqvist')
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const answered = await asks(test, maya)
    await answers(test, ruth, answered)
    const closed = await asks(test, maya)
    await test.house.perform(maya, (act) => closeThread(act, { question: closed }))
    const talk = await asks(test, maya, { kind: 'conversation' })
    test.clock.pass(days(2))
    await sweep()
    for (const question of [answered, closed, talk]) expect(await askedFor(question)).toEqual([])
  })
})

describe('an invitation to a question that nobody can answer any more', () => {
  it.each(['closed', 'out of sight', 'put together'] as const)(
    'is over and counts against nobody: %s',
    async (how) => {
      await crowd(9)
      await teacher('Ruth Lindqvist')
      const maya = await addMember(test, { name: 'Maya Okafor' })
      const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
      const question = await asks(test, maya)
      const into = await asks(test, maya, { topics: ['grasshopper'] })
      test.clock.pass(hours(5))
      await sweep()
      expect(await askedFor(question)).toEqual(['1 Ruth Lindqvist open'])
      if (how === 'closed') await test.house.perform(maya, (act) => closeThread(act, { question }))
      else if (how === 'put together')
        await test.house.perform(greta, (act) => mergeThread(act, { question, into }))
      else {
        const post = await openingOf(test, maya, question)
        await test.house.perform(greta, (act) => setHidden(act, { question, post, hidden: true }))
      }
      expect(await askedFor(question)).toEqual(['1 Ruth Lindqvist over'])
    },
  )
})

describe('a question whose only answer staff take out of sight', () => {
  it('is put to others again, not to whoever gave it, until it is shown again', async () => {
    await crowd(9)
    const [ruth, omar] = [await teacher('Ruth Lindqvist'), await teacher('Omar Haddad')]
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    const question = await asks(test, maya)
    const [first, second] = [await answers(test, ruth, question), await answers(test, ruth, question)]
    const hide = (post: typeof first, hidden: boolean) =>
      test.house.perform(greta, (act) => setHidden(act, { question, post, hidden }))
    test.clock.pass(hours(5))
    await hide(first, true)
    await sweep()
    expect(await askedFor(question)).toEqual([])
    await hide(second, true)
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Omar Haddad open'])
    expect((await pageOf(await signedIn(test, omar.id), question)).text).toContain('You were asked, Omar')
    await hide(second, false)
    expect(await askedFor(question)).toEqual(['1 Omar Haddad over'])
    expect(await threadOf(question)).toMatchObject({ route_at: null, unanswered_at: null })
    test.clock.pass(days(2))
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Omar Haddad over'])
  })

  it('keeps an answer that comes at the same instant', async () => {
    await crowd(3)
    const [ruth, omar] = [await teacher('Ruth Lindqvist'), await teacher('Omar Haddad')]
    const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    for (let n = 0; n < 10; n++) {
      const question = await asks(test, await addMember(test, { name: `Asker ${n}` }))
      const post = await answers(test, ruth, question)
      await Promise.all([
        test.house.perform(greta, (act) => setHidden(act, { question, post, hidden: true })),
        answers(test, omar, question),
      ])
      const [row] = await test.query<{ answered: boolean }>(
        'select answered_at is not null as answered from questions.thread where id = $1',
        [question],
      )
      expect(row?.answered).toBe(true)
      expect((await threadOf(question))?.route_at).toBeNull()
    }
  })
})

describe('routing', () => {
  it('by two workers at once invites nobody twice and spends no more than the week has', async () => {
    for (let n = 0; n < 8; n++) await teacher(`Teacher ${n}`)
    const maya = await addMember(test, { name: 'Maya Okafor' })
    for (let n = 0; n < 6; n++) await asks(test, maya, { title: `Question ${n}` })
    test.clock.pass(hours(4))
    await Promise.all(Array.from({ length: 8 }, () => test.house.perform(system, routeUnanswered)))
    const made = await test.query<{ thread: string; member: string; wave: number }>(
      'select * from questions.invitation',
    )
    expect(made.length).toBeGreaterThanOrEqual(6)
    // Eight take part, at one ask a week each.
    expect(made.length).toBeLessThanOrEqual(8)
    expect(made.every(({ wave }) => wave === 1)).toBe(true)
    expect(new Set(made.map(({ thread }) => thread)).size).toBe(6)
    const told = await test.query(`select from platform.event where type = 'question.routed'
      and payload->>'question' in (select thread::text from questions.invitation)`)
    expect(told).toHaveLength(6)
  })

  it('killed in the middle of a wave and run again comes to the same end', async () => {
    await crowd(9)
    for (let n = 0; n < 3; n++) await teacher(`Teacher ${n}`)
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    test.clock.pass(hours(4))
    const killed = test.house.perform(system, async (act) => {
      await routeUnanswered(act)
      throw new Error('the plug is pulled')
    })
    await expect(killed).rejects.toThrow('the plug is pulled')
    expect(await askedFor(question)).toEqual([])
    await sweep()
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Teacher 0 open', '1 Teacher 1 open', '1 Teacher 2 open'])
    const told = await test.query('select from notices.item where key like $1', ['invitation/%'])
    expect(told).toHaveLength(3)
  })

  it('and an answer at the same instant: whoever was asked for nothing is told nothing by mail', async () => {
    await crowd(5)
    const [ruth, omar] = [await teacher('Ruth Lindqvist'), await teacher('Omar Haddad')]
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    test.clock.pass(hours(4))
    await sweep()
    await answers(test, ruth, question)
    expect(await askedFor(question)).toEqual(['1 Omar Haddad over', '1 Ruth Lindqvist answered'])
    test.clock.pass(hours(1))
    while ((await test.house.perform(system, (act) => claimMail(act, stills))) !== undefined);
    const mail = await test.query<{ state: string }>(
      `select state from notices.mail where member = $1 and kind = 'asked'`,
      [omar.id],
    )
    expect(mail.map(({ state }) => state)).toEqual(['dropped'])
  })
})

describe('whoever was asked', () => {
  async function asked() {
    await crowd(6)
    const [ruth, omar] = [await teacher('Ruth Lindqvist'), await teacher('Omar Haddad')]
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const question = await asks(test, maya)
    test.clock.pass(hours(4))
    await sweep()
    return {
      ruth,
      omar,
      maya,
      question,
      asRuth: await signedIn(test, ruth.id),
      asOmar: await signedIn(test, omar.id),
    }
  }

  it('reads why, and answers at once', async () => {
    const { ruth, question, asRuth } = await asked()
    const [item] = await test.query<{ headline: string; body: string }>(
      'select headline, body from notices.item where member = $1',
      [ruth.id],
    )
    expect(item?.headline).toBe(`Could you answer? ${CAR_PARK}`)
    expect(item?.body).toContain('you teach Public hearings')
    const page = await pageOf(asRuth, question)
    expect(page.text).toContain('You were asked, Ruth')
    expect(page.text).toContain('you teach Public hearings. One other person was asked as well.')
    await asRuth.post(to('questionAnswers', { question }), { words: 'Which four?' })
    expect((await pageOf(asRuth, question)).text).not.toContain('You were asked')
  })

  it('passes without telling anybody, and is left alone for a week; once all have passed the next are asked', async () => {
    const { question, asRuth, asOmar, maya } = await asked()
    await teacher('Dele Adeyemi')
    expect((await asRuth.post(to('questionPass', { question }))).status).toBe(303)
    expect((await asRuth.post(to('questionPass', { question }))).status).toBe(404)
    await sweep()
    expect(await askedFor(question)).toEqual(['1 Omar Haddad open', '1 Ruth Lindqvist passed'])
    await asOmar.post(to('questionPass', { question }))
    await sweep()
    expect(await askedFor(question)).toContain('2 Dele Adeyemi open')
    expect(await test.query('select from notices.item where member = $1', [maya.id])).toEqual([])
    const next = await asks(test, maya, { title: 'Another one' })
    test.clock.pass(hours(4))
    await sweep()
    expect(await askedFor(next)).toEqual(['1 Dele Adeyemi open'])
  })

  it('snoozes, and is asked once more the day after if nobody has answered', async () => {
    const { ruth, question, asRuth } = await asked()
    const told = async () =>
      (await test.query('select from notices.item where member = $1', [ruth.id])).length
    expect(await told()).toBe(1)
    const toAnswer = async () =>
      (await questionsToAnswer(test.house.look(ruth)).execute()).map(({ id }) => id)
    expect(await toAnswer()).toContain(question)
    await asRuth.post(to('questionSnooze', { question }))
    const snoozed = await pageOf(asRuth, question)
    expect(snoozed.text).toContain('Snoozed: it comes back to you the day after')
    expect(snoozed.html).not.toContain(to('questionSnooze', { question }))
    expect(await toAnswer()).not.toContain(question)
    const wake = async () => {
      await test.house.perform(system, wakeInvitations)
      await test.settle()
    }
    test.clock.pass(days(1) - 1000)
    await wake()
    expect(await told()).toBe(1)
    test.clock.pass(1000)
    await wake()
    await wake()
    expect(await told()).toBe(2)
    expect((await pageOf(asRuth, question)).text).toContain('You were asked, Ruth')
    expect(await toAnswer()).toContain(question)
  })

  it('cannot pass or snooze for anybody else', async () => {
    const { question, maya } = await asked()
    const asMaya = await signedIn(test, maya.id)
    expect((await asMaya.post(to('questionPass', { question }))).status).toBe(404)
    expect((await asMaya.post(to('questionSnooze', { question }))).status).toBe(404)
  })
})
