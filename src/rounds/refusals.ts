import { refusals } from '#platform/refusal.ts'
import { MOST_CHOSEN } from './round.ts'

/** What staff are told when the answer is no. */
export const refuse = refusals({
  round_sent: [409, 'This round has been sent, so nothing in it can be changed. Make a new one.'],
  run_again: [
    409,
    'Pairs were forbidden or asked for since these were worked out. Run the round again, then send it.',
  ],
  no_pairs: [409, 'There is nothing to send: the round proposes no pair.'],
  too_many: [
    422,
    `That is more than ${MOST_CHOSEN.toLocaleString('en')} people at once. Choose fewer, such as one chapter or stage.`,
  ],
})
