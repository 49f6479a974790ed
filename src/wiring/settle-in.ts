import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import type { House } from '#platform/house.ts'
import { system } from '#platform/viewer.ts'
import { fillIfNew } from './fill-demo.ts'

/** What every start makes sure of: the vocabulary is there, and a new demo has its people. */
export async function settleIn(house: House): Promise<void> {
  await house.perform(system, seedVocabulary)
  await fillIfNew(house)
}
