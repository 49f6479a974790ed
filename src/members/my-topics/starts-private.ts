import { type CommunityKind, keepsGapsPrivate } from '../community/kinds.ts'
import type { MyProfile } from '../profile/my-profile.ts'

/**
 * @public Whether *Only me* is preselected for what somebody would like to learn: as all of theirs is already; for an
 * executive in a company until all of theirs is shown.
 */
export function startsPrivate(kind: CommunityKind, { stage, learns }: Pick<MyProfile, 'stage' | 'learns'>) {
  if (learns.length === 0) return keepsGapsPrivate(kind, stage)
  return keepsGapsPrivate(kind, stage)
    ? learns.some((topic) => topic.private)
    : learns.every((topic) => topic.private)
}
