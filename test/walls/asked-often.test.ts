import { sql } from 'kysely'
import { expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { system } from '#platform/viewer.ts'
import { openTestHouse } from '../support/house.ts'
import { crawl } from './crawl.ts'
import { fillHouse } from './filled-house.ts'

// What nearly every page asks is planned once for all values, so there is no plan for the one value that suits it. It has
// to find its rows by an index: read from end to end, a table costs every page a little more with each year.

const test = openTestHouse()

/** Few, whatever the association: what staff set, and what they keep in order by hand. */
const SMALL = new Set(['setting', 'chapter', 'conduct', 'programme', 'run', 'routing'])

interface Plan {
  readonly 'Node Type': string
  readonly 'Relation Name'?: string
  readonly Plans?: readonly Plan[]
}

const statements = askedOften((db, _: object) =>
  db.selectFrom(sql<{ statement: string }>`pg_prepared_statements`.as('s')).select('s.statement'),
)

/** Each line knows what it has prepared itself; so many at once reach all of them. */
async function askedSoFar(): Promise<string[]> {
  const { tx } = test.house.look(system)
  const all = await Promise.all(Array.from({ length: 60 }, () => statements(tx, {})))
  return [...new Set(all.flat().map(({ statement }) => statement))].filter(
    (one) => !one.includes('pg_prepared'),
  )
}

/** Tables that a plan reads from end to end. */
const readWhole = (plan: Plan): string[] => [
  ...(plan['Node Type'] === 'Seq Scan' && !SMALL.has(plan['Relation Name'] ?? '')
    ? [plan['Relation Name'] ?? '']
    : []),
  ...(plan.Plans ?? []).flatMap(readWhole),
]

it('finds by an index whatever nearly every page asks for', async () => {
  const filled = await fillHouse(test)
  await marketOf(test.house)
  for (const door of ['member', 'owner'] as const) await crawl(test, filled, door)
  const asked = await askedSoFar()
  expect(asked.length).toBeGreaterThan(20)
  const whole: string[] = []
  await test.query('set enable_seqscan = off')
  for (const text of asked) {
    const [row] = await test.query(`explain (generic_plan, format json) ${text}`)
    const [{ Plan }] = (row as { 'QUERY PLAN': [{ Plan: Plan }] })['QUERY PLAN']
    for (const table of readWhole(Plan)) whole.push(`${table}: ${text.replace(/\s+/g, ' ').slice(0, 120)}`)
  }
  expect(whole).toEqual([])
})
