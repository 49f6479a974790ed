import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { days } from '#platform/time.ts'
import type { MemberViewer } from '#platform/viewer.ts'
import { readMonths, readStages } from '../../../src/staff/insights/helpers.ts'
import { type Lacking, roleFor, rolesFor, type Wanted } from '../../../src/staff/insights/roles.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson } from '../discovery/cast.ts'
import { hello } from '../hellos/two.ts'
import { addVocabulary } from '../market/crowd.ts'
import { asks } from '../questions/asked.ts'

const test = openTestHouse()
let staff: Browser
beforeAll(async () => {
  await addVocabulary(test.query)
  staff = await signedIn(test, (await addMember(test, { name: 'Greta Malik', role: 'staff' })).id)
})
beforeEach(async () => {
  await test.query('delete from questions.thread')
  await test.query('delete from hellos.hello')
  await test.query('delete from programmes.enrolment')
})

const helper = (name: string, stage: string, more: object = {}) =>
  addPerson(test, {
    name,
    teaches: { cv: 4 },
    ...more,
    profile: { stage, ...(more as { profile?: object }).profile },
  })
/** Some who offer, all of one stage. */
const helpers = async (n: number, stage: string): Promise<MemberViewer[]> => {
  const all: MemberViewer[] = []
  for (let one = 0; one < n; one++) all.push(await helper(`${stage} ${one}`, stage))
  return all
}
const saysHello = async (to: MemberViewer) =>
  hello(test, await addPerson(test, { name: 'Somebody', learns: { cv: 1 }, role: 'mentee' }), to, {
    topic: 'cv',
  })
const page = async () => (await staff.get('/staff/insights')).text

describe('who is asked', () => {
  it('counts by stage who got a hello, an introduction or a question, and draws no small group', async () => {
    const retired = await helpers(6, 'retired')
    const [early] = await helpers(2, 'early')
    test.clock.pass(days(15))
    await saysHello(retired[0] as MemberViewer)
    await saysHello(early as MemberViewer)
    const question = await asks(test, await addMember(test, { name: 'Maya Okafor' }), { topics: ['cv'] })
    await test.query(
      `insert into questions.invitation (id, thread, member, wave, state, asked_at)
       values (gen_random_uuid(), $1, $2, 1, 'passed', $3)`,
      [question, retired[1]?.id, test.clock.now()],
    )
    const rows = await readStages(test.house.look(early as MemberViewer))
    expect(rows).toContainEqual({ stage: 'retired', helpers: 6, notAsked: 4, hellos: 1 })
    expect(rows).toContainEqual({ stage: 'early', helpers: 2, notAsked: 1, hellos: 1 })
    const text = await page()
    expect(text).toContain('5 of 8 who offered help were not asked')
    expect(text).toContain('4 of 6 not asked')
    expect(text).not.toContain('1 of 2 not asked')
    // One column no wider than a phone, so that a table opened in it scrolls inside itself.
    expect((await staff.get('/staff/insights')).html).toContain('<div class="grid grid-cols-1 ')
  })

  it('leaves out who came lately, rests, only looks for somebody, or has left', async () => {
    const [paused, gone, lately] = [
      await helper('Paused', 'mid'),
      await helper('Gone', 'mid'),
      await helper('Lately', 'mid'),
    ]
    await addPerson(test, { name: 'Looks', role: 'mentee' })
    test.clock.pass(days(15))
    const now = test.clock.now()
    await test.query('update programmes.enrolment set paused_at = $2 where member = $1', [paused.id, now])
    await test.query('update members.member set left_at = $2 where id = $1', [gone.id, now])
    await test.query('update programmes.enrolment set enrolled_at = $2 where member = $1', [lately.id, now])
    expect(await readStages(test.house.look(lately))).toEqual([])
    expect(await page()).toContain('Nobody has offered to help for two weeks yet.')
  })

  it('shares out the hellos of a month as counting them by hand does', async () => {
    const all = await helpers(10, 'mid')
    test.clock.pass(days(15))
    // One gets three, two get one each, seven none.
    const [a, b, c] = all as [MemberViewer, MemberViewer, MemberViewer]
    for (const one of [a, a, a, b, c]) await saysHello(one)
    const latest = (await readMonths(test.house.look(a))).at(-1)
    expect(latest).toMatchObject({ helpers: 10, hellos: 5, without: 7, busiest: 3 })
    const sorted = [0, 0, 0, 0, 0, 0, 0, 1, 1, 3]
    const byHand = sorted.flatMap((x) => sorted.map((y) => Math.abs(x - y))).reduce((s, d) => s + d, 0)
    expect(latest?.gini).toBeCloseTo(byHand / (2 * 10 * 5), 10)
    expect(await page()).toContain('60 of 100 hellos went to the busiest tenth')
    test.clock.pass(days(31))
    const [before, quiet] = (await readMonths(test.house.look(a))).slice(-2)
    expect([before?.hellos, quiet?.hellos, quiet?.gini]).toEqual([5, 0, null])
    expect(await page()).toContain('No hello came in the last 30 days')
  })

  it('names for whoever was not asked what is wanted now, and is for staff alone', async () => {
    await helper('Ruth Lindqvist', 'senior')
    test.clock.pass(days(15))
    expect(await page()).toContain('Ruth Lindqvist Has offered help since')
    await asks(test, await addMember(test, { name: 'Maya Okafor' }), {
      topics: ['cv'],
      title: 'How long should it be?',
    })
    const text = await page()
    expect(text).toContain('Could answer a question that waits: “How long should it be?”')
    expect(text).toContain('Ask about it')
    expect(text).not.toContain('Maya')
    const ruth = await signedIn(test, (await addMember(test, { name: 'Omar Haddad' })).id)
    expect((await ruth.get('/staff/insights')).status).toBe(404)
  })
})

