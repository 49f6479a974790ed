import { type RawBuilder, sql } from 'kysely'
import type { Stage } from '#members/member.ts'
import { isThere } from '#members/taking-part.ts'
import type { Look } from '#platform/act.ts'
import { span } from '#platform/database/span.ts'
import { after, dayIn, days } from '#platform/time.ts'

// *Who is asked*: what comes to those who offer to help. A *helper* takes part as somebody who offers, for two weeks or
// longer, and is neither paused nor outside their days. *Asked* is whoever got a hello, an introduction or a question;
// which hellos, and what became of them, is read for nothing here but to be counted.

const LONG_ENOUGH = days(14)
const WINDOW = days(90)
/** @public Fewer than these are somebody, not a group. */
export const SMALLEST_GROUP = 5

/** A time in which something came to helpers. */
interface During {
  readonly from: Date
  readonly until: Date
}
const lately = (now: Date): During => ({ from: after(now, -WINDOW), until: now })

const within = ({ from, until }: During, at: string): RawBuilder<boolean> =>
  sql<boolean>`(${sql.ref(at)} > ${from}::timestamptz and ${sql.ref(at)} <= ${until}::timestamptz)`

/**
 * @public Helpers `m` of today who offered two weeks before a time was over, with what came to each in it (the last
 * ninety days, unless said), for a query that narrows or counts them.
 */
export const helperRows = ({ tx, now }: Look, during: During = lately(now)) => {
  const today = dayIn('UTC', now)
  return tx
    .selectFrom('programmes.enrolment as e')
    .innerJoin('members.member as m', 'm.id', 'e.member')
    .leftJoin('members.profile as p', 'p.member', 'm.id')
    .select(['m.id', 'p.stage'])
    .select(
      sql<number>`(select count(*)::int from hellos.hello h
        where h.receiver = m.id and ${within(during, 'h.said_at')})`.as('hellos'),
    )
    .select(
      sql<boolean>`(exists (select from hellos.introduction i where i.host = m.id and ${within(during, 'i.asked_at')})
        or exists (select from questions.invitation v where v.member = m.id and ${within(during, 'v.asked_at')}))`.as(
        'askedOtherwise',
      ),
    )
    .where('e.role', '!=', 'mentee')
    .where(isThere(now))
    .where(sql<boolean>`e.enrolled_at <= ${during.until}::timestamptz - ${span(LONG_ENOUGH)}`)
    .where(
      sql<boolean>`(e.paused_at is null or e.pause_until <= ${today}::date)
        and coalesce(e.from_on <= ${today}::date, true) and coalesce(e.until_on >= ${today}::date, true)`,
    )
}

/** Helpers of one stage; null where they did not say. */
export interface StageRow {
  readonly stage: Stage | null
  readonly helpers: number
  readonly notAsked: number
  readonly hellos: number
}

/** Who is asked, by stage. */
export async function readStages(look: Look): Promise<StageRow[]> {
  const rows = await look.tx
    .selectFrom(helperRows(look).as('h'))
    .select(({ fn }) => ['h.stage', fn.countAll<number>().as('helpers')])
    .select([
      sql<number>`(count(*) filter (where h.hellos = 0 and not h."askedOtherwise"))::int`.as('notAsked'),
      sql<number>`sum(h.hellos)::int`.as('hellos'),
    ])
    .groupBy('h.stage')
    .execute()
  return rows.map((row) => ({ ...row, helpers: Number(row.helpers) }))
}

/** How hellos were shared among all who offer today, in thirty days. */
export interface MonthRow {
  /** When the thirty days began. */
  readonly from: Date
  readonly helpers: number
  readonly hellos: number
  /** Helpers without a hello. */
  readonly without: number
  /** Hellos to the tenth of helpers with the most. */
  readonly busiest: number
  /** 0 all alike, 1 all to one; null where there was no hello. */
  readonly gini: number | null
}

const MONTHS = 6
const MONTH = days(30)

/**
 * The last six times thirty days in which somebody offered, the latest last. The Gini coefficient is 2 Σ i x_i / (n Σ x) - (n + 1) / n over hellos in
 * ascending order, i from 1 (Gini 1912, in the form of Dixon et al. 1987).
 */
export async function readMonths(look: Look): Promise<MonthRow[]> {
  const { now } = look
  const helpers = helperRows(look).clearSelect().select(['m.id', 'e.enrolled_at'])
  const { rows } = await sql<MonthRow>`
    with month as (
      select ${now}::timestamptz - (n + 1) * ${span(MONTH)} as starts, ${now}::timestamptz - n * ${span(MONTH)} as ends
      from generate_series(0, ${MONTHS - 1}::int) n
    ),
    hello as (
      select m.starts, h.receiver, count(*)::int as n
      from month m join hellos.hello h on h.said_at > m.starts and h.said_at <= m.ends
      group by 1, 2
    ),
    share as (
      select m.starts, coalesce(o.n, 0) as n,
        row_number() over (partition by m.starts order by coalesce(o.n, 0)) as place,
        count(*) over (partition by m.starts) as helpers
      from month m join (${helpers}) p on p.enrolled_at <= m.ends
      left join hello o on o.starts = m.starts and o.receiver = p.id
    )
    select starts as from, max(helpers)::int as helpers, sum(n)::int as hellos,
      (count(*) filter (where n = 0))::int as without,
      coalesce(sum(n) filter (where place > helpers - ceil(helpers / 10.0)), 0)::int as busiest,
      (2.0 * sum(place * n) / nullif(max(helpers) * sum(n), 0) - (max(helpers) + 1.0) / max(helpers))::float as gini
    from share group by starts order by starts`.execute(look.tx)
  return rows
}
