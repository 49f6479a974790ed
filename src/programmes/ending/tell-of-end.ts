import type { MemberId, ProgrammeId } from '#map/ids.ts'
import type { Act, Look } from '#platform/act.ts'
import { after, dayIn, days } from '#platform/time.ts'

/** So long before its last day everybody in a programme is told. */
const TELL_BEFORE = days(14)

/** @public Programmes whose last day has come close: told once for that day. */
export async function announceEnds(act: Act): Promise<void> {
  const [today, soon] = [dayIn('UTC', act.now), dayIn('UTC', after(act.now, TELL_BEFORE))]
  const ending = await act.tx
    .updateTable('programmes.programme')
    .set((eb) => ({ end_told_for: eb.ref('ends_on') }))
    .where('ends_on', '>=', today)
    .where('ends_on', '<=', soon)
    .where((eb) => eb('end_told_for', 'is distinct from', eb.ref('ends_on')))
    .returning('id')
    .execute()
  for (const { id } of ending) act.tell('programme.ending', { programme: id, after: null })
}

const AT_A_TIME = 200

/** Some of those who take part, in the order of ids: those after the last who was told. */
export async function takingPartAfter(
  look: Look,
  programme: ProgrammeId,
  last: MemberId | null,
): Promise<MemberId[]> {
  const rows = await look.tx
    .selectFrom('programmes.enrolment')
    .select('member')
    .where('programme', '=', programme)
    .$if(last !== null, (q) => q.where('member', '>', last as MemberId))
    .orderBy('member')
    .limit(AT_A_TIME)
    .execute()
  return rows.map(({ member }) => member)
}
