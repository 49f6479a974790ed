import { createHash, randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { isIPv4, isIPv6 } from 'node:net'
import { join, resolve } from 'node:path'

/** @public How this copy runs (docs/guide/operator.md): what each mode allows is decided here and nowhere else. */
export type Mode = 'demo' | 'local' | 'production'

/** @public What the environment says, checked. */
export interface Config {
  readonly mode: Mode
  readonly host: string
  readonly port: number
  /** Origin without a trailing slash; every link and redirect is made from it, never from the Host header. */
  readonly baseUrl: string
  readonly dataDir: string
  /** Undefined: the embedded server. */
  readonly databaseUrl: string | undefined
  readonly smtpUrl: string | undefined
  readonly mailFrom: string
  readonly dkim: { domain: string; selector: string; privateKey: string } | undefined
  readonly secret: string
  /** Addresses and networks whose X-Forwarded-For is believed. */
  readonly trustProxy: readonly string[]
}

/** @public Everything that is wrong with the settings, a sentence each. */
export interface ConfigMistakes {
  readonly mistakes: readonly string[]
}

type Env = Readonly<Record<string, string | undefined>>

const loopback = (host: string): boolean =>
  host === 'localhost' || host === '::1' || host === '[::1]' || /^127(\.\d+){3}$/.test(host)

/**
 * @public Reads the settings. Returns every mistake at once, so that an operator mends them in one go. In demo and local
 * mode a missing SECRET is made and kept in the data folder (0600).
 */
export function readConfig(env: Env): Config | ConfigMistakes {
  const mistakes: string[] = []
  const host = env.HOST || '127.0.0.1'
  const port = readPort(env.PORT, mistakes)
  const baseUrl = readBaseUrl(env.BASE_URL || `http://${bracket(host)}:${port}`, mistakes)
  const databaseUrl = readUrl('DATABASE_URL', env.DATABASE_URL, ['postgres:', 'postgresql:'], mistakes)
  const smtpUrl = readUrl('SMTP_URL', env.SMTP_URL, ['smtp:', 'smtps:'], mistakes)
  const dataDir = resolve(env.DATA_DIR || 'data')
  const mode = decideMode({ env, host, baseUrl, databaseUrl, smtpUrl }, mistakes)
  if (mode === 'production') checkProduction(env, baseUrl, smtpUrl, mistakes)
  const dkim = readDkim(env, mistakes)
  const trustProxy = readProxies(env.TRUST_PROXY, mistakes)
  const mailFrom = env.MAIL_FROM || `Bothways <bothways@${new URL(baseUrl).hostname}>`
  if (/[\r\n]/.test(mailFrom) || !mailFrom.includes('@'))
    mistakes.push('MAIL_FROM must be an address, such as "Our Society <mentoring@example.org>".')
  if (mistakes.length > 0) return { mistakes }
  const secret = env.SECRET || keptSecret(dataDir)
  return { mode, host, port, baseUrl, dataDir, databaseUrl, smtpUrl, mailFrom, dkim, secret, trustProxy }
}

const bracket = (host: string): string =>
  isIPv6(host) ? `[${host}]` : host === '0.0.0.0' ? '127.0.0.1' : host

function readPort(text: string | undefined, mistakes: string[]): number {
  const port = Number(text || 3000)
  if (Number.isInteger(port) && port > 0 && port < 65_536) return port
  mistakes.push(`PORT is "${text}"; it must be a whole number from 1 to 65535.`)
  return 3000
}

function readBaseUrl(text: string, mistakes: string[]): string {
  const url = URL.parse(text)
  if (url && (url.protocol === 'http:' || url.protocol === 'https:') && url.pathname === '/' && !url.search)
    return url.origin
  mistakes.push(
    `BASE_URL is "${text}"; it must be an address without a path, such as https://mentoring.example.org.`,
  )
  return 'http://127.0.0.1:3000'
}

function readUrl(
  name: string,
  text: string | undefined,
  protocols: string[],
  mistakes: string[],
): string | undefined {
  if (!text) return undefined
  if (protocols.includes(URL.parse(text)?.protocol ?? '')) return text
  mistakes.push(`${name} must be an address that begins with ${protocols.map((p) => `${p}//`).join(' or ')}.`)
  return undefined
}

interface ModeFacts {
  env: Env
  host: string
  baseUrl: string
  databaseUrl: string | undefined
  smtpUrl: string | undefined
}

function decideMode({ env, host, baseUrl, databaseUrl, smtpUrl }: ModeFacts, mistakes: string[]): Mode {
  const near = loopback(new URL(baseUrl).hostname)
  if (!near) {
    if (env.DEMO === '1') mistakes.push('DEMO=1 works only where HOST and BASE_URL are loopback addresses.')
    return 'production'
  }
  if (env.DEMO === '0' || !loopback(host) || smtpUrl) return 'local'
  // Tests bring a database of their own and ask for the demo by name.
  if (databaseUrl && env.DEMO !== '1') return 'local'
  return 'demo'
}

function checkProduction(env: Env, baseUrl: string, smtpUrl: string | undefined, mistakes: string[]): void {
  if (!baseUrl.startsWith('https:'))
    mistakes.push(`BASE_URL is "${baseUrl}"; outside this machine it must begin with https://.`)
  if (Buffer.byteLength(env.SECRET ?? '') < 32)
    mistakes.push('SECRET must be at least 32 random characters; `openssl rand -base64 32` makes one.')
  if (!smtpUrl)
    mistakes.push(
      'SMTP_URL is missing; without mail nobody can sign in. Example: smtps://user:password@mail.example.org.',
    )
}

function readDkim(env: Env, mistakes: string[]): Config['dkim'] {
  const key = env.DKIM_KEY ?? (env.DKIM_KEY_FILE && readFile(env.DKIM_KEY_FILE, mistakes))
  if (!key) return undefined
  const domain = env.DKIM_DOMAIN
  const selector = env.DKIM_SELECTOR
  if (domain && selector) return { domain, selector, privateKey: key }
  mistakes.push('DKIM_KEY needs DKIM_DOMAIN and DKIM_SELECTOR beside it.')
  return undefined
}

function readFile(path: string, mistakes: string[]): string | undefined {
  try {
    return readFileSync(path, 'utf8')
  } catch {
    mistakes.push(`DKIM_KEY_FILE names "${path}", which cannot be read.`)
    return undefined
  }
}

function readProxies(text: string | undefined, mistakes: string[]): readonly string[] {
  const proxies = (text ?? '')
    .split(',')
    .map((p) => p.trim())
    .filter(Boolean)
  for (const proxy of proxies) {
    const [ip = '', bits] = proxy.split('/')
    const width = isIPv4(ip) ? 32 : isIPv6(ip) ? 128 : -1
    if (width < 0 || (bits !== undefined && !(Number(bits) >= 0 && Number(bits) <= width)))
      mistakes.push(
        `TRUST_PROXY holds "${proxy}"; it must list addresses or networks, such as 127.0.0.1 or 10.0.0.0/8.`,
      )
  }
  return proxies
}

function keptSecret(dataDir: string): string {
  const file = join(dataDir, 'secrets', 'secret')
  if (existsSync(file)) return readFileSync(file, 'utf8').trim()
  mkdirSync(join(dataDir, 'secrets'), { recursive: true, mode: 0o700 })
  const secret = randomBytes(32).toString('base64url')
  writeFileSync(file, secret, { mode: 0o600, flag: 'wx' })
  return secret
}

/** @public A key for one purpose, so that a signature made for one thing never opens another. */
export const keyFor = (config: Pick<Config, 'secret'>, purpose: string): Buffer =>
  createHash('sha256').update(`${purpose}\0${config.secret}`).digest()
