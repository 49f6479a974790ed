import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { saveSettings } from '#platform/settings.ts'
import { days, hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { routeUnanswered } from '#questions/routing/route-unanswered.ts'
import { questionSettings } from '#questions/settings.ts'
import { block } from '#safety/block.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { answers, asks, CAR_PARK } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))
beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from questions.thread')
  await test.query('delete from programmes.enrolment')
  await test.query('delete from platform.setting')
})

const teacher = (name: string, more: Partial<Parameters<typeof addPartner>[1]> = {}) =>
  addPartner(test, { name, teaches: ['public-hearings'], ...more })
const crowd = async (n: number) => {
  for (let one = 0; one < n; one++) await addPartner(test, { name: `Somebody ${one}`, role: 'mentee' })
}
const publicId = async ({ id }: MemberViewer) =>
  (await test.query<{ public_id: string }>('select public_id from members.member where id = $1', [id]))[0]
    ?.public_id ?? ''
const invited = async (question: QuestionId) => {
  const rows = await test.query<{ name: string }>(
    `select m.name from questions.invitation i join members.member m on m.id = i.member where i.thread = $1 order by m.name`,
    [question],
  )
  return rows.map(({ name }) => name)
}
const pathOf = (question: QuestionId) => to('questionRouting', { question })
const staff = async () => signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
const ask = async (browser: Browser, question: QuestionId, ...whom: MemberViewer[]) =>
  browser.post(pathOf(question), { mentor: await Promise.all(whom.map(publicId)) })

