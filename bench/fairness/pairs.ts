import { checkPerson } from '#matching/check.ts'
import type { Programme } from '#matching/person.ts'
import { fitOf } from '#matching/score.ts'
import { type Member, THIS_YEAR } from './members.ts'

/** What the engine thinks of every pair, apart from how somebody answers: that changes from day to day. */
export interface Pairs {
  readonly size: number
  /** Chance of a hello, seeker × size + helper; 0 where they can't meet. */
  readonly ask: Float32Array
  /** What speaks for a yes, likewise. */
  readonly interest: Float32Array
}

const PROGRAMME: Programme = { kappa: 1, meanAnswered: 1, apartFrom: 'employer' }

/** From the engine's own score, as each seeker's list has it: their private gaps count. */
export function pairsOf(members: readonly Member[]): Pairs {
  const size = members.length
  const pairs = { size, ask: new Float32Array(size * size), interest: new Float32Array(size * size) }
  for (const { person } of members) checkPerson(person)
  for (const [i, { person: seeker }] of members.entries()) {
    if (!seeker.seeks) continue
    for (const [j, { person: helper }] of members.entries()) {
      if (i === j || !helper.offers) continue
      const { ask, factors } = fitOf(seeker, helper, THIS_YEAR, PROGRAMME, 'own')
      pairs.ask[i * size + j] = ask
      pairs.interest[i * size + j] = factors.interest.value
    }
  }
  return pairs
}
