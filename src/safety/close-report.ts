import type { MemberId, ReportId } from '#map/ids.ts'
import { suspendMember } from '#members/standing/suspend.ts'
import type { MemberAct } from '#platform/act.ts'
import { found } from '#platform/refusal.ts'
import { refuse } from './refusals.ts'
import { maySuspend, type Outcome } from './report.ts'

/** @public Writes down what staff decided, once: of two at the same time the second is told that it is done. */
export async function closeReport(act: MemberAct, report: ReportId, outcome: Outcome): Promise<void> {
  const accused = await lockAccused(act, report)
  if (outcome.outcome === 'suspended' && !maySuspend(act.viewer, accused)) throw refuse('owner_only')
  const done = await act.tx
    .updateTable('safety.report')
    .set({
      outcome: outcome.outcome,
      outcome_words: outcome.outcome === 'wrote' ? outcome.words : '',
      closed_by: act.viewer.id,
      closed_at: act.now,
    })
    .where('id', '=', report)
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  if (done.numUpdatedRows !== 1n) throw refuse('report_closed')
  if (outcome.outcome === 'suspended') await suspendMember(act, accused.id, outcome.until)
  act.tell('report.closed', { report, outcome: outcome.outcome })
}

async function lockAccused(act: MemberAct, report: ReportId): Promise<{ id: MemberId; role: string }> {
  const row = await act.tx
    .selectFrom('safety.report as r')
    .innerJoin('members.member as m', 'm.id', 'r.accused')
    .select(['m.id', 'm.role'])
    .where('r.id', '=', report)
    .where('r.accused', '!=', act.viewer.id)
    .forUpdate('r')
    .executeTakeFirst()
  return found(row)
}
