import { introduce } from '#hellos/introducing/introduce.ts'
import type { Market } from '#market/snapshot.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after, days } from '#platform/time.ts'
import { WELCOME_LIFE } from '../newcomer.ts'
import { chosenHost, needAttention } from './access.ts'
import { refuse } from './refusals.ts'

/** Whoever was asked has a week before staff are told again that nobody came. */
const ASKED_AGAIN = days(7)

/** Asks a host in the name of staff. Refuses: `no_host`, where the one on the page has filled up or met the newcomer since. */
export async function askHost(
  act: Act,
  market: Market,
  who: { newcomer: string; host: string },
): Promise<void> {
  const host = await chosenHost(act, market, who)
  if (!host) throw refuse('no_host')
  const { person, offers, topic, newcomer } = host
  const asked = { host: person.id, guest: newcomer, offers, topic, origin: 'staff' as const }
  if ((await introduce(act, asked)) === undefined) throw refuse('no_host')
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ seen_to_until: after(act.now, ASKED_AGAIN) })
    .where('member', '=', newcomer)
    .execute()
}

/** Staff know better: nothing is needed. */
export async function needsNothing(act: Act, newcomer: string): Promise<void> {
  const { id, beganAt } = found(
    await needAttention(act).where('m.public_id', '=', newcomer).executeTakeFirst(),
  )
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ seen_to_until: after(beganAt, WELCOME_LIFE) })
    .where('member', '=', id)
    .execute()
}
