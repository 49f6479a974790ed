import type { ContactId, HelloId, MemberId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import type { MemberLook } from '#platform/act.ts'
import type { Database } from '#platform/database/database.ts'
import { askedOften } from '#platform/database/prepared.ts'

/** @public A contact as one of the two reads it. */
export interface ContactSeen {
  readonly id: ContactId
  readonly mine: boolean
  /** 'YYYY-MM-DD' */
  readonly onDay: string
  readonly channel: Channel
  readonly minutes: number
}

const SHOWN = 30

/** @public The latest contacts of a conversation, for a query that stands alone or in another. */
export const contactRows = (tx: Database, hello: HelloId) =>
  tx
    .selectFrom('partnerships.contact')
    .select(['id', 'by', 'on_day as onDay', 'channel', 'minutes'])
    .where('hello', '=', hello)
    .orderBy('on_day', 'desc')
    .orderBy('id', 'desc')
    .limit(SHOWN)

/** @public A row as the viewer reads it. */
export const contactSeen = (
  { by, ...contact }: Omit<ContactSeen, 'mine'> & { by: MemberId },
  viewer: MemberId,
): ContactSeen => ({ ...contact, mine: by === viewer })

const contactsOf = askedOften((tx, { hello }: { hello: HelloId }) => contactRows(tx, hello))

/** @public What the two logged, newest first; the caller has loaded the conversation as the viewer's own. */
export async function readContacts(look: MemberLook, hello: HelloId): Promise<ContactSeen[]> {
  const rows = await contactsOf(look.tx, { hello })
  return rows.map((row) => contactSeen(row, look.viewer.id))
}
