import { createHmac, timingSafeEqual } from 'node:crypto'
import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { parse } from 'hono/utils/cookie'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'

/** @public The sign-in library, reached through its server API alone: its own router is never mounted. */
export interface Auth {
  /**
   * The token of a request's session cookie, if this house has signed it. Whether the session lives only the database
   * knows, and is asked each time: a revoked one ends at once.
   */
  token(headers: Headers): string | undefined
  /** Opens a session for an address that was just proved; finds or makes its user. */
  openProved(who: { email: string; name: string }, headers: Headers): Promise<Opened>
  /** Opens a session by password; undefined when address or password is wrong. */
  openByPassword(email: string, password: string, headers: Headers): Promise<Opened | undefined>
  /** Sets or replaces the password of the signed-in user. The caller has checked that the sign-in is fresh. */
  setPassword(headers: Headers, password: string): Promise<void>
  /**
   * Makes users with one password for all, for the invented people of a demo; returns their ids by address. What an
   * earlier call that was cut off has made is found and finished.
   */
  provide(
    users: readonly { email: string; name: string }[],
    password: string,
  ): Promise<Record<string, string>>
  /** Ends the request's session; returns the headers that clear its cookie. */
  close(headers: Headers): Promise<Headers>
  /** Ends every session of a user. */
  closeAll(userId: string): Promise<void>
  readonly options: Parameters<typeof betterAuth>[0]
}

/** A session just opened: whose, and the headers that set its cookie. */
export interface Opened {
  readonly userId: string
  readonly headers: Headers
}

const COOKIE_PREFIX = 'bothways'

/** Ninety days: people come from a mail every few weeks, and a link is one tap away after that. */
const SESSION_SECONDS = 90 * 86_400
export const PASSWORD_LENGTH = { min: 10, max: 128 } as const

const proved = () =>
  ({
    id: 'proved-address',
    endpoints: {
      openProved: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ email: z.string(), name: z.string() }) },
        async (ctx) => {
          const { internalAdapter } = ctx.context
          const { email, name } = ctx.body
          const known = (await internalAdapter.findUserByEmail(email))?.user
          // Two letters to one new address, opened at once: the second finds the user the first one made.
          const user =
            known ??
            (await internalAdapter
              .createUser({ email, name, emailVerified: true }, { method: 'magic-link' })
              .catch(async (error: unknown) => {
                const made = (await internalAdapter.findUserByEmail(email))?.user
                if (!made) throw error
                return made
              }))
          const session = await internalAdapter.createSession(user.id, false, { byLink: true }, true)
          if (!session) throw new Error('the sign-in library opened no session')
          await setSessionCookie(ctx, { session, user })
          return ctx.json({ userId: user.id })
        },
      ),
      putPassword: createAuthEndpoint.serverOnly(
        { method: 'POST', body: z.object({ userId: z.string(), password: z.string() }) },
        async (ctx) => {
          const { internalAdapter, password } = ctx.context
          const hash = await password.hash(ctx.body.password)
          const account = await internalAdapter.findCredentialAccount(ctx.body.userId)
          if (account) await internalAdapter.updateAccount(account.id, { password: hash })
          else await internalAdapter.linkAccount(credential(ctx.body.userId, hash))
          return ctx.json({ done: true })
        },
      ),
      provide: createAuthEndpoint.serverOnly(
        {
          method: 'POST',
          body: z.object({
            users: z.array(z.object({ email: z.string(), name: z.string() })),
            password: z.string(),
          }),
        },
        async (ctx) => {
          const { internalAdapter, password } = ctx.context
          const hash = await password.hash(ctx.body.password)
          const ids: Record<string, string> = {}
          for (const { email, name } of ctx.body.users) {
            const user =
              (await internalAdapter.findUserByEmail(email))?.user ??
              (await internalAdapter.createUser(
                { email, name, emailVerified: true },
                { method: 'magic-link' },
              ))
            if (!(await internalAdapter.findCredentialAccount(user.id)))
              await internalAdapter.linkAccount(credential(user.id, hash))
            ids[email] = user.id
          }
          return ctx.json({ ids })
        },
      ),
    },
  }) as const

