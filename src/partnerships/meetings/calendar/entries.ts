import type { ExpressionBuilder } from 'kysely'
import { jsonArrayFrom } from 'kysely/helpers/postgres'
import type { MeetingId, MemberId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { DB } from '#map/schema.ts'
import type { Look } from '#platform/act.ts'
import type { CalendarEntry, ChangedDate } from '#platform/calendar/entry.ts'
import { after, days } from '#platform/time.ts'
import { sentence } from '#ui/wording.ts'
import { howWords } from '../../words.ts'
import { datesOf, ruleOf, skippedOf } from '../time/series.ts'

/** @public A meeting as one of the two has it in their calendar. */
export interface Entry {
  readonly meeting: MeetingId
  readonly state: 'proposed' | 'agreed' | 'cancelled' | 'lapsed'
  readonly startsAt: Date
  readonly entry: CalendarEntry
}

/** Dates that the clock skips are told this far ahead; every change of a series tells them anew. */
const SKIPS_AHEAD = days(730)

/** Meetings of one member with the other's name and the dates that differ, narrowed by who asks. */
const entryRows = (look: Pick<Look, 'tx'>, member: MemberId) =>
  look.tx
    .selectFrom('partnerships.meeting as m')
    .innerJoin('hellos.hello as h', 'h.id', 'm.hello')
    .innerJoin('members.member as t', (on) =>
      on.on((eb) =>
        eb(
          't.id',
          '=',
          eb.case().when('h.sender', '=', member).then(eb.ref('h.receiver')).else(eb.ref('h.sender')).end(),
        ),
      ),
    )
    .select(['m.id', 'm.state', 'm.sequence', 'm.zone', 'm.starts_local as startsLocal', 'm.minutes'])
    .select(['m.repeats', 'm.repeats_until as repeatsUntil', 'm.channel', 'm.place', 'm.activity', 'm.links'])
    .select(['m.changed_at as changedAt', 'm.starts_at as startsAt', 't.name'])
    .select((eb) =>
      jsonArrayFrom(
        eb
          .selectFrom('partnerships.occurrence as o')
          .select(['o.local', 'o.starts_at as at', 'o.minutes', 'o.place', 'o.state', 'o.channel'])
          .whereRef('o.meeting', '=', 'm.id')
          // What was moved on before the series itself was is no date of it any more.
          .whereRef('o.local', '>=', 'm.starts_local')
          .where((w) => w.or([w('o.state', '=', 'cancelled'), w('o.moved', '=', true)]))
          .orderBy('o.local'),
      ).as('dates'),
    )
    .where((eb) => eb.or([eb('h.sender', '=', member), eb('h.receiver', '=', member)]))
    .orderBy('m.id')

type Row = Awaited<ReturnType<ReturnType<typeof entryRows>['executeTakeFirstOrThrow']>>

function entryOf(row: Row, now: Date): Entry {
  const rule = ruleOf(row)
  const series = rule === undefined ? {} : { rule, without: withoutOf(row), changed: changedOf(row, now) }
  return {
    meeting: row.id,
    state: row.state,
    startsAt: row.startsAt,
    entry: {
      ...{ id: row.id, sequence: row.sequence, zone: row.zone, start: row.startsLocal },
      ...{ minutes: row.minutes, ...series, place: row.place },
      // Nothing here says what it is about: calendars are looked at by others, too.
      summary: `Meeting with ${row.name}`,
      description: descriptionOf(row),
      path: to('meeting', { meeting: row.id }),
      changedAt: row.changedAt.toISOString(),
    },
  }
}

const descriptionOf = ({ channel, activity, links }: Pick<Row, 'channel' | 'activity' | 'links'>): string =>
  [sentence(`${howWords[channel]}.`), activity, ...links].filter(Boolean).join('\n')

const withoutOf = ({ dates, repeatsUntil }: Row): string[] =>
  dates
    .filter(({ state, local }) => state === 'cancelled' && local.slice(0, 10) <= (repeatsUntil ?? local))
    .map(({ local }) => local)

/** Dates that were moved, and those whose time the clock skips. */
function changedOf(row: Row, now: Date): ChangedDate[] {
  const moved = row.dates
    .filter(({ state }) => state !== 'cancelled')
    .map(({ local, at, minutes, place, channel }) => ({
      ...{ local, at: new Date(at).toISOString(), minutes, place: place ?? row.place },
      ...(channel && channel !== row.channel ? { description: descriptionOf({ ...row, channel }) } : {}),
    }))
  const differs = new Set(row.dates.map(({ local }) => local))
  const skipped = skippedOf(datesOf(row, now, after(now, SKIPS_AHEAD)), row.zone)
    .filter(({ local }) => !differs.has(local))
    .map(({ local, at }) => ({ local, at: at.toISOString(), minutes: row.minutes, place: row.place }))
  return [...moved, ...skipped].sort((a, b) => (a.local < b.local ? -1 : 1))
}

/** @public A meeting as this member's calendar has it; undefined for anyone who is not one of the two. */
export async function entryFor(
  look: Pick<Look, 'tx' | 'now'>,
  member: MemberId,
  meeting: MeetingId,
): Promise<Entry | undefined> {
  const row = await entryRows(look, member).where('m.id', '=', meeting).executeTakeFirst()
  return row && entryOf(row, look.now)
}

const A_LIST = 300
/** How long what has been stays in a list. */
const KEPT = days(90)

/** @public Whether dates of a meeting that the caller calls `m` have been, or stand; where all are cancelled nothing is left of it. */
export const hasBeen = (eb: ExpressionBuilder<DB & { m: DB['partnerships.meeting'] }, 'm'>) =>
  eb.exists(
    eb
      .selectFrom('partnerships.occurrence as b')
      .select('b.id')
      .whereRef('b.meeting', '=', 'm.id')
      .where('b.state', '!=', 'cancelled')
      .whereRef('b.local', '>=', 'm.starts_local'),
  )

/** All agreed meetings of a member, and what has been of a series that ended, for a calendar that subscribes. */
export async function entriesFor(look: Look, member: MemberId): Promise<CalendarEntry[]> {
  const rows = await entryRows(look, member)
    .where((eb) =>
      eb.or([
        eb('m.state', '=', 'agreed'),
        eb.and([
          eb('m.state', '=', 'cancelled'),
          eb('m.repeats', '!=', 'once'),
          eb('m.over_at', '>', after(look.now, -KEPT)),
          hasBeen(eb),
        ]),
      ]),
    )
    .where((eb) => eb.or([eb('m.repeats', '!=', 'once'), eb('m.starts_at', '>', after(look.now, -KEPT))]))
    .limit(A_LIST)
    .execute()
  return rows.map((row) => entryOf(row, look.now).entry)
}
