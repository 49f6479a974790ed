import { after, dayIn, days, instantIn } from '#platform/time.ts'
import type { MeetingStory } from './story.ts'

/** Dates of a series stand in the table for so long ahead. */
const AHEAD = days(70)

/** One date: what the wall clock of its proposer reads, and when that is. */
export interface DemoDate {
  readonly local: string
  readonly at: Date
}

const WEEK = 7
const steps = { once: 0, weekdays: 1, weekly: WEEK, two_weeks: 2 * WEEK } as const

/** Noon in UTC stands for a day of the calendar: no clock change comes near it. */
const noonOf = (day: string): Date => new Date(`${day}T12:00:00Z`)
const dayAfter = (day: string, n: number): string => after(noonOf(day), days(n)).toISOString().slice(0, 10)
const isWeekend = (day: string): boolean => [0, 6].includes(noonOf(day).getUTCDay())

/** The day itself, or the Monday after. */
export function workday(day: string): string {
  return isWeekend(day) ? workday(dayAfter(day, 1)) : day
}

/** Every date of a meeting from its first to ten weeks ahead, in order; workdays only. */
export function datesOf(story: MeetingStory, zone: string, now: Date): DemoDate[] {
  const first = workday(dayIn(zone, after(now, -days(story.first))))
  const step = steps[story.repeats ?? 'once']
  const last = dayIn(zone, after(now, AHEAD))
  const found: DemoDate[] = []
  for (let day = first; ; day = dayAfter(day, step)) {
    const local = `${day}T${story.clock}`
    const at = instantIn(zone, local)
    if (at && !isWeekend(day)) found.push({ local, at })
    if (step === 0 || day >= last) return found
  }
}
