import type { PartnershipState } from '../partnership.ts'

/** How staff say a state. */
export const stateWords: Readonly<Record<PartnershipState, string>> = {
  trial: 'On trial',
  active: 'Going on together',
  paused: 'Having a pause',
  ended: 'Ended',
}
