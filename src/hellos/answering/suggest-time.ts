import type { HelloId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { holdHello } from '../access.ts'
import type { ProposalKind } from '../hello.ts'
import { refuse } from '../refusals.ts'

/** @public A time for a first talk: an instant, how, where or by which link, and for how long. */
export interface NewTime {
  kind: ProposalKind
  at: Date
  where: string
  minutes: number
}

/** The columns of a time suggested by the viewer now, in place of the one before. */
export const timeColumns = (act: MemberAct, { kind, at, where, minutes }: NewTime) => ({
  proposal_kind: kind,
  proposal_at: at,
  proposal_where: where,
  proposal_minutes: minutes,
  proposal_by: act.viewer.id,
  proposal_accepted_at: null,
})

/** @public Suggests a time in a conversation; it replaces the one that stood there. */
export async function suggestTime(
  act: MemberAct,
  { hello, time }: { hello: HelloId; time: NewTime },
): Promise<void> {
  const held = await holdHello(act, hello, 'suggestTime')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  await act.tx
    .updateTable('hellos.hello')
    .set({ ...timeColumns(act, time), last_message_at: act.now })
    .where('id', '=', hello)
    .execute()
  act.tell('hello.time_suggested', { hello, by: act.viewer.id })
}

/** @public The other's time suits. A time replaced or gone by meanwhile is no longer open. */
export async function agreeToTime(
  act: MemberAct,
  { hello, at }: { hello: HelloId; at: Date },
): Promise<void> {
  const held = await holdHello(act, hello, 'suggestTime')
  if (!(await mayContact(act, act.viewer.id, held.them))) throw refuse('hello_closed')
  const agreed = await act.tx
    .updateTable('hellos.hello')
    .set({ proposal_accepted_at: act.now, last_message_at: act.now })
    .where('id', '=', hello)
    .where('proposal_at', '=', at)
    .where('proposal_at', '>', act.now)
    .where('proposal_by', '=', held.them)
    .where('proposal_accepted_at', 'is', null)
    .executeTakeFirst()
  if (agreed.numUpdatedRows === 0n) throw refuse('time_gone')
  act.tell('hello.time_agreed', { hello, by: act.viewer.id })
}
