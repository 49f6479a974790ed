import { refusals } from '#platform/refusal.ts'

/** @public What the room says when the answer is no. */
export const refuse = refusals({
  thread_closed: [409, 'Nothing more can be written here, so nothing was sent.'],
  own_question: [409, 'This question is yours. You can add to it by changing it, or comment on an answer.'],
  no_topic: [409, 'One of the topics is no longer in the list. Please choose another.'],
})
