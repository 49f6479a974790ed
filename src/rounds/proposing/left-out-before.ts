import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { anyOf } from '#platform/database/prepared.ts'

/**
 * In how many sent rounds each of these members had nobody though there was room, since a round last had somebody for
 * them. One query; whoever was left out of none is not in it.
 */
export async function leftOutBefore(
  { tx }: Look,
  members: readonly MemberId[],
): Promise<ReadonlyMap<MemberId, number>> {
  const rows = await tx
    .selectFrom('rounds.leftover as l')
    .innerJoin('rounds.round as r', 'r.id', 'l.round')
    .select(({ fn }) => ['l.member', fn.count<number>('r.id').distinct().as('rounds')])
    .where('r.state', '=', 'sent')
    .where('l.why', '!=', 'room')
    .where('l.member', '=', anyOf(members))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('rounds.proposal as p')
            .innerJoin('rounds.round as s', 's.id', 'p.round')
            .select('p.round')
            .where('s.state', '=', 'sent')
            .whereRef('s.sent_at', '>=', 'r.sent_at')
            .where((or) =>
              or.or([or('p.seeker', '=', or.ref('l.member')), or('p.helper', '=', or.ref('l.member'))]),
            ),
        ),
      ),
    )
    .groupBy('l.member')
    .execute()
  return new Map(rows.map(({ member, rounds }) => [member, Number(rounds)]))
}
