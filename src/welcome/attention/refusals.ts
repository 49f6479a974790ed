import { refusals } from '#platform/refusal.ts'

/** What staff are told when the answer is no. */
export const refuse = refusals({
  no_host: [409, 'There is no room there any more, so nobody was asked. The list has somebody else.'],
})
