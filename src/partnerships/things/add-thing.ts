import type { PartnershipId, ThingId } from '#map/ids.ts'
import type { MemberAct } from '#platform/act.ts'
import { dayIn } from '#platform/time.ts'
import { holdPartnership } from '../access.ts'
import { refuse } from '../refusals.ts'

interface NewThing {
  partnership: PartnershipId
  words: string
  link?: string
  /** 'YYYY-MM-DD', not to come in the zone of whoever adds it. */
  madeOn: string
  formKey?: string | undefined
}

/** @public Adds something the two made: either of them. The same form sent twice adds it once. */
export async function addThing(act: MemberAct, thing: NewThing): Promise<void> {
  const { partnership, words, link = '', madeOn, formKey } = thing
  await holdPartnership(act, partnership, 'write')
  if (madeOn > dayIn(act.viewer.zone, act.now)) throw refuse('day_to_come')
  await act.tx
    .insertInto('partnerships.thing')
    .values({
      ...{ id: act.newId<'thing'>(), partnership, words, link, made_on: madeOn },
      ...{ by: act.viewer.id, added_at: act.now, form_key: formKey ?? null },
    })
    .onConflict((on) => on.doNothing())
    .execute()
}

/** @public Takes a thing off again: whoever added it. */
export async function removeThing(
  act: MemberAct,
  { partnership, thing }: { partnership: PartnershipId; thing: ThingId },
): Promise<void> {
  await holdPartnership(act, partnership, 'write')
  await act.tx
    .deleteFrom('partnerships.thing')
    .where('id', '=', thing)
    .where('partnership', '=', partnership)
    .where('by', '=', act.viewer.id)
    .execute()
}
