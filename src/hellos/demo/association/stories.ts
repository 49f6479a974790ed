import type { Story } from '../story.ts'
import { letters } from './letters.ts'
import { lettersToCaoimhe } from './letters-to-caoimhe.ts'
import { castTalks } from './talks-cast.ts'
import { moreTalks } from './talks-more.ts'
import { talksOfPartners } from './talks-of-partners.ts'

/** @public All that was written in the demo association. */
export const associationStories: readonly Story[] = [
  ...castTalks,
  ...moreTalks,
  ...talksOfPartners,
  ...lettersToCaoimhe,
  ...letters,
]
