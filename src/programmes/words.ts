import type { KindOfHelp } from '#members/member.ts'
import type { Chip } from '#ui/choices.tsx'

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
