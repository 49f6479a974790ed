import type { Look } from '#platform/act.ts'
import type { Session } from '#platform/auth.ts'
import { askedOften } from '#platform/database/prepared.ts'
import type { Viewer } from '#platform/viewer.ts'
import { visitor } from '#platform/viewer.ts'
import { maySignIn } from '../member.ts'
import { isDemoAddress } from './demo-address.ts'

const memberOfUser = askedOften((tx, { user }: { user: string }) =>
  tx
    .selectFrom('members.member as m')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .select(['m.id', 'm.public_id', 'm.name', 'm.call_name', 'm.email', 'm.role', 'p.zone'])
    .select(['m.suspended_until', 'm.left_at'])
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
    .where('m.user_id', '=', user),
)

/**
 * @public Who a session belongs to: one query. A suspended or departed member is a visitor, whatever their cookie says,
 * and so are the demo's people where the demo is off.
 */
export async function findViewer(look: Look, session: Session, demo: boolean): Promise<Viewer> {
  const [row] = await memberOfUser(look.tx, { user: session.userId })
  if (!row || row.left_at !== null || !maySignIn(row, look.now)) return visitor
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
    signedInAt: session.openedAt,
    byLink: session.byLink,
  }
}
