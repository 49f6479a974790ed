import { sql } from 'kysely'
import type { Act, Look } from '#platform/act.ts'
import type { House } from '#platform/house.ts'
import { after, dayIn, days } from '#platform/time.ts'
import { system } from '#platform/viewer.ts'

// How many hellos a list of suggestions brings is learned from what happens: lists read and hellos said, in all. Nothing
// says who read what.

/** @public Lists read in this process and not yet written down. */
export interface Readings {
  /** Notes a list by the chances of a hello at kappa 1, place by place; `before` stand on earlier pages of it. */
  note(asks: readonly number[], before: number): void
  writeDown(): Promise<void>
}

/** @public */
export function readingsOf(house: House): Readings {
  let kept = { lists: 0, asks: 0 }
  return {
    note: (asks, before) => {
      if (asks.length === 0) return
      const expected = asks.reduce((sum, ask, place) => sum + ask / (before + place + 1), 0)
      kept = { lists: kept.lists + 1, asks: kept.asks + expected }
    },
    writeDown: async () => {
      if (kept.lists === 0) return
      const read = kept
      kept = { lists: 0, asks: 0 }
      await house.perform(system, (act) => addReading(act, read))
    },
  }
}

async function addReading(act: Act, { lists, asks }: { lists: number; asks: number }): Promise<void> {
  await act.tx
    .insertInto('market.reading')
    .values({ day: dayIn('UTC', act.now), lists, asks })
    .onConflict((on) =>
      on.column('day').doUpdateSet({
        lists: sql<number>`reading.lists + excluded.lists`,
        asks: sql<number>`reading.asks + excluded.asks`,
      }),
    )
    .execute()
}

/** Lists of suggestions that all members read together, over how many days. */
export interface ListsRead {
  readonly lists: number
  readonly days: number
}

/** Those of the last four weeks, or of as many days as any were counted. */
export async function listsRead(look: Look): Promise<ListsRead> {
  const since = dayIn('UTC', after(look.now, -LEARNED_FROM))
  const { lists, first } = await look.tx
    .selectFrom('market.reading')
    .select(({ fn }) => [
      fn.sum<number | null>('lists').as('lists'),
      fn.min<string | null>('day').as('first'),
    ])
    .where('day', '>', since)
    .executeTakeFirstOrThrow()
  const counted = first === null ? 0 : (look.now.getTime() - Date.parse(`${first}T00:00:00Z`)) / days(1)
  return { lists: Number(lists ?? 0), days: Math.max(0, counted) }
}

/** Long enough that a quiet week says little, short enough to follow a change of ways. */
const LEARNED_FROM = days(28)
/** Hellos' worth of the start, kappa 1, so that the first few do not decide for everybody. */
const START_WEIGHT = 50
const LEAST = 0.05
const MOST = 3

/**
 * κ: hellos said over hellos expected at κ = 1 by the lists that were read, in the last four weeks. Whoever reads the same
 * list daily and says hello once makes it small; what matters is the sum.
 */
export async function fittedKappa(look: Look): Promise<number> {
  const since = after(look.now, -LEARNED_FROM)
  const { said, expected } = await look.tx
    .selectNoFrom((q) => [
      q
        .selectFrom('platform.event')
        .select(({ fn }) => fn.countAll<number>().as('n'))
        .where('type', '=', 'hello.said')
        .where('at', '>', since)
        .as('said'),
      q
        .selectFrom('market.reading')
        .select(({ fn }) => fn.sum<number | null>('asks').as('n'))
        .where('day', '>', dayIn('UTC', since))
        .as('expected'),
    ])
    .executeTakeFirstOrThrow()
  const kappa = (Number(said ?? 0) + START_WEIGHT) / (Number(expected ?? 0) + START_WEIGHT)
  return Math.min(MOST, Math.max(LEAST, kappa))
}
