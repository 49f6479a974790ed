import type { MemberId } from '#map/ids.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'

/** A piece of news as its reader sees it. */
export interface Item {
  readonly id: string
  readonly headline: string
  readonly body: string
  readonly quote: string
  readonly at: Date
  readonly readAt: Date | null
}

const A_PAGE = 30

/** One page of the viewer's inbox, newest first, and whether there is another. */
export async function readInbox(look: MemberLook, page: number): Promise<{ items: Item[]; more: boolean }> {
  const rows = await look.tx
    .selectFrom('notices.item')
    .select(['id', 'headline', 'body', 'quote', 'at', 'read_at as readAt'])
    .where('member', '=', look.viewer.id)
    .orderBy('at', 'desc')
    .orderBy('id', 'desc')
    .limit(A_PAGE + 1)
    .offset((page - 1) * A_PAGE)
    .execute()
  return { items: rows.slice(0, A_PAGE), more: rows.length > A_PAGE }
}

/** Whoever a mail's unsubscribe address was made for, if still here. */
export async function memberOfMail(look: Look, member: MemberId): Promise<MemberId> {
  const row = await look.tx
    .selectFrom('members.member')
    .select('id')
    .where('id', '=', member)
    .executeTakeFirst()
  return found(row).id
}
