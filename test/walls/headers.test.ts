import assert from 'node:assert'
import { brotliDecompressSync, gunzipSync } from 'node:zlib'
import { beforeAll, describe, expect, it } from 'vitest'
import { buildApp, routes } from '../../src/wiring/app.tsx'
import { openTestHouse } from '../support/house.ts'
import { ask, faultsOf, liveMarkup } from './answer.ts'
import { type FilledHouse, fillHouse } from './filled-house.ts'

// The walls of routes.test.ts look at every answer they get; here are the answers that no route gives.

const test = openTestHouse()
let filled: FilledHouse
beforeAll(async () => {
  filled = await fillHouse(test)
})

it('a page is packed for whoever takes it packed, and is the same page', async () => {
  const asked = (encoding: string) =>
    test.app.request('/sign-in', { headers: { 'Accept-Encoding': encoding } })
  const html = await (await asked('')).text()
  for (const [accepted, encoding, unpack] of [
    ['gzip, deflate', 'gzip', gunzipSync],
    ['gzip, deflate, br, zstd', 'br', brotliDecompressSync],
  ] as const) {
    const packed = await asked(accepted)
    expect(packed.headers.get('content-encoding')).toBe(encoding)
    expect(packed.headers.get('vary')).toBe('Accept-Encoding')
    expect(unpack(await packed.arrayBuffer()).toString()).toBe(html)
  }
  for (const encoding of ['zstd', 'gzip;q=0, identity']) {
    const plain = await asked(encoding)
    expect(plain.headers.get('content-encoding')).toBeNull()
    expect(await plain.text()).toBe(html)
  }
})

describe('an answer that is a no', () => {
  it.each([
    '/nothing/here',
    '/assets/nothing.js',
    '/people/%00',
    '/hellos/%ff',
    '/..%2f..%2fetc/passwd',
    '/%',
  ])('to %s has every header', async (path) => {
    for (const door of ['visitor', 'member'] as const) {
      const answer = await ask(test, path, { cookie: await filled.cookie(door) })
      expect(faultsOf(answer)).toEqual([])
      expect([303, 404]).toContain(answer.status)
    }
  })

  it('to a form from another site has every header, and nothing is done', async () => {
    const cookie = await filled.cookie('member')
    for (const route of routes.filter(({ method, guard }) => method === 'post' && guard !== 'machine')) {
      const path = filled.fill(route.path, 'hers')
      for (const headers of [{ Origin: 'https://elsewhere.example' }, { Origin: 'null' }]) {
        const answer = await ask(test, path, {
          method: 'post',
          cookie,
          headers: { ...headers, 'Content-Type': 'application/x-www-form-urlencoded' },
          body: '',
        })
        expect([path, answer.status, faultsOf(answer)]).toEqual([path, 403, []])
      }
    }
  })

  it('to more than a page can take is 413 on every route that takes forms', async () => {
    const sizes = new Map<number, string>()
    for (const route of routes.filter(({ method }) => method === 'post')) {
      const most = route.bodyLimit ?? 1_000_000
      const body = sizes.get(most) ?? `words=${'x'.repeat(most)}`
      sizes.set(most, body)
      const cookie = await filled.cookie(
        route.guard === 'staff' ? 'staff' : route.guard === 'owner' ? 'owner' : 'member',
      )
      const answer = await ask(test, filled.fill(route.path, 'hers'), { method: 'post', cookie, body })
      expect([route.path, answer.status, faultsOf(answer)]).toEqual([route.path, 413, []])
    }
  })
})

describe('a fault of ours', () => {
  const secret = 'the words of the error'
  const breaking = () => {
    throw new Error(secret)
  }

  it.each([
    ['a handler', () => ({ ...test.house, ready: breaking }), '/readyz'],
    [
      'recognising who asks',
      () => ({ ...test.house, auth: { ...test.house.auth, token: breaking } }),
      '/conduct',
    ],
    ['every read', () => ({ ...test.house, look: breaking }), '/conduct'],
  ] as const)('in %s is a whole page with a reference, and says nothing else', async (_, house, path) => {
    const app = buildApp(house() as never, { scripts: [], styles: [] })
    const answer = await ask({ ...test, app }, path)
    expect(answer.status).toBe(500)
    expect(faultsOf(answer)).toEqual(['a fault of ours: 500'])
    expect(answer.html).toMatch(/^<!doctype html><html lang="en/)
    expect(answer.html).toMatch(/<title>[^<]*Something broke/)
    expect(answer.html).toContain(answer.headers.get('x-reference'))
    expect(answer.html).not.toContain(secret)
    expect(JSON.stringify(test.logs)).not.toContain(secret)
  })
})

describe('a database that is away', () => {
  it('is told as a whole page with when to come back, and nothing else', async () => {
    const house = {
      ...test.house,
      look: () => assert.fail('the words of the error'),
      ready: async () => false,
    }
    const app = buildApp(house as never, { scripts: [], styles: [] })
    const answer = await ask({ ...test, app }, '/conduct')
    expect(answer.status).toBe(503)
    expect(answer.headers.get('retry-after')).toBe('5')
    expect(answer.html).toMatch(/<title>[^<]*Back in a moment/)
    expect(answer.html).toContain(answer.headers.get('x-reference'))
    expect(answer.html).not.toContain('the words of the error')
  })
})

describe('the log', () => {
  it('holds one line a request: its reference, the pattern of its route, how it ended, how long and how dear', async () => {
    const cookie = await filled.cookie('owner')
    for (const { method, path } of routes) {
      const before = test.logs.length
      const asked = filled.fill(path, 'hers')
      const { status, headers } = await ask(test, asked, { method, cookie })
      const lines = test.logs.slice(before).filter((line) => 'method' in line)
      expect(lines, `${method} ${path}`).toEqual([
        {
          ...{ ref: headers.get('x-reference'), method: method.toUpperCase(), route: path, status },
          ...{ ms: expect.any(Number), queries: expect.any(Number) },
        },
      ])
      if (path.includes(':')) expect(JSON.stringify(lines)).not.toContain(asked)
      await filled.revive()
    }
  })
})

describe('the eye for live markup', () => {
  it.each([
    ['<p onclick="x()">', ['<p onclick>']],
    ['<script>x()</script>', ['a script in the page']],
    ['<script src="https://elsewhere.example/x.js"></script>', ['a script in the page']],
    ['<style>p{}</style>', ['a style in the page, at <style>']],
    ['<p style="color:red">', ['a style in the page, at <p>']],
    ['<a href=" javascript:x()">', ['<a href=" javascript:x()">']],
    ['<img src=x onerror=alert(1)>', ['<img onerror>']],
    ['<textarea>&lt;img src=x onerror=alert(1)&gt;</textarea><script src="/assets/a.js"></script>', []],
  ])('reads %s', (html, faults) => {
    expect(liveMarkup(html)).toEqual(faults)
  })
})
