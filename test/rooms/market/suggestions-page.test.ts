import { beforeAll, describe, expect, it, vi } from 'vitest'
import { latestRuns } from '#market/prices/start-run.ts'
import { days, minutes } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'
import { type Browser, signedIn } from '../../support/browser.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'
import { addCrowd, addVocabulary } from './crowd.ts'

const test = openTestHouse()
let staff: Browser
let member: Browser

beforeAll(async () => {
  await addVocabulary(test.query)
  await addCrowd(test.query, test.clock.now(), 120, 3)
  staff = await signedIn(test, (await addMember(test, { name: 'Grace Mbeki', role: 'staff' })).id)
  member = await signedIn(test, (await addMember(test, { name: 'Maya Okafor' })).id)
})

const page = async () => (await staff.get('/staff/suggestions')).text
const runs = () => latestRuns(test.house.look(system))
const workOut = () => staff.post('/staff/suggestions')
const ended = () =>
  vi.waitFor(async () => expect((await runs()).map(({ state }) => state)).not.toContain('working'), {
    timeout: 60_000,
    interval: 100,
  })

describe('the page Suggestions', () => {
  it('says that nothing was worked out yet, then what was, and how good it is', async () => {
    expect(await page()).toContain('Not worked out yet')
    expect((await workOut()).location).toContain('/staff/suggestions')
    expect(await page()).toMatch(/Being worked out: \d+ % done/)
    await ended()
    const text = await page()
    expect(text).toContain('As they stand since today at 09:00')
    expect(text).toMatch(/members look for somebody, .* offer and have room; [\d,]+ pairs were weighed/)
    expect(text).toMatch(/no lists for everybody could do better than these by more than \d+\.\d %/)
    expect(text).not.toContain('For 100 hellos')
    // A bound is rounded up: what is proved is never said to be less than it is.
    await test.query('update market.run set welfare = 100, gap = 0.0301')
    expect(await page()).toContain('by more than 0.1 %')
  })

  it('pressed by ten at once is one run', async () => {
    test.clock.pass(minutes(10))
    const before = (await runs()).length
    await Promise.all(Array.from({ length: 10 }, workOut))
    expect(await runs()).toHaveLength(before + 1)
    await ended()
  })

  it('says that a run failed, and that the order of before holds', async () => {
    test.clock.pass(days(1))
    await test.query(
      `insert into market.run (id, state, started_at, alive_at) values (gen_random_uuid(), 'working', $1, $1)`,
      [test.clock.now()],
    )
    test.clock.pass(minutes(3))
    const text = await page()
    expect(text).toContain('could not be finished, and the order of before holds')
    expect(text).toContain('As they stand since')
  })

  it('is no page for members, who set nothing in motion either', async () => {
    const before = (await runs()).length
    expect((await member.get('/staff/suggestions')).status).toBe(404)
    expect((await member.post('/staff/suggestions')).status).toBe(404)
    expect(await runs()).toHaveLength(before)
  })
})
