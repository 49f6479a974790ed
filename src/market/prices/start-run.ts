import { sql } from 'kysely'
import type { RunId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { isDue, isSilent, type Run } from './run.ts'

/** More than one night's tries. */
const LATEST = 10

/** @public The latest runs, last first. */
export const latestRuns = (look: Look): Promise<(Run & { id: RunId })[]> =>
  look.tx
    .selectFrom('market.run')
    .select(['id', 'state', 'started_at as startedAt', 'alive_at as aliveAt', 'ended_at as endedAt', 'share'])
    .orderBy('started_at', 'desc')
    .limit(LATEST)
    .execute()

/** Begins a run unless one is at work; one that has stopped without a word is given up first. */
export async function startRun(act: Act): Promise<RunId | undefined> {
  const runs = await latestRuns(act)
  const stopped = runs.filter((run) => run.state === 'working' && isSilent(run, act.now))
  for (const { id } of stopped) await giveUp(act, id)
  const row = await act.tx
    .insertInto('market.run')
    .values({
      id: act.newId<'run'>(),
      asked_by: act.viewer.kind === 'member' ? act.viewer.id : null,
      state: 'working',
      started_at: act.now,
      alive_at: act.now,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  return row?.id
}

/** The night's run, where it is still to be made. */
export const startNightly = async (act: Act): Promise<RunId | undefined> =>
  isDue(await latestRuns(act), act.now) ? startRun(act) : undefined

/** Notes a sign of life, and how much is done. */
export async function noteShare(act: Act, run: RunId, share: number): Promise<void> {
  await act.tx
    .updateTable('market.run')
    .set({ alive_at: act.now, share: sql<number>`least(1, ${share}::real)` })
    .where('id', '=', run)
    .where('state', '=', 'working')
    .execute()
}

/** A run that will not end; the prices of the one before stay. */
export async function giveUp(act: Act, run: RunId): Promise<void> {
  await act.tx
    .updateTable('market.run')
    .set({ state: 'failed', ended_at: act.now })
    .where('id', '=', run)
    .where('state', '=', 'working')
    .execute()
}
