import type { MemberId, ReportId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Look } from '#platform/act.ts'
import { day } from '#ui/dates.ts'
import { type ReportFacts, readReportFacts, staffFor } from './access.ts'

/** News of this room, as the room of notices takes it. */
interface News {
  to: MemberId
  kind: 'safety'
  key: string
  headline: string
  body: string
  quote?: string
  path: string
  button: string
}

/** @public A report waits: for everybody on the staff but the accused. */
export async function newsOfReport(look: Look, report: ReportId): Promise<News[]> {
  const facts = await readReportFacts(look, report)
  if (!facts) return []
  const staff = await staffFor(look, facts.accused)
  return staff.map(({ id }) => ({
    to: id,
    kind: 'safety',
    key: `report/${report}/made`,
    headline: 'A report waits for the staff',
    body: 'A member asked the staff to look at something. The first of you to look can settle it.',
    path: to('staffReport', { report }),
    button: 'Look at the report',
  }))
}

/** @public What followed: the reporter learns that it was looked at, the accused what was decided, and never who asked. */
export async function newsOfOutcome(look: Look, report: ReportId): Promise<News[]> {
  const facts = await readReportFacts(look, report)
  if (!facts) return []
  return [...toReporter(facts, report), ...toAccused(look.now, facts, report)]
}

const toReporter = ({ reporter }: ReportFacts, report: ReportId): News[] =>
  reporter === null
    ? []
    : [
        {
          to: reporter,
          kind: 'safety',
          key: `report/${report}/looked-at`,
          headline: 'The staff have looked at your report',
          body: 'Thank you for telling them. What they decided stays between them and the person concerned.\n\nYou can block somebody at any time, and you can write to the staff again.',
          path: to('inbox'),
          button: 'Open the inbox',
        },
      ]

function toAccused(now: Date, facts: ReportFacts, report: ReportId): News[] {
  const common = { to: facts.accused, kind: 'safety', path: to('inbox'), button: 'Open the inbox' } as const
  if (facts.outcome === 'wrote')
    return [
      {
        ...common,
        key: `report/${report}/word`,
        headline: 'A word from the staff',
        body: 'The staff of your association write to you:',
        quote: facts.outcomeWords,
      },
    ]
  if (facts.outcome === 'suspended')
    return [
      {
        ...common,
        key: `report/${report}/rest`,
        headline: 'Your account is resting',
        body: `${restingWords(now, facts)} Meanwhile nobody can sign in with it, and others do not see you.\n\nIf you think that this is a mistake, please write to the staff.`,
      },
    ]
  return []
}

/** Further ahead than this is for good. */
const FAR_YEARS = 100

function restingWords(now: Date, { suspendedUntil, zone }: ReportFacts): string {
  const until = suspendedUntil ?? now
  if (until.getUTCFullYear() - now.getUTCFullYear() > FAR_YEARS)
    return 'The staff of your association have decided that your account rests from now on.'
  return `The staff of your association have decided that your account rests until ${day(now, until, zone ?? 'UTC')}.`
}
