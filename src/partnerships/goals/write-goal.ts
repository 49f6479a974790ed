import type { GoalId, MemberId, PartnershipId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { holdPartnership } from '../access.ts'
import type { PartnershipSeen } from '../partnership.ts'
import { refuse } from '../refusals.ts'
import type { GoalKind, GoalState, GoalTeacher } from './goal.ts'

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

/** @public Changes an open goal: either of the two. */
export async function changeGoal(
  act: MemberAct,
  { partnership, goal, kind, teacher, words, dueOn }: Which & GoalWords,
): Promise<void> {
  const held = await holdPartnership(act, partnership, 'write')
  if ((await stateOf(act, { partnership, goal })) !== 'open') throw refuse('goal_done')
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
  const before = await stateOf(act, { partnership, goal })
  if (before === state) return
  if (before !== 'open' && state !== 'open') throw refuse('goal_done')
  await act.tx
    .updateTable('partnerships.goal')
    .set({ state, done_at: state === 'open' ? null : act.now })
    .where('id', '=', goal)
    .execute()
}

/** Whoever holds the partnership holds its goals. */
async function stateOf(act: MemberAct, { partnership, goal }: Which): Promise<GoalState> {
  const row = await act.tx
    .selectFrom('partnerships.goal')
    .select('state')
    .where('id', '=', goal)
    .where('partnership', '=', partnership)
    .executeTakeFirst()
  return found(row).state
}
