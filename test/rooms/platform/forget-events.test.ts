import { beforeEach, describe, expect, it } from 'vitest'
import { forgetEvents } from '#platform/jobs/forget-events.ts'
import { days } from '#platform/time.ts'
import { type MemberViewer, system } from '#platform/viewer.ts'
import { addMember } from '../../support/cast.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
let maya: MemberViewer
beforeEach(async () => {
  await test.query('truncate platform.event cascade')
  await test.query('delete from pgboss.job')
  maya = await addMember(test, { name: 'Maya Okafor' })
})

const forget = () => test.house.perform(system, forgetEvents)
/** Something that reactions follow, so that it has a job. */
const changeProfile = () =>
  test.house.perform(maya, async (act) => act.tell('member.left', { member: maya.id }))
const kept = async (table: 'event' | 'reaction_done') =>
  (await test.query<{ n: number }>(`select count(*)::int as n from platform.${table}`))[0]?.n

describe('what was told', () => {
  it('is forgotten after ninety days, with the marks of what followed', async () => {
    await changeProfile()
    await test.settle()
    expect(await kept('reaction_done')).toBeGreaterThan(0)
    test.clock.pass(days(90))
    await forget()
    expect(await kept('event')).toBeGreaterThan(0)
    test.clock.pass(1)
    await forget()
    expect([await kept('event'), await kept('reaction_done')]).toEqual([0, 0])
  })

  it('is kept while a job waits for it or has failed over it, however old', async () => {
    await changeProfile()
    const [job] = await test.query<{ event: string }>(`select data->>'event' as event from pgboss.job`)
    test.clock.pass(days(400))
    for (const state of ['created', 'active', 'retry', 'failed']) {
      await test.query('update pgboss.job set state = $1::pgboss.job_state', [state])
      await forget()
      expect(await test.query('select id from platform.event')).toEqual([{ id: job?.event }])
    }
    await test.query(`update pgboss.job set state = 'created'`)
    await test.settle()
    await forget()
    expect(await test.query('select id from platform.event where id = $1', [job?.event])).toEqual([])
  })

  it('goes some at a time, so that the first night of a big house holds nobody up', async () => {
    await test.query(
      `insert into platform.event (id, type, payload, at)
       select gen_random_uuid(), 'setting.changed', '{}', $1::timestamptz from generate_series(1, 5001)`,
      [test.clock.now()],
    )
    test.clock.pass(days(91))
    await forget()
    expect(await kept('event')).toBe(1)
    await forget()
    expect(await kept('event')).toBe(0)
  })
})
