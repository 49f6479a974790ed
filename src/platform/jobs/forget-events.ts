import { sql } from 'kysely'
import type { Act } from '../act.ts'
import { after, days } from '../time.ts'
import { REACTIONS_QUEUE } from './outbox.ts'

/** Readers go back four weeks at most, and a job that failed can be tried again for two. */
const KEPT = days(90)

/** So many at a time that nobody waits for a lock: what is left is for the next run. */
const SOME = 5_000

/**
 * @public Forgets what was told long ago, with the marks of what followed from it. What a job still waits for, or failed
 * over, stays however old it is.
 */
export async function forgetEvents(act: Act): Promise<void> {
  const old = act.tx
    .selectFrom('platform.event as e')
    .select('e.id')
    .where('e.at', '<', after(act.now, -KEPT))
    .where(
      sql<boolean>`not exists (select from pgboss.job j where j.name = ${REACTIONS_QUEUE}
        and j.state in ('created', 'retry', 'active', 'failed') and j.data->>'event' = e.id::text)`,
    )
    .orderBy('e.at')
    .limit(SOME)
  await act.tx.deleteFrom('platform.event').where('id', 'in', old).execute()
}
