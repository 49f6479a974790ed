import type { MemberId, ReportId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { type Limit, takeLimit } from '#platform/limits.ts'
import { notFound } from '#platform/refusal.ts'
import { refuse } from './refusals.ts'
import type { Said, Subject } from './report.ts'

/** Far above what anybody has reason for; it stops a machine. */
const A_DAY: Limit = { kind: 'report', most: 20, seconds: 86_400 }

interface NewReport {
  accused: MemberId
  subject: Subject
  /** Chosen by the reporter and shown before sending; empty for a profile. */
  excerpt: readonly Said[]
  /** What happened, in the reporter's words. */
  words: string
}

/**
 * @public Asks the staff to look at something. The room that owns the subject has checked that the reporter may see it.
 * One open report per reporter and subject; refuses with `report_open` otherwise.
 */
export async function makeReport(
  act: MemberAct,
  { accused, subject, excerpt, words }: NewReport,
): Promise<ReportId> {
  if (accused === act.viewer.id) throw notFound()
  await takeLimit(act, A_DAY, act.viewer.id)
  const id = act.newId<'report'>()
  const done = await act.tx
    .insertInto('safety.report')
    .values({
      id,
      reporter: act.viewer.id,
      accused,
      subject_kind: subject.kind,
      subject_id: 'id' in subject ? subject.id : null,
      excerpt: JSON.stringify(excerpt),
      words,
      made_at: act.now,
    })
    .onConflict((on) => on.doNothing())
    .executeTakeFirst()
  if (done.numInsertedOrUpdatedRows !== 1n) throw refuse('report_open')
  act.tell('report.made', { report: id })
  return id
}
