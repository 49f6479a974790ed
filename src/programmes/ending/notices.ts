import type { MemberId, ProgrammeId } from '#map/ids.ts'
import { to } from '#map/paths.ts'
import type { Notice } from '#notices/notice.ts'
import type { Look } from '#platform/act.ts'
import { day, noonOf } from '#ui/dates.ts'
import { takingPartAfter } from './tell-of-end.ts'

/** @public To the next of those who take part: when the programme ends, and what that changes. Nobody left: nothing. */
export async function newsOfProgrammeEnd(
  look: Look,
  programme: ProgrammeId,
  last: MemberId | null,
): Promise<Notice[]> {
  const row = await look.tx
    .selectFrom('programmes.programme')
    .select(['name', 'ends_on as endsOn'])
    .where('id', '=', programme)
    .executeTakeFirst()
  if (!row?.endsOn) return []
  const { name, endsOn } = row
  const people = await takingPartAfter(look, programme, last)
  return people.map((member) => ({
    to: member,
    kind: 'ending',
    key: `programme/${programme}/ends/${endsOn}`,
    headline: `${name} ends on ${day(look.now, noonOf(endsOn), 'UTC')}`,
    body: `Until then everything is as it was. Afterwards nobody new takes part, and no new hello can be said.\n\nWhat runs goes on to its own end: your conversations, trials and partnerships.`,
    path: to('mentoring'),
    button: `Look at ${name}`,
  }))
}
