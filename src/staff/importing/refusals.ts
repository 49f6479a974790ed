import { refusals } from '#platform/refusal.ts'

/** What an import says when it cannot go on. */
export const refuse = refusals({
  import_asked: [409, 'This import is being written already, so nothing was changed now.'],
})
