// *First steps* are five pages after arriving, each with *Skip*; a step is *done*, *skipped*, or still *ahead*. Nothing
// in them is required, and they can be gone on with on another device. The fifth is the page *Mentoring*.

/** @public In the order people are led through them. */
export const firstSteps = ['teach', 'learn', 'experience', 'meet', 'mentoring'] as const
/** @public */
export type FirstStep = (typeof firstSteps)[number]

/** @public */
export interface StepState {
  readonly step: FirstStep
  readonly state: 'ahead' | 'done' | 'skipped'
}

/** @public The step to go on with: the first that is neither done nor skipped. */
export const nextStep = (steps: readonly StepState[]): FirstStep | undefined =>
  steps.find(({ state }) => state === 'ahead')?.step
