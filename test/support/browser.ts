import type { MemberId } from '#map/ids.ts'
import { tieSession } from '#members/joining/tie-session.ts'
import { system } from '#platform/viewer.ts'
import { inProcess, type TestHouse } from './house.ts'

/** Somebody at a browser without a screen: keeps cookies, follows where a form leads. */
export interface Browser {
  get(path: string, headers?: Record<string, string>): Promise<Seen>
  post(
    path: string,
    form?: Record<string, string | readonly string[]>,
    headers?: Record<string, string>,
  ): Promise<Seen>
  readonly cookie: string
}

/** What came back. `text` is what a person reads, tags gone and spaces folded. */
export interface Seen {
  status: number
  html: string
  text: string
  location: string
  headers: Headers
}

export function browse(test: TestHouse): Browser {
  const jar = new Map<string, string>()
  const cookie = () => [...jar].map(([name, value]) => `${name}=${value}`).join('; ')
  const send = async (path: string, init: RequestInit): Promise<Seen> => {
    const headers = {
      Cookie: cookie(),
      Origin: test.house.config.baseUrl,
      ...(init.headers as Record<string, string>),
    }
    const response = await test.app.request(path, { ...init, headers }, inProcess)
    for (const set of response.headers.getSetCookie()) {
      const [pair = ''] = set.split(';')
      const [name = '', ...value] = pair.split('=')
      if (/max-age=0/i.test(set)) jar.delete(name)
      else jar.set(name, value.join('='))
    }
    const html = await response.text()
    const location = response.headers.get('location') ?? ''
    return { status: response.status, html, text: readable(html), location, headers: response.headers }
  }
  return {
    get: (path, headers = {}) => send(path, { headers }),
    post: (path, form = {}, headers = {}) => {
      const body = new URLSearchParams()
      for (const [name, value] of Object.entries(form))
        for (const one of [value].flat()) body.append(name, one)
      return send(path, {
        method: 'POST',
        body: body.toString(),
        headers: { 'Content-Type': 'application/x-www-form-urlencoded', ...headers },
      })
    },
    get cookie() {
      return cookie()
    },
  }
}

/** A browser in which a member is signed in, as if by a mailed link just now. */
export async function signedIn(test: TestHouse, member: MemberId): Promise<Browser> {
  const [row] = await test.query<{ email: string; name: string }>(
    'select email, name from members.member where id = $1',
    [member],
  )
  const opened = await test.house.auth.openProved(
    { email: row?.email ?? '', name: row?.name ?? '' },
    new Headers(),
  )
  await test.house.perform(system, (act) => tieSession(act, member, opened.userId))
  const cookies = opened.headers
    .getSetCookie()
    .map((set) => set.split(';')[0])
    .join('; ')
  const browser = browse(test)
  const withCookies = (headers: Record<string, string> = {}) => ({ Cookie: cookies, ...headers })
  return {
    get: (path, headers) => browser.get(path, withCookies(headers)),
    post: (path, form, headers) => browser.post(path, form, withCookies(headers)),
    cookie: cookies,
  }
}

const readable = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&#39;', "'")
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&')
    .replace(/\s+/g, ' ')
    .trim()
