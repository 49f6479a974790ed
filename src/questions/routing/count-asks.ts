import { type RawBuilder, sql } from 'kysely'
import type { Act, Look } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { found } from '#platform/refusal.ts'
import { after, days, hours } from '#platform/time.ts'

/** What the whole house has to do with asking just now. */
export interface House {
  readonly enrolled: number
  /** Grows while one run routes several questions. */
  asksThisWeek: number
  readonly meanAsks: number
  /** Share of invitations that are answered, yes or no. */
  readonly meanAnswered: number
}

const WEEK = days(7)
const QUARTER = days(90)
/** What is older says little about how somebody answers today. */
const RECORD = days(180)
/** Share of invitations answered where nothing is known yet, and how many invitations' worth of it. */
const START = { share: 0.5, weight: 20 }

/** Since when asks count for what. */
export interface Spans {
  readonly week: Date
  readonly quarter: Date
  readonly record: Date
}

export const spansTo = (now: Date): Spans => ({
  week: after(now, -WEEK),
  quarter: after(now, -QUARTER),
  record: after(now, -RECORD),
})

/** An hour more or less of half a year changes nobody's chance. */
const COUNTED_FOR = hours(1)

/**
 * Holds the turn of whoever routes until the transaction ends: the week's asks are counted by one at a time. Returns when
 * the house was last counted.
 */
export async function takeTurn({ tx }: Act): Promise<Date | null> {
  const row = await tx.selectFrom('questions.routing').select('counted_at').forUpdate().executeTakeFirst()
  return found(row).counted_at
}

/** Counts the house anew where that was an hour ago. Only whoever has the turn may. */
export async function countAgain(act: Act, counted: Date | null): Promise<void> {
  if (Math.abs(act.now.getTime() - (counted?.getTime() ?? 0)) < COUNTED_FOR) return
  const { enrolled, ...asks } = await act.tx
    .selectFrom('questions.invitation')
    .select(recordOf(spansTo(act.now)))
    .select(countEnrolled(act.tx).as('enrolled'))
    .where('asked_at', '>', after(act.now, -RECORD))
    .executeTakeFirstOrThrow()
  await act.tx
    .updateTable('questions.routing')
    .set({ counted_at: act.now, enrolled: enrolled ?? 0, ...asks })
    .execute()
}

const countEnrolled = (tx: Database) =>
  tx.selectFrom('programmes.enrolment').select(({ fn }) => fn.countAll<number>().as('n'))

/** Asks after one instant, up to another. */
const countAsks = (tx: Database, from: RawBuilder<Date>, until: RawBuilder<Date>) =>
  tx
    .selectFrom('questions.invitation')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('asked_at', '>', from)
    .where('asked_at', '<=', until)

/** Counts of the last hour are mended by what came and went since: a tenth of the work of counting a week anew. */
const countHouse = askedOften((tx, { now, week, fresh }: { now: Date; week: Date; fresh: Date }) => {
  const counted = sql.ref<Date>('r.counted_at')
  const come = countAsks(tx, counted, sql`${now}`)
  const gone = countAsks(tx, sql`${counted} - interval '7 days'`, sql`${week}`)
  const isFresh = sql<boolean>`${counted} > ${fresh} and ${counted} <= ${now}`
  return tx
    .selectFrom('questions.routing as r')
    .select(['r.quarter', 'r.answered', 'r.received'])
    .select([
      sql<number>`case when ${isFresh} then r.enrolled else (${countEnrolled(tx)}) end`.as('enrolled'),
      sql<number>`case when ${isFresh} then r.week + (${come}) - (${gone})
        else (${countAsks(tx, sql`${week}`, sql`${now}`)}) end`.as('week'),
    ])
})

/** The week's asks as they are, the rest as it was last counted. */
export async function readHouse({ tx, now }: Look): Promise<House> {
  const [row] = await countHouse(tx, { now, week: after(now, -WEEK), fresh: after(now, -COUNTED_FOR) })
  const { quarter, answered, received, enrolled, week } = found(row)
  return {
    enrolled,
    asksThisWeek: week,
    meanAsks: quarter / Math.max(1, enrolled),
    meanAnswered: (answered + START.share * START.weight) / (received + START.weight),
  }
}

/** What one or many have to do with the asks they had. */
export const recordOf = ({ week, quarter }: Spans) => [
  sql<number>`count(*) filter (where asked_at > ${week})`.as('week'),
  sql<number>`count(*) filter (where asked_at > ${quarter})`.as('quarter'),
  sql<number>`count(*) filter (where state in ('answered', 'passed'))`.as('answered'),
  // Says something about whoever had it: answered either way, or left for seven days.
  sql<number>`count(*) filter (where state in ('answered', 'passed')
    or (state in ('open', 'snoozed') and asked_at <= ${week}))`.as('received'),
]
