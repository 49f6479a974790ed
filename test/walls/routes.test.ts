import { beforeAll, describe, expect, it } from 'vitest'
import { at } from '#map/paths.ts'
import type { Guard, Route } from '#platform/http.ts'
import { routes } from '../../src/wiring/app.tsx'
import { guards } from '../../src/wiring/guards.ts'
import { openTestHouse, type TestHouse } from '../support/house.ts'
import { type Answer, ask, faultsOf } from './answer.ts'
import { type Door, doors, type FilledHouse, fillHouse, type Whose } from './filled-house.ts'

// Everyone at every door, read from the route table: a new route stands behind these walls on the day it is written.

type Verdict = 'in' | 'sign in' | 'conduct' | 'nothing'

/** What a guard promises. */
function verdict(guard: Guard, door: Door, demo: boolean): Verdict {
  if (guard === 'demo') return demo ? 'in' : 'nothing'
  if (guard === 'public' || guard === 'machine') return 'in'
  if (door === 'visitor') return 'sign in'
  if (guard === 'arriving') return 'in'
  if (guard === 'staff' || guard === 'owner')
    return door === 'owner' || (door === 'staff' && guard === 'staff') ? 'in' : 'nothing'
  return door === 'arriving' ? 'conduct' : 'in'
}

function verdictOf({ status, location }: Answer): Verdict {
  if (status === 404) return 'nothing'
  const [path] = location.split('?')
  if (status === 303 && path === at.signIn) return 'sign in'
  return status === 303 && path === at.conduct ? 'conduct' : 'in'
}

const byRoles: readonly Guard[] = ['member', 'own', 'staff', 'owner', 'arriving']
const hasHoles = ({ path }: Route) => path.includes(':')
const named = ({ method, path, guard }: Route) => `${method.toUpperCase()} ${path} (${guard})`

/** Asks one route, and gives back what is wrong with the answer itself. */
async function visit(test: TestHouse, filled: FilledHouse, route: Route, door: Door, whose: Whose, turn = 0) {
  const cookie = await filled.cookie(door)
  const path = filled.fill(route.path, whose, turn)
  const answer = await ask(test, path, { method: route.method, cookie })
  if (route.method === 'post') await filled.revive()
  const faults = faultsOf(answer).map((fault) => `${door} at ${named(route)}, ${whose}: ${fault}`)
  return { answer, faults }
}

describe.each([
  ['in the demo', true],
  ['elsewhere', false],
] as const)('at every route %s', (_, demo) => {
  const test = openTestHouse({ mode: demo ? 'demo' : 'local' })
  let filled: FilledHouse
  beforeAll(async () => {
    filled = await fillHouse(test)
  })

  it.each(doors)('a %s meets what the guard says', async (door) => {
    const wrong: string[] = []
    for (const route of routes) {
      const { answer, faults } = await visit(test, filled, route, door, 'hers')
      const promised = verdict(route.guard, door, demo)
      const met = verdictOf(answer)
      // Behind the guard, a thing of others or a form that asks for nothing is not found: the room's own no.
      const mayBeNothing = promised === 'in' && (hasHoles(route) || route.method === 'post')
      const isPublic = promised === 'in' && !byRoles.includes(route.guard)
      if (!isPublic && met !== promised && !(mayBeNothing && met === 'nothing'))
        wrong.push(`${door} at ${named(route)}: ${met} instead of ${promised} (${answer.status})`)
      wrong.push(...faults)
    }
    expect(wrong).toEqual([])
  })

  it.each(doors)('a %s finds nothing under ids of nobody', async (door) => {
    const wrong: string[] = []
    for (const route of routes.filter(hasHoles)) {
      const { answer, faults } = await visit(test, filled, route, door, 'nobodys')
      const isIn = byRoles.includes(route.guard) && verdict(route.guard, door, demo) === 'in'
      const isNothing = answer.status === 404 || (route.method === 'post' && answer.status === 422)
      if (isIn && !isNothing) wrong.push(`${door} at ${named(route)}: ${answer.status}`)
      wrong.push(...faults)
    }
    expect(wrong).toEqual([])
  })

  it('a page that needs no id is there for whoever may come in', async () => {
    const wrong: string[] = []
    // As fast as a member may read, and no faster; the minute of the tests before is over.
    test.clock.pass(60_000)
    for (const route of routes.filter(({ method }) => method === 'get')) {
      const door = route.guard === 'owner' ? 'owner' : route.guard === 'staff' ? 'staff' : 'member'
      const seen = new Set<number>()
      for (let turn = 0; turn < (hasHoles(route) ? filled.turns : 1); turn++) {
        test.clock.pass(250)
        seen.add((await visit(test, filled, route, door, 'hers', turn)).answer.status)
      }
      const isOpen = byRoles.includes(route.guard)
      if (isOpen && !seen.has(200)) wrong.push(`${named(route)}: ${[...seen].join(', ')}`)
    }
    expect(wrong).toEqual([])
  })
})

