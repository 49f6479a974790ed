import { after, dayIn, days } from '#platform/time.ts'
import { HORIZON } from '../meetings/meeting.ts'
import { datesOf, fitted, type SeriesDate } from '../meetings/time/series.ts'
import type { MeetingStory } from './story.ts'

/** The dates of a meeting from its first to as far ahead as the table is filled; it begins on a workday. */
export function datesOfStory(
  { first, clock, repeats = 'once' }: MeetingStory,
  zone: string,
  now: Date,
): SeriesDate[] {
  const day = dayIn(zone, after(now, -days(first)))
  const { startsLocal } = fitted({
    startsLocal: `${day}T${clock}`,
    zone,
    repeats: 'weekdays',
    repeatsUntil: null,
  })
  const series = { startsLocal, zone, repeats, repeatsUntil: null }
  return datesOf(series, after(now, -days(first + 2)), after(now, HORIZON))
}