describe('asking by hand', () => {
  it('shows who teaches the topic, what speaks for each, when each was last asked, and ticks the fewest', async () => {
    await crowd(9)
    const [ruth, omar] = [await teacher('Ruth Lindqvist'), await teacher('Omar Haddad')]
    await teacher('Asleep', { zone: 'Pacific/Auckland' })
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await answers(test, ruth, await asks(test, maya, { title: 'An earlier one' }))
    await test.query(
      `update questions.post set helped_at = written_at where kind = 'answer' and author = $1`,
      [ruth.id],
    )
    const before = await asks(test, maya, { title: 'The one before' })
    await test.query(
      `insert into questions.invitation (id, thread, member, wave, state, asked_at)
       values (gen_random_uuid(), $1, $2, 1, 'open', $3)`,
      [before, omar.id, new Date('2026-11-02T09:00:00Z')],
    )
    const question = await asks(test, maya)
    const greta = await staff()
    const page = await greta.get(pathOf(question))
    expect(page.text).toContain(CAR_PARK)
    expect(page.text).toContain('Ruth Lindqvist Teaches Public hearings')
    expect(page.text).toContain('One answer on it helped. Not asked before.')
    expect(page.text).toContain('Last asked')
    expect(page.text).toContain('In their quiet hours: the letter waits until they are over.')
    // Staff read what was asked, and never by whom.
    expect(page.text).not.toContain('Maya')
    const ticked = page.html.match(/<input[^>]*name="mentor"[^>]*checked/g) ?? []
    expect(ticked.length).toBeGreaterThanOrEqual(1)
    expect(ticked.length).toBeLessThanOrEqual(3)
  })

  it('asks whom was ticked, once, however often it is sent', async () => {
    await crowd(9)
    const [ruth, omar, lea] = [await teacher('Ruth'), await teacher('Omar'), await teacher('Lea')]
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    const greta = await staff()
    const sent = await Promise.all(Array.from({ length: 6 }, () => ask(greta, question, ruth, omar)))
    expect(sent.map(({ status }) => status)).toEqual(Array.from({ length: 6 }, () => 303))
    expect(await invited(question)).toEqual(['Omar', 'Ruth'])
    expect((await ask(greta, question, omar, lea)).status).toBe(303)
    expect(await invited(question)).toEqual(['Lea', 'Omar', 'Ruth'])
    await test.settle()
    const told = await test.query(`select from notices.item where member = $1 and kind = 'asked'`, [ruth.id])
    expect(told).toHaveLength(1)
  })

  it('needs somebody ticked', async () => {
    await crowd(3)
    await teacher('Ruth')
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    const nobody = await (await staff()).post(pathOf(question), {})
    expect(nobody.status).toBe(422)
    expect(nobody.text).toContain('Tick whom you would ask.')
    expect(await invited(question)).toEqual([])
  })

  it('never asks anybody who rests, is parted from the asker, was asked, or is nobody', async () => {
    await crowd(9)
    const [rest, parted, fine] = [await teacher('Resting'), await teacher('Parted'), await teacher('Fine')]
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await test.house.perform(parted, (act) => block(act, maya.id))
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [
      rest.id,
      test.clock.now(),
    ])
    const question = await asks(test, maya)
    const greta = await staff()
    const page = await greta.get(pathOf(question))
    expect(page.text).toContain('Fine Teaches')
    for (const name of ['Resting', 'Parted']) expect(page.text).not.toContain(name)
    for (const whom of [rest, parted]) {
      const answer = await ask(greta, question, fine, whom)
      // Who, in one sentence for every why; Fine stays ticked.
      const name = whom === rest ? 'Resting' : 'Parted'
      expect(answer.status).toBe(409)
      expect(answer.text).toContain(
        `${name} can no longer be asked about this, so nobody was asked yet. The others are still ticked`,
      )
      const tickedThen = answer.html.match(/<input[^>]*name="mentor"[^>]*checked/g) ?? []
      expect(tickedThen).toHaveLength(1)
      expect(tickedThen[0]).toContain(await publicId(fine))
    }
    for (const mentor of ['nobody-at-all', 'a\u0000b']) {
      const nobody = await greta.post(pathOf(question), { mentor })
      expect([nobody.status, nobody.text.includes('Tick somebody else.')]).toEqual([409, true])
    }
    expect(await invited(question)).toEqual([])
  })

  it('keeps within the week’s questions, as routing by itself does', async () => {
    const [ruth, omar] = [await teacher('Ruth'), await teacher('Omar')]
    const maya = await addMember(test, { name: 'Maya Okafor' })
    await test.house.perform(system, (act) => saveSettings(act, questionSettings, { asksPerWeek: 1 }))
    const [first, second] = [await asks(test, maya), await asks(test, maya, { title: 'Another' })]
    const greta = await staff()
    expect((await ask(greta, first, ruth)).status).toBe(303)
    const both = await ask(greta, second, ruth, omar)
    expect([both.status, both.text.includes('fewer questions left for this week')]).toEqual([409, true])
    expect(both.html.match(/<input[^>]*name="mentor"[^>]*checked/g)).toHaveLength(2)
    expect((await ask(greta, second, omar)).status).toBe(303)
    const third = await asks(test, maya, { title: 'A third' })
    const page = await greta.get(pathOf(third))
    expect(page.text).toContain('This week’s questions are used up.')
    test.clock.pass(days(7) + hours(1))
    expect((await greta.get(pathOf(third))).text).toContain('Two questions left for this week')
  })

  it('waits its turn beside the waves, and goes on from them', async () => {
    await crowd(20)
    const some: MemberViewer[] = []
    for (let n = 0; n < 6; n++) some.push(await teacher(`Teacher ${n}`))
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }))
    test.clock.pass(hours(4))
    const greta = await staff()
    const [first] = some
    await Promise.all([
      ask(greta, question, first as MemberViewer),
      test.house.perform(system, routeUnanswered),
    ])
    const rows = await test.query<{ member: string }>('select member from questions.invitation')
    expect(new Set(rows.map(({ member }) => member)).size).toBe(rows.length)
    expect(rows.length).toBeLessThanOrEqual(4)
  })

  it('is there for staff alone, and only while nobody has answered', async () => {
    await crowd(3)
    const ruth = await teacher('Ruth')
    const maya = await addMember(test, { name: 'Maya Okafor' })
    const question = await asks(test, maya)
    const asMaya = await signedIn(test, maya.id)
    expect((await asMaya.get(pathOf(question))).status).toBe(404)
    expect((await ask(asMaya, question, ruth)).status).toBe(404)
    await answers(test, ruth, question)
    const greta = await staff()
    for (const answer of [await greta.get(pathOf(question)), await ask(greta, question, ruth)])
      expect([answer.status, answer.text.includes('This needs nobody any more')]).toEqual([409, true])
    const nothing = '01980000-0000-7000-8000-000000000000' as QuestionId
    expect((await greta.get(pathOf(nothing))).status).toBe(404)
  })
})
