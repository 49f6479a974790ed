import { z } from 'zod'
import { dayField } from '#platform/day-field.ts'
import type { FormValues } from '#platform/forms.ts'
import { oneOf, wholeNumber, words } from '#platform/text.ts'
import { type Filled, type HowLong, type HowOften, longKinds, oftenPers } from './agreement.ts'

/** Room for each blank: what fits, in eight of them, on one printed page. */
export const BLANK_LENGTH = 600

const blank = words(BLANK_LENGTH)

/** The blanks as a form sends them. */
export const agreementForm = z.object({
  ...{ goals: blank, teach: blank, learn: blank, long: blank },
  ...{ often: blank, where: blank, between: blank, end: blank },
  longKind: oneOf(longKinds),
  longUntil: dayField(),
  longMeetings: wholeNumber(1, 9999, 'Write a number of meetings from 1 to 9,999, or leave it empty.'),
  oftenTimes: wholeNumber(1, 99, 'Write a number of times from 1 to 99, or leave it empty.'),
  oftenMinutes: wholeNumber(1, 1440, 'Write minutes from 1 to 1,440, or leave it empty.'),
  oftenPer: oneOf(oftenPers),
})

/** What was sent as blanks. A day or a number without its choice chooses it; one beside another choice is dropped. */
export function filledFrom(sent: z.infer<typeof agreementForm>): Filled {
  const { goals, teach, learn, where, between, end, longUntil, longMeetings } = sent
  const kind = sent.longKind ?? (longUntil ? 'until' : longMeetings ? 'meetings' : null)
  const long: HowLong = {
    kind,
    until: kind === 'until' ? longUntil : null,
    meetings: kind === 'meetings' ? (longMeetings ?? null) : null,
    words: sent.long,
  }
  const often: HowOften = {
    times: sent.oftenTimes ?? null,
    minutes: sent.oftenMinutes ?? null,
    per: sent.oftenPer ?? null,
    words: sent.often,
  }
  return { goals, teach, learn, long, often, where, between, end }
}

const text = (value: string | number | null): string => (value === null ? '' : String(value))

/** The same as a form shows it. */
export const valuesOf = ({ long, often, ...blanks }: Filled): FormValues => ({
  ...blanks,
  ...{ long: long.words, longKind: text(long.kind), longUntil: text(long.until) },
  longMeetings: text(long.meetings),
  ...{ often: often.words, oftenTimes: text(often.times), oftenMinutes: text(often.minutes) },
  oftenPer: text(often.per),
})
