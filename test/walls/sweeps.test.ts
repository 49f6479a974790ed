import { beforeAll, describe, expect, it } from 'vitest'
import { days, hours } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { sweeps } from '../../src/wiring/schedule.ts'
import { openTestHouse } from '../support/house.ts'
import { contents } from './contents.ts'
import { fillHouse } from './filled-house.ts'

// What recurs may come by twice for the same minute: two processes, a retry, a clock that jumps back. Reactions are held
// to the same by every test, since each of them runs twice there.

const test = openTestHouse()
beforeAll(async () => {
  await fillHouse(test)
  await test.settle()
})

const run = async (name: string) => {
  const sweep = sweeps.find((one) => one.name === name)
  if (sweep) await test.house.perform(system, (act) => sweep.run(act, test.house))
  await test.settle()
}

describe.each([3, 4, 93])('%i days later', (later) => {
  beforeAll(() => test.clock.pass(days(later)))

  it.each(sweeps.map(({ name }) => name))('%s has one effect, however often it comes by', async (name) => {
    await run(name)
    const after = await contents(test)
    await run(name)
    expect(await contents(test)).toEqual(after)
  })
})

it('a clock that goes back an hour and comes forward again brings nothing twice', async () => {
  const all = async () => {
    for (const { name } of sweeps) await run(name)
  }
  await all()
  const after = await contents(test)
  for (const jump of [hours(-1), hours(1)]) {
    test.clock.pass(jump)
    await all()
    expect(await contents(test)).toEqual(after)
  }
})

it('something was due, so that nothing more being done means something', async () => {
  expect(
    await test.query(`select from hellos.hello where state = 'closed' and done_how = 'expired'`),
  ).not.toEqual([])
  expect(await test.query(`select from platform.event where type = 'hello.expired'`)).not.toEqual([])
})
