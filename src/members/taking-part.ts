import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { DB } from '#map/schema.ts'

type WithMember = DB & { m: DB['members.member'] }

/**
 * @public Whether others may see the member at hand, in a query that calls `members.member` `m`: joined, code of conduct
 * accepted (some version, where the association has one), not gone, not suspended. Nobody else exists for others.
 */
export const isThere =
  (now: Date) =>
  (eb: ExpressionBuilder<WithMember, 'm'>): ExpressionWrapper<WithMember, 'm', SqlBool> =>
    eb.and([
      eb('m.joined_at', 'is not', null),
      eb('m.left_at', 'is', null),
      eb.or([eb('m.suspended_until', 'is', null), eb('m.suspended_until', '<=', now)]),
      eb.or([
        eb('m.conduct_version', '>', 0),
        eb.not(eb.exists(eb.selectFrom('members.conduct').select('version'))),
      ]),
    ])
