import type { MemberId, RoundId } from '#map/ids.ts'
import type { Programme } from '#matching/person.ts'
import type { Look } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { dayIn } from '#platform/time.ts'
import { refuse } from '../refusals.ts'
import type { Choice } from '../round.ts'
import type { Paired } from './edges.ts'
import { readGroup } from './group.ts'
import { keptApart } from './kept-apart.ts'
import { leftOutBefore } from './left-out-before.ts'
import { propose, type Worked } from './propose.ts'

/** @public A round worked out, and the count of wishes that it was worked out with. */
export interface Run {
  readonly round: RoundId
  readonly wishes: number
  readonly worked: Worked
}

/** @public Works a draft out from how everybody stands now. It reads and computes, and leaves the keeping to `keepRun`. */
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
