import { request } from 'node:http'

/** Signs a person of the demo in by password; returns the cookie. */
export async function signIn(url: string, email: string): Promise<string> {
  const { cookie, status } = await post(url, '/sign-in/password', { email, password: 'demo-demo-demo' })
  if (!cookie) throw new Error(`${email} could not sign in (${status})`)
  return cookie
}

export interface Answer {
  readonly status: number
  readonly location: string
  readonly cookie: string
  readonly body: string
}

export const post = (url: string, path: string, form: Record<string, string>, cookie = ''): Promise<Answer> =>
  ask(url, path, cookie, new URLSearchParams(form).toString())

export const get = (
  url: string,
  path: string,
  cookie = '',
  headers: Record<string, string> = {},
): Promise<Answer> => ask(url, path, cookie, undefined, headers)

function ask(
  url: string,
  path: string,
  cookie: string,
  body?: string,
  extra: Record<string, string> = {},
): Promise<Answer> {
  return new Promise((done, fail) => {
    const headers: Record<string, string> = { Origin: url, Cookie: cookie, ...extra }
    if (body !== undefined) headers['Content-Type'] = 'application/x-www-form-urlencoded'
    const sent = request(url + path, { method: body === undefined ? 'GET' : 'POST', headers }, (response) => {
      const parts: Buffer[] = []
      response.on('data', (part: Buffer) => parts.push(part))
      response.once('end', () =>
        done({
          status: response.statusCode ?? 0,
          location: response.headers.location ?? '',
          cookie: (response.headers['set-cookie'] ?? []).map((set) => set.split(';')[0]).join('; '),
          body: Buffer.concat(parts).toString(),
        }),
      )
    })
    sent.once('error', fail)
    sent.end(body)
  })
}
