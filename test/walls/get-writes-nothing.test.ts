import { beforeAll, expect, it } from 'vitest'
import { routes } from '../../src/wiring/app.tsx'
import { openTestHouse } from '../support/house.ts'
import { ask, faultsOf } from './answer.ts'
import { crawl } from './crawl.ts'
import { doors, type FilledHouse, fillHouse } from './filled-house.ts'

const test = openTestHouse()
let filled: FilledHouse
beforeAll(async () => {
  filled = await fillHouse(test)
})

/** Rows of every table, and a sum over what they hold. pg-boss keeps its own clock; of it only the jobs count. */
async function contents(): Promise<Record<string, string>> {
  const tables = await test.query<{ name: string }>(`
    select quote_ident(table_schema) || '.' || quote_ident(table_name) as name
    from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema')
      and (table_schema <> 'pgboss' or table_name = 'job')`)
  const [row] = await test.query<{ all: Record<string, string> }>(
    `select jsonb_object_agg(name, held) as all from (${tables
      .map(
        ({ name }) =>
          `select '${name}' as name, count(*) || ' rows, ' || coalesce(sum(hashtext(t::text)::bigint), 0) as held from ${name} t`,
      )
      .join(' union all ')}) as tables`,
  )
  return row?.all ?? {}
}

it.each(doors)('a %s who reads everything has written nothing', async (door) => {
  await filled.cookie(door)
  const before = await contents()
  const answers = await crawl(test, filled, door)
  expect(await contents()).toEqual(before)
  const faults = answers.flatMap((answer) => faultsOf(answer).map((fault) => `${answer.path}: ${fault}`))
  expect(faults).toEqual([])
  expect(answers.length).toBeGreaterThanOrEqual(new Set(routes.map(({ path }) => path)).size / 2)
})

it.each(['visitor', 'member', 'owner'] as const)('no page links a %s to nothing', async (door) => {
  const dead = (await crawl(test, filled, door)).filter(
    ({ from, path, status }) => from && status === 404 && isServed(path),
  )
  expect(dead.map(({ from, path }) => `${from} links to ${path}`)).toEqual([])
})

const isServed = (path: string): boolean =>
  routes.some((route) =>
    new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  )

it('sees a row that changes, so that seeing none means something', async () => {
  const before = await contents()
  await test.query(`update members.profile set about = 'changed' where member = $1`, [
    filled.people.member.id,
  ])
  expect(await contents()).not.toEqual(before)
  expect((await ask(test, '/conduct')).status).toBe(200)
})
