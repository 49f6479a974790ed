import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { expireHellos } from '#hellos/answering/close-due.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { answering, countAnswering } from '#hellos/count-answering.ts'
import { dayIn, days, hours, after as later } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { pauseEnrolment, resumeEnrolment } from '#programmes/pause-enrolment.ts'
import { setDates } from '#programmes/set-dates.ts'
import { setSeats } from '#programmes/set-seats.ts'
import { answersWords } from '#programmes/words.ts'
import { block } from '#safety/block.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const ago = (n: number) => later(monday, -days(n))
const answered = (n: number, wait: number) => ({
  saidAt: ago(n),
  firstAnswerAt: later(ago(n), hours(wait)),
  expired: false,
  rested: false,
})
const unanswered = ({ expired = true, rested = false } = {}) => ({
  saidAt: ago(9),
  firstAnswerAt: null,
  expired,
  rested,
})
const count = answering

describe('how somebody answers', () => {
  it('counts an unanswered hello once its week is over, and a withdrawn one never', () => {
    expect(count([unanswered({ expired: false })])).toEqual({ received: 0, answered: 0, usualHours: null })
    expect(count([unanswered()])).toEqual({ received: 1, answered: 0, usualHours: null })
  })
  it('leaves out what waited while its receiver rested', () => {
    expect(count([unanswered(), unanswered({ rested: true })]).received).toBe(1)
  })
  it('calls the middle one usual, from three answers on', () => {
    expect(count([answered(9, 2), answered(8, 3)]).usualHours).toBeNull()
    expect(count([answered(9, 2), answered(8, 30), answered(7, 70)]).usualHours).toBe(30)
  })
  it('is said in words alone, and only where five were received and most were answered', () => {
    const said = (usualAnswerHours: number | null, answered = 5, received = 6) =>
      answersWords({ received, answered, usualAnswerHours })
    expect([1, 30, 90, 150, 200, null].map((hours) => said(hours))).toEqual([
      'usually answers within a day',
      'usually answers within two days',
      'usually answers within four days',
      'usually answers within a week',
      'usually answers',
      'usually answers',
    ])
    expect([said(1, 4, 4), said(1, 4, 6)]).toEqual([undefined, undefined])
  })
})

describe('the weekly count', () => {
  const test = openTestHouse()
  beforeAll(() => addTopics(test))

  it('takes accept and not now alike, and counts each member once a week', async () => {
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    const [maya, omar, ivy] = [
      await addPartner(test, { name: 'Maya Okafor' }),
      await addPartner(test, { name: 'Omar Haddad' }),
      await addPartner(test, { name: 'Ivy Chan' }),
    ]
    const [one, two] = [await hello(test, maya, ruth), await hello(test, omar, ruth)]
    await hello(test, ivy, ruth)
    await test.house.perform(ruth, (act) => acceptHello(act, { hello: one }))
    await test.house.perform(ruth, (act) => setAside(act, { hello: two }))
    const kept = async () => {
      await test.house.perform(system, expireHellos)
      await test.house.perform(system, countAnswering)
      const [row] = await test.query(
        'select received, answered, usual_answer_hours as usual from programmes.enrolment where member = $1',
        [ruth.id],
      )
      return row
    }
    expect(await kept()).toEqual({ received: 2, answered: 2, usual: null })
    test.clock.pass(days(7) - 1)
    expect(await kept()).toEqual({ received: 2, answered: 2, usual: null })
    test.clock.pass(1)
    expect(await kept()).toEqual({ received: 3, answered: 2, usual: null })
  })

  const countOf = async (ruth: MemberViewer) => {
    await test.settle()
    await test.house.perform(system, expireHellos)
    await test.query('update programmes.enrolment set answering_counted_at = null where member = $1', [
      ruth.id,
    ])
    await test.house.perform(system, countAnswering)
    const [row] = await test.query<{ received: number; answered: number }>(
      'select received, answered from programmes.enrolment where member = $1',
      [ruth.id],
    )
    return row
  }
  const two = async () => {
    const maya = await addPartner(test, { name: 'Maya Okafor' })
    const ruth = await addPartner(test, { name: 'Ruth Lindqvist' })
    return { maya, ruth, id: await hello(test, maya, ruth) }
  }

  it.each([
    [
      'a pause that goes on',
      async (ruth: MemberViewer) => {
        await test.house.perform(ruth, (act) => pauseEnrolment(act, null))
        test.clock.pass(days(8))
      },
    ],
    [
      'a pause that began and ended while it waited',
      async (ruth: MemberViewer) => {
        await test.house.perform(ruth, (act) => pauseEnrolment(act, null))
        test.clock.pass(days(2))
        await test.house.perform(ruth, resumeEnrolment)
        test.clock.pass(days(6))
      },
    ],
    [
      'a last day that came while it waited',
      async (ruth: MemberViewer) => {
        const until = dayIn(ruth.zone, later(test.clock.now(), days(2)))
        await test.house.perform(ruth, (act) => setDates(act, null, until))
        test.clock.pass(days(8))
      },
    ],
    [
      'a last day that came, and was moved',
      async (ruth: MemberViewer) => {
        const until = dayIn(ruth.zone, later(test.clock.now(), days(2)))
        await test.house.perform(ruth, (act) => setDates(act, null, until))
        test.clock.pass(days(4))
        await test.house.perform(ruth, (act) => setDates(act, null, null))
        test.clock.pass(days(4))
      },
    ],
  ])('leaves out %s', async (_, rests) => {
    const { ruth } = await two()
    await test.settle()
    await rests(ruth)
    expect(await countOf(ruth)).toEqual({ received: 0, answered: 0 })
  })

  it('counts what nobody answered, where Ruth only changed how many people at once', async () => {
    const { ruth } = await two()
    await test.house.perform(ruth, (act) => setSeats(act, 2))
    test.clock.pass(days(8))
    expect(await countOf(ruth)).toEqual({ received: 1, answered: 0 })
  })

  it('takes a block for an answer', async () => {
    const { maya, ruth } = await two()
    await test.house.perform(ruth, (act) => block(act, maya.id))
    expect(await countOf(ruth)).toEqual({ received: 1, answered: 1 })
    test.clock.pass(days(8))
    expect(await countOf(ruth)).toEqual({ received: 1, answered: 1 })
  })
})
