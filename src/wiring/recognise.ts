import { sql } from 'kysely'
import { introductionAsks } from '#hellos/introducing/access.ts'
import { waitsForReceiver } from '#hellos/waits-for.ts'
import { sessionRows, viewerOf } from '#members/joining/find-viewer.ts'
import { isNoted } from '#members/standing/note-here.ts'
import { askedOften } from '#platform/database/prepared.ts'
import type { Ctx } from '#platform/http.ts'
import { visitor } from '#platform/viewer.ts'

/** What is known of a member on every page beside who they are. */
export interface News {
  readonly unread: boolean
  /** Hellos and introductions that wait for an answer. */
  readonly waiting: number
  /** That they are here was written down today. */
  readonly noted: boolean
}

/** Who asks, and the news of the shell: one question for every page. */
const whoAsks = askedOften((tx, { token, now }: { token: string; now: Date }) =>
  sessionRows(tx, { token }).select((q) => [
    q
      .exists(
        q
          .selectFrom('notices.item as i')
          .select('i.id')
          .whereRef('i.member', '=', 'm.id')
          .where('i.read_at', 'is', null),
      )
      .as('unread'),
    q
      .selectFrom('hellos.hello as h')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .whereRef('h.receiver', '=', 'm.id')
      .where(waitsForReceiver(now))
      .as('waiting'),
    q
      .selectFrom('hellos.introduction as i')
      .select(({ fn }) => fn.countAll<number>().as('n'))
      .where((eb) => eb.or([eb('i.host', '=', eb.ref('m.id')), eb('i.guest', '=', eb.ref('m.id'))]))
      .where(introductionAsks(sql.ref('m.id'), now))
      .as('introduced'),
  ]),
)

const news = new WeakMap<Ctx, News>()

/** Finds out whose eyes a request has: the member of its session, or a visitor. */
export async function recogniseViewer(c: Ctx): Promise<void> {
  const { house } = c.var
  const { tx, now } = house.look(visitor)
  const token = house.auth.token(c.req.raw.headers)
  const [row] = token === undefined ? [] : await whoAsks(tx, { token, now })
  const viewer = row ? viewerOf(row, { now, demo: house.config.mode === 'demo' }) : visitor
  c.set('viewer', viewer)
  c.set('look', house.look(viewer))
  if (row && viewer.kind === 'member')
    news.set(c, {
      unread: Boolean(row.unread),
      waiting: (row.waiting ?? 0) + (row.introduced ?? 0),
      noted: isNoted(row.last_seen_at, now),
    })
}

/** The news of whoever asks; a visitor has none. */
export const newsOf = (c: Ctx): News => news.get(c) ?? { unread: false, waiting: 0, noted: false }
