import { refusals } from '#platform/refusal.ts'

/** What safety says no to. */
export const refuse = refusals({
  report_open: [409, 'You have told the staff about this already. They will look at it.'],
  report_closed: [409, 'Somebody has dealt with this report meanwhile.'],
  owner_only: [403, 'Only an owner can suspend an owner.'],
})
