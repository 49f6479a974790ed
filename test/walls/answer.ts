import { inProcess, type TestHouse } from '../support/house.ts'
import { tagsOf } from '../support/html.ts'

// What every answer of the house owes, whoever asks for whatever.

export interface Answer {
  readonly path: string
  readonly status: number
  readonly location: string
  readonly type: string
  readonly html: string
  readonly headers: Headers
}

interface Asking {
  method?: 'get' | 'post'
  cookie?: string
  /** Posted as a browser posts a form. */
  body?: URLSearchParams | string | FormData
  headers?: Record<string, string>
}

/** Asks the application in process. A live stream is left as soon as it has begun. */
export async function ask(
  test: Pick<TestHouse, 'app' | 'house'>,
  path: string,
  { method = 'get', cookie = '', body, headers = {} }: Asking = {},
): Promise<Answer> {
  const request = {
    method: method.toUpperCase(),
    headers: {
      ...(cookie ? { Cookie: cookie } : {}),
      Origin: test.house.config.baseUrl,
      ...(typeof body === 'string' ? { 'Content-Type': 'application/x-www-form-urlencoded' } : {}),
      ...headers,
    },
    ...(method === 'post' ? { body: body ?? new URLSearchParams() } : {}),
  }
  const response = await test.app.request(path, request, inProcess)
  const type = response.headers.get('content-type') ?? ''
  const isStream = type.startsWith('text/event-stream')
  if (isStream) await response.body?.cancel()
  const html = isStream ? '' : await response.text()
  const location = response.headers.get('location') ?? ''
  return { path, status: response.status, location, type, html, headers: response.headers }
}

const POLICY = new Map([
  ['default-src', "'none'"],
  ['script-src', "'self'"],
  // The one hash is the style of Turbo's progress bar.
  ['style-src', "'self' 'sha256-WAyOw4V+FqDc35lQPyRADLBWbuNK8ahvYEaQIYF1+Ps='"],
  ['img-src', "'self' data:"],
  ['connect-src', "'self'"],
  ['font-src', "'self'"],
  ['manifest-src', "'self'"],
  ['form-action', "'self'"],
  ['base-uri', "'none'"],
  ['frame-ancestors', "'none'"],
])

const OWED: Record<string, string> = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'cross-origin-resource-policy': 'same-origin',
}

/** Everything an answer lacks or should not hold, a sentence each; none is the rule. */
export function faultsOf({ status, type, html, headers }: Answer): string[] {
  const faults = Object.entries(OWED)
    .filter(([name, value]) => headers.get(name) !== value)
    .map(([name]) => `${name} is ${headers.get(name)}`)
  if (!headers.get('permissions-policy')?.includes('camera=()')) faults.push('permissions-policy is missing')
  if (!headers.get('cache-control')) faults.push('cache-control is missing')
  if (type.startsWith('text/html') && headers.get('cache-control') !== 'no-store')
    faults.push(`a page may be kept: ${headers.get('cache-control')}`)
  if (status >= 500) faults.push(`a fault of ours: ${status}`)
  return [...faults, ...policyFaults(headers), ...(type.startsWith('text/html') ? liveMarkup(html) : [])]
}

function policyFaults(headers: Headers): string[] {
  const said = new Map(
    (headers.get('content-security-policy') ?? '')
      .split(';')
      .map((part) => part.trim().split(/\s+/))
      .filter(([name]) => name)
      .map(([name = '', ...values]) => [name, values.join(' ')]),
  )
  const names = new Set([...POLICY.keys(), ...said.keys()])
  return [...names]
    .filter((name) => said.get(name) !== POLICY.get(name))
    .map((name) => `the policy says ${name} ${said.get(name)}`)
}

/** Whatever in a page could run, or be styled, without a file of ours. */
export function liveMarkup(html: string): string[] {
  return tagsOf(html).flatMap(({ name, attrs, closes }) => {
    if (closes) return []
    const faults = [...attrs.keys()].filter((key) => /^on/.test(key)).map((key) => `<${name} ${key}>`)
    if (name === 'script' && !attrs.get('src')?.startsWith('/')) faults.push('a script in the page')
    if (name === 'style' || attrs.has('style')) faults.push(`a style in the page, at <${name}>`)
    if (['iframe', 'object', 'embed', 'base'].includes(name)) faults.push(`<${name}>`)
    for (const key of ['href', 'src', 'action', 'formaction'])
      if (/^\s*(?:javascript|data|vbscript):/i.test(attrs.get(key) ?? '') && !['img', 'link'].includes(name))
        faults.push(`<${name} ${key}="${attrs.get(key)?.slice(0, 20)}">`)
    return faults
  })
}
