import type { MemberId } from '#map/ids.ts'
import type { Act, MemberAct } from '#platform/act.ts'
import { type NoticeKind, noticeKinds } from './notice.ts'
import { type Way, wayFor } from './preference.ts'

/** Writes down what the viewer wants of each kind; a way this kind may not have becomes the nearest one it may. */
export async function choosePreferences(
  act: MemberAct,
  chosen: Partial<Record<NoticeKind, Way | undefined>>,
): Promise<void> {
  const rows = noticeKinds.flatMap((kind) =>
    chosen[kind] ? [{ member: act.viewer.id, kind, how: wayFor(kind, chosen[kind]) }] : [],
  )
  if (rows.length === 0) return
  await act.tx
    .insertInto('notices.preference')
    .values(rows)
    .onConflict((on) => on.columns(['member', 'kind']).doUpdateSet((eb) => ({ how: eb.ref('excluded.how') })))
    .execute()
}

/** Stops all mail but letters; what was chosen is kept for later. */
export async function pauseMail(act: Act, member: MemberId): Promise<void> {
  await act.tx
    .insertInto('notices.quiet')
    .values({ member, paused_at: act.now })
    .onConflict((on) => on.column('member').doUpdateSet({ paused_at: act.now }))
    .execute()
}

/** Mail as it was chosen before the pause. What came meanwhile stays in the inbox. */
export async function resumeMail(act: Act, member: MemberId): Promise<void> {
  await act.tx.deleteFrom('notices.quiet').where('member', '=', member).execute()
}

/** Stops the mail of one kind, as the address in each mail does: its news still comes to the inbox. */
export async function stopMail(act: Act, member: MemberId, kind: NoticeKind): Promise<void> {
  await act.tx
    .insertInto('notices.preference')
    .values({ member, kind, how: 'inbox' })
    .onConflict((on) =>
      on
        .columns(['member', 'kind'])
        .doUpdateSet({ how: 'inbox' })
        .where('notices.preference.how', '=', 'mail'),
    )
    .execute()
}
