import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import type { QuestionId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { hours } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { limitAsks } from '#questions/answering/limit-asks.ts'
import { routeUnanswered } from '#questions/routing/route-unanswered.ts'
import { signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics } from '../hellos/two.ts'
import { asks } from './asked.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))
beforeEach(async () => {
  test.clock.set('2026-11-23T09:00:00Z')
  await test.query('delete from questions.thread')
  await test.query('delete from programmes.enrolment')
  for (let n = 0; n < 9; n++) await addPartner(test, { name: `Somebody ${n}`, role: 'mentee' })
})

const sweep = () => test.house.perform(system, routeUnanswered)
const teacher = (name: string) => addPartner(test, { name, teaches: ['public-hearings'] })
const atMost = (who: MemberViewer, most: number | undefined) =>
  test.house.perform(who, (act) => limitAsks(act, { most }))
const askedFor = async (question: QuestionId) => {
  const rows = await test.query<{ name: string }>(
    `select m.name from questions.invitation i join members.member m on m.id = i.member where i.thread = $1 order by 1`,
    [question],
  )
  return rows.map(({ name }) => name)
}
const due = async (who: MemberViewer, title: string) => {
  const question = await asks(test, who, { title })
  test.clock.pass(hours(4))
  return question
}

describe('a limit of one’s own on being asked', () => {
  it('is saved and taken away where one chooses what reaches one; what is no such number comes back', async () => {
    const asRuth = await signedIn(test, (await teacher('Ruth Lindqvist')).id)
    expect((await asRuth.get(to('meNotices'))).html).toContain(to('meAnswering'))
    expect((await asRuth.get(to('meAnswering'))).html).toMatch(/name="most"[^>]*value=""/)
    expect((await asRuth.post(to('meAnswering'), { most: '2' })).status).toBe(303)
    expect((await asRuth.get(to('meAnswering'))).html).toMatch(/name="most"[^>]*value="2"/)
    for (const most of ['-1', '21', '1.5', 'twice']) {
      const again = await asRuth.post(to('meAnswering'), { most })
      expect([again.status, again.text.includes('Write a number from 0 to 20')]).toEqual([422, true])
      expect(again.html).toContain(`value="${most}"`)
    }
    expect((await asRuth.get(to('meAnswering'))).html).toMatch(/name="most"[^>]*value="2"/)
    await asRuth.post(to('meAnswering'), { most: '' })
    expect(await test.query('select from questions.answering')).toEqual([])
  })

  it('is kept by routing: no more in seven days, and then again', async () => {
    const [ruth, maya] = [await teacher('Ruth Lindqvist'), await addMember(test, { name: 'Maya Okafor' })]
    await atMost(ruth, 1)
    const [first, second] = [await due(maya, 'The first'), await asks(test, maya, { title: 'The second' })]
    await sweep()
    test.clock.pass(hours(4))
    await sweep()
    expect([await askedFor(first), await askedFor(second)]).toEqual([['Ruth Lindqvist'], []])
    test.clock.set('2026-12-01T06:00:00Z')
    const third = await due(maya, 'The third')
    await sweep()
    expect(await askedFor(third)).toEqual(['Ruth Lindqvist'])
  })

  it('of nought asks nothing, by itself or by hand, and nobody is told why; enrolment stays', async () => {
    const [ruth, maya] = [await teacher('Ruth Lindqvist'), await addMember(test, { name: 'Maya Okafor' })]
    await atMost(ruth, 0)
    const question = await due(maya, 'Asked of nobody')
    await sweep()
    expect(await askedFor(question)).toEqual([])
    const greta = await addMember(test, { name: 'Greta Malik', role: 'staff' })
    const asGreta = await signedIn(test, greta.id)
    const list = await asGreta.get(to('staffUnanswered'))
    expect(list.text).toContain('Asked of nobody')
    expect(list.text).not.toContain('Ruth')
    const page = await asGreta.get(to('questionRouting', { question }))
    expect(page.text).toContain('have had enough questions this week')
    expect(page.text).not.toContain('Ruth')
    const byHand = await asGreta.post(to('questionRouting', { question }), { mentor: ruth.publicId })
    // Whoever sends her name is told no more than that.
    expect(byHand.status).toBe(409)
    expect(byHand.text).toContain(
      'Ruth Lindqvist can no longer be asked about this, so nobody was asked yet.',
    )
    expect(await test.query('select from programmes.enrolment where member = $1', [ruth.id])).toHaveLength(1)
    await atMost(ruth, undefined)
    await asGreta.post(to('questionRouting', { question }), { mentor: ruth.publicId })
    expect(await askedFor(question)).toEqual(['Ruth Lindqvist'])
  })

  it('holds where many route and staff ask at the same instant', async () => {
    const [ruth, maya] = [await teacher('Ruth Lindqvist'), await addMember(test, { name: 'Maya Okafor' })]
    await atMost(ruth, 2)
    const questions: QuestionId[] = []
    for (let n = 0; n < 6; n++) questions.push(await asks(test, maya, { title: `Question ${n}` }))
    test.clock.pass(hours(4))
    const asGreta = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
    await Promise.all([
      ...Array.from({ length: 6 }, sweep),
      ...questions.map((question) =>
        asGreta.post(to('questionRouting', { question }), { mentor: ruth.publicId }),
      ),
    ])
    expect(await test.query('select from questions.invitation where member = $1', [ruth.id])).toHaveLength(2)
  })
})
