import { sql } from 'kysely'
import { type HelloState, stateAt } from '#hellos/hello.ts'
import { introductionStands } from '#hellos/introducing/access.ts'
import type { MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'
import { blocksAround } from '#safety/may-contact.ts'

// Two people are *in touch* while a hello of theirs waits, an introduction of theirs stands or a conversation of theirs is
// alive, whoever wrote first. Suggestions leave each of them out for the other; a search still finds them.

const livingHellos = (tx: Database, { me, now }: { me: MemberId; now: Date }) => {
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
}

const livingHellosOf = askedOften(livingHellos)

/**
 * Everybody the viewer is in touch with. A hello that was set aside counts until its seven days are over, on both sides:
 * were it otherwise, its sender could read from their list that it was. An introduction counts for whoever has heard of it.
 */
export async function peopleInTouch({ tx, viewer, now }: MemberLook): Promise<MemberId[]> {
  return othersIn(await livingHellosOf(tx, { me: viewer.id, now }), { viewer, now })
}

const nobodyToSuggest = askedOften((tx, asked: { me: MemberId; now: Date }) => {
  // Stands as a hello would that waits for ever.
  const parted = tx
    .selectFrom(blocksAround(tx, asked.me).as('b'))
    .select(['b.blocker as sender', 'b.blocked as receiver', sql<HelloState>`'waiting'`.as('state')])
    .select([sql<Date>`'infinity'::timestamptz`.as('expiresAt')])
    .select(sql<Date | null>`null::timestamptz`.as('lastMessageAt'))
  return livingHellos(tx, asked).unionAll(parted)
})

/** Everybody whom the viewer must not meet, and everybody they are in touch with, in one question. */
export async function notToSuggest({ tx, viewer, now }: MemberLook): Promise<ReadonlySet<MemberId>> {
  return new Set(othersIn(await nobodyToSuggest(tx, { me: viewer.id, now }), { viewer, now }))
}

type Living = Awaited<ReturnType<typeof livingHellosOf>>[number]

const othersIn = (hellos: readonly Living[], { viewer, now }: Pick<MemberLook, 'viewer' | 'now'>) =>
  hellos
    .filter((hello) => stateAt(hello, now) !== 'closed')
    .map(({ sender, receiver }) => (sender === viewer.id ? receiver : sender))
