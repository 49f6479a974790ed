import { createHash } from 'node:crypto'
import { sql, type Transaction } from 'kysely'
import type { EventType, Told } from '#map/events.ts'
import type { DB } from '#map/schema.ts'
import type { Act, Look, Perform, Telling } from '../act.ts'
import { found } from '../refusal.ts'
import { system, type Viewer } from '../viewer.ts'
import type { Jobs } from './jobs.ts'

type SystemViewer = typeof system

/**
 * @public What follows from an event: done once, in one transaction with the mark that it was done. Never calls out:
 * what must leave the house (mail) is written down here and sent by its own pump.
 */
export interface Reaction {
  readonly name: string
  readonly run: (act: Act<SystemViewer>, told: Told) => Promise<void>
}
/** @public Which reactions follow which event. */
export type Reactions = Record<EventType, readonly Reaction[]>

/** @public The queue in which every reaction waits: one job per (event, reaction). */
export const REACTIONS_QUEUE = 'reactions'
/** @public The channel on which every process hears what was told, as soon as it is committed. */
export const TOLD_CHANNEL = 'told'

/** @public */
export interface ReactionJob {
  event: string
  reaction: string
}

/** @public Writes events and jobs in one batch, in the caller's transaction. There is no relay that could fall behind. */
export function tellingInto(jobs: Pick<Jobs, 'insert'>, reactions: Reactions) {
  return async (tx: Transaction<DB>, tellings: readonly Telling[]): Promise<void> => {
    const due = tellings.flatMap((t) =>
      reactions[t.type].map(({ name }) => ({ id: jobId(t.id, name), data: { event: t.id, reaction: name } })),
    )
    if (due.length > 0) await jobs.insert(tx, REACTIONS_QUEUE, due)
    const told = tellings.map(({ id, type, payload }) => JSON.stringify({ id, type, payload }))
    await tx
      .with('written', (q) =>
        q
          .insertInto('platform.event')
          .values(tellings.map((t) => ({ ...t, payload: JSON.stringify(t.payload) }))),
      )
      .selectFrom(sql<{ told: string }>`unnest(${told}::text[])`.as<'t'>(sql`t(told)`))
      .select(sql`pg_notify(${TOLD_CHANNEL}, told)`.as('sent'))
      .execute()
  }
}

/** The job's id follows from the event and the reaction, so that no second one can be made. */
function jobId(event: string, reaction: string): string {
  const h = createHash('sha256').update(`${event}/${reaction}`).digest('hex')
  return `${h.slice(0, 8)}-${h.slice(8, 12)}-8${h.slice(13, 16)}-8${h.slice(17, 20)}-${h.slice(20, 32)}`
}

/** @public Runs one reaction job: whoever inserts the mark does the work; a second delivery finds the mark and stops. */
export function reactor(perform: Perform, reactions: Reactions) {
  return async ({ event, reaction }: ReactionJob): Promise<void> => {
    await perform<void, Viewer>(system, async (act) => {
      const told = await loadTold(act, event)
      const rule = reactions[told.type].find(({ name }) => name === reaction)
      if (!rule) return
      const mark = await act.tx
        .insertInto('platform.reaction_done')
        .values({ event, reaction, at: act.now })
        .onConflict((on) => on.doNothing())
        .executeTakeFirst()
      if (mark.numInsertedOrUpdatedRows === 0n) return
      await rule.run(act as Act<SystemViewer>, told)
    })
  }
}

async function loadTold(look: Look, id: string): Promise<Told> {
  const row = await look.tx
    .selectFrom('platform.event')
    .select(['id', 'type', 'payload', 'actor', 'at'])
    .where('id', '=', id)
    .executeTakeFirst()
  return found(row) as unknown as Told
}
