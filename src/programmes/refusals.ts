import { refusals } from '#platform/refusal.ts'

/** What programmes answer when the answer is no. */
export const refuse = refusals({
  programme_over: [409, 'This programme has come to its end. What runs in it runs on.'],
  not_enrolled: [409, 'First choose how you would like to take part in mentoring.'],
})
