import { refusals } from '#platform/refusal.ts'

/** What saving a profile may run into. */
export const refuse = refusals({
  long_path: [409, 'That is a long path already. Take something off before you add more.'],
})
