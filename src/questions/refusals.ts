import { refusals } from '#platform/refusal.ts'

/** @public What the room says when the answer is no. */
export const refuse = refusals({
  thread_closed: [409, 'Nothing more can be written here, so nothing was sent.'],
  own_question: [409, 'This question is yours. You can add to it by changing it, or comment on an answer.'],
  needs_nobody: [409, 'This needs nobody any more: it was answered, closed, or is out of sight.'],
  asks_used: [409, 'There are fewer questions left for this week than people you ticked. Nobody was asked.'],
  no_merge: [
    409,
    'These two cannot be put together. One is out of sight, part of another already, or was asked quietly; or one is a question and the other a conversation.',
  ],
  no_topic: [409, 'One of the topics is no longer in the list. Please choose another.'],
})
