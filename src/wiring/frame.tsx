import { gzipSync } from 'node:zlib'
import type { MiddlewareHandler } from 'hono'
import { accepts } from 'hono/accepts'
import { waitsForReceiver } from '#hellos/waits-for.ts'
import type { MemberId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'
import type { Ctx, Env } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { isStaff, type Viewer } from '#platform/viewer.ts'
import { type NavItem, Shell } from '#ui/shell.tsx'
import type { Assets } from './assets.ts'

/** What the shell of every page shows beside the page itself. */
interface Frame {
  readonly association: string
  readonly unread: boolean
  readonly waiting: number
}

const frameOf = askedOften((tx, { me, now }: { me: MemberId; now: Date }) =>
  tx.selectNoFrom((q) => [
    q
      .selectFrom('platform.setting')
      .select('value')
      .where('room', '=', memberSettings.room)
      .where('name', '=', 'association')
      .as('association'),
    q
      .exists(q.selectFrom('notices.item').select('id').where('member', '=', me).where('read_at', 'is', null))
      .as('unread'),
    q
      .selectFrom('hellos.hello as h')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where('h.receiver', '=', me)
      .where(waitsForReceiver(now))
      .as('waiting'),
  ]),
)

/** The frame in one query; a visitor has no inbox and no hellos. */
async function readFrame({ tx, now }: Look, viewer: Viewer): Promise<Frame> {
  const [row] = await frameOf(tx, { me: viewer.kind === 'member' ? viewer.id : NOBODY, now })
  const association = memberSettings.shape.shape.association.catch('').parse(row?.association ?? undefined)
  return { association, unread: Boolean(row?.unread), waiting: row?.waiting ?? 0 }
}

const begun = new WeakMap<Ctx, Promise<Frame>>()

/** Reads the frame while the page is being read: nothing that is only looked at changes it meanwhile. */
export function beginFrame(c: Ctx): void {
  const frame = readFrame(c.var.look, c.var.viewer)
  // Whoever draws the page hears of a fault; a redirect or a download never asks.
  frame.catch(() => undefined)
  begun.set(c, frame)
}

/** An id that no member has. */
const NOBODY = '00000000-0000-0000-0000-000000000000' as MemberId

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
      const { association, unread, waiting } = await (begun.get(c) ?? readFrame(look, viewer))
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

/** Packed at once, while the page is still a text: streams and threads would take twice the work for it. */
function answer(c: Ctx, html: string): Response {
  c.header('Vary', 'Accept-Encoding')
  const supports = ['gzip', 'identity']
  if (accepts(c, { header: 'Accept-Encoding', supports, default: 'identity' }) === 'identity')
    return c.html(html)
  c.header('Content-Encoding', 'gzip')
  c.header('Content-Type', 'text/html; charset=UTF-8')
  return c.body(gzipSync(html))
}
