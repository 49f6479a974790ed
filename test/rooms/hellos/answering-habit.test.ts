import { beforeAll, describe, expect, it } from 'vitest'
import { acceptHello } from '#hellos/answering/accept-hello.ts'
import { setAside } from '#hellos/answering/set-aside.ts'
import { answering, countAnswering } from '#hellos/count-answering.ts'
import { answersWithin } from '#hellos/wording.ts'
import { days, hours, after as later } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPartner, addTopics, hello } from './two.ts'

const monday = new Date('2026-11-23T09:00:00Z')
const ago = (n: number) => later(monday, -days(n))
const answered = (n: number, wait: number) => ({
  saidAt: ago(n),
  firstAnswerAt: later(ago(n), hours(wait)),
  withdrawn: false,
})
const unanswered = (n: number, withdrawn = false) => ({ saidAt: ago(n), firstAnswerAt: null, withdrawn })
const count = (all: Parameters<typeof answering>[0], pausedAt: Date | null = null) =>
  answering(all, { now: monday, pausedAt })

describe('how somebody answers', () => {
  it('counts an unanswered hello from the seventh day, and a withdrawn one never', () => {
    expect(count([unanswered(6.9)])).toEqual({ received: 0, answered: 0, usualHours: null })
    expect(count([unanswered(7)])).toEqual({ received: 1, answered: 0, usualHours: null })
    expect(count([unanswered(30, true)])).toEqual({ received: 0, answered: 0, usualHours: null })
  })
  it('leaves out what a pause kept from being answered', () => {
    expect(count([unanswered(20), unanswered(9)], ago(5)).received).toBe(1)
  })
  it('calls the middle one usual, from three answers on', () => {
    expect(count([answered(9, 2), answered(8, 3)]).usualHours).toBeNull()
    expect(count([answered(9, 2), answered(8, 30), answered(7, 70)]).usualHours).toBe(30)
  })
  it('is said in words alone', () => {
    expect([1, 30, 90, 150, null].map(answersWithin)).toEqual([
      'usually answers within a day',
      'usually answers within two days',
      'usually answers within four days',
      'usually answers within a week',
      undefined,
    ])
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
})
