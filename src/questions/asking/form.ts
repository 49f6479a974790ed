import { z } from 'zod'
import { line, oneOf, tick, words } from '#platform/text.ts'
import { LONGEST_TITLE, LONGEST_WORDS, threadKinds } from '../question.ts'

/** What is asked, as it is posted. */
export const askForm = z.object({
  kind: oneOf(threadKinds),
  title: line(LONGEST_TITLE, 'Write your question in one line, as you would say it.'),
  words: words(LONGEST_WORDS, 'Write a sentence or two, so that somebody can answer.'),
  topic1: line(80, 'Choose what it is about.'),
  topic2: line(80),
  topic3: line(80),
  quiet: tick,
  /** Similar questions stood before the asker already. */
  seen: tick,
  formKey: line(64),
})
