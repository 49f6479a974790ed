import { fieldsOf } from '../../fields-of-practice.ts'
import { valuesOf } from '../../values.ts'
import type { World } from '../world.ts'
import { careers } from './careers.ts'
import { castBehind } from './cast-behind.ts'
import { castInPairs } from './cast-in-pairs.ts'
import { castOfOffices } from './cast-offices.ts'
import { castOfSignIns } from './cast-sign-ins.ts'
import { associationWalk, headlineOf } from './headline.ts'
import { pathOf } from './path.ts'
import { demoPlaces } from './places.ts'
import { associationTopics } from './topics.ts'
import { blanks, lifeWords, motives, workWords } from './words.ts'

/** @public The Landscape & Planning Society, in seventy-odd towns. */
export const associationWorld: World = {
  cast: (today) => [
    ...castOfSignIns(today),
    ...castOfOffices(today),
    ...castBehind(today),
    ...castInPairs(today),
  ],
  stages: [
    ['student', 8],
    ['early', 27],
    ['mid', 30],
    ['senior', 22],
    ['retired', 13],
  ],
  joinedLately: { student: 0.4, early: 0.2, mid: 0.08, senior: 0.05, retired: 0.03 },
  fields: fieldsOf('association').map(({ key }, rank) => [key, 1 / (rank + 3)] as const),
  places: demoPlaces,
  careers,
  livesLike: { student: 'student', early: 'early', mid: 'mid', senior: 'senior', retired: 'retired' },
  values: valuesOf('association').map(({ key }) => key),
  topics: associationTopics,
  blanks,
  workWords,
  lifeWords,
  motives,
  walkOf: associationWalk,
  pathOf,
  headlineOf,
}
