import { sql } from 'kysely'

/**
 * @public In a query that calls the partnership `p`: on how many days the two met or were in touch since the trial began.
 * Meetings held and contacts logged count alike, and at most one a day.
 */
export const talkedDays = () =>
  sql<number>`(
    select count(*)::int from (
      select c.on_day as day from partnerships.contact c where c.partnership = p.id
      union
      select (o.starts_at at time zone m.zone)::date from partnerships.occurrence o
      join partnerships.meeting m on m.id = o.meeting where m.partnership = p.id and o.state = 'held'
        and o.starts_at >= p.started_at
    ) talked)`

/** @public In the same query: whether a meeting of theirs is agreed for after this instant, and nobody knows yet that it failed. */
export const isPlanned = (since: Date) =>
  sql<boolean>`exists (
    select 1 from partnerships.occurrence o join partnerships.meeting m on m.id = o.meeting
    where m.partnership = p.id and m.state = 'agreed' and o.state = 'planned' and o.starts_at > ${since})`
