import type { MiddlewareHandler } from 'hono'
import { at } from '#map/paths.ts'
import { type Ctx, type Env, type Guard, networkOf } from '#platform/http.ts'
import { type Limit, openReadingLimits } from '#platform/limits.ts'

/** Faster than anybody reads, slower than a program that walks the house. */
const PAGES: Limit = { kind: 'pages', most: 240, seconds: 60 }
/** A conference shares one network, so this is generous. */
const PAGES_OF_VISITORS: Limit = { kind: 'visitors-pages', most: 1200, seconds: 60 }
/** Lists of people and profiles: enough to look for somebody, too few to copy the directory. */
const PEOPLE: Limit = { kind: 'people-pages', most: 300, seconds: 3600 }

type Guards = Record<Guard, MiddlewareHandler<Env>>

/**
 * Puts the limits on reading before the guards. The demo has none: it never leaves its machine, and its directory is
 * invented. Whoever watches the machine may ask as often as they like.
 */
export function limitedReading(guards: Guards): Guards {
  const limits = openReadingLimits()
  const take = (c: Ctx) => {
    const { viewer, look, client } = c.var
    if (viewer.kind !== 'member') return limits.take(PAGES_OF_VISITORS, networkOf(client), look.now)
    limits.take(PAGES, viewer.id, look.now)
    if (c.req.path.startsWith(at.people)) limits.take(PEOPLE, viewer.id, look.now)
  }
  const limited =
    (guard: MiddlewareHandler<Env>): MiddlewareHandler<Env> =>
    (c, next) => {
      if (c.req.method === 'GET' && c.var.house.config.mode !== 'demo') take(c)
      return guard(c, next)
    }
  const entries = Object.entries(guards) as [Guard, MiddlewareHandler<Env>][]
  return Object.fromEntries(
    entries.map(([name, guard]) => [name, name === 'machine' ? guard : limited(guard)]),
  ) as Guards
}
