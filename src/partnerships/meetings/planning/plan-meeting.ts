import { holdHello } from '#hellos/access.ts'
import type { HelloId, MeetingId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { livePartnershipOf, lockPartnership } from '../../access.ts'
import { refuse } from '../../refusals.ts'
import type { Plan } from '../meeting.ts'
import { firstAt } from '../time/series.ts'

/**
 * @public Proposes a meeting, a single one or a series: either of the two, in a conversation or in what grew out of it, but
 * not in a pause. The same form sent twice proposes once.
 */
export async function planMeeting(
  act: MemberAct,
  { hello, plan, formKey }: { hello: HelloId; plan: Plan; formKey?: string | undefined },
): Promise<MeetingId> {
  const { them } = await holdHello(act, hello, 'suggestTime')
  if (!(await mayContact(act, act.viewer.id, them))) throw refuse('no_talking')
  const live = await livePartnershipOf(act, hello)
  const held = live && (await lockPartnership(act, live.id))
  if (held?.state === 'paused') throw refuse('in_a_pause')
  const partnership = held && held.state !== 'ended' ? held.id : null
  const earlier = formKey ? await madeBy(act, hello, formKey) : undefined
  if (earlier) return earlier
  const columns = planColumns(plan)
  if (columns.starts_at <= act.now) throw refuse('time_passed')
  const id = act.newId<'meeting'>()
  await act.tx
    .insertInto('partnerships.meeting')
    .values({
      ...{ id, hello, partnership, state: 'proposed' as const, by: act.viewer.id },
      ...columns,
      ...{ made_at: act.now, changed_at: act.now, form_key: formKey ?? null },
    })
    .execute()
  act.tell('meeting.proposed', { meeting: id, round: 1, by: act.viewer.id })
  return id
}

/** The columns of a plan. */
export const planColumns = (plan: Plan) => ({
  starts_local: plan.startsLocal,
  zone: plan.zone,
  starts_at: firstAt(plan),
  minutes: plan.minutes,
  repeats: plan.repeats,
  repeats_until: plan.repeatsUntil,
  channel: plan.channel,
  place: plan.place,
  activity: plan.activity,
  links: [...plan.links],
})

const madeBy = async (act: MemberAct, hello: HelloId, formKey: string): Promise<MeetingId | undefined> => {
  const row = await act.tx
    .selectFrom('partnerships.meeting')
    .select('id')
    .where('hello', '=', hello)
    .where('by', '=', act.viewer.id)
    .where('form_key', '=', formKey)
    .executeTakeFirst()
  return row?.id
}
