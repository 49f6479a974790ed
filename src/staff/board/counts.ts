import { type RawBuilder, sql } from 'kysely'
import type { Stage } from '#members/member.ts'
import type { Look } from '#platform/act.ts'
import { helperRows } from '../insights/helpers.ts'
import type { Span } from './quarter.ts'

// *Report to the board*: sums over a quarter and the one before. Nothing here reads whose they are, what was written, who
// set whom aside, who ended what or why.

/** The quarter that is reported, and the one before. */
export interface Spans {
  readonly now: Span
  readonly before: Span
}

/** The same count of both. */
export interface Both<Counts> {
  readonly now: Counts
  readonly before: Counts
}

const quarters = ({ now, before }: Spans): RawBuilder<unknown> => sql`(values
  (true, ${now.from}::timestamptz, ${now.until}::timestamptz, ${now.firstDay}::date, ${now.dayAfter}::date),
  (false, ${before.from}::timestamptz, ${before.until}::timestamptz, ${before.firstDay}::date, ${before.dayAfter}::date)
) as q (now, starts, ends, first_day, day_after)`

const inQuarter = (at: string) => sql`${sql.ref(at)} >= q.starts and ${sql.ref(at)} < q.ends`

async function readBoth<Counts extends object>(
  look: Look,
  query: RawBuilder<Counts & { now: boolean }>,
): Promise<Both<Counts>> {
  const { rows } = await query.execute(look.tx)
  const of = (now: boolean) => rows.find((row) => row.now === now) as Counts
  return { now: of(true), before: of(false) }
}

interface HelloCounts {
  readonly said: number
  /** Of those, the ones that became a conversation so far; and in how many hours half of them did. */
  readonly talked: number
  readonly hours: number | null
  /** Conversations that an introduction opened. */
  readonly introduced: number
}

export const readHellos = (look: Look, spans: Spans): Promise<Both<HelloCounts>> =>
  readBoth(
    look,
    sql`
    select q.now,
      (count(h.id) filter (where h.origin <> 'introduction'))::int as said,
      (count(h.id) filter (where h.origin <> 'introduction' and h.state in ('asking', 'talking', 'ended')))::int as talked,
      percentile_cont(0.5) within group (order by extract(epoch from h.first_answer_at - h.said_at) / 3600)
        filter (where h.origin <> 'introduction' and h.state in ('asking', 'talking', 'ended')) as hours,
      (count(h.id) filter (where h.origin = 'introduction'))::int as introduced
    from ${quarters(spans)} left join hellos.hello h on ${inQuarter('h.said_at')}
    group by q.now`,
  )

/** Hellos by the stage of who said them, and of who got them; null for whoever did not say theirs. */
export interface StageCounts {
  readonly now: boolean
  readonly stage: Stage | null
  readonly said: number
  readonly got: number
}

export async function readHelloStages(look: Look, spans: Spans): Promise<StageCounts[]> {
  const { rows } = await sql<StageCounts>`
    select q.now, p.stage, (count(*) filter (where x.side = 'said'))::int as said,
      (count(*) filter (where x.side = 'got'))::int as got
    from ${quarters(spans)} join hellos.hello h on ${inQuarter('h.said_at')} and h.origin <> 'introduction'
    cross join lateral (values ('said', h.sender), ('got', h.receiver)) as x (side, member)
    left join members.profile p on p.member = x.member
    group by q.now, p.stage`.execute(look.tx)
  return rows
}

interface PartnershipCounts {
  readonly begun: number
  readonly wentOn: number
  /** Under way when the quarter was over. */
  readonly underWay: number
  readonly ended: number
  readonly talks: number
  readonly minutes: number
  readonly lessons: number
  /** Lessons by the last word on them. */
  readonly tried: number
  readonly works: number
  readonly goals: number
  readonly things: number
  /** Topics on which somebody knows more than at first, by their own word. */
  readonly risen: number
}

/** A count over one table, of what lies in the quarter of the row. */
const counted = (from: string, at: string, where: RawBuilder<unknown> = sql`true`) =>
  sql`(select count(*)::int from ${sql.table(from)} x where ${inQuarter(`x.${at}`)} and ${where})`

