import { introduce } from '#hellos/introducing/introduce.ts'
import type { MemberId } from '#map/ids.ts'
import type { Market } from '#market/snapshot.ts'
import type { Act } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { after, days } from '#platform/time.ts'
import { WELCOME_LIFE } from '../newcomer.ts'
import { chosenHost, needAttention } from './access.ts'
import { refuse } from './refusals.ts'

/** Whoever was asked has a week before staff are told again that nobody came. */
const ASKED_AGAIN = days(7)

/** `before`: somebody was quicker, or nothing is needed any more; nothing was done. */
type SeenTo<Done extends string> = Done | 'before'

/**
 * Asks a host in the name of staff, once however often it is sent (`again`). Refuses: `no_host`, where the one on the page
 * has filled up or met the newcomer since.
 */
export async function askHost(
  act: Act,
  market: Market,
  who: { newcomer: string; host: string },
): Promise<SeenTo<'asked' | 'again'>> {
  const newcomer = await holdNewcomer(act, who.newcomer)
  if (await isAsked(act, newcomer, who.host)) return 'again'
  if (!(await isOnList(act, newcomer))) return 'before'
  const host = await chosenHost(act, market, who)
  if (!host) throw refuse('no_host')
  const { person, offers, topic } = host
  const asked = { host: person.id, guest: newcomer, offers, topic, origin: 'staff' as const }
  if ((await introduce(act, asked)) === undefined) throw refuse('no_host')
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ seen_to_until: after(act.now, ASKED_AGAIN) })
    .where('member', '=', newcomer)
    .execute()
  return 'asked'
}

/** Staff know better: nothing is needed. */
export async function needsNothing(act: Act, newcomer: string): Promise<SeenTo<'nothing'>> {
  const id = await holdNewcomer(act, newcomer)
  const listed = await needAttention(act).where('m.id', '=', id).executeTakeFirst()
  if (!listed) return 'before'
  await act.tx
    .updateTable('welcome.newcomer')
    .set({ seen_to_until: after(listed.beganAt, WELCOME_LIFE) })
    .where('member', '=', id)
    .execute()
  return 'nothing'
}

/** Two of the staff take turns at one newcomer. */
async function holdNewcomer({ tx }: Act, publicId: string): Promise<MemberId> {
  const row = await tx
    .selectFrom('welcome.newcomer as n')
    .innerJoin('members.member as m', 'm.id', 'n.member')
    .select('n.member')
    .where('m.public_id', '=', publicId)
    .forUpdate('n')
    .executeTakeFirst()
  return found(row).member
}

const isOnList = async (act: Act, newcomer: MemberId): Promise<boolean> =>
  (await needAttention(act).where('m.id', '=', newcomer).executeTakeFirst()) !== undefined

/** Whether staff have asked this host about the newcomer already, and the week that this gives is not over. */
async function isAsked({ tx, now }: Act, newcomer: MemberId, host: string): Promise<boolean> {
  const row = await tx
    .selectFrom('hellos.introduction as i')
    .innerJoin('members.member as m', 'm.id', 'i.host')
    .select('i.id')
    .where('i.guest', '=', newcomer)
    .where('m.public_id', '=', host)
    .where('i.origin', '=', 'staff')
    .where('i.asked_at', '>', after(now, -ASKED_AGAIN))
    .executeTakeFirst()
  return row !== undefined
}
