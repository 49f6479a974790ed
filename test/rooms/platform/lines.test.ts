import { setTimeout as sleep } from 'node:timers/promises'
import { sql } from 'kysely'
import { afterAll, expect, it, vi } from 'vitest'
import { askedOften } from '#platform/database/prepared.ts'
import { system } from '#platform/viewer.ts'
import { openTestHouse } from '../../support/house.ts'

const test = openTestHouse()
afterAll(() => vi.useRealTimers())

const pidOf = sql<number>`pg_backend_pid()`.as('pid')
const line = askedOften((db, _: object) => db.selectNoFrom(pidOf))
const slow = askedOften((db, _: object) => db.selectNoFrom([pidOf, sql`pg_sleep(0.1)`.as('slept')]))
/** Sixteen questions, each in a breath of its own. */
const rush = (ask: typeof line) =>
  Promise.allSettled(
    Array.from({ length: 16 }, async (_, n) => {
      await sleep(n)
      return ask(test.house.look(system).tx, {})
    }),
  )
const linesOf = (rows: { pid: number }[][]) => [...new Set(rows.flat().map(({ pid }) => pid))]
const answersOf = (rows: Awaited<ReturnType<typeof rush>>) =>
  rows.flatMap((one) => (one.status === 'fulfilled' ? [one.value] : []))

it('keeps the two lines that have planned what pages ask, however long nobody comes, and opens no more in a rush', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] })
  const answers = answersOf(await rush(slow))
  expect(answers).toHaveLength(16)
  const two = linesOf(answers)
  expect(two).toHaveLength(2)
  vi.advanceTimersByTime(60 * 60_000)
  vi.useRealTimers()
  const [row] = await test.query<{ n: string }>(
    'select count(*) n from pg_stat_activity where pid = any ($1)',
    [two],
  )
  expect(Number(row?.n)).toBe(2)
  expect(two).toContain(linesOf([await line(test.house.look(system).tx, {})])[0])
})

it('takes a new line where one is lost, and what was not sent on the lost one is answered', async () => {
  const [lost] = linesOf([await line(test.house.look(system).tx, {})])
  const asking = rush(slow)
  await sleep(30)
  await test.query('select pg_terminate_backend($1)', [lost])
  const answers = answersOf(await asking)
  expect(answers.length).toBeGreaterThan(0)
  expect(answers.length).toBeLessThan(16)
  const after = answersOf(await rush(line))
  expect(after).toHaveLength(16)
  expect(linesOf(after)).not.toContain(lost)
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
