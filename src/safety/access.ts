import type { MemberId, ReportId } from '#map/ids.ts'
import { isId, isPublicId } from '#map/ids.ts'
import type { Look, MemberLook } from '#platform/act.ts'
import { found, notFound } from '#platform/refusal.ts'
import type { KeptSaid } from './report.ts'

/** Somebody to block or to report. */
export interface Person {
  readonly id: MemberId
  readonly publicId: string
  readonly name: string
  readonly callName: string
}

/**
 * The person behind an address, for blocking and reporting: whoever ever joined, but not oneself. Those who left, rest
 * or have blocked the viewer are not told apart here, so that nothing is learned by trying, and a report stays possible.
 */
export async function personToMind(look: MemberLook, publicId: string): Promise<Person> {
  if (!isPublicId(publicId)) throw notFound()
  const row = await look.tx
    .selectFrom('members.member')
    .select(['id', 'public_id as publicId', 'name', 'call_name as callName'])
    .where('public_id', '=', publicId)
    .where('joined_at', 'is not', null)
    .where('id', '!=', look.viewer.id)
    .executeTakeFirst()
  return found(row)
}

/** Whether the viewer has blocked somebody. */
export async function hasBlocked(look: MemberLook, person: MemberId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('safety.block')
    .select('at')
    .where('blocker', '=', look.viewer.id)
    .where('blocked', '=', person)
    .executeTakeFirst()
  return row !== undefined
}

/** Whom the viewer has blocked, by name. */
export const peopleBlocked = (look: MemberLook): Promise<{ publicId: string; name: string; at: Date }[]> =>
  look.tx
    .selectFrom('safety.block as b')
    .innerJoin('members.member as m', 'm.id', 'b.blocked')
    .select(['m.public_id as publicId', 'm.name', 'b.at'])
    .where('b.blocker', '=', look.viewer.id)
    .orderBy('m.sort_name')
    .orderBy('m.id')
    .execute()

/** Whether the viewer's own report of this person's profile is still open. */
export async function hasReported(look: MemberLook, person: MemberId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('safety.report')
    .select('id')
    .where('reporter', '=', look.viewer.id)
    .where('accused', '=', person)
    .where('subject_kind', '=', 'profile')
    .where('closed_at', 'is', null)
    .executeTakeFirst()
  return row !== undefined
}

/** A report in the list of staff. */
export interface ReportRow {
  readonly id: ReportId
  readonly kind: string
  readonly accused: string
  readonly reporter: string | null
  readonly madeAt: Date
  readonly outcome: 'nothing' | 'wrote' | 'suspended' | null
  readonly closedAt: Date | null
}

const reports = (look: MemberLook) =>
  look.tx
    .selectFrom('safety.report as r')
    .innerJoin('members.member as a', 'a.id', 'r.accused')
    .leftJoin('members.member as w', 'w.id', 'r.reporter')
    // Nobody judges in their own case.
    .where('r.accused', '!=', look.viewer.id)

/** Open reports, the oldest first, and the last fifty that were dealt with; none about the viewer. */
export async function listReports(look: MemberLook): Promise<{ open: ReportRow[]; closed: ReportRow[] }> {
  const rows = reports(look)
    .select(['r.id', 'r.subject_kind as kind', 'a.name as accused', 'w.name as reporter'])
    .select(['r.made_at as madeAt', 'r.outcome', 'r.closed_at as closedAt'])
  const open = await rows.where('r.closed_at', 'is', null).orderBy('r.made_at').orderBy('r.id').execute()
  const closed = await rows
    .where('r.closed_at', 'is not', null)
    .orderBy('r.closed_at', 'desc')
    .orderBy('r.id')
    .limit(50)
    .execute()
  return { open, closed }
}

/** A report as staff read it. */
export interface OpenedReport extends Omit<ReportRow, 'accused'> {
  readonly accused: { readonly id: MemberId; readonly publicId: string; readonly name: string }
  readonly accusedRole: 'member' | 'staff' | 'owner'
  /** Until when the accused cannot sign in, if so now. */
  readonly suspendedUntil: Date | null
  readonly words: string
  readonly excerpt: readonly KeptSaid[]
  readonly outcomeWords: string
  readonly closedBy: string | null
}

/** One report, with what its reporter chose to show and no more. */
export async function reportForStaff(look: MemberLook, id: string): Promise<OpenedReport | undefined> {
  if (!isId<'report'>(id)) return undefined
  const row = await reports(look)
    .leftJoin('members.member as c', 'c.id', 'r.closed_by')
    .select(['r.id', 'r.subject_kind as kind', 'w.name as reporter', 'r.made_at as madeAt', 'r.outcome'])
    .select(['r.closed_at as closedAt', 'r.words', 'r.excerpt', 'r.outcome_words as outcomeWords'])
    .select([
      'a.id as accusedId',
      'a.public_id as publicId',
      'a.name as accusedName',
      'a.role as accusedRole',
    ])
    .select(['a.suspended_until as suspendedUntil', 'c.name as closedBy'])
    .where('r.id', '=', id)
    .executeTakeFirst()
  if (!row) return undefined
  const { accusedId, publicId, accusedName, ...rest } = row
  const resting = rest.suspendedUntil !== null && rest.suspendedUntil > look.now
  return {
    ...rest,
    suspendedUntil: resting ? rest.suspendedUntil : null,
    excerpt: rest.excerpt as unknown as KeptSaid[],
    accused: { id: accusedId, publicId, name: accusedName },
  }
}

/** What the news about a report needs, read by the house itself. */
export interface ReportFacts {
  readonly reporter: MemberId | null
  readonly accused: MemberId
  readonly outcome: 'nothing' | 'wrote' | 'suspended' | null
  readonly outcomeWords: string
  readonly suspendedUntil: Date | null
  /** The zone in which the accused reads dates. */
  readonly zone: string | null
}

export const readReportFacts = (look: Look, report: ReportId): Promise<ReportFacts | undefined> =>
  look.tx
    .selectFrom('safety.report as r')
    .innerJoin('members.member as a', 'a.id', 'r.accused')
    .leftJoin('members.profile as p', 'p.member', 'r.accused')
    .select(['r.reporter', 'r.accused', 'r.outcome', 'r.outcome_words as outcomeWords'])
    .select(['a.suspended_until as suspendedUntil', 'p.zone'])
    .where('r.id', '=', report)
    .executeTakeFirst()

/** Everybody who may deal with a report now: those on the staff who can sign in, but for whom it is about. */
export const staffFor = (look: Look, accused: MemberId): Promise<{ id: MemberId }[]> =>
  look.tx
    .selectFrom('members.member')
    .select('id')
    .where('role', 'in', ['staff', 'owner'])
    .where('joined_at', 'is not', null)
    .where('left_at', 'is', null)
    .where((eb) => eb.or([eb('suspended_until', 'is', null), eb('suspended_until', '<=', look.now)]))
    .where('id', '!=', accused)
    .execute()
