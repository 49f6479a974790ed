import type { Channel } from '#members/member.ts'
import { clock, day, when } from '#ui/dates.ts'
import type { Reading } from '#ui/time.tsx'
import { counted } from '#ui/wording.ts'
import { howWords } from '../words.ts'
import type { Plan } from './meeting.ts'
import type { Rhythm } from './time/series.ts'

// Words that pages, notices and calendar files of meetings share.

/** How often, as something to choose. */
export const rhythmChoices: Record<Rhythm, string> = {
  once: 'Once',
  daily: 'Every day',
  weekdays: 'Every weekday',
  weekly: 'Every week',
  two_weeks: 'Every two weeks',
  monthly: 'Every month',
}

/** How often, within a sentence; nothing for a single meeting. */
export const rhythmWords: Record<Rhythm, string> = {
  once: '',
  daily: 'every day',
  weekdays: 'every weekday',
  weekly: 'every week',
  two_weeks: 'every two weeks',
  monthly: 'every month',
}

/** "by phone, at the harbour café", "by video". */
export const whereWords = ({ channel, place }: { channel: Channel; place: string }): string =>
  [howWords[channel], place].filter(Boolean).join(', ')

/** "on Thursday at 19:00", for a mail: the day is written out where it is not near. */
export const atWords = (at: Date, { now, zone }: Reading): string =>
  `${when(now, at, zone)} at ${clock(at, zone)}`

/** "every week from Thursday at 19:00 until 3 December", or the one time. */
export function planWords(plan: Plan & { startsAt: Date }, reading: Reading): string {
  const { repeats, repeatsUntil, startsAt } = plan
  if (repeats === 'once') return atWords(startsAt, reading)
  const { now, zone } = reading
  const first = when(now, startsAt, zone).replace(/^on /, '')
  const end = repeatsUntil ? ` until ${day(now, new Date(`${repeatsUntil}T12:00:00Z`), 'UTC')}` : ''
  return `${rhythmWords[repeats]} at ${clock(startsAt, zone)}, from ${first} on${end}`
}

/** "20 minutes". */
export const longWords = (minutes: number): string => counted(minutes, 'minute', 'minutes')
