import type { ExpressionBuilder } from 'kysely'
import { PROPOSAL_MINUTES, type ProposalKind } from '#hellos/hello.ts'
import type { HelloId, MemberId } from '#map/ids.ts'
import type { DB } from '#map/schema.ts'
import type { Channel } from '#members/member.ts'
import type { Act } from '#platform/act.ts'
import { localIn } from '#platform/time.ts'
import { liveIdOf } from '../../access.ts'
import { markChanged } from '../cancelling/cancel-meeting.ts'
import { closeMoves } from '../moving/suggest-move.ts'
import { isSoon } from '../soon.ts'
import { fillDates } from './fill-dates.ts'
import { planColumns } from './plan-meeting.ts'

const channelOf: Record<ProposalKind, Channel> = {
  call: 'phone',
  video: 'video',
  meet: 'in_person',
  lunch: 'in_person',
}

/** Begins the form key of a meeting that came of a hello's time; the time and the instant of its agreement follow. */
const OF_HELLO = 'hello '

/**
 * @public The time that came with a hello, or was suggested in it, suits both: from here on it is a meeting like any other.
 * It is made once however often this runs; a later time agreed in the same way moves it while it is to come, under the same
 * name for life. After one that was cancelled or has been, the same time agreed anew is a meeting of its own.
 */
export async function meetAsAgreed(act: Act, { hello: id }: { hello: HelloId }): Promise<void> {
  const agreed = await holdAgreed(act, id)
  if (!agreed) return
  const before = await madeBefore(act, id)
  if (before.some(({ form_key }) => form_key === agreed.columns.form_key)) return
  const standing = before.find(({ stands }) => stands)
  await (standing ? moveMeeting(act, standing, agreed) : makeMeeting(act, id, agreed))
}

/** @public In a query that calls the hello `h`: whether its agreed time has become a meeting, whatever became of that. */
export const becameMeeting = (eb: ExpressionBuilder<DB & { h: DB['hellos.hello'] }, 'h'>) =>
  eb.exists(
    eb
      .selectFrom('partnerships.meeting as b')
      .select('b.id')
      .whereRef('b.hello', '=', 'h.id')
      .where('b.form_key', 'like', `${OF_HELLO}%`),
  )

type Agreed = NonNullable<Awaited<ReturnType<typeof holdAgreed>>>
type Before = Awaited<ReturnType<typeof madeBefore>>[number]

/** The agreed time of a conversation that is still open and now held, as the columns of a meeting. */
async function holdAgreed(act: Act, id: HelloId) {
  const row = await act.tx
    .selectFrom('hellos.hello as h')
    .innerJoin('members.profile as p', 'p.member', 'h.proposal_by')
    .select(['h.proposal_at as at', 'h.proposal_by as by', 'h.proposal_kind as kind', 'p.zone'])
    .select(['h.proposal_where as place', 'h.proposal_minutes as minutes'])
    .select('h.proposal_accepted_at as acceptedAt')
    .where('h.id', '=', id)
    .where('h.state', 'in', ['asking', 'talking'])
    .where('h.proposal_accepted_at', 'is not', null)
    .where('h.proposal_at', '>', act.now)
    .forUpdate('h')
    .executeTakeFirst()
  if (!row?.at || !row.by || !row.kind || !row.acceptedAt) return undefined
  const { at, by, kind, zone, place, minutes, acceptedAt } = row
  const plan = {
    ...{ startsLocal: localIn(zone, at), zone, minutes: minutes ?? PROPOSAL_MINUTES, place },
    ...{ repeats: 'once' as const, repeatsUntil: null, channel: channelOf[kind], links: [] },
    activity: kind === 'lunch' ? 'Lunch' : '',
  }
  const columns = {
    ...planColumns(plan),
    by,
    form_key: `${OF_HELLO}${at.toISOString()} ${acceptedAt.toISOString()}`,
    changed_at: act.now,
  }
  return { plan, columns }
}

/** Those made of it so far; one stands while it is agreed and to come. */
const madeBefore = (act: Act, hello: HelloId) =>
  act.tx
    .selectFrom('partnerships.meeting as m')
    .select(['m.id', 'm.sequence', 'm.form_key', 'm.starts_at'])
    .select((eb) =>
      eb
        .exists(
          eb
            .selectFrom('partnerships.occurrence as o')
            .select('o.id')
            .whereRef('o.meeting', '=', 'm.id')
            .where('m.state', '=', 'agreed')
            .where('o.state', '=', 'planned')
            .where('o.starts_at', '>', act.now),
        )
        .as('stands'),
    )
    .where('m.hello', '=', hello)
    .where('m.form_key', 'like', `${OF_HELLO}%`)
    .orderBy('m.made_at', 'desc')
    .forUpdate()
    .execute()

async function makeMeeting(act: Act, hello: HelloId, { plan, columns }: Agreed): Promise<void> {
  const id = act.newId<'meeting'>()
  const live = await liveIdOf(act, hello)
  await act.tx
    .insertInto('partnerships.meeting')
    .values({
      ...{ id, hello, partnership: live ?? null, state: 'agreed' as const, ...columns },
      ...{ made_at: act.now, agreed_at: act.now },
    })
    .execute()
  await fillDates(act, { id, ...plan }, act.now)
  const { by, starts_at } = columns
  act.tell('meeting.agreed', { meeting: id, by: by satisfies MemberId, soon: isSoon(act, starts_at) })
}

async function moveMeeting(act: Act, standing: Before, { columns }: Agreed): Promise<void> {
  const { id, sequence, starts_at: before } = standing
  const { starts_at, starts_local, minutes, by } = columns
  await act.tx.updateTable('partnerships.meeting').set(columns).where('id', '=', id).execute()
  await markChanged(act, id, sequence + 1)
  await closeMoves(act, id)
  await forgetWords(act, id)
  await act.tx
    .updateTable('partnerships.occurrence')
    .set({ starts_at, local: starts_local, minutes, asked_at: null })
    .where('meeting', '=', id)
    .where('state', '=', 'planned')
    .execute()
  act.tell('meeting.moved', { meeting: id, date: null, by, soon: isSoon(act, starts_at, before) })
}

/** What was said of a time that is no more is said of nothing. */
const forgetWords = (act: Act, meeting: Before['id']) =>
  act.tx
    .deleteFrom('partnerships.confirmation')
    .where('occurrence', 'in', (eb) =>
      eb
        .selectFrom('partnerships.occurrence')
        .select('id')
        .where('meeting', '=', meeting)
        .where('state', '=', 'planned'),
    )
    .execute()
