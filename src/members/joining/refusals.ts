import { refusals } from '#platform/refusal.ts'

/** What the door says when it stays shut. */
export const refuse = refusals({
  letter_used: [410, 'This link has been used or has expired. Ask for a new one; it takes a minute.'],
  suspended: [403, 'This account is resting just now. Please write to the staff of your association.'],
  last_owner: [409, 'Somebody has to be the owner. Make another member owner first.'],
})
