import { Worker } from 'node:worker_threads'
import type { RunId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { system } from '#platform/viewer.ts'
import { marketOf } from '../snapshot.ts'
import { heldRun } from './held-run.ts'
import type { WorkerNews, WorkerTask } from './prices-worker.ts'
import { fittedKappa, listsRead } from './readings.ts'
import type { Reckoned } from './reckon.ts'
import { giveUp, noteShare, startNightly } from './start-run.ts'

/** Beside this file, as source or built. */
const WORKER = `./prices-worker.${import.meta.url.endsWith('.ts') ? 'ts' : 'js'}`
/** How often a run says that it is alive. */
const SIGN_MS = 2_000

type Found = Omit<Reckoned, 'prices'>

/**
 * Works out everybody's prices for a run that has begun, in a thread of its own, and lets them hold at once when all
 * are written. Where it fails at any point those of before stay, and the run says so.
 */
export async function setPrices(house: House, run: RunId): Promise<void> {
  try {
    const look = house.look(system)
    const { programme } = await marketOf(house)
    const kappa = await fittedKappa(look)
    const task = { run, connection: house.connection, now: look.now, readings: await listsRead(look) }
    const found = await workOut(house, { ...task, programme: { ...programme, kappa } })
    await house.perform(system, (act) => finishRun(act, run, { ...found, kappa }))
    await forgetOlder(house)
  } catch (error) {
    house.log({ warning: 'prices not worked out', error: error instanceof Error ? error.message : 'unknown' })
    await house.perform(system, (act) => giveUp(act, run))
  }
}

/** @public The night's run, where it is due: in the background, for it takes longer than a job may. */
export async function setPricesWhereDue(house: House): Promise<void> {
  const run = await house.perform(system, startNightly)
  if (run) setInBackground(house, run)
}

/** The same for a run that has begun. */
export const setInBackground = (house: House, run: RunId): void =>
  // Where even giving up fails the run says nothing more, and the next one gives it up.
  void setPrices(house, run).catch(() => undefined)

/** The thread from its start to its last word; it ends with the house. */
function workOut(house: House, task: WorkerTask): Promise<Found> {
  const worker = new Worker(new URL(WORKER, import.meta.url), { workerData: task })
  const stop = () => void worker.terminate()
  house.live.closing.addEventListener('abort', stop)
  let share = 0
  let found: Found | undefined
  const signs = setInterval(() => {
    // A sign that is lost is followed by the next.
    house.perform(system, (act) => noteShare(act, task.run, share)).catch(() => undefined)
  }, SIGN_MS)
  return new Promise<Found>((resolve, reject) => {
    worker.on('message', (news: WorkerNews) => {
      if ('share' in news) share = news.share
      else found = news.found
    })
    worker.on('error', reject)
    worker.on('exit', (code) => {
      if (found !== undefined && code === 0) resolve(found)
      else reject(new Error(`the thread ended with ${code} before it was done`))
    })
  }).finally(() => {
    clearInterval(signs)
    house.live.closing.removeEventListener('abort', stop)
  })
}

/** From here on these prices hold; nothing where the run was given up meanwhile. */
async function finishRun(act: Act, run: RunId, found: Found & { kappa: number }): Promise<void> {
  const { usual, kappa, seekers, helpers, edges, welfare, gap, unlikely } = found
  const done = await act.tx
    .updateTable('market.run')
    .set({ state: 'done', ended_at: act.now, alive_at: act.now, share: 1 })
    .set({ kappa, usual_yes: usual.yes, usual_hello: usual.hello, usual_seeker: usual.seeker })
    .set({ seekers, helpers, edges, welfare, gap, unlikely })
    .where('id', '=', run)
    .where('state', '=', 'working')
    .returning('id')
    .executeTakeFirst()
  if (done) act.tell('prices.set', { run })
}

/** Rows a statement, far below the time one may take. */
const AT_ONCE = 20_000

/** The prices of all other runs that have ended. */
async function forgetOlder(house: House): Promise<void> {
  for (let deleted = AT_ONCE; deleted === AT_ONCE; )
    deleted = await house.perform(system, async ({ tx }) => {
      const old = tx
        .selectFrom('market.price')
        .innerJoin('market.run as r', 'r.id', 'market.price.run')
        .select(['market.price.run', 'market.price.member'])
        .where('r.state', '!=', 'working')
        .where('r.id', 'not in', heldRun(tx).select('id'))
        .limit(AT_ONCE)
      const { numDeletedRows } = await tx
        .deleteFrom('market.price as p')
        .using(old.as('o'))
        .whereRef('p.run', '=', 'o.run')
        .whereRef('p.member', '=', 'o.member')
        .executeTakeFirst()
      return Number(numDeletedRows)
    })
}
