import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { after } from '#platform/time.ts'
import { WELCOME_LIFE } from './newcomer.ts'
import { isYoung } from './young-house.ts'

/**
 * Who can be no host of each of these newcomers: whoever they have a hello or an introduction with, whatever became of it,
 * a block either way, and everybody who is new themself, but in a young house. One question.
 */
export async function acquainted(
  { tx, now }: Pick<Look, 'tx' | 'now'>,
  members: readonly MemberId[],
): Promise<(member: MemberId) => MemberId[]> {
  if (members.length === 0) return () => []
  const pairs = tx
    .selectFrom('hellos.hello')
    .select(['sender as one', 'receiver as other'])
    .unionAll(tx.selectFrom('hellos.introduction').select(['host as one', 'guest as other']))
    .unionAll(tx.selectFrom('safety.block').select(['blocker as one', 'blocked as other']))
  const rows = await tx
    .selectFrom(pairs.as('p'))
    .select(['p.one', 'p.other'])
    .where((eb) => eb.or([eb('p.one', 'in', members), eb('p.other', 'in', members)]))
    .unionAll(
      tx
        .selectFrom('welcome.newcomer')
        .select(['member as one', 'member as other'])
        .where('began_at', '>', after(now, -WELCOME_LIFE))
        .where((eb) => eb.not(isYoung({ tx, now }))),
    )
    .execute()
  const isNew = rows.filter(({ one, other }) => one === other).map(({ one }) => one)
  return (member) => [
    ...isNew,
    ...rows.flatMap(({ one, other }) => (one === member ? [other] : other === member ? [one] : [])),
  ]
}
