import { z } from 'zod'
import { line, oneOf, wholeNumber, words } from '#platform/text.ts'
import { after, days, instantIn } from '#platform/time.ts'
import type { NewTime } from '../answering/suggest-time.ts'
import { PROPOSAL_MINUTES, proposalKinds, sizes } from '../hello.ts'

/** The fields of a hello as they are posted. */
export const helloForm = z.object({
  topic: line(80, 'Choose what your hello is about.'),
  whoIAm: words(1000),
  whyYou: words(2000, 'Write at least one sentence, so that this letter is not for just anybody.'),
  gain: words(1000),
  question: words(600),
  size: oneOf(sizes),
  formKey: line(64),
  /** The id of an answer it grows out of. */
  answer: line(40),
})

/** @public The fields of a time, wherever one may be suggested. */
export const timeForm = z.object({
  timeAt: line(40),
  timeKind: oneOf(proposalKinds),
  timeWhere: line(300),
  timeMinutes: wholeNumber(5, 240, 'Write minutes between 5 and 240.'),
})

const A_YEAR = days(366)

/**
 * @public The time somebody suggests, read in their own zone: undefined where none was, and a sentence where it is no
 * time to meet at.
 */
export function readTime(
  form: z.infer<typeof timeForm>,
  zone: string,
  now: Date,
): { time?: NewTime; error?: string } {
  if (form.timeAt === '') return {}
  const at = instantIn(zone, form.timeAt)
  if (!at) return { error: 'Please choose a day and a time.' }
  if (at <= now) return { error: 'That time has passed. Please choose a later one.' }
  if (at > after(now, A_YEAR)) return { error: 'Please choose a time within a year.' }
  return {
    time: {
      at,
      kind: form.timeKind ?? 'call',
      where: form.timeWhere,
      minutes: form.timeMinutes ?? PROPOSAL_MINUTES,
    },
  }
}
