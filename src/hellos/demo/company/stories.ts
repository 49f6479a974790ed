import type { Story } from '../story.ts'
import { companyLetters } from './letters.ts'
import { companyTalks } from './talks.ts'

/** @public All that was written in the demo company. */
export const companyStories: readonly Story[] = [...companyTalks, ...companyLetters]
