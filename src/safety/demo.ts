import type { MemberId } from '#map/ids.ts'
import type { CommunityKind } from '#members/community/kinds.ts'
import type { Act } from '#platform/act.ts'
import { after, days, hours } from '#platform/time.ts'

/** Somebody invented; those with a story are whom visitors sign in as. */
interface DemoPerson {
  readonly id: MemberId
  readonly story?: string | undefined
}

/** What the two reports are about. */
const told: Record<CommunityKind, { skill: string; work: string }> = {
  association: { skill: 'drawing by hand', work: 'the square by the station' },
  company: { skill: 'spreadsheets', work: 'the move of line two' },
}

/** @public One report that waits for the staff, and one they have dealt with, between people of no story. */
export async function fillReports(
  act: Act,
  people: readonly DemoPerson[],
  kind: CommunityKind,
): Promise<void> {
  const [reporter, accused, neighbour, author] = people
    .filter(({ story }) => story === undefined)
    // The first of them are somebody's mentors and partners in the demo's conversations.
    .slice(-4)
  if (!(reporter && accused && neighbour && author)) return
  const open = act.newId<'report'>()
  await act.tx
    .insertInto('safety.report')
    .values([
      {
        id: open,
        reporter: reporter.id,
        accused: accused.id,
        subject_kind: 'profile',
        words: `The profile offers help with ${told[kind].skill}, for anybody who asks. What came was a price list for a course, twice, after I had said no.`,
        made_at: after(act.now, -hours(20)),
      },
      {
        id: act.newId<'report'>(),
        reporter: neighbour.id,
        accused: author.id,
        subject_kind: 'profile',
        words: `The profile says who led ${told[kind].work}. Four of us did, and three are not named.`,
        made_at: after(act.now, -days(12)),
        outcome: 'wrote' as const,
        outcome_words: `Please look once more at the line about ${told[kind].work}: several people led it together. You can change it under My profile.`,
        closed_at: after(act.now, -days(11)),
      },
    ])
    .execute()
  act.tell('report.made', { report: open })
}
