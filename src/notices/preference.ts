import type { MemberId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'

// A *preference* is what a member wants of one kind of news: by mail and in the inbox, in the inbox only, or not at all.
// *Pause everything* stops all mail but letters and keeps the preferences for later.

export const ways = ['mail', 'inbox', 'off'] as const
export type Way = (typeof ways)[number]

/** What somebody has a right to find in the inbox: outcomes of reports, and what happens to the own account. */
const always: readonly NoticeKind[] = ['safety', 'account']

/** The ways a member may choose from. */
export const waysOf = (kind: NoticeKind): readonly Way[] => (always.includes(kind) ? ['mail', 'inbox'] : ways)

/** What the house does for this kind until told otherwise. */
export const usualWay: Way = 'mail'

export const isNoticeKind = (kind: string): kind is NoticeKind =>
  (noticeKinds as readonly string[]).includes(kind)

/** A member's preferences as they read them. */
export interface Preferences {
  readonly ways: Readonly<Record<NoticeKind, Way>>
  readonly paused: boolean
}

/** A kept way that this kind may no longer have reads as the nearest one it may. */
export const wayFor = (kind: NoticeKind, kept: Way | undefined): Way =>
  kept === undefined ? usualWay : waysOf(kind).includes(kept) ? kept : 'inbox'

/** Everything a member chose, with the usual way where nothing was. */
export async function readPreferences(look: Pick<Look, 'tx'>, member: MemberId): Promise<Preferences> {
  const kept = await look.tx
    .selectFrom('notices.preference')
    .select(['kind', 'how'])
    .where('member', '=', member)
    .execute()
  const quiet = await look.tx
    .selectFrom('notices.quiet')
    .select('paused_at')
    .where('member', '=', member)
    .executeTakeFirst()
  const how = new Map(kept.map(({ kind, how }) => [kind, how]))
  const chosen = Object.fromEntries(noticeKinds.map((kind) => [kind, wayFor(kind, how.get(kind))]))
  return { ways: chosen as Record<NoticeKind, Way>, paused: Boolean(quiet?.paused_at) }
}
