import type { HelloId, MessageId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { isUnreadBy } from '../access.ts'

/** @public A message as one of the two reads it. */
export interface MessageSeen {
  readonly id: MessageId
  readonly mine: boolean
  /** The call name of whoever wrote it. */
  readonly author: string
  readonly name: string
  readonly words: string
  readonly at: Date
  readonly edited: boolean
  readonly place: number
  readonly changed: number
}

/** The caller has loaded the hello as the viewer's own. */
const messagesOf = (look: MemberLook, hello: HelloId) =>
  look.tx
    .selectFrom('hellos.message as m')
    .innerJoin('members.member as a', 'a.id', 'm.author')
    .select(['m.id', 'm.author as authorId', 'a.call_name as author', 'a.name', 'm.words', 'm.at'])
    .select(['m.edited_at as editedAt', 'm.place', 'm.changed'])
    .where('m.hello', '=', hello)

type Row = Awaited<ReturnType<ReturnType<typeof messagesOf>['executeTakeFirstOrThrow']>>

const seen = (look: MemberLook, { authorId, editedAt, ...message }: Row): MessageSeen => ({
  ...message,
  mine: authorId === look.viewer.id,
  edited: editedAt !== null,
})

/** How many a page shows at once. */
export const PAGE = 100

/** @public The latest messages before a place, oldest first, and whether there are earlier ones. */
export async function readMessages(
  look: MemberLook,
  hello: HelloId,
  before?: number,
): Promise<{ messages: MessageSeen[]; more: boolean }> {
  const rows = await messagesOf(look, hello)
    .$if(before !== undefined, (q) => q.where('m.place', '<', before ?? 0))
    .orderBy('m.place', 'desc')
    .limit(PAGE + 1)
    .execute()
  const shown = rows.slice(0, PAGE).reverse()
  return { messages: shown.map((row) => seen(look, row)), more: rows.length > PAGE }
}

/** What was written or changed after this count, in that order: what a live page has not seen. */
export async function messagesAfter(look: MemberLook, hello: HelloId, count: number): Promise<MessageSeen[]> {
  const rows = await messagesOf(look, hello).where('m.changed', '>', count).orderBy('m.changed').execute()
  return rows.map((row) => seen(look, row))
}

/** One message of a hello. */
export async function readMessage(look: MemberLook, hello: HelloId, id: MessageId): Promise<MessageSeen> {
  const row = await messagesOf(look, hello).where('m.id', '=', id).executeTakeFirst()
  return seen(look, found(row))
}

/** A message with the five around it that a report may show: up to three before, and what follows. */
export async function messagesAround(
  look: MemberLook,
  hello: HelloId,
  { place }: MessageSeen,
): Promise<MessageSeen[]> {
  const around = await messagesOf(look, hello)
    .where('m.place', '>=', place - 5)
    .where('m.place', '<=', place + 5)
    .orderBy('m.place')
    .execute()
  const before = around.filter((row) => row.place < place)
  const later = around.filter((row) => row.place > place)
  const enough = Math.max(3, 5 - later.length)
  const earlier = before.slice(-enough)
  const kept = [
    ...earlier,
    ...around.filter((row) => row.place === place),
    ...later.slice(0, 5 - earlier.length),
  ]
  return kept.map((row) => seen(look, row))
}

/** @public The viewer's hellos in which the other has said something, or of which they were told, since they last read. */
export async function unreadHellos(look: MemberLook): Promise<ReadonlySet<HelloId>> {
  const me = look.viewer.id
  const rows = await look.tx
    .selectFrom('hellos.hello as h')
    .select('h.id')
    .where((eb) => eb.or([eb('h.sender', '=', me), eb('h.receiver', '=', me)]))
    .where(isUnreadBy(me))
    .execute()
  return new Set(rows.map(({ id }) => id))
}
