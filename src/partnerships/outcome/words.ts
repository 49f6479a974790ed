import { counted, inWords } from '#ui/wording.ts'

// What a partnership adds up to, in words.

/** "14 talks, 6 hours and 40 minutes in all"; nothing where there was none. */
export function talksSentence(talks: number, minutes: number): string | undefined {
  if (talks === 0) return undefined
  const times = talks === 1 ? 'You talked once' : `You talked ${inWords(talks)} times`
  return minutes === 0 ? `${times}.` : `${times}, ${longWords(minutes)}${talks === 1 ? '' : ' in all'}.`
}

function longWords(minutes: number): string {
  const [whole, rest] = [Math.floor(minutes / 60), minutes % 60]
  const parts = [
    whole > 0 ? counted(whole, 'hour', 'hours') : '',
    rest > 0 ? counted(rest, 'minute', 'minutes') : '',
  ]
  return parts.filter(Boolean).join(' and ')
}

/** "53 things in a year": counted from the day of the first. */
export function thingsSentence(count: number, since: string | null, today: string): string | undefined {
  if (count === 0) return undefined
  const things = `You made ${counted(count, 'thing', 'things')}`
  if (count === 1 || since === null) return `${things}.`
  return `${things} in ${spanWords(daysBetween(since, today))}.`
}

const daysBetween = (from: string, until: string): number =>
  Math.max(1, Math.round((Date.parse(until) - Date.parse(from)) / 86_400_000) + 1)

function spanWords(days: number): string {
  if (days < 14) return counted(days, 'day', 'days')
  if (days < 60) return counted(Math.round(days / 7), 'week', 'weeks')
  const months = Math.round(days / 30.4)
  if (months < 11) return counted(months, 'month', 'months')
  const years = Math.max(1, Math.round(months / 12))
  return years === 1 ? 'a year' : counted(years, 'year', 'years')
}
