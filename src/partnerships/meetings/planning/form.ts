import { z } from 'zod'
import { channels } from '#members/member.ts'
import { line, oneOf, wholeNumber, words } from '#platform/text.ts'
import { after, days, instantIn } from '#platform/time.ts'
import type { Plan } from '../meeting.ts'
import type { NewTime } from '../moving/suggest-move.ts'
import { firstAt, fitted, rhythms } from '../time/series.ts'

const USUAL_MINUTES = 20
const A_YEAR = days(366)
const MOST_YEARS = 5
const MOST_LINKS = 5

/** @public When, how and for how long: the fields of every form with a time in it. */
export const timeFields = {
  at: line(40),
  minutes: wholeNumber(5, 480, 'Write minutes between 5 and 480.'),
  channel: oneOf(channels),
  place: line(300),
}

export const planForm = z.object({
  ...timeFields,
  repeats: oneOf(rhythms),
  until: line(10).pipe(z.union([z.literal(''), z.iso.date('Please write a day, such as 2027-01-31.')])),
  activity: words(1000),
  links: words(3000),
  formKey: line(64),
})

type Read<T> = { ok: true; data: T } | { ok: false; errors: Record<string, string> }

interface TimeForm {
  at: string
  minutes?: number | undefined
  channel?: Plan['channel'] | undefined
  place: string
}

/** @public A time somebody chose, read in their own zone; or a sentence where it is no time to meet at. */
export function readTime(form: TimeForm, zone: string, now: Date): Read<NewTime> {
  const startsLocal = form.at.slice(0, 16)
  const at = /^\d{4}-\d\d-\d\dT\d\d:\d\d$/.test(startsLocal) ? instantIn(zone, startsLocal) : undefined
  if (!at) return { ok: false, errors: { at: 'Please choose a day and a time.' } }
  if (at <= now) return { ok: false, errors: { at: 'That time has passed. Please choose a later one.' } }
  if (at > after(now, A_YEAR)) return { ok: false, errors: { at: 'Please choose a time within a year.' } }
  const { minutes = USUAL_MINUTES, channel = 'video', place } = form
  return { ok: true, data: { startsLocal, zone, minutes, channel, place } }
}

/** A whole plan, by the same rules. */
export function readPlan(form: z.infer<typeof planForm>, zone: string, now: Date): Read<Plan> {
  const time = readTime(form, zone, now)
  const links = form.links.split(/\s+/).filter((link) => link !== '')
  const wrongLink = links.length > MOST_LINKS || !links.every(isLink)
  const errors: Record<string, string> = {
    ...(time.ok ? {} : time.errors),
    ...(wrongLink ? { links: 'Write up to five addresses, one a line, each beginning with https://.' } : {}),
  }
  const { repeats = 'once', until, activity } = form
  if (time.ok) {
    const repeatsUntil = repeats === 'once' || until === '' ? null : until
    const plan = fitted({ ...time.data, repeats, repeatsUntil, activity, links })
    const tooEarly = repeatsUntil !== null && repeatsUntil < plan.startsLocal.slice(0, 10)
    if (tooEarly) errors.until = 'The last day cannot be before the first. Choose a later one, or none.'
    if (repeatsUntil !== null && isTooLate(repeatsUntil, plan.startsLocal))
      errors.until = 'Please choose a day within five years, or none.'
    if (Object.keys(errors).length === 0 && firstAt(plan) > now) return { ok: true, data: plan }
  }
  return { ok: false, errors }
}

const isTooLate = (day: string, startsLocal: string): boolean =>
  day > `${Number(startsLocal.slice(0, 4)) + MOST_YEARS}${startsLocal.slice(4, 10)}`

const isLink = (text: string): boolean =>
  text.length <= 500 && ['http:', 'https:'].includes(URL.parse(text)?.protocol ?? '')
