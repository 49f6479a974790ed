import { refusals } from '#platform/refusal.ts'

/** @public What the door says when it stays shut. */
export const refuse = refusals({
  letter_used: [410, 'This link has been used or has expired. Ask for a new one; it takes a minute.'],
  suspended: [403, 'This account is resting just now. Please write to the staff of your association.'],
  demo_only: [403, 'The invented people of the demo can sign in only where the demo runs.'],
  not_open: [403, 'Joining is not open to everybody here. The page Join says how to be invited.'],
  join_link_over: [410, 'This link has expired or was taken back. Please ask for a new one.'],
  address_taken: [409, 'This address belongs to an account already, so nothing was changed.'],
  already_member: [409, 'This address belongs to a member already.'],
})
