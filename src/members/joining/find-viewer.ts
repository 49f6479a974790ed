import { sql } from 'kysely'
import type { Database } from '#platform/database/database.ts'
import { type Viewer, visitor } from '#platform/viewer.ts'
import { maySignIn } from '../member.ts'
import { isDemoAddress } from './demo-address.ts'

/**
 * @public The live session `s` of a token with its member `m`, for a question that asks what else the page needs. Lived
 * out by the clock of the machine, as the library that opened it counts.
 */
export const sessionRows = (tx: Database, { token }: { token: string }) =>
  tx
    .selectFrom('session as s')
    .innerJoin('members.member as m', 'm.user_id', 's.userId')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .select(['m.id', 'm.public_id', 'm.name', 'm.call_name', 'm.email', 'm.role', 'p.zone'])
    .select([
      'm.suspended_until',
      'm.left_at',
      'm.last_seen_at',
      's.createdAt as opened_at',
      's.byLink as by_link',
    ])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('members.conduct as c')
            .select('c.version')
            .whereRef('c.version', '>', 'm.conduct_version'),
        )
        .as('owes_conduct'),
    )
    .where('s.token', '=', token)
    .where('s.expiresAt', '>', sql<Date>`now()`)

type SessionRow = Awaited<ReturnType<ReturnType<typeof sessionRows>['executeTakeFirstOrThrow']>>

/**
 * @public Who a session belongs to. A suspended or departed member is a visitor, whatever their cookie says, and so are the
 * demo's people where the demo is off.
 */
export function viewerOf(row: SessionRow, { now, demo }: { now: Date; demo: boolean }): Viewer {
  if (row.left_at !== null || !maySignIn(row, now)) return visitor
  if (!demo && isDemoAddress(row.email)) return visitor
  return {
    kind: 'member',
    id: row.id,
    publicId: row.public_id,
    name: row.name,
    callName: row.call_name,
    email: row.email,
    role: row.role,
    zone: row.zone ?? 'UTC',
    owesConduct: Boolean(row.owes_conduct),
    signedInAt: row.opened_at,
    byLink: row.by_link === true,
  }
}
