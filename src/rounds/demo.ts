import type { Programme } from '#matching/person.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import type { Act } from '#platform/act.ts'
import { workOut } from './proposing/work-out.ts'
import { keepRun, makeRound } from './run-round.ts'

/** As far as a demo's answers go: nobody has been counted yet. */
const programmeOf = (kind: CommunityKind): Programme => ({
  kappa: 1,
  meanAnswered: 0.6,
  apartFrom: kind === 'company' ? 'team' : 'employer',
})

/** @public A draft for those at the beginning, for staff of a demo to look at. Nobody is asked. */
export async function fillRound(act: Act, kind: CommunityKind): Promise<void> {
  const choice = {
    ...({ stages: ['student', 'early'] as const, helpers: 'everybody', each: 1 } as const),
    ...{ many: true, leftOutFirst: false },
  }
  const round = await makeRound(act, { name: 'First years round', choice })
  await keepRun(act, await workOut(act, programmeOf(kind), round))
}
