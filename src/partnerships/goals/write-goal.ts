import type { GoalId, MemberId, PartnershipId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { holdPartnership } from '../access.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import {
  asRead,
  type GoalKind,
  type GoalSeen,
  type GoalState,
  type GoalTeacher,
  goalRows,
  goalSeen,
} from './goal.ts'

interface GoalWords {
  kind: GoalKind
  teacher: GoalTeacher
  words: string
  /** 'YYYY-MM-DD' */
  dueOn?: string | undefined
}

const teacherOf = (teacher: GoalTeacher, { me, them }: PartnershipSeen): MemberId | null =>
  teacher === 'both' ? null : teacher === 'me' ? me.id : them.id

/** @public Writes down a goal of the two: either of them. The same form sent twice writes it once. */
export async function addGoal(
  act: MemberAct,
  { partnership, formKey, ...goal }: GoalWords & { partnership: PartnershipId; formKey?: string | undefined },
): Promise<void> {
  const held = await holdPartnership(act, partnership, 'write')
  await act.tx
    .insertInto('partnerships.goal')
    .values({
      ...{ id: act.newId<'goal'>(), partnership, kind: goal.kind, words: goal.words },
      ...{ teacher: teacherOf(goal.teacher, held), due_on: goal.dueOn ?? null },
      ...{ by: act.viewer.id, made_at: act.now, form_key: formKey ?? null },
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

interface Which {
  partnership: PartnershipId
  goal: GoalId
}

/** @public Changes an open goal: either of the two. `base` says what was read: what the other wrote since is not lost. */
export async function changeGoal(
  act: MemberAct,
  { partnership, goal, base, kind, teacher, words, dueOn }: Which & GoalWords & { base: string },
): Promise<void> {
  const held = await holdPartnership(act, partnership, 'write')
  const stands = await goalOf(act, { partnership, goal })
  if (stands.state !== 'open') throw refuse('goal_done')
  if (asRead(stands) === asRead({ kind, teacher, words, dueOn: dueOn ?? null })) return
  if (asRead(stands) !== base) throw refuse('goal_moved_on')
  await act.tx
    .updateTable('partnerships.goal')
    .set({ kind, words, teacher: teacherOf(teacher, held), due_on: dueOn ?? null })
    .where('id', '=', goal)
    .execute()
}

/** @public Says that a goal was reached, let go, or is open again: either of the two. Saying it twice changes nothing. */
export async function settleGoal(
  act: MemberAct,
  { partnership, goal, state }: Which & { state: GoalState },
): Promise<void> {
  await holdPartnership(act, partnership, 'write')
  const { state: before } = await goalOf(act, { partnership, goal })
  if (before === state) return
  if (before !== 'open' && state !== 'open') throw refuse('goal_done')
  await act.tx
    .updateTable('partnerships.goal')
    .set({ state, done_at: state === 'open' ? null : act.now })
    .where('id', '=', goal)
    .execute()
}

/** Whoever holds the partnership holds its goals. */
async function goalOf(act: MemberAct, { partnership, goal }: Which): Promise<GoalSeen> {
  const row = await goalRows(act.tx, partnership).where('g.id', '=', goal).executeTakeFirst()
  return goalSeen(found(row), act.viewer.id)
}