const credential = (userId: string, password: string) => ({
  userId,
  providerId: 'credential',
  accountId: userId,
  password,
})

/** Everything the library is told; also what its own migrator is asked with, to prove that it has nothing to do. */
export const authOptions = (config: Pick<Config, 'baseUrl' | 'secret'>, db: Database) => ({
  baseURL: config.baseUrl,
  secret: config.secret,
  database: { db: db as never, type: 'postgres' as const, transaction: true },
  emailAndPassword: {
    enabled: true,
    // Accounts are made by proving an address, never by a password.
    disableSignUp: true,
    minPasswordLength: PASSWORD_LENGTH.min,
    maxPasswordLength: PASSWORD_LENGTH.max,
    autoSignIn: false,
  },
  session: {
    expiresIn: SESSION_SECONDS,
    // A page read must not write; a session simply lasts its ninety days.
    disableSessionRefresh: true,
    cookieCache: { enabled: false },
    additionalFields: {
      byLink: { type: 'boolean' as const, required: false, input: false, defaultValue: false },
    },
  },
  // The house has limits of its own, which name people as the rules do and count across processes.
  rateLimit: { enabled: false },
  telemetry: { enabled: false },
  logger: { disabled: true },
  advanced: {
    cookiePrefix: COOKIE_PREFIX,
    useSecureCookies: config.baseUrl.startsWith('https:'),
    defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true, path: '/' },
  },
  // Nobody reads the library's traces, and they cost every page.
  experimental: { instrumentation: { enabled: false } },
  plugins: [proved()],
})

/** Cookies known to be ours, for each is proved but once: more than come by in an hour. */
const MOST_KNOWN = 10_000

/** Reads the token out of the cookie as the library writes it: the token, a dot, and its HMAC-SHA-256 in base64. */
function tokens({ baseUrl, secret }: Pick<Config, 'baseUrl' | 'secret'>) {
  const name = `${baseUrl.startsWith('https:') ? '__Secure-' : ''}${COOKIE_PREFIX}.session_token`
  const sign = (token: string) => createHmac('sha256', secret).update(token).digest('base64')
  const isProved = (cookie: string): boolean => {
    const dot = cookie.lastIndexOf('.')
    const [token, signature] = [cookie.slice(0, dot), Buffer.from(cookie.slice(dot + 1))]
    const ours = Buffer.from(sign(token))
    return dot > 0 && signature.length === ours.length && timingSafeEqual(signature, ours)
  }
  const known = new Set<string>()
  return (headers: Headers): string | undefined => {
    const cookie = parse(headers.get('cookie') ?? '', name)[name] ?? ''
    if (!known.has(cookie)) {
      if (!isProved(cookie)) return undefined
      if (known.size >= MOST_KNOWN) known.clear()
      known.add(cookie)
    }
    return cookie.slice(0, cookie.lastIndexOf('.'))
  }
}

export function openAuth(config: Pick<Config, 'baseUrl' | 'secret'>, db: Database): Auth {
  const options = authOptions(config, db)
  const auth = betterAuth(options)
  return {
    options: options as never,
    token: tokens(config),
    openProved: async (who, headers) => {
      const { response, headers: set } = await auth.api.openProved({
        body: who,
        headers,
        returnHeaders: true,
      })
      return { userId: response.userId, headers: set }
    },
    openByPassword: async (email, password, headers) => {
      try {
        const { response, headers: set } = await auth.api.signInEmail({
          body: { email, password },
          headers,
          returnHeaders: true,
        })
        return { userId: response.user.id, headers: set }
      } catch (error) {
        if (error instanceof Error && error.name === 'APIError') return undefined
        throw error
      }
    },
    setPassword: async (headers, password) => {
      const got = await auth.api.getSession({ headers })
      if (!got) throw new Error('no session to set a password for')
      await auth.api.putPassword({ body: { userId: got.session.userId, password } })
    },
    provide: async (users, password) =>
      (await auth.api.provide({ body: { users: [...users], password } })).ids,
    close: async (headers) => (await auth.api.signOut({ headers, returnHeaders: true })).headers,
    closeAll: async (userId) => {
      await db.deleteFrom('session').where('userId', '=', userId).execute()
    },
  }
}
