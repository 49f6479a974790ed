import { gzipSync } from 'node:zlib'
import { get } from './sign-in.ts'

/** Kilobytes over the wire of a page and everything it asks for, gzip: html, css, js, all. */
export async function firstVisit(url: string, path: string, cookie: string): Promise<string[]> {
  const page = await get(url, path, cookie)
  const named = (pattern: RegExp) => [...page.body.matchAll(pattern)].map(([, href = '']) => href)
  const sum = async (hrefs: string[]) => {
    const files = await Promise.all(hrefs.map((href) => get(url, href)))
    return files.reduce((bytes, { body }) => bytes + gzipSync(body).length, 0)
  }
  const html = gzipSync(page.body).length
  const css = await sum(named(/<link rel="stylesheet" href="([^"]+)"/g))
  const js = await sum(named(/<script type="module" src="([^"]+)"/g))
  return [html, css, js, html + css + js].map((bytes) => (bytes / 1000).toFixed(1))
}
