import type { HelloId, MeetingId, PartnershipId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'
import { fillDates } from '../planning/fill-dates.ts'
import { isSoon } from '../soon.ts'
import { goesOn } from '../time/series.ts'
import { dropDates, markCancelled, markChanged } from './cancel-meeting.ts'

/** @public A conversation has ended, by either, by a block or because somebody left: nothing of theirs is to come any more. */
export const cancelOfHello = (act: Act, { hello }: { hello: HelloId }): Promise<void> =>
  cancelEach(act, (q) => q.where('hello', '=', hello))

/** @public The same where only what grew out of it has ended. */
export const cancelOfPartnership = (
  act: Act,
  { partnership }: { partnership: PartnershipId },
): Promise<void> => cancelEach(act, (q) => q.where('partnership', '=', partnership))

/**
 * @public A pause: what would be before its last day is cancelled, without such a day all is. Asked once more when it runs,
 * since the two may have resumed meanwhile.
 */
export async function cancelForPause(
  act: Act,
  { partnership }: { partnership: PartnershipId },
): Promise<void> {
  const paused = await act.tx
    .selectFrom('partnerships.partnership')
    .select('pause_until')
    .where('id', '=', partnership)
    .where('state', '=', 'paused')
    .executeTakeFirst()
  if (!paused) return
  const until = paused.pause_until ?? undefined
  await cancelEach(act, (q) => q.where('partnership', '=', partnership), until)
}

const openRows = (act: Act) =>
  act.tx
    .selectFrom('partnerships.meeting')
    .select(['id', 'state', 'sequence', 'starts_local as startsLocal', 'zone', 'repeats', 'minutes'])
    .select(['repeats_until as repeatsUntil', 'starts_at as startsAt', 'filled_until as filledUntil'])
    .where('state', 'in', ['proposed', 'agreed'])
    .orderBy('id')
    .forUpdate()

type Rows = ReturnType<typeof openRows>
type Row = Awaited<ReturnType<Rows['executeTakeFirstOrThrow']>>

async function cancelEach(act: Act, narrow: (rows: Rows) => Rows, before?: Date): Promise<void> {
  for (const row of await narrow(openRows(act)).execute())
    if (row.state === 'proposed') await dropProposal(act, row, before)
    else await dropAgreed(act, row, before)
}

async function dropProposal(act: Act, { id, startsAt }: Row, before?: Date): Promise<void> {
  if (before && startsAt >= before) return
  await markCancelled(act, id)
}

async function dropAgreed(act: Act, row: Row, before?: Date): Promise<void> {
  const rest = before === undefined || row.repeats === 'once'
  if (before && row.repeats !== 'once') await fillBeyond(act, row, before)
  const gone = await dropDates(act, row.id, { before })
  // What has been held, or has run out, is left as it was.
  const more = before === undefined && goesOn(row, row.filledUntil ?? act.now)
  if (gone.length === 0 && !more) return
  if (rest) await markCancelled(act, row.id)
  await markChanged(act, row.id, row.sequence + 1)
  act.tell('meeting.cancelled', {
    ...{ meeting: row.id satisfies MeetingId, by: null, date: null },
    soon: isSoon(act, ...gone),
  })
}

/** A pause longer than the table looks ahead: its dates are written down, so that none of them comes back by itself. */
async function fillBeyond(act: Act, row: Row, before: Date): Promise<void> {
  const filled = row.filledUntil ?? act.now
  if (before <= filled) return
  await fillDates(act, row, after(filled, 1), after(before, days(1)))
}
