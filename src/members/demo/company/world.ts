import { fieldsOf } from '../../fields-of-practice.ts'
import { valuesOf } from '../../values.ts'
import type { World } from '../world.ts'
import { companyCareers } from './careers.ts'
import { behindInCompany } from './cast-behind.ts'
import { leadingInCompany } from './cast-leading.ts'
import { signInsOfCompany } from './cast-sign-ins.ts'
import { companyHeadline, companyPath, companyWalk } from './path.ts'
import { companySites } from './places.ts'
import { companyTopics } from './topics.ts'
import { companyBlanks, companyLifeWords, companyMotives, companyWorkWords } from './words.ts'

/** @public A company that makes heat pumps and looks after them, at eleven sites. */
export const companyWorld: World = {
  cast: (today) => [...signInsOfCompany(today), ...leadingInCompany(today), ...behindInCompany(today)],
  stages: [
    ['student', 9],
    ['early', 30],
    ['mid', 36],
    ['senior', 20],
    ['retired', 5],
  ],
  joinedLately: { student: 0.4, early: 0.25, mid: 0.08, senior: 0.05, retired: 0.05 },
  fields: fieldsOf('company').map(({ key }, rank) => [key, 1 / (rank + 4)] as const),
  places: companySites,
  careers: companyCareers,
  // Executives are at work: their hours and ways are those of people who lead.
  livesLike: { student: 'student', early: 'early', mid: 'mid', senior: 'senior', retired: 'senior' },
  values: valuesOf('company').map(({ key }) => key),
  topics: companyTopics,
  blanks: companyBlanks,
  workWords: companyWorkWords,
  lifeWords: companyLifeWords,
  motives: companyMotives,
  walkOf: companyWalk,
  pathOf: companyPath,
  headlineOf: companyHeadline,
}
