import type { QuestionId } from '#map/ids.ts'

export const ABOUT_QUESTION = 'question:'

/** @public What all news of one thread is about: read together. */
export const aboutQuestion = (question: QuestionId): string => `${ABOUT_QUESTION}${question}`
