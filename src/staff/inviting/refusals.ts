import { refusals } from '#platform/refusal.ts'

/** What inviting says when it cannot go on. */
export const refuse = refusals({
  batch_open: [409, 'Invitations are going out already. Please wait until they are all written.'],
})
