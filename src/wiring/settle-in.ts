import { marketOf } from '#market/snapshot.ts'
import { seedVocabulary } from '#members/vocabulary/seed-vocabulary.ts'
import type { House } from '#platform/house.ts'
import { system } from '#platform/viewer.ts'
import { fillIfNew } from './fill-demo.ts'

/** What every start makes sure of: the vocabulary is there, and a new demo has its people. */
export async function settleIn(house: House): Promise<void> {
  const filled = await fillIfNew(house)
  if (!filled) await house.perform(system, seedVocabulary)
  // Loaded ahead, so that the first visitor does not wait for it; a fault here would show again on their page.
  void marketOf(house).catch(() => undefined)
}
