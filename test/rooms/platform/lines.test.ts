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
  const rush = pids(await Promise.all(Array.from({ length: 6 }, () => slow(tx, {}))))
  expect(new Set(rush).size).toBe(6)
  const [before] = await line(tx, {})
  vi.advanceTimersByTime(60 * 60_000)
  await vi.waitFor(async () => expect(await open(rush)).toBe(4), { timeout: 5_000 })
  expect(await line(tx, {})).toEqual([before])
})
