import { refusals } from '#platform/refusal.ts'

/** What programmes answer when the answer is no. */
export const refuse = refusals({
  programme_over: [409, 'This programme has come to its end. What runs in it runs on.'],
  policy_moved_on: [
    409,
    'The policy has been changed since you opened it, so nothing was saved. Read the newest version first.',
  ],
  not_enrolled: [409, 'First choose how you would like to take part in mentoring.'],
})
