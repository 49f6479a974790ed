import { randomUUID } from 'node:crypto'
import { BlockList, isIPv6 } from 'node:net'
import { getConnInfo } from '@hono/node-server/conninfo'
import type { Context, Hono, MiddlewareHandler } from 'hono'
import { bodyLimit } from 'hono/body-limit'
import { csrf } from 'hono/csrf'
import { routePath } from 'hono/route'
import { secureHeaders } from 'hono/secure-headers'
import type { Look, Perform } from './act.ts'
import type { Config } from './config.ts'
import { pgCode, queryCount } from './database/database.ts'
import type { House } from './house.ts'
import type {} from './page.ts'
import { Refusal } from './refusal.ts'
import { ticks } from './time.ts'
import type { MemberViewer, Viewer } from './viewer.ts'

/** What every handler finds on its context. */
export interface Vars {
  house: House
  viewer: Viewer
  look: Look
  perform: Perform
  /** Named in the log line and on the error page, so that a person can quote it. */
  reference: string
  /** The address of whoever asks, as far as the trusted proxies tell. */
  client: string
}
/** @public */
export interface Env {
  Variables: Vars
}
/** @public */
export type Ctx = Context<Env>

/**
 * @public Who may come in. `public`: anyone. `arriving`: signed in, code of conduct perhaps not yet accepted. `member`:
 * signed in. `own`: a member, and the path names a thing that must be theirs (else not found). `staff`, `owner`: by
 * role and by link. `demo`: only where the demo runs. `machine`: health and one-click addresses, without a session.
 */
export type Guard = 'public' | 'arriving' | 'member' | 'own' | 'staff' | 'owner' | 'demo' | 'machine'

/** @public One line of a room's route table; the walls read it as the list of what exists. */
export interface Route {
  readonly method: 'get' | 'post'
  readonly path: string
  readonly guard: Guard
  readonly handle: (c: Ctx) => Response | Promise<Response>
  /** Bytes a body may have; 1 MB unless said. */
  readonly bodyLimit?: number
}

/** @public */
export const get = (path: string, guard: Guard, handle: Route['handle']): Route => ({
  method: 'get',
  path,
  guard,
  handle,
})
/** @public */
export const post = (path: string, guard: Guard, handle: Route['handle'], limit?: number): Route => ({
  method: 'post',
  path,
  guard,
  handle,
  ...(limit === undefined ? {} : { bodyLimit: limit }),
})

/** @public The signed-in viewer, on routes whose guard promises one. */
export function memberOf(c: Ctx): MemberViewer {
  const { viewer } = c.var
  if (viewer.kind !== 'member') throw new Error('a route without a member guard asked for a member')
  return viewer
}

/** @public The reading side for the signed-in viewer. */
export const lookOf = (c: Ctx): Look<MemberViewer> => ({ ...c.var.look, viewer: memberOf(c) })

/** @public Runs a verb as the signed-in viewer. */
export const performAs = <T>(c: Ctx, verb: (act: import('./act.ts').MemberAct) => Promise<T>): Promise<T> =>
  c.var.perform(memberOf(c), verb)

/** @public Sends the browser on after a post. Only to a path of this site: anything else leads home. */
export const onwards = (c: Ctx, path: string): Response => c.redirect(localPath(path), 303)

