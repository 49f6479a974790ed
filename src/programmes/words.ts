import type { KindOfHelp } from '#members/member.ts'
import type { Chip } from '#ui/choices.tsx'
import { counted } from '#ui/wording.ts'
import type { Standing } from './access.ts'

/** What somebody may be for somebody, as people read it. */
export const kindOfHelpWords: Readonly<Record<KindOfHelp, string>> = {
  skill: 'A skill',
  career: 'Career',
  role_model: 'Role model',
  amplifier: 'Amplifier',
  welcoming: 'Welcoming newcomers',
}

/** The same as pills, each with what it asks. */
export const kindOfHelpChips: readonly Chip[] = [
  { value: 'skill', label: kindOfHelpWords.skill, note: 'show how something is done' },
  { value: 'career', label: kindOfHelpWords.career, note: 'talk a next step through' },
  { value: 'role_model', label: kindOfHelpWords.role_model, note: 'tell how it went for you' },
  { value: 'amplifier', label: kindOfHelpWords.amplifier, note: 'carry an idea to people who decide' },
  { value: 'welcoming', label: kindOfHelpWords.welcoming, note: 'a first coffee' },
]

/** Hellos received before anything is said of how somebody answers. */
const SAID_FROM = 5
const USUALLY = 0.7

type Answering = Pick<Standing, 'received' | 'answered' | 'usualAnswerHours'>

/**
 * @public "usually answers within two days", or nothing: too few to tell, or nothing kind to say. Never a figure, and the
 * same wherever it is said.
 */
export function answersWords({ received, answered, usualAnswerHours }: Answering): string | undefined {
  if (received < SAID_FROM || answered < USUALLY * received) return undefined
  if (usualAnswerHours === null) return 'usually answers'
  const days = Math.max(1, Math.ceil(usualAnswerHours / 24))
  if (days > 7) return 'usually answers'
  return days === 7
    ? 'usually answers within a week'
    : `usually answers within ${days === 1 ? 'a day' : counted(days, 'day', 'days')}`
}
