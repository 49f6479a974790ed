import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

/**
 * @public Ends taking part in every programme, of somebody who left or may not sign in: coming back brings back the account
 * and nothing else. Only what began before they went, so that late news of it takes nothing from whoever is back already.
 */
export async function endEnrolment(act: Act, member: MemberId, before: Date): Promise<void> {
  const ended = await act.tx
    .deleteFrom('programmes.enrolment')
    .where('member', '=', member)
    .where('enrolled_at', '<=', before)
    .returning('programme')
    .execute()
  for (const { programme } of ended) act.tell('enrolment.changed', { member, programme })
}
