import type { ExpressionBuilder, ExpressionWrapper, SqlBool } from 'kysely'
import type { DB } from '#map/schema.ts'
import type { Viewer } from '#platform/viewer.ts'

type WithTopic = DB & { t: DB['members.topic'] }

/** @public Whether a topic stands in the lists this viewer chooses from: listed, or suggested by them. Topics are called `t`. */
export const choosableBy =
  (viewer: Viewer) =>
  (eb: ExpressionBuilder<WithTopic, 't'>): ExpressionWrapper<WithTopic, 't', SqlBool> =>
    eb.or([
      eb('t.state', '=', 'listed'),
      ...(viewer.kind === 'member'
        ? [eb.and([eb('t.state', '=', 'suggested'), eb('t.suggested_by', '=', viewer.id)])]
        : []),
    ])
