import type { MiddlewareHandler } from 'hono'
import { to } from '#map/paths.ts'
import { acceptFirst } from '#members/joining/routes.tsx'
import { noteHere } from '#members/standing/note-here.ts'
import { type Ctx, type Env, type Guard, performAs } from '#platform/http.ts'
import { notFound } from '#platform/refusal.ts'
import { isStaff } from '#platform/viewer.ts'
import { newsOf } from './recognise.ts'

const pass: MiddlewareHandler<Env> = (_, next) => next()

/** Where somebody led away comes back to: the page they asked for, or the one whose form they sent. */
const asPath = (c: Ctx): string => {
  const { pathname, search } = new URL(c.req.url)
  if (c.req.method === 'GET') return `${pathname}${search}`
  const from = c.req.header('Referer')
  const page = from !== undefined && URL.canParse(from) ? new URL(from) : undefined
  return page?.origin === new URL(c.var.house.config.baseUrl).origin
    ? `${page.pathname}${page.search}`
    : to('today')
}

const signInFirst = (c: Ctx) => c.redirect(to('signIn', {}, { next: asPath(c) }), 303)

const arriving: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.viewer.kind !== 'member') return signInFirst(c)
  await next()
}

const member: MiddlewareHandler<Env> = async (c, next) => {
  const { viewer } = c.var
  if (viewer.kind !== 'member') return signInFirst(c)
  if (viewer.owesConduct) return acceptFirst(c, asPath(c))
  await next()
  // Whoever stays signed in for months is here all the same. Looking alone writes nothing.
  if (c.req.method === 'POST' && c.res.status < 400 && !newsOf(c).noted) await performAs(c, noteHere)
}

// To anyone else a staff page is not there; to staff who came by password alone it asks for a link.
const byRole =
  (roles: readonly string[]): MiddlewareHandler<Env> =>
  (c, next) => {
    const { viewer, house } = c.var
    if (viewer.kind !== 'member') return Promise.resolve(signInFirst(c))
    if (!isStaff(viewer) || !roles.includes(viewer.role)) throw notFound()
    if (!viewer.byLink && house.config.mode !== 'demo') return Promise.resolve(signInFirst(c))
    // Whoever words the code of conduct while another publishes one would lose their words on the way to accept it.
    if (c.req.method === 'POST' && c.req.path === to('staffConduct')) return next()
    return member(c, next)
  }

const demo: MiddlewareHandler<Env> = async (c, next) => {
  if (c.var.house.config.mode !== 'demo') throw notFound()
  await next()
}

/** What each guard of the route tables means. */
export const guards: Record<Guard, MiddlewareHandler<Env>> = {
  public: pass,
  machine: pass,
  arriving,
  member,
  own: member,
  staff: byRole(['staff', 'owner']),
  owner: byRole(['owner']),
  demo,
}
