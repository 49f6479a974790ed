import { INTEREST_BASE, INTEREST_NEED, INTEREST_STAGE, PRIOR_ANSWERS, STAGE_UNKNOWN } from './constants.ts'
import { STAGES, type Stage } from './person.ts'
import { maskOf } from './practical.ts'

// Why the one who is asked may say yes.

export const stageBit = (stage: Stage | undefined): number =>
  stage === undefined ? 0 : 1 << STAGES.indexOf(stage)

export const stagesMask = (stages: readonly Stage[]): number => maskOf(STAGES, stages)

/** Fit of a seeker's stage (one bit, 0 untold) to the stages a helper likes to help (bits, 0 for all). */
export function stageValue(liked: number, stage: number): number {
  if (liked === 0 || stage === 0) return STAGE_UNKNOWN
  return (liked & stage) === 0 ? 0 : 1
}

export const interestValue = (needBack: number, stage: number): number =>
  INTEREST_BASE + INTEREST_NEED * needBack + INTEREST_STAGE * stage

/** Share of hellos answered, yes and no alike, drawn towards the programme's mean while there are few. */
export const responsivenessValue = (answered: number, received: number, mean: number): number =>
  (PRIOR_ANSWERS + answered) / (PRIOR_ANSWERS / mean + received)
