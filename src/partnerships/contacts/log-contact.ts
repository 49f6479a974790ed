import { holdHello } from '#hellos/access.ts'
import { hearOf } from '#hellos/talk/hear-of.ts'
import type { ContactId, HelloId } from '#map/ids.ts'
import type { Channel } from '#members/member.ts'
import type { MemberAct } from '#platform/act.ts'
import { dayIn } from '#platform/time.ts'
import { livePartnershipOf } from '../access.ts'
import { refuse } from '../refusals.ts'

interface Contact {
  hello: HelloId
  /** The day it happened ('YYYY-MM-DD'), in the logger's zone. */
  onDay: string
  channel: Channel
  /** 0 where nobody looked at the clock, such as for e-mails. */
  minutes: number
  formKey?: string | undefined
}

/**
 * @public Logs a contact that happened elsewhere: either of the two, in one step, without the other's confirmation. It
 * counts in a trial, and keeps a conversation and a trial from going quiet. The same form sent twice logs once.
 */
export async function logContact(act: MemberAct, contact: Contact): Promise<void> {
  const { hello, onDay, channel, minutes, formKey } = contact
  await holdHello(act, hello, 'logContact')
  if (onDay > dayIn(act.viewer.zone, act.now)) throw refuse('day_to_come')
  const partnership = await livePartnershipOf(act, hello)
  const logged = await act.tx
    .insertInto('partnerships.contact')
    .values({
      ...{ id: act.newId<'contact'>(), hello, channel, minutes, on_day: onDay },
      partnership:
        partnership && onDay >= dayIn(act.viewer.zone, partnership.startedAt) ? partnership.id : null,
      by: act.viewer.id,
      logged_at: act.now,
      form_key: formKey ?? null,
    })
    .onConflict((on) => on.doNothing())
    .returning('id')
    .executeTakeFirst()
  if (!logged) return
  await hearOf(act, { hello })
  act.tell('contact.logged', { hello, contact: logged.id, by: act.viewer.id })
}

/** Takes back a contact of one's own that was logged by mistake. */
export async function removeContact(
  act: MemberAct,
  { hello, contact }: { hello: HelloId; contact: ContactId },
): Promise<void> {
  await holdHello(act, hello, 'logContact')
  await act.tx
    .deleteFrom('partnerships.contact')
    .where('id', '=', contact)
    .where('hello', '=', hello)
    .where('by', '=', act.viewer.id)
    .execute()
}
