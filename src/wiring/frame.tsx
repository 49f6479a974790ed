import { brotliCompressSync, constants, gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Ctx, Env } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { readSettings } from '#platform/settings.ts'
import { isStaff, type Viewer } from '#platform/viewer.ts'
import { type NavItem, Shell } from '#ui/shell.tsx'
import type { Assets } from './assets.ts'
import { newsOf } from './recognise.ts'

function navOf(viewer: Viewer, waiting: number): NavItem[] {
  const nav: NavItem[] = [
    { label: 'Today', href: to('today'), icon: 'sun', bar: true },
    { label: 'People', href: to('people'), icon: 'people', bar: true },
    { label: 'Hellos', href: to('hellos'), icon: 'hand', bar: true, waiting },
    { label: 'Partnerships', href: to('partnerships'), icon: 'blend', bar: true },
    { label: 'Questions', href: to('questions'), icon: 'question' },
    { label: 'Mentoring', href: to('mentoring'), icon: 'handshake', bar: true },
  ]
  return isStaff(viewer) ? [...nav, { label: 'Staff', href: to('staff'), icon: 'flag' }] : nav
}

/** Puts every page a room renders into the shell. */
export function framed(assets: Assets): MiddlewareHandler<Env> {
  return async (c, next) => {
    c.setRenderer(async (content, props: PageProps) => {
      const { viewer, look } = c.var
      const { association } = await readSettings(look, memberSettings)
      const { unread, waiting } = newsOf(c)
      const page = (
        <Shell
          {...props}
          assets={assets}
          association={association}
          here={c.req.path}
          nav={navOf(viewer, waiting)}
          viewer={
            viewer.kind === 'member' ? { name: viewer.name, href: to('me'), key: viewer.publicId } : undefined
          }
          unread={unread}
          signInLink={c.req.path !== to('signIn')}
          footer={[{ label: 'Code of conduct', href: to('conduct') }]}
        >
          {content as never}
        </Shell>
      )
      return answer(c, `<!doctype html>${String(await page)}`)
    })
    await next()
  }
}

/** Quickly rather than small: a page is packed for one reader, and the last tenth would take twice the work. */
const packers = {
  br: (html: Uint8Array) => brotliCompressSync(html, { params: { [constants.BROTLI_PARAM_QUALITY]: 1 } }),
  gzip: (html: Uint8Array) => gzipSync(html),
}

/** Writing a page into memory that is there takes two thirds of the time of making memory for it; one page is packed at a time. */
let desk = Buffer.allocUnsafe(256 * 1024)

function bytesOf(html: string): Uint8Array {
  const most = 3 * html.length
  if (desk.length < most) desk = Buffer.allocUnsafe(most)
  return desk.subarray(0, desk.write(html))
}

const encodings = ['br', 'gzip'] as const

/** Our order, whatever order a browser lists them in: it takes either as gladly. */
const bestEncoding = (c: Ctx): string =>
  accepts(c, {
    header: 'Accept-Encoding',
    supports: [...encodings],
    default: 'identity',
    match: (taken, { supports, default: plain }) =>
      supports.find((one) => taken.some(({ type, q }) => type === one && q > 0)) ?? plain,
  })

/** Packed at once, while the page is still a text: streams and threads would take twice the work for it. */
function answer(c: Ctx, html: string): Response {
  c.header('Vary', 'Accept-Encoding')
  const encoding = encodings.find((one) => one === bestEncoding(c))
  if (!encoding) return c.html(html)
  c.header('Content-Encoding', encoding)
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(packers[encoding](bytesOf(html)))
}
