import type { HelloId, MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, dayIn } from '#platform/time.ts'
import { standings } from '#programmes/access.ts'
import { isPaused } from '#programmes/enrolment.ts'
import { ASKING_LIFE } from '../hello.ts'
import { uncount } from '../open-count.ts'

/** Which hellos to look at: everybody's, or those of one pair. */
interface Which {
  pair?: readonly [MemberId, MemberId]
}

const BATCH = 500

/**
 * @public Closes what is due: waiting for seven days, set aside or not, and asking with nothing said for fourteen. The
 * pages said so from that instant on; this writes it down, frees the count and tells.
 */
export async function closeDue(act: Act, which: Which = {}): Promise<void> {
  const due = await findDue(act, which)
  const expired = due.filter(({ state }) => state === 'waiting')
  const lapsed = due.filter(({ state }) => state === 'asking')
  await uncount(
    act,
    due.map(({ id }) => id),
  )
  await markResting(act, expired)
  for (const { id, expires_at } of expired) {
    await close(act, id, 'expired', expires_at)
    act.tell('hello.expired', { hello: id })
  }
  for (const { id, last_message_at } of lapsed) {
    await close(act, id, 'lapsed', after(last_message_at ?? act.now, ASKING_LIFE))
    act.tell('hello.lapsed', { hello: id })
  }
}

/** @public The sweep over everybody's. */
export const expireHellos = (act: Act): Promise<void> => closeDue(act)

const findDue = (act: Act, { pair }: Which) =>
  act.tx
    .selectFrom('hellos.hello')
    .select(['id', 'state', 'receiver', 'expires_at', 'last_message_at'])
    .where((eb) =>
      eb.or([
        eb.and([eb('state', '=', 'waiting'), eb('expires_at', '<=', act.now)]),
        eb.and([eb('state', '=', 'asking'), eb('last_message_at', '<=', after(act.now, -ASKING_LIFE))]),
      ]),
    )
    .$if(pair !== undefined, (q) => q.where('sender', 'in', pair ?? []).where('receiver', 'in', pair ?? []))
    .orderBy('id')
    .limit(BATCH)
    .forUpdate()
    .$if(pair === undefined, (q) => q.skipLocked())
    .execute()

/** Of those unanswered: whose receiver rests or does not take part any more. A rest in between was marked when it was. */
async function markResting(
  act: Act,
  expired: readonly { id: HelloId; receiver: MemberId; expires_at: Date }[],
): Promise<void> {
  if (expired.length === 0) return
  const receivers = [...new Set(expired.map(({ receiver }) => receiver))]
  const enrolled = new Map((await standings(act, receivers)).map((one) => [one.member, one]))
  const zones = await zonesOf(act, receivers)
  const rested = expired.filter(({ receiver, expires_at }) => {
    const enrolment = enrolled.get(receiver)
    return !enrolment || isPaused(enrolment, dayIn(zones.get(receiver) ?? 'UTC', expires_at))
  })
  if (rested.length === 0) return
  await act.tx
    .updateTable('hellos.hello')
    .set({ rested: true })
    .where(
      'id',
      'in',
      rested.map(({ id }) => id),
    )
    .execute()
}

async function zonesOf(act: Act, members: readonly MemberId[]): Promise<ReadonlyMap<MemberId, string>> {
  const rows = await act.tx
    .selectFrom('members.profile')
    .select(['member', 'zone'])
    .where('member', 'in', members)
    .execute()
  return new Map(rows.map(({ member, zone }) => [member, zone]))
}

// The instant it was due, not the one at which a sweep came by: what follows from it must not tell them apart.
const close = (act: Act, id: HelloId, how: 'expired' | 'lapsed', at: Date) =>
  act.tx
    .updateTable('hellos.hello')
    .set({ state: 'closed', done_how: how, done_at: at })
    .where('id', '=', id)
    .execute()
