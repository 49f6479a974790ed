import { sql } from 'kysely'
import { type HelloState, stateAt } from '#hellos/hello.ts'
import { introductionStands } from '#hellos/introducing/access.ts'
import type { MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { askedOften } from '#platform/database/prepared.ts'

// Two people are *in touch* while a hello of theirs waits, an introduction of theirs stands or a conversation of theirs is
// alive, whoever wrote first. Suggestions leave each of them out for the other; a search still finds them.

const livingHellosOf = askedOften((tx, { me, now }: { me: MemberId; now: Date }) => {
  const introduced = tx
    .selectFrom('hellos.introduction as i')
    .select(['i.guest as sender', 'i.host as receiver'])
    .select([sql<HelloState>`'waiting'`.as('state'), 'i.lapses_at as expiresAt'])
    .select(sql<Date | null>`null::timestamptz`.as('lastMessageAt'))
    .where(introductionStands(me, now))
  return tx
    .selectFrom('hellos.hello')
    .select(['sender', 'receiver', 'state', 'expires_at as expiresAt', 'last_message_at as lastMessageAt'])
    .where((eb) => eb.or([eb('sender', '=', me), eb('receiver', '=', me)]))
    .where('state', 'in', ['waiting', 'asking', 'talking'])
    .unionAll(introduced)
})

/**
 * Everybody the viewer is in touch with. A hello that was set aside counts until its seven days are over, on both sides:
 * were it otherwise, its sender could read from their list that it was. An introduction counts for whoever has heard of it.
 */
export async function peopleInTouch({ tx, viewer, now }: MemberLook): Promise<MemberId[]> {
  const hellos = await livingHellosOf(tx, { me: viewer.id, now })
  return hellos
    .filter((hello) => stateAt(hello, now) !== 'closed')
    .map(({ sender, receiver }) => (sender === viewer.id ? receiver : sender))
}
