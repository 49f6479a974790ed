import type { MemberId } from '#map/ids.ts'
import type { MemberLook } from '#platform/act.ts'
import { readSettings } from '#platform/settings.ts'
import { after } from '#platform/time.ts'
import { closedAt, REMIND_AFTER, SAY_AGAIN_AFTER } from '../hello.ts'
import { helloSettings } from '../settings.ts'

/** What on the writer's own side stands in the way of a hello, and from when on it does not. */
export type Bar =
  | { readonly why: 'said_before'; readonly from: Date }
  /** Without an instant where only the writer can make room. */
  | { readonly why: 'too_many_open'; readonly from: Date | undefined }

/** Whether a hello to somebody could be said now, asked before anything is written; the verb asks again. */
export async function barOf(look: MemberLook, them: MemberId): Promise<Bar | undefined> {
  const { mostOpen } = await readSettings(look, helloSettings)
  const rows = await mine(look, them)
  const last = rows
    .flatMap((row) => (row.receiver === them ? (closedAt(row, look.now) ?? []) : []))
    .toSorted((a, b) => b.getTime() - a.getTime())[0]
  const from = last && after(last, SAY_AGAIN_AFTER)
  if (from && from > look.now) return { why: 'said_before', from }
  const counting = rows
    .filter(({ state, counted }) => state === 'waiting' && counted)
    .map(({ saidAt }) => after(saidAt, REMIND_AFTER))
    .toSorted((a, b) => a.getTime() - b.getTime())
  const young = counting.filter((until) => until > look.now)
  const open = (rows[0]?.open ?? 0) - (counting.length - young.length)
  return open < mostOpen ? undefined : { why: 'too_many_open', from: young[open - mostOpen] }
}

/** The viewer's hellos to somebody, and those of theirs that wait and count; one row without any where there is none. */
async function mine({ tx, viewer }: MemberLook, them: MemberId) {
  const rows = await tx
    .selectFrom('members.member as m')
    .leftJoin('hellos.sender as s', 's.member', 'm.id')
    .leftJoin('hellos.hello as h', (on) =>
      on
        .onRef('h.sender', '=', 'm.id')
        .on((eb) =>
          eb.or([
            eb('h.receiver', '=', them),
            eb.and([eb('h.state', '=', 'waiting'), eb('h.counted', '=', true)]),
          ]),
        ),
    )
    .select(['s.open', 'h.receiver', 'h.state', 'h.counted', 'h.said_at', 'h.expires_at'])
    .select(['h.last_message_at', 'h.done_at'])
    .where('m.id', '=', viewer.id)
    .execute()
  return rows.map(({ open, receiver, state, counted, said_at, expires_at, last_message_at, done_at }) => ({
    ...{ open: open ?? 0, receiver, state: state ?? 'closed', counted: counted === true, doneAt: done_at },
    saidAt: said_at ?? new Date(0),
    expiresAt: expires_at ?? new Date(0),
    lastMessageAt: last_message_at,
  }))
}
