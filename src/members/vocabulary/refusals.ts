import { refusals } from '#platform/refusal.ts'

/** What the vocabulary says when it cannot. */
export const refuse = refusals({
  topic_name_taken: [
    409,
    'Another topic has this name already. Choose a different one, or add a synonym there.',
  ],
  no_topic_merge: [
    409,
    'These two cannot be one topic: choose another topic that stands in the list and was not merged already.',
  ],
})
