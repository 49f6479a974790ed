import { SAY_AGAIN_AFTER } from '#hellos/hello.ts'
import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { anyOf } from '#platform/database/prepared.ts'
import { after } from '#platform/time.ts'

/**
 * Whom of these members each must not be proposed to: blocked either way, in touch, introduced within ninety days, or
 * waiting to be introduced by another round. Staff read none of it: such a pair just does not come up. One query.
 */
export async function keptApart(
  { tx, now }: Look,
  members: readonly MemberId[],
): Promise<(member: MemberId) => ReadonlySet<MemberId>> {
  const pairs = tx
    .selectFrom('safety.block')
    .select(['blocker as one', 'blocked as other'])
    .unionAll(
      tx
        .selectFrom('hellos.hello')
        .select(['sender as one', 'receiver as other'])
        .where('state', 'in', ['waiting', 'asking', 'talking']),
    )
    .unionAll(
      tx
        .selectFrom('hellos.introduction')
        .select(['host as one', 'guest as other'])
        .where((eb) =>
          eb.or([eb('state', '=', 'proposed'), eb('asked_at', '>', after(now, -SAY_AGAIN_AFTER))]),
        ),
    )
    .unionAll(
      tx
        .selectFrom('partnerships.partnership')
        .select(['low as one', 'high as other'])
        .where('state', '!=', 'ended'),
    )
    .unionAll(
      tx
        .selectFrom('rounds.proposal')
        .select(['seeker as one', 'helper as other'])
        .where('state', '=', 'waits'),
    )
  const rows = await tx
    .selectFrom(pairs.as('p'))
    .select(['p.one', 'p.other'])
    .where('p.one', '=', anyOf(members))
    .where('p.other', '=', anyOf(members))
    .execute()
  const apart = new Map<MemberId, Set<MemberId>>()
  const add = (one: MemberId, other: MemberId) => apart.set(one, (apart.get(one) ?? new Set()).add(other))
  for (const { one, other } of rows) {
    add(one, other)
    add(other, one)
  }
  const nobody: ReadonlySet<MemberId> = new Set()
  return (member) => apart.get(member) ?? nobody
}