/** @public A path of this site, or home: `//elsewhere`, `https:` and backslashes are no paths of ours. */
export const localPath = (path: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line ends inside an address
  /^\/(?![/\\])[^\\\u0000-\u001f]*$/.test(path) ? path : '/'

/** Hash of the only inline style there is: the progress bar that Turbo 8.0.23 puts into the page at load. */
const TURBO_STYLE = "'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"

/** @public Headers of every answer: nothing from elsewhere, nothing inline, no frame, nothing kept by caches. */
export const headers = (config: Config): MiddlewareHandler =>
  secureHeaders({
    contentSecurityPolicy: {
      defaultSrc: ["'none'"],
      scriptSrc: ["'self'"],
      styleSrc: ["'self'", TURBO_STYLE],
      imgSrc: ["'self'", 'data:'],
      connectSrc: ["'self'"],
      fontSrc: ["'self'"],
      manifestSrc: ["'self'"],
      formAction: ["'self'"],
      baseUri: ["'none'"],
      frameAncestors: ["'none'"],
    },
    // `no-referrer` would make browsers send `Origin: null` with forms, and links to others need no more than nothing.
    referrerPolicy: 'same-origin',
    crossOriginOpenerPolicy: 'same-origin',
    crossOriginResourcePolicy: 'same-origin',
    xFrameOptions: 'DENY',
    strictTransportSecurity: config.baseUrl.startsWith('https:')
      ? 'max-age=31536000; includeSubDomains'
      : false,
    permissionsPolicy: { camera: [], microphone: [], geolocation: [], browsingTopics: [] },
  })

/** @public Private pages stay out of every cache; a handler may say otherwise for what is the same for all. */
export const noStore: MiddlewareHandler = async (c, next) => {
  await next()
  // `c.header` would now make a second answer out of the first, which costs more than the whole frame.
  if (!c.res.headers.has('Cache-Control')) c.res.headers.set('Cache-Control', 'no-store')
}

/** Forms from other sites are refused by Origin or Sec-Fetch-Site; `machine` routes have their own proof. */
function sameSite(config: Config): MiddlewareHandler<Env> {
  const check = csrf({ origin: config.baseUrl })
  return async (c, next) => {
    let passed = false
    const pass = async () => {
      passed = true
    }
    await check(c, pass).catch(() => undefined)
    if (!passed)
      throw new Refusal('other_site', 403, 'This form came from another site, so nothing was done.')
    await next()
  }
}

/** @public One log line a request: route pattern, never an address that could hold a secret. */
export function logged(log: (line: Record<string, unknown>) => void): MiddlewareHandler<Env> {
  return async (c, next) => {
    const reference = randomUUID().slice(0, 8)
    c.set('reference', reference)
    const began = ticks()
    const count = { queries: 0 }
    await queryCount.run(count, next)
    c.res.headers.set('X-Reference', reference)
    const route = routePath(c)
    const took = Math.round((ticks() - began) * 10) / 10
    const fault = c.error && !(c.error instanceof Refusal) ? faultText(c.error) : undefined
    log({
      ref: reference,
      method: c.req.method,
      route,
      status: c.res.status,
      ms: took,
      queries: count.queries,
      ...fault,
    })
  }
}

/** The error's name, code and stack: where it broke. Its message may quote what somebody wrote, so it stays out. */
const faultText = (error: Error) => ({
  fault: error.name,
  code: pgCode(error),
  where: (error.stack ?? '')
    .split('\n')
    .filter((line) => line.trim().startsWith('at '))
    .slice(0, 6)
    .join(' | '),
})

/** @public Whose address this is: the last one not named in TRUST_PROXY, reading X-Forwarded-For from its end. */
export function clientAddress(config: Config): MiddlewareHandler<Env> {
  const trusted = blockList(config.trustProxy)
  const isTrusted = (ip: string) => trusted.check(ip, isIPv6(ip) ? 'ipv6' : 'ipv4')
  return async (c, next) => {
    let client = plainIp(peerAddress(c))
    const forwarded = (c.req.header('X-Forwarded-For') ?? '').split(',').map((ip) => plainIp(ip.trim()))
    while (client && isTrusted(client) && forwarded.length > 0) {
      const before = forwarded.pop()
      if (!before || !/^[0-9a-f.:]+$/i.test(before)) break
      client = before
    }
    c.set('client', client || 'unknown')
    await next()
  }
}

function peerAddress(c: Ctx): string {
  try {
    return getConnInfo(c).remote.address ?? ''
  } catch {
    return '' // in-process requests of the tests have no connection
  }
}

const plainIp = (ip: string): string => ip.replace(/^::ffff:(?=\d+\.)/, '')

function blockList(networks: readonly string[]): BlockList {
  const list = new BlockList()
  for (const network of networks) {
    const [ip = '', bits] = network.split('/')
    const family = isIPv6(ip) ? 'ipv6' : 'ipv4'
    if (bits === undefined) list.addAddress(ip, family)
    else list.addSubnet(ip, Number(bits), family)
  }
  return list
}

/** @public The network a limit counts by: an IPv4 /24 or an IPv6 /64, since one house or hall shares it. */
export function networkOf(ip: string): string {
  if (!isIPv6(ip)) return ip.split('.').slice(0, 3).join('.')
  const [head = '', tail] = ip.split('::')
  const front = head.split(':').filter(Boolean)
  const back = (tail ?? '').split(':').filter(Boolean)
  const full =
    tail === undefined ? front : [...front, ...Array(8 - front.length - back.length).fill('0'), ...back]
  return full
    .slice(0, 4)
    .map((part) => Number.parseInt(part, 16).toString(16))
    .join(':')
}

/** @public Puts a room's table on the app, each route behind its guard. */
export function mount(
  app: Hono<Env>,
  routes: readonly Route[],
  guards: Record<Guard, MiddlewareHandler<Env>>,
  config: Config,
): void {
  for (const { method, path, guard, handle, bodyLimit: max = 1_000_000 } of routes) {
    const chain: MiddlewareHandler<Env>[] = [guards[guard]]
    if (method === 'post') {
      if (guard !== 'machine') chain.unshift(sameSite(config))
      chain.unshift(bodyLimit({ maxSize: max, onError: tooLarge }))
    }
    app.on(method, [path], ...chain, (c) => handle(c))
  }
}

const tooLarge = (): never => {
  throw new Refusal('too_large', 413, 'That is more than this page can take. Please send less.')
}
