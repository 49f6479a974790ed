import { afterAll, beforeAll, expect, it, vi } from 'vitest'
import { routes } from '../../src/wiring/app.tsx'
import { openTestHouse } from '../support/house.ts'
import { ask, faultsOf } from './answer.ts'
import { contents } from './contents.ts'
import { crawl, type Visited } from './crawl.ts'
import { type Door, doors, type FilledHouse, fillHouse } from './filled-house.ts'

// How many lists were read is summed up in memory and written down by the minute, whoever reads what: on a slow machine
// a minute would pass in between.
beforeAll(() => void vi.useFakeTimers({ toFake: ['setInterval'] }))
afterAll(() => void vi.useRealTimers())

const test = openTestHouse()
let filled: FilledHouse
beforeAll(async () => {
  filled = await fillHouse(test)
})

// Nothing is written between two walks, which is what this file is about, so that one walk serves both questions.
const walks = new Map<Door, Visited[]>()

async function walk(door: Door): Promise<Visited[]> {
  const answers = walks.get(door) ?? (await crawl(test, filled, door))
  walks.set(door, answers)
  return answers
}

it.each(doors)('a %s who reads everything has written nothing', async (door) => {
  await filled.cookie(door)
  const before = await contents(test)
  const answers = await walk(door)
  expect(await contents(test)).toEqual(before)
  const faults = answers.flatMap((answer) => faultsOf(answer).map((fault) => `${answer.path}: ${fault}`))
  expect(faults).toEqual([])
  expect(answers.length).toBeGreaterThanOrEqual(new Set(routes.map(({ path }) => path)).size / 2)
})

it.each(['visitor', 'member', 'owner'] as const)('no page links a %s to nothing', async (door) => {
  const dead = (await walk(door)).filter(({ from, path, status }) => from && status === 404 && isServed(path))
  expect(dead.map(({ from, path }) => `${from} links to ${path}`)).toEqual([])
})

const isServed = (path: string): boolean =>
  routes.some((route) =>
    new RegExp(`^${route.path.replace(/:\w+/g, '[^/]+')}$`).test(path.split('?')[0] ?? ''),
  )

it('sees a row that changes, so that seeing none means something', async () => {
  const before = await contents(test)
  await test.query(`update members.profile set about = 'changed' where member = $1`, [
    filled.people.member.id,
  ])
  expect(await contents(test)).not.toEqual(before)
  expect((await ask(test, '/conduct')).status).toBe(200)
})
