import { refusals } from '#platform/refusal.ts'

/** What the register says when it cannot. */
export const refuse = refusals({
  chapter_name_taken: [409, 'Another one has this name already. Choose a different one.'],
})
