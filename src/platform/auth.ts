import { betterAuth } from 'better-auth'
import { createAuthEndpoint } from 'better-auth/api'
import { setSessionCookie } from 'better-auth/cookies'
import { z } from 'zod'
import type { Config } from './config.ts'
import type { Database } from './database/database.ts'

/** @public A session as the house needs it. */
export interface Session {
  readonly id: string
  readonly userId: string
  readonly openedAt: Date
  readonly byLink: boolean
}

/** @public The sign-in library, reached through its server API alone: its own router is never mounted. */
export interface Auth {
  /** The session of a request's cookies, or undefined. Asked of the database each time: a revoked one ends at once. */
  session(headers: Headers): Promise<Session | undefined>
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
  /** Ends every session of a user, but for one if named. */
  closeAll(userId: string, but?: string): Promise<void>
  readonly options: Parameters<typeof betterAuth>[0]
}

/** A session just opened: whose, and the headers that set its cookie. */
export interface Opened {
  readonly userId: string
  readonly headers: Headers
}

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
    cookiePrefix: 'bothways',
    // A session and its user in one question instead of two, on every page.
    database: { joins: true },
    useSecureCookies: config.baseUrl.startsWith('https:'),
    defaultCookieAttributes: { sameSite: 'lax' as const, httpOnly: true, path: '/' },
  },
  // Nobody reads the library's traces, and they cost every page.
  experimental: { instrumentation: { enabled: false } },
  plugins: [proved()],
})

export function openAuth(config: Pick<Config, 'baseUrl' | 'secret'>, db: Database): Auth {
  const options = authOptions(config, db)
  const auth = betterAuth(options)
  return {
    options: options as never,
    session: async (headers) => {
      if (!headers.get('cookie')?.includes('bothways.session')) return undefined
      const got = await auth.api.getSession({ headers })
      if (!got) return undefined
      const { id, userId, createdAt } = got.session
      return {
        id,
        userId,
        openedAt: new Date(createdAt),
        byLink: (got.session as { byLink?: boolean }).byLink === true,
      }
    },
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
    closeAll: async (userId, but) => {
      await (db as never as Database)
        .deleteFrom('session')
        .where('userId', '=', userId)
        .$if(but !== undefined, (q) => q.where('id', '!=', but ?? ''))
        .execute()
    },
  }
}