describe('what is another’s', () => {
  const test = openTestHouse()
  let filled: FilledHouse
  beforeAll(async () => {
    filled = await fillHouse(test)
  })

  it('is not found, in the words for what does not exist', async () => {
    const wrong: string[] = []
    // Of a person a path may speak to anyone; what it says of them is for the room's own tests.
    const things = routes.filter(
      (route) => route.guard === 'own' && hasHoles(route) && !/:person/.test(route.path),
    )
    for (const route of things) {
      const others = (await visit(test, filled, route, 'member', 'others')).answer
      const nobodys = (await visit(test, filled, route, 'member', 'nobodys')).answer
      const isNothing = others.status === 404 || (route.method === 'post' && others.status === 422)
      if (!isNothing) wrong.push(`${named(route)}: ${others.status}`)
      if (scrub(others) !== scrub(nobodys)) wrong.push(`${named(route)}: tells one from the other`)
    }
    expect(wrong).toEqual([])
  })

  it('stays so for staff and owners: they read no conversations', async () => {
    const wrong: string[] = []
    for (const route of routes.filter(({ guard, path }) => guard === 'own' && /:hello|:message/.test(path)))
      for (const door of ['staff', 'owner'] as const) {
        const { status } = (await visit(test, filled, route, door, 'hers')).answer
        if (status !== 404 && !(route.method === 'post' && status === 422))
          wrong.push(`${door} at ${named(route)}: ${status}`)
      }
    expect(wrong).toEqual([])
  })
})

/** An answer without what differs anyway: the reference, and the address itself. */
const scrub = ({ status, html, path }: Answer): string =>
  `${status} ${html}`.replaceAll(path, '').replace(/[0-9a-f]{8}-[0-9a-f-]{27}/g, '')

describe('staff who came by a password alone', () => {
  const test = openTestHouse({ mode: 'local' })

  it('are asked for a mailed link at every page of staff', async () => {
    const filled = await fillHouse(test)
    const wrong: string[] = []
    for (const door of ['staff', 'owner'] as const) {
      const cookie = await filled.cookie(door)
      await test.query('update session set "byLink" = false')
      for (const route of routes.filter(({ guard }) => guard === 'staff' || guard === 'owner')) {
        const answer = await ask(test, filled.fill(route.path, 'hers'), { method: route.method, cookie })
        const promised = verdict(route.guard, door, false) === 'in' ? 'sign in' : 'nothing'
        if (verdictOf(answer) !== promised) wrong.push(`${door} at ${named(route)}: ${answer.status}`)
      }
    }
    expect(wrong).toEqual([])
  })
})

describe('the route table', () => {
  const test = openTestHouse()

  it('names a guard on every route, and every route once', () => {
    expect(routes.filter(({ guard }) => !(guard in guards)).map(named)).toEqual([])
    const names = routes.map(({ method, path }) => `${method} ${path}`)
    expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([])
  })

  it('takes its addresses from the map', () => {
    const known = new Set<string>(Object.values(at))
    expect(routes.filter(({ path }) => !known.has(path)).map(named)).toEqual([])
  })

  it('holds everything the application answers', () => {
    const served = test.app.routes
      .filter(({ method }) => method !== 'ALL')
      .map(({ method, path }) => `${method} ${path}`)
    const told = routes.map(({ method, path }) => `${method.toUpperCase()} ${path}`)
    expect([...new Set(served)].filter((route) => !told.includes(route))).toEqual([])
  })
})
