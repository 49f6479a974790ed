import type { MiddlewareHandler } from 'hono'
import { sql } from 'kysely'
import { to } from '#map/paths.ts'
import { memberSettings } from '#members/joining/settings.ts'
import type { Look } from '#platform/act.ts'
import type { Env } from '#platform/http.ts'
import type { PageProps } from '#platform/page.ts'
import { readSettings } from '#platform/settings.ts'
import { isStaff, type MemberViewer, type Viewer } from '#platform/viewer.ts'
import { type NavItem, Shell } from '#ui/shell.tsx'
import type { Assets } from './assets.ts'

/** What the shell of every page shows of the viewer. */
interface Frame {
  unread: boolean
  waiting: number
}

/** The frame in one query. */
async function readFrame(look: Look<MemberViewer>): Promise<Frame> {
  const me = look.viewer.id
  const row = await look.tx
    .selectNoFrom((q) => [
      q
        .exists(
          q
            .selectFrom('notices.item')
            .select(sql`1`.as('one'))
            .where('member', '=', me)
            .where('read_at', 'is', null),
        )
        .as('unread'),
      q
        .selectFrom('hellos.hello')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('receiver', '=', me)
        .where('state', '=', 'waiting')
        .where('set_aside_at', 'is', null)
        .where('expires_at', '>', look.now)
        .as('waiting'),
    ])
    .executeTakeFirst()
  return { unread: row?.unread === true || row?.unread === 1, waiting: row?.waiting ?? 0 }
}

function navOf(viewer: Viewer): NavItem[] {
  const nav: NavItem[] = [
    { label: 'Today', href: to('today'), icon: 'sun', bar: true },
    { label: 'People', href: to('people'), icon: 'people', bar: true },
    { label: 'Hellos', href: to('hellos'), icon: 'hand', bar: true },
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
      const frame = viewer.kind === 'member' ? await readFrame({ ...look, viewer }) : undefined
      const page = (
        <Shell
          {...props}
          assets={assets}
          association={association}
          here={c.req.path}
          nav={navOf(viewer)}
          viewer={
            viewer.kind === 'member' ? { name: viewer.name, href: to('me'), key: viewer.publicId } : undefined
          }
          unread={frame?.unread}
          waiting={frame?.waiting}
          signInLink={c.req.path !== to('signIn')}
          footer={[{ label: 'Code of conduct', href: to('conduct') }]}
        >
          {content as never}
        </Shell>
      )
      return c.html(`<!doctype html>${String(await page)}`)
    })
    await next()
  }
}
