import type { RoundId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { found } from '#platform/refusal.ts'
import type { Viewer } from '#platform/viewer.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import type { Run } from './proposing/work-out.ts'
import { refuse } from './refusals.ts'
import type { Choice } from './round.ts'

/** A new round, with nothing worked out yet. */
export async function makeRound(
  act: Act,
  { name, choice }: { name: string; choice: Choice },
): Promise<RoundId> {
  const id = act.newId<'round'>()
  const { id: programme } = await mentoringProgramme(act)
  await act.tx
    .insertInto('rounds.round')
    .values({
      id,
      programme,
      name,
      choice: JSON.stringify(choice),
      made_at: act.now,
      made_by: makerOf(act.viewer),
    })
    .execute()
  return id
}

/** Nobody, where the house made it: in a demo. */
const makerOf = (viewer: Viewer) => (viewer.kind === 'member' ? viewer.id : null)

/** Keeps what was worked out in place of what was proposed before. Refuses: `round_sent`. */
export async function keepRun(act: Act, { round, wishes, worked }: Run): Promise<void> {
  const { pairs, left, ...sums } = worked
  await holdDraft(act, round)
  await act.tx.deleteFrom('rounds.proposal').where('round', '=', round).execute()
  await act.tx.deleteFrom('rounds.leftover').where('round', '=', round).execute()
  await insertMany(
    act,
    'rounds.proposal',
    pairs.map(({ seeker, helper, topic, askedFor }) => ({
      round,
      seeker,
      helper,
      topic,
      asked_for: askedFor,
    })),
  )
  await insertMany(
    act,
    'rounds.leftover',
    left.map((one) => ({ round, ...one })),
  )
  await act.tx
    .updateTable('rounds.round')
    .set({ ...sums, worked_with: wishes, worked_at: act.now })
    .where('id', '=', round)
    .execute()
}

/** A draft held until the transaction ends, so that nobody sends what another is changing. Refuses: `round_sent`. */
export async function holdDraft(
  act: Act,
  round: RoundId,
): Promise<{ wishes: number; workedWith: number | null }> {
  const row = found(
    await act.tx
      .selectFrom('rounds.round')
      .select(['state', 'wishes', 'worked_with as workedWith'])
      .where('id', '=', round)
      .forUpdate()
      .executeTakeFirst(),
  )
  if (row.state === 'sent') throw refuse('round_sent')
  return row
}

/** Forgets a draft and what it proposed. Refuses: `round_sent`. */
export async function removeRound(act: Act, round: RoundId): Promise<void> {
  await holdDraft(act, round)
  await act.tx.deleteFrom('rounds.round').where('id', '=', round).execute()
}
