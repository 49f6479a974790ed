import type { OccurrenceId } from '#map/ids.ts'
import { after, dayIn, days, hours, minutes } from '#platform/time.ts'
import { HORIZON } from '../meetings/meeting.ts'
import { firstAt, type SeriesDate } from '../meetings/time/series.ts'
import { datesOfStory } from './dates.ts'
import { atOf, otherOf, type Rows, type Told } from './rows.ts'
import type { MeetingStory, PartnershipStory, Who } from './story.ts'
import { ago, idOf } from './times.ts'

// When two people met, meet and will meet; and what they logged of elsewhere.

export const contactRows = (told: Told, { contacts = [] }: PartnershipStory): Rows => ({
  'partnerships.contact': contacts.map(([by, n, channel, long], place) => {
    const at = atOf(told, n)
    return {
      ...{ id: idOf<'contact'>(`${told.id} contact ${place}`), hello: told.hello, partnership: told.id },
      ...{ by: told[by].id, on_day: dayIn(told[by].zone, at), channel, minutes: long, logged_at: at },
    }
  }),
})

/** A meeting with its dates, with what was said of each and written on some. */
export function meetingRows(told: Told, story: PartnershipStory): readonly Rows[] {
  return (story.meetings ?? []).map((meeting, place) => {
    const id = idOf<'meeting'>(`${told.id} meeting ${place}`)
    const zone = told[meeting.by].zone
    const dates = datesOfStory(meeting, zone, told.now)
    const [first] = dates
    if (!first) return {}
    const { repeats = 'once', channel, place: where = '', activity = '', links = [], proposed } = meeting
    const madeAt = atOf(told, Math.max(meeting.first + 3, 0.3))
    const over = story.ended && first.at < told.now && repeats !== 'once' ? atOf(told, story.ended.ago) : null
    return {
      'partnerships.meeting': [
        {
          ...{ id, hello: told.hello, partnership: told.id, by: told[meeting.by].id, zone, repeats, channel },
          state: proposed ? ('proposed' as const) : over ? ('cancelled' as const) : ('agreed' as const),
          ...{ starts_local: first.local, minutes: meeting.minutes, place: where, activity },
          ...{ links: [...links], made_at: madeAt, agreed_at: proposed ? null : madeAt, over_at: over },
          ...{ starts_at: first.at, changed_at: over ?? madeAt },
          filled_until: proposed ? null : after(told.now, HORIZON),
        },
      ],
      ...(proposed ? {} : dateRows({ told, story, meeting, id, dates })),
    }
  })
}

interface Dating {
  readonly told: Told
  readonly story: PartnershipStory
  readonly meeting: MeetingStory
  readonly id: ReturnType<typeof idOf<'meeting'>>
  readonly dates: readonly SeriesDate[]
}

function dateRows({ told, story, meeting, id, dates }: Dating): Rows {
  const states = statesOf({ told, story, meeting, dates })
  const rows = dates.map(({ local, at }, n) => ({
    ...{ id: idOf<'occurrence'>(`${id} ${local}`), meeting: id, local, starts_at: at },
    ...{ minutes: states[n] === 'missed' ? 0 : meeting.minutes, state: states[n] ?? 'planned' },
    settled_at: states[n] === 'planned' ? null : settledAt(told, at),
  }))
  const held = rows.filter(({ state }) => state === 'held').toReversed()
  const open = rows.findLast(({ state, starts_at }) => state === 'planned' && starts_at < told.now)
  const word = (who: Who, row: (typeof rows)[number], happened: boolean) => ({
    ...{ occurrence: row.id, member: told[who].id, happened, minutes: row.minutes },
    said_at: settledAt(told, row.starts_at),
  })
  return {
    'partnerships.occurrence': rows,
    'partnerships.move': moveRows(told, meeting, id, rows),
    'partnerships.confirmation': [
      ...held.flatMap((row) => [word('a', row, true), word('b', row, true)]),
      ...rows.filter(({ state }) => state === 'missed').map((row) => word(otherOf(meeting.by), row, false)),
      ...(open && meeting.lastSaidBy ? [word(meeting.lastSaidBy, open, true)] : []),
    ],
    'partnerships.meeting_note': (meeting.notes ?? []).flatMap(({ back, by, shared, words }) => {
      const row = held[back]
      return row
        ? [
            {
              ...{ occurrence: row.id, member: told[by].id, shared, words },
              written_at: after(settledAt(told, row.starts_at), minutes(10)),
            },
          ]
        : []
    }),
  }
}

/** What is asked for about the next date; the agreed one stands until then. */
function moveRows(
  told: Told,
  { move, by, minutes: long, channel, place = '' }: MeetingStory,
  meeting: Dating['id'],
  dates: readonly { id: OccurrenceId; local: string; state: string; starts_at: Date }[],
) {
  const next = dates.find(
    ({ state, starts_at }) => state === 'planned' && after(starts_at, -hours(2)) > told.now,
  )
  if (!(move && next)) return []
  const zone = told[by].zone
  const startsLocal = `${next.local.slice(0, 11)}${move.clock}`
  return [
    {
      ...{ id: idOf<'move'>(`${meeting} move`), meeting, occurrence: next.id, by: told[move.by].id, zone },
      ...{
        starts_local: startsLocal,
        starts_at: firstAt({ zone, startsLocal }),
        minutes: long,
        channel,
        place,
      },
      proposed_at: atOf(told, 0.1),
    },
  ]
}

/** Some hours after, and not before now. */
const settledAt = ({ now }: Told, at: Date): Date =>
  new Date(Math.min(after(at, hours(3)).getTime(), now.getTime()))

type DateState = 'planned' | 'cancelled' | 'held' | 'missed'

/** What became of each date: a pause and an end cancel those to come, an absence those within. */
function statesOf({ told, story, meeting, dates }: Omit<Dating, 'id'>): DateState[] {
  const { now } = told
  const { away = [], missedEvery = Number.POSITIVE_INFINITY, lastSaidBy } = meeting
  const latest = dates.findLast(({ at }) => after(at, minutes(meeting.minutes)) <= now)
  const isOff = (at: Date) =>
    away.some(([from, to]) => at >= ago(now, from) && at <= ago(now, to)) || isInPause(story, at, now)
  return dates.map((date, n) => {
    if (isOff(date.at) || (story.ended && date.at > ago(now, story.ended.ago))) return 'cancelled'
    if (date.at > now || !latest || date.at > latest.at) return 'planned'
    if (date === latest && lastSaidBy && date.at > ago(now, 6)) return 'planned'
    return n % missedEvery === missedEvery - 1 ? 'missed' : 'held'
  })
}

const isInPause = ({ paused }: PartnershipStory, at: Date, now: Date): boolean =>
  paused !== undefined &&
  at >= ago(now, paused.ago) &&
  (paused.until === undefined || at < after(now, days(paused.until)))
