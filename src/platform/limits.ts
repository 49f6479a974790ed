import { sql } from 'kysely'
import type { Look } from './act.ts'
import { Refusal } from './refusal.ts'
import { after } from './time.ts'

/** @public At most `most` within a window of `seconds`, for one kind of act by one somebody. */
export interface Limit {
  readonly kind: string
  readonly most: number
  readonly seconds: number
}

/**
 * @public Takes one of the limit or throws a 429 with when to try again. One conditional statement, so that thirty at
 * once cannot slip past together. Counted only if the surrounding transaction commits.
 */
export async function takeLimit(
  look: Pick<Look, 'tx' | 'now'>,
  { kind, most, seconds }: Limit,
  who: string,
): Promise<void> {
  const start = new Date(Math.floor(look.now.getTime() / (seconds * 1000)) * seconds * 1000)
  const taken = await look.tx
    .insertInto('platform.limit_use')
    .values({ kind, who, window_start: start, used: 1 })
    .onConflict((on) =>
      on
        .columns(['kind', 'who', 'window_start'])
        .doUpdateSet({ used: sql`limit_use.used + 1` })
        .where(sql<boolean>`limit_use.used < ${most}`),
    )
    .executeTakeFirst()
  if (taken.numInsertedOrUpdatedRows === 1n) return
  const wait = Math.ceil((after(start, seconds * 1000).getTime() - look.now.getTime()) / 1000)
  throw tooMany(wait)
}

/** The kind no of every limit; `wait` in seconds. */
const tooMany = (wait: number): Refusal =>
  new Refusal('too_many', 429, `That was a little too often. Please try again ${inAbout(wait)}.`, wait)

/** @public Forgets windows that ended a day ago. */
export async function sweepLimits(look: Pick<Look, 'tx' | 'now'>): Promise<void> {
  await look.tx
    .deleteFrom('platform.limit_use')
    .where('window_start', '<', after(look.now, -86_400_000))
    .execute()
}

/** @public Limits on reading, counted in this process alone: a page that is read must not write. */
export interface ReadingLimits {
  /** Takes one of the limit, or throws a 429 with when to try again. */
  take(limit: Limit, who: string, now: Date): void
}

/** @public */
export function openReadingLimits(): ReadingLimits {
  const windows = new Map<string, { start: number; used: Map<string, number> }>()

  /** What everybody used in the window of now; the one before is forgotten as a whole. */
  const usedIn = (kind: string, start: number): Map<string, number> => {
    const window = windows.get(kind)
    if (window?.start === start) return window.used
    const used = new Map<string, number>()
    windows.set(kind, { start, used })
    return used
  }

  return {
    take: ({ kind, most, seconds }, who, now) => {
      const length = seconds * 1000
      const start = Math.floor(now.getTime() / length) * length
      const used = usedIn(kind, start)
      const before = used.get(who) ?? 0
      if (before >= most) throw tooMany(Math.ceil((start + length - now.getTime()) / 1000))
      used.set(who, before + 1)
    },
  }
}

const inAbout = (seconds: number): string =>
  seconds <= 90
    ? 'in a minute'
    : seconds <= 5400
      ? `in about ${Math.ceil(seconds / 60)} minutes`
      : `in about ${Math.ceil(seconds / 3600)} hours`
