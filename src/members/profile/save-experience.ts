import type { TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import type { ExperienceKind } from '../member.ts'
import { refuse } from './refusals.ts'

/** More would be a register, not a path. */
const MOST = 60

/** Something lived, with its year; what, regime, place and topic may be left out but for *what*. */
export interface Lived {
  readonly kind: ExperienceKind
  readonly year: number
  readonly what: string
  readonly regime: string | null
  readonly place: string
  readonly topic: TopicKey | null
}

/** @public Adds something the member has been through. */
export async function addExperience(act: MemberAct, lived: Lived): Promise<void> {
  const { n } = await act.tx
    .selectFrom('members.experience')
    .select(({ fn }) => fn.countAll<number>().as('n'))
    .where('member', '=', act.viewer.id)
    .executeTakeFirstOrThrow()
  if (n >= MOST) throw refuse('long_path')
  await act.tx
    .insertInto('members.experience')
    .values({ ...lived, id: act.newId<'experience'>(), member: act.viewer.id })
    .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}

/** Changes one of the member's own; another's is not found. */
export async function editExperience(act: MemberAct, id: string, lived: Lived): Promise<void> {
  const row = await act.tx
    .updateTable('members.experience')
    .set(lived)
    .where('id', '=', id)
    .where('member', '=', act.viewer.id)
    .returning('id')
    .executeTakeFirst()
  found(row)
  act.tell('profile.changed', { member: act.viewer.id })
}

/** Takes one of the member's own away. Gone already is gone. */
export async function removeExperience(act: MemberAct, id: string): Promise<void> {
  await act.tx
    .deleteFrom('members.experience')
    .where('id', '=', id)
    .where('member', '=', act.viewer.id)
    .execute()
  act.tell('profile.changed', { member: act.viewer.id })
}
