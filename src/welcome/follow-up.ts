import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { type FollowUpDay, followUpDue, WELCOME_LIFE } from './newcomer.ts'

const BATCH = 200

/** @public Asks newcomers how it goes, after a week and after a month: each once, and one alone where both are due. */
export async function followUpNewcomers(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('welcome.newcomer as n')
    .leftJoin('welcome.step as w', (on) => on.onRef('w.member', '=', 'n.member').on('w.step', '=', 'day_7'))
    .leftJoin('welcome.step as m', (on) => on.onRef('m.member', '=', 'n.member').on('m.step', '=', 'day_30'))
    .select(['n.member', 'n.began_at as beganAt'])
    .where('n.off_at', 'is', null)
    .where('n.began_at', '>', after(act.now, -WELCOME_LIFE))
    .where((eb) =>
      eb.or([
        eb.and([eb('m.step', 'is', null), eb('n.began_at', '<=', after(act.now, -days(30)))]),
        eb.and([
          eb('w.step', 'is', null),
          eb('n.began_at', '<=', after(act.now, -days(7))),
          eb('n.began_at', '>', after(act.now, -days(30))),
        ]),
      ]),
    )
    .orderBy('n.began_at')
    .limit(BATCH)
    .execute()
  for (const { member, beganAt } of due) {
    const day = followUpDue(beganAt, act.now)
    if (day) await ask(act, member, day)
  }
}

async function ask(act: Act, member: MemberId, day: FollowUpDay): Promise<void> {
  const asked = await act.tx
    .insertInto('welcome.step')
    .values({ member, step: `day_${day}`, reached_at: act.now })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (asked.numInsertedOrUpdatedRows === 1n) act.tell('welcome.followed_up', { member, day })
}
