import { beforeAll, expect, it } from 'vitest'
import { marketOf } from '#market/snapshot.ts'
import { routes } from '../../src/wiring/app.tsx'
import { openTestHouse } from '../support/house.ts'
import { ask } from './answer.ts'
import { type Door, type FilledHouse, fillHouse } from './filled-house.ts'

// Six queries are a page's own; who asks comes on top, session, member and news in one. What that costs is measured, not
// known: a page that is nothing asks for exactly it. The market is loaded before, as every start does.

const OWN = 6

const test = openTestHouse()
let filled: FilledHouse
beforeAll(async () => {
  filled = await fillHouse(test)
  await marketOf(test.house)
})

async function queries(door: Door, path: string): Promise<{ status: number; queries: number }> {
  const answer = await ask(test, path, { cookie: await filled.cookie(door) })
  const line = test.logs.filter((one) => one.method === 'GET').at(-1)
  return { status: answer.status, queries: Number(line?.queries) }
}

it.each(['visitor', 'member', 'owner'] as const)(
  'no page a %s reads asks for more than six things',
  async (door) => {
    const nothing = await queries(door, '/no/such/page')
    expect(nothing.status).toBe(404)
    expect(nothing.queries).toBe(door === 'visitor' ? 0 : 1)
    const dear: string[] = []
    for (const { path } of routes.filter(({ method }) => method === 'get'))
      for (let turn = 0; turn < (path.includes(':') ? filled.turns : 1); turn++) {
        const page = await queries(door, filled.fill(path, 'hers', turn))
        const own = page.queries - nothing.queries
        if (page.status === 200 && own > OWN) dear.push(`${path} asks for ${own} things`)
      }
    expect([...new Set(dear)]).toEqual([])
  },
)
