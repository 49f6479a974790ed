import type { QuestionId } from '#map/ids.ts'

/** @public What all news of one thread is about: read together. */
export const aboutQuestion = (question: QuestionId): string => `question:${question}`
