import { refusals } from '#platform/refusal.ts'

/** What the vocabulary says when it cannot. */
export const refuse = refusals({
  topic_name_taken: [
    409,
    'Another topic has this name already. Choose a different one, or add a synonym there.',
  ],
})
