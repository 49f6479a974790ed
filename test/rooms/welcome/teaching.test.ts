import { beforeAll, describe, expect, it } from 'vitest'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { block } from '#safety/block.ts'
import { tellLearners } from '#welcome/teaching/tell-learners.ts'
import { signedIn } from '../../support/browser.ts'
import { openTestHouse } from '../../support/house.ts'
import { addPerson, type Somebody } from '../discovery/cast.ts'
import { hello } from '../hellos/two.ts'
import { addVocabulary } from '../market/crowd.ts'
import { addNewcomer, headlines } from './newcomers.ts'

const test = openTestHouse()
beforeAll(() => addVocabulary(test.query))

const tell = async () => {
  await test.house.perform(system, tellLearners)
  await test.settle()
}
/** A veteran of thirty years, and whoever else a story needs. */
const ruth = (more: Partial<Somebody> = {}) =>
  addPerson(test, {
    name: 'Ruth Lindqvist',
    learns: { portfolio: 1 },
    profile: { stage: 'senior', in_the_field_since: 1994 },
    ...more,
  })
const todayOf = async (who: MemberViewer) => (await (await signedIn(test, who.id)).get('/')).text
/** Nobody of an earlier story is in the way of the next. */
const afterwards = async () => {
  await test.query('delete from members.learns')
  await test.query('delete from members.teaches')
  test.clock.pass(days(8))
}

describe('what a newcomer can teach', () => {
  it('is told to both in plain words where somebody openly learns it, whatever their years, and stands on Today', async () => {
    const veteran = await ruth()
    const maya = await addNewcomer(test, {
      name: 'Maya Okafor',
      teaches: { portfolio: 3 },
      profile: { stage: 'early', in_the_field_since: 2025 },
    })
    await tell()
    await tell()
    expect(await headlines(test, maya)).toEqual(['Ruth Lindqvist would like to learn Portfolio'])
    expect(await headlines(test, veteran)).toEqual(['Maya Okafor, who is new here, teaches Portfolio'])
    expect(await todayOf(maya)).toContain('Ruth would like to learn Portfolio, which you teach.')
    const [path] = await test.query<{ path: string }>('select path from notices.item where member = $1', [
      maya.id,
    ])
    expect((await (await signedIn(test, maya.id)).get(path?.path ?? '')).text).toContain('Say hello to Ruth')
    await hello(test, maya, veteran, { topic: 'portfolio' })
    await test.settle()
    expect(await todayOf(maya)).not.toContain('would like to learn')
    await afterwards()
  })

  it('is told to nobody of what somebody keeps to themself, and is gone once they do', async () => {
    const veteran = await ruth({ learns: {}, gaps: { portfolio: 1 } })
    const maya = await addNewcomer(test, { name: 'Maya Okafor', teaches: { portfolio: 3 } })
    await tell()
    expect([await headlines(test, maya), await headlines(test, veteran)]).toEqual([[], []])
    const open = await ruth({ name: 'Ingrid Solberg' })
    await tell()
    expect(await todayOf(maya)).toContain('Ingrid would like to learn')
    await test.query('update members.learns set private = true where member = $1', [open.id])
    expect(await todayOf(maya)).not.toContain('Ingrid would like to learn')
    await afterwards()
  })

  it('is not told where it cannot be: as good already, resting, blocked, in touch, switched off, passed over', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Okafor', teaches: { portfolio: 3 } })
    await ruth({ name: 'Knows Enough', learns: { portfolio: 3 } })
    await ruth({ name: 'No Part', role: 'none' })
    const rests = await ruth({ name: 'Rests Now' })
    await test.query('update programmes.enrolment set paused_at = now() where member = $1', [rests.id])
    const blocked = await ruth({ name: 'Blocked Bo' })
    await test.house.perform(maya, (act) => block(act, blocked.id))
    const writes = await ruth({ name: 'Writes Already' })
    await hello(test, writes, maya, { topic: 'portfolio' })
    await test.settle()
    await tell()
    expect((await headlines(test, maya)).filter((line) => line.includes('learn'))).toEqual([])
    await ruth({ name: 'Open Olga' })
    const browser = await signedIn(test, maya.id)
    await browser.post('/first-weeks/off')
    await tell()
    await browser.post('/first-weeks/on')
    await browser.post('/first-weeks/something/skip')
    await tell()
    expect((await headlines(test, maya)).filter((line) => line.includes('learn'))).toEqual([])
    await afterwards()
  })

  it('floods nobody: one in two days for a newcomer, six in all, and one a week for a learner', async () => {
    const maya = await addNewcomer(test, { name: 'Maya Okafor', teaches: { portfolio: 3 } })
    const veterans: MemberViewer[] = []
    for (let n = 0; n < 9; n++) veterans.push(await ruth({ name: `Veteran ${n}` }))
    const heard = async () => (await headlines(test, maya)).length
    await tell()
    expect(await heard()).toBe(1)
    test.clock.pass(days(1))
    await tell()
    expect(await heard()).toBe(1)
    for (let turn = 0; turn < 10; turn++) {
      test.clock.pass(days(2))
      await tell()
    }
    expect(await heard()).toBe(6)

    await afterwards()
    const one = await ruth()
    await addNewcomer(test, { name: 'Amara Diallo', teaches: { portfolio: 3 } })
    await addNewcomer(test, { name: 'Khai Nguyen', teaches: { portfolio: 3 } })
    await tell()
    await tell()
    expect(await headlines(test, one)).toHaveLength(1)
    test.clock.pass(days(7))
    await tell()
    expect(await headlines(test, one)).toHaveLength(2)
  })

  it('is told once by two sweeps at the same moment', async () => {
    await afterwards()
    const maya = await addNewcomer(test, { name: 'Maya Okafor', teaches: { portfolio: 3 } })
    await ruth()
    await Promise.all([1, 2, 3].map(() => test.house.perform(system, tellLearners)))
    await test.settle()
    expect(await headlines(test, maya)).toHaveLength(1)
  })
})
