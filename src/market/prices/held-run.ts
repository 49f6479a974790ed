import type { Database } from '#platform/database/database.ts'

/** The run whose prices hold: the one done last. For a query that says what of it is wanted. */
export const heldRun = (tx: Database) =>
  tx.selectFrom('market.run').where('state', '=', 'done').orderBy('ended_at', 'desc').limit(1)
