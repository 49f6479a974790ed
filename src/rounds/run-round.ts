import type { MemberId, RoundId } from '#map/ids.ts'
import type { Programme } from '#matching/person.ts'
import type { Act, Look, MemberAct } from '#platform/act.ts'
import { insertMany } from '#platform/database/insert-many.ts'
import { found } from '#platform/refusal.ts'
import { dayIn } from '#platform/time.ts'
import { mentoringProgramme } from '#programmes/access.ts'
import type { Paired } from './edges.ts'
import { readGroup } from './group.ts'
import { keptApart } from './kept-apart.ts'
import { leftOutBefore } from './left-out-before.ts'
import { propose, type Worked } from './propose.ts'
import { refuse } from './refusals.ts'
import type { Choice } from './round.ts'

/** A new round, with nothing worked out yet. */
export async function makeRound(
  act: MemberAct,
  { name, choice }: { name: string; choice: Choice },
): Promise<RoundId> {
  const id = act.newId<'round'>()
  const { id: programme } = await mentoringProgramme(act)
  await act.tx
    .insertInto('rounds.round')
    .values({ id, programme, name, choice: JSON.stringify(choice), made_at: act.now, made_by: act.viewer.id })
    .execute()
  return id
}

/** A round worked out, and the count of wishes that it was worked out with. */
export interface Run {
  readonly round: RoundId
  readonly wishes: number
  readonly worked: Worked
}

/** Works a draft out from how everybody stands now. It reads and computes, and leaves the keeping to `keepRun`. */
export async function workOut(look: Look, programme: Programme, round: RoundId): Promise<Run> {
  const { choice, state, wishes } = found(
    await look.tx
      .selectFrom('rounds.round')
      .select(['state', 'wishes'])
      .select((eb) => eb.ref('choice').$castTo<Choice>().as('choice'))
      .where('id', '=', round)
      .executeTakeFirst(),
  )
  if (state === 'sent') throw refuse('round_sent')
  const group = await readGroup(look, choice)
  const members = [...new Set([...group.seekers, ...group.helpers].map(({ id }) => id))]
  const { asked, forbidden } = await wishesOf(look, round)
  const worked = await propose({
    ...{ group, programme, choice, asked, today: dayIn('UTC', look.now) },
    apart: withForbidden(await keptApart(look, members), forbidden),
    leftOut: await leftOutBefore(look, members),
  })
  return { round, wishes, worked }
}

async function wishesOf({ tx }: Look, round: RoundId): Promise<{ asked: Paired[]; forbidden: Paired[] }> {
  const rows = await tx
    .selectFrom('rounds.wish')
    .select(['seeker', 'helper', 'wish'])
    .where('round', '=', round)
    .orderBy('made_at')
    .orderBy('low')
    .orderBy('high')
    .execute()
  return {
    asked: rows.filter(({ wish }) => wish === 'asked'),
    forbidden: rows.filter(({ wish }) => wish === 'forbidden'),
  }
}

function withForbidden(
  apart: (member: MemberId) => ReadonlySet<MemberId>,
  forbidden: readonly Paired[],
): (member: MemberId) => ReadonlySet<MemberId> {
  const others = (member: MemberId) =>
    forbidden.flatMap(({ seeker, helper }) =>
      seeker === member ? [helper] : helper === member ? [seeker] : [],
    )
  return (member) => new Set([...apart(member), ...others(member)])
}

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
