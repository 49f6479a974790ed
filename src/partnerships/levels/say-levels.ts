import type { PartnershipId, TopicKey } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { holdPartnership } from '../access.ts'

interface Said {
  readonly topic: TopicKey
  readonly atFirst: number | null
  readonly now: number | null
}

/** @public Says where one stood and stands, in one's own word; neither means that nothing is said any more. */
export async function sayLevels(
  act: MemberAct,
  { partnership, levels }: { partnership: PartnershipId; levels: readonly Said[] },
): Promise<void> {
  await holdPartnership(act, partnership, 'mark')
  const own = { partnership, member: act.viewer.id }
  const unsaid = levels.filter(({ atFirst, now }) => atFirst === null && now === null)
  const said = levels.filter((level) => !unsaid.includes(level))
  if (unsaid.length > 0)
    await act.tx
      .deleteFrom('partnerships.level')
      .where('partnership', '=', partnership)
      .where('member', '=', act.viewer.id)
      .where(
        'topic',
        'in',
        unsaid.map(({ topic }) => topic),
      )
      .execute()
  if (said.length > 0)
    await act.tx
      .insertInto('partnerships.level')
      .values(
        said.map(({ topic, atFirst, now }) => ({
          ...{ ...own, topic, level_then: atFirst, level_now: now, said_at: act.now },
        })),
      )
      .onConflict((on) =>
        on.columns(['partnership', 'member', 'topic']).doUpdateSet((eb) => ({
          level_then: eb.ref('excluded.level_then'),
          level_now: eb.ref('excluded.level_now'),
          said_at: eb.ref('excluded.said_at'),
        })),
      )
      .execute()
}
