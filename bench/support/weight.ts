import { request } from 'node:http'
import { get } from './sign-in.ts'

/** Kilobytes over the wire of a page and everything it asks for, as a browser asks: html, css, js, all. */
export async function firstVisit(url: string, path: string, cookie: string): Promise<string[]> {
  const page = await get(url, path, cookie)
  const named = (pattern: RegExp) => [...page.body.matchAll(pattern)].map(([, href = '']) => href)
  const sum = async (hrefs: string[]) => {
    const sizes = await Promise.all(hrefs.map((href) => bytesOf(url + href, cookie)))
    return sizes.reduce((all, bytes) => all + bytes, 0)
  }
  const html = await bytesOf(url + path, cookie)
  const css = await sum(named(/<link rel="stylesheet" href="([^"]+)"/g))
  const js = await sum(named(/<script type="module" src="([^"]+)"/g))
  return [html, css, js, html + css + js].map((bytes) => (bytes / 1000).toFixed(1))
}

/** The body as it travels, packed or not. */
function bytesOf(url: string, cookie: string): Promise<number> {
  return new Promise((done, fail) => {
    const headers = { Cookie: cookie, 'Accept-Encoding': 'gzip, deflate, br' }
    const sent = request(url, { headers }, (response) => {
      let bytes = 0
      response.on('data', (part: Buffer) => {
        bytes += part.length
      })
      response.once('end', () => done(bytes))
    })
    sent.once('error', fail).end()
  })
}
