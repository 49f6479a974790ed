import { refusals } from '#platform/refusal.ts'

/** What changing somebody's standing may run into. */
export const refuse = refusals({
  last_owner: [409, 'Somebody has to be the owner. Make another member owner first.'],
})