const held = sql`partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
  where m.partnership is not null and o.state = 'held' and ${inQuarter('o.starts_at')}`
const contacts = sql`partnerships.contact c
  where c.partnership is not null and c.on_day >= q.first_day and c.on_day < q.day_after`

export const readPartnerships = (look: Look, spans: Spans): Promise<Both<PartnershipCounts>> =>
  readBoth(
    look,
    sql`
    select q.now,
      ${counted('partnerships.partnership', 'started_at')} as begun,
      ${counted('partnerships.partnership', 'active_at')} as "wentOn",
      (select count(*)::int from partnerships.partnership x
        where x.started_at < q.ends and (x.ended_at is null or x.ended_at >= q.ends)) as "underWay",
      ${counted('partnerships.partnership', 'ended_at')} as ended,
      ((select count(*) from ${held}) + (select count(*) from ${contacts}))::int as talks,
      ((select coalesce(sum(o.minutes), 0) from ${held}) + (select coalesce(sum(c.minutes), 0) from ${contacts}))::int
        as minutes,
      ${counted('partnerships.lesson', 'taught_at')} as lessons,
      ${counted('partnerships.lesson', 'said_at', sql`x.state in ('tried', 'works')`)} as tried,
      ${counted('partnerships.lesson', 'said_at', sql`x.state = 'works'`)} as works,
      ${counted('partnerships.goal', 'done_at', sql`x.state = 'reached'`)} as goals,
      (select count(*)::int from partnerships.thing x
        where x.made_on >= q.first_day and x.made_on < q.day_after) as things,
      ${counted('partnerships.level', 'said_at', sql`x.level_now > x.level_then`)} as risen
    from ${quarters(spans)}`,
  )

interface HelperCounts {
  readonly helpers: number
  /** Got a hello, an introduction or a question. */
  readonly asked: number
}

/** Of those who offer help today, and did then. */
export async function readHelpers(look: Look, spans: Spans): Promise<Both<HelperCounts>> {
  const of = (span: Span, now: boolean) =>
    look.tx
      .selectFrom(helperRows(look, span).as('h'))
      .select([
        sql<boolean>`${sql.lit(now)}::boolean`.as('now'),
        sql<number>`count(*)::int`.as('helpers'),
        sql<number>`(count(*) filter (where h.hellos > 0 or h."askedOtherwise"))::int`.as('asked'),
      ])
  const rows = await of(spans.now, true).unionAll(of(spans.before, false)).execute()
  const counts = (now: boolean) => rows.find((row) => row.now === now) ?? { helpers: 0, asked: 0 }
  return { now: counts(true), before: counts(false) }
}

interface NewCounts {
  /** Whose first two weeks are over. */
  readonly newcomers: number
  /** Of those, whom somebody wrote to or met in them. */
  readonly met: number
  readonly questions: number
  readonly answered: number
  readonly hours: number | null
  readonly helped: number
}

/** Newcomers, and what was asked of everybody. */
export const readNew = (look: Look, spans: Spans): Promise<Both<NewCounts>> =>
  readBoth(
    look,
    sql`
    select q.now, n.*, t.*,
      (select count(*)::int from questions.post x
        where x.kind = 'answer' and x.hidden_at is null and ${inQuarter('x.helped_at')}) as helped
    from ${quarters(spans)}
    cross join lateral (
      select count(*)::int as newcomers,
        (count(*) filter (where exists (select from welcome.step s where s.member = w.member and s.step = 'contact'
          and not s.skipped and s.reached_at <= w.began_at + interval '14 days')))::int as met
      from welcome.newcomer w
      where ${inQuarter('w.began_at')} and w.began_at + interval '14 days' <= ${look.now}::timestamptz
        and (w.off_at is null or w.off_at > w.began_at + interval '14 days')) n
    cross join lateral (
      select count(*)::int as questions, count(h.answered_at)::int as answered,
        percentile_cont(0.5) within group (order by extract(epoch from h.answered_at - h.asked_at) / 3600)
          filter (where h.answered_at is not null) as hours
      from questions.thread h
      where h.kind = 'question' and h.hidden_at is null and h.merged_into is null and ${inQuarter('h.asked_at')}) t`,
  )
