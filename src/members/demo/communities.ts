import type { CommunityKind } from '../community/kinds.ts'
import { demoAssociation, demoChapters, demoRegimes } from './association/places.ts'
import { demoCompany, demoDepartments } from './company/places.ts'
import type { DemoChapter, DemoRegime } from './person.ts'

interface DemoCommunity {
  readonly name: string
  readonly chapters: readonly DemoChapter[]
  readonly regimes: readonly DemoRegime[]
}

/** @public What each demo is called and how it is divided. */
export const demoCommunities: Record<CommunityKind, DemoCommunity> = {
  association: { name: demoAssociation, chapters: demoChapters, regimes: demoRegimes },
  company: { name: demoCompany, chapters: demoDepartments, regimes: [] },
}
