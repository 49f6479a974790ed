import { sql } from 'kysely'
import { afterAll, expect, it, vi } from 'vitest'
import { askedOften } from '#platform/database/prepared.ts'
import { system } from '#platform/viewer.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
afterAll(() => vi.useRealTimers())

it('keeps a line that has planned what pages ask, however long nobody comes, and gives back those of a rush', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const { tx } = test.house.look(system)
  const line = askedOften((db, _: object) => db.selectNoFrom(sql<number>`pg_backend_pid()`.as('pid')))
  const slow = askedOften((db, _: object) =>
    db.selectNoFrom([sql<number>`pg_backend_pid()`.as('pid'), sql`pg_sleep(0.1)`.as('slept')]),
  )
  const pids = (rows: { pid: number }[][]) => rows.flat().map(({ pid }) => pid)
  const open = async (among: number[]) =>
    (await test.query('select from pg_stat_activity where pid = any ($1)', [among])).length
  const rush = pids(await Promise.all(Array.from({ length: 16 }, () => slow(tx, {}))))
  expect(new Set(rush).size).toBe(4)
  const [before] = await line(tx, {})
  vi.advanceTimersByTime(60 * 60_000)
  await vi.waitFor(async () => expect(await open(rush)).toBe(2), { timeout: 5_000 })
  expect(await line(tx, {})).toEqual([before])
})

it('asks what is asked in one breath on one line, and each has its own answer or its own error', async () => {
  const { tx } = test.house.look(system)
  const divided = askedOften((db, { by }: { by: number }) =>
    db.selectNoFrom([sql<number>`pg_backend_pid()`.as('pid'), sql<number>`12 / ${by}::integer`.as('of')]),
  )
  const ask = () => Promise.allSettled([4, 0, 3].map((by) => divided(tx, { by })))
  for (const time of ['first', 'second']) {
    const [four, none, three] = await ask()
    expect(none, time).toMatchObject({ status: 'rejected', reason: { code: '22012' } })
    expect([four, three], time).toMatchObject([
      { status: 'fulfilled', value: [{ of: 3 }] },
      { status: 'fulfilled', value: [{ of: 4 }] },
    ])
    const pids = [four, three].flatMap((one) => (one?.status === 'fulfilled' ? one.value : []))
    expect(new Set(pids.map(({ pid }) => pid)).size, time).toBe(1)
  }
})