describe('the role that is wanted', () => {
  const one: Wanted = { stage: 'mid', kindsOfHelp: [], question: null, guide: null, learn: null }
  const none: Lacking = { amplify: 0, welcome: 0, topic: null }
  const fees = { topic: 'fees' as never, name: 'Fees' }

  it.each([
    ['answers first', { question: { id: 'q' as never, title: 'Fees?' } }, { amplify: 3 }, 'answer'],
    ['carries a newcomer’s voice where far along', { stage: 'retired' }, { amplify: 1 }, 'amplify'],
    [
      'carries it, too, where they said that they like to',
      { kindsOfHelp: ['amplifier'] },
      { amplify: 1 },
      'amplify',
    ],
    ['welcomes where they like to', { kindsOfHelp: ['welcoming'] }, { welcome: 2 }, 'welcome'],
    ['teaches what five or more would learn', { guide: { ...fees, learners: 5 } }, {}, 'guide'],
    ['is no guide for four, who are somebody', { guide: { ...fees, learners: 4 } }, {}, 'none'],
    ['learns from somebody newer', { learn: { ...fees, teachers: 2 } }, {}, 'learn'],
    ['may take up what is looked for most', {}, { topic: { ...fees, learners: 9 } }, 'add_topic'],
  ] as [string, Partial<Wanted>, Partial<Lacking>, string][])('%s', (_, wanted, lacking, kind) => {
    expect(roleFor({ ...one, ...wanted }, { ...none, ...lacking }).kind).toBe(kind)
  })

  it('is asked of as many as are needed, and a question of one', () => {
    const question = { id: 'q' as never, title: 'Fees?' }
    const people = [
      { ...one, question },
      { ...one, question },
      { ...one, stage: 'retired' as const },
      { ...one, stage: 'retired' as const },
    ]
    const roles = rolesFor(people, { ...none, amplify: 1 }).map(({ role }) => role.kind)
    expect(roles).toEqual(['answer', 'none', 'amplify', 'none'])
  })
})
