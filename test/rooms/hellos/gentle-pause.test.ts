import { beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { restAbsent } from '#hellos/answering/gentle-pause.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { deliverDue } from '#notices/mail/deliver.ts'
import { days, minutes } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { pauseEnrolment } from '#programmes/pause-enrolment.ts'
import { stills } from '../../../src/wiring/mail.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const test = openTestHouse()
beforeAll(() => addTopics(test))
beforeEach(async () => {
  await test.settle()
  // Whoever a story leaves behind asks for nothing in the next one.
  await test.query(
    `update programmes.enrolment set role = 'mentee', rest_asked_at = null, rest_asked_why = null`,
  )
  test.clock.set('2026-11-23T09:00:00Z')
})

const sweep = async () => {
  await test.house.perform(system, expireHellos)
  await test.house.perform(system, restAbsent)
  await test.settle()
}
const helper = async (more: { zone?: string; role?: 'mentor' | 'both' | 'mentee' } = {}) => {
  const ruth = await addPartner(test, {
    name: 'Ruth Lindqvist',
    teaches: ['public-hearings'],
    role: 'mentor',
    ...more,
  })
  const seen = () =>
    test.query('update members.member set last_seen_at = $2 where id = $1', [ruth.id, test.clock.now()])
  await seen()
  return { ruth, seen }
}
const writesTo = async (ruth: MemberViewer) =>
  hello(test, await addPartner(test, { name: 'Ivy Chan', role: 'mentee' }), ruth)
/** So many hellos, one after the other, each of which a week goes by over. */
const leavesUnanswered = async (ruth: MemberViewer, many: number) => {
  for (let n = 0; n < many; n++) {
    await writesTo(ruth)
    test.clock.pass(days(7))
    await sweep()
  }
}
const newsOf = async ({ id }: MemberViewer) =>
  (
    await test.query<{ headline: string }>(
      `select headline from notices.item where member = $1 and key like 'rest/%' order by at, id`,
      [id],
    )
  ).map(({ headline }) => headline)
const restOf = async ({ id }: MemberViewer) => {
  const [row] = await test.query<{ asked: Date | null; paused: Date | null }>(
    'select rest_asked_at as asked, paused_at as paused from programmes.enrolment where member = $1',
    [id],
  )
  return { asked: row?.asked !== null, paused: row?.paused !== null }
}

const asked = 'Are you still glad to be asked?'
const begun = 'You are having a rest from mentoring'

describe('three hellos in a row left unanswered', () => {
  it('ask Ruth once, and a week later the rest begins, to the hour; one click ends it', async () => {
    const { ruth } = await helper()
    await leavesUnanswered(ruth, 2)
    expect(await restOf(ruth)).toEqual({ asked: false, paused: false })
    await leavesUnanswered(ruth, 1)
    await sweep()
    expect(await newsOf(ruth)).toEqual([asked])
    const browser = await signedIn(test, ruth.id)
    expect((await browser.get('/')).text).toContain(asked)
    test.clock.pass(days(7) - minutes(1))
    await sweep()
    expect(await restOf(ruth)).toEqual({ asked: true, paused: false })
    test.clock.pass(minutes(1))
    await sweep()
    await sweep()
    expect(await restOf(ruth)).toEqual({ asked: true, paused: true })
    expect(await newsOf(ruth)).toEqual([asked, begun])

    const page = await browser.get('/mentoring')
    expect(page.text).toContain('because nothing was heard from you for a while')
    expect(page.text).toContain('Start again')
    expect((await browser.post('/mentoring/again')).status).toBe(303)
    expect(await restOf(ruth)).toEqual({ asked: false, paused: false })
    // What was missed before counts no more; three others ask again.
    await sweep()
    await leavesUnanswered(ruth, 2)
    expect(await newsOf(ruth)).toHaveLength(2)
    await leavesUnanswered(ruth, 1)
    expect(await newsOf(ruth)).toEqual([asked, begun, asked])
  })

  it('are broken by an answer of any kind, set aside in silence as well', async () => {
    const { ruth } = await helper()
    await leavesUnanswered(ruth, 2)
    const id = await writesTo(ruth)
    test.clock.pass(minutes(1))
    await test.house.perform(ruth, (act) => setAside(act, { hello: id }))
    await leavesUnanswered(ruth, 2)
    expect(await newsOf(ruth)).toEqual([])
    await leavesUnanswered(ruth, 1)
    expect(await newsOf(ruth)).toEqual([asked])
  })

  it('do not count what waited while she rested, nor ask who rests, or only learns', async () => {
    const { ruth } = await helper()
    await leavesUnanswered(ruth, 2)
    await writesTo(ruth)
    await test.house.perform(ruth, (act) => pauseEnrolment(act, '2026-12-20'))
    await test.settle()
    test.clock.set('2026-12-22T09:00:00Z')
    await sweep()
    expect(await newsOf(ruth)).toEqual([])
    const learner = await helper({ role: 'mentee' })
    await leavesUnanswered(learner.ruth, 3)
    expect(await newsOf(learner.ruth)).toEqual([])
    const resting = await helper()
    await leavesUnanswered(resting.ruth, 2)
    await writesTo(resting.ruth)
    test.clock.pass(days(6))
    await test.query(`update programmes.enrolment set until_on = '2026-12-01' where member = $1`, [
      resting.ruth.id,
    ])
    test.clock.pass(days(1))
    await sweep()
    expect(await newsOf(resting.ruth)).toEqual([])
  })

  it('are forgotten when she answers after she was asked: nothing more follows', async () => {
    const { ruth } = await helper()
    await leavesUnanswered(ruth, 3)
    const id = await writesTo(ruth)
    test.clock.pass(days(6))
    await test.house.perform(ruth, (act) => acceptHello(act, { hello: id }))
    test.clock.pass(days(1))
    await sweep()
    expect(await restOf(ruth)).toEqual({ asked: false, paused: false })
  })

  it('are as many as the association says', async () => {
    await test.query(
      `insert into platform.setting (room, name, value) values ('programmes', 'restUnanswered', '1')`,
    )
    const { ruth } = await helper()
    await leavesUnanswered(ruth, 1)
    expect(await newsOf(ruth)).toEqual([asked])
    await test.query(`delete from platform.setting where name = 'restUnanswered'`)
  })
})

describe('sixty days unseen', () => {
  it('ask her to the minute, and her click says that she is here', async () => {
    const { ruth } = await helper({ role: 'both' })
    test.clock.pass(days(60) - minutes(1))
    await sweep()
    expect(await newsOf(ruth)).toEqual([])
    test.clock.pass(minutes(1))
    await sweep()
    expect(await newsOf(ruth)).toEqual([asked])
    const browser = await signedIn(test, ruth.id)
    await test.query(`update members.member set last_seen_at = '2026-11-23T09:00:00Z' where id = $1`, [
      ruth.id,
    ])
    expect((await browser.get('/mentoring')).text).toContain('I am here')
    expect((await browser.post('/mentoring/here')).location).toBe('/mentoring?done=here')
    expect(await restOf(ruth)).toEqual({ asked: false, paused: false })
    expect((await browser.get('/mentoring')).text).not.toContain(asked)
    test.clock.pass(days(59))
    await sweep()
    expect(await newsOf(ruth)).toHaveLength(1)
    test.clock.pass(days(1))
    await sweep()
    expect(await newsOf(ruth)).toEqual([asked, asked])
  })

  it('are over as soon as she is seen, and a rest she chooses herself is not begun twice', async () => {
    const { ruth, seen } = await helper()
    const omar = await helper()
    test.clock.pass(days(60))
    await sweep()
    test.clock.pass(days(6))
    await seen()
    await test.house.perform(omar.ruth, (act) => pauseEnrolment(act, null))
    test.clock.pass(days(2))
    await sweep()
    expect(await restOf(ruth)).toEqual({ asked: false, paused: false })
    expect(await restOf(omar.ruth)).toEqual({ asked: false, paused: true })
    expect(await newsOf(omar.ruth)).toEqual([asked])
  })

  it('mail a question that is dropped when it was answered before it left', async () => {
    const { ruth } = await helper()
    test.clock.set('2027-01-22T23:30:00Z')
    await sweep()
    const browser = await signedIn(test, ruth.id)
    await browser.post('/mentoring/here')
    test.clock.set('2027-01-23T09:00:00Z')
    await deliverDue(test.house, stills)
    const mails = await test.query(
      `select state from notices.mail where member = $1 and still = 'rest_asked'`,
      [ruth.id],
    )
    expect(mails).toEqual([{ state: 'dropped' }])
  })
})
