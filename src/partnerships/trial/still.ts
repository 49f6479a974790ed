import type { PartnershipId, SuggestionId } from '#map/ids.ts'
import type { Look } from '#platform/act.ts'
import { mayContact } from '#safety/may-contact.ts'
import { seenByBoth } from '../access.ts'

// What is asked again when a mail about a trial leaves, perhaps after a night of quiet hours.

/** @public The suggestion still waits for the other, and the two may still meet. */
export async function isStillSuggested(look: Look, id: SuggestionId): Promise<boolean> {
  const row = await look.tx
    .selectFrom('partnerships.suggestion as s')
    .innerJoin('hellos.hello as h', 'h.id', 's.hello')
    .select(['h.sender', 'h.receiver'])
    .where('s.id', '=', id)
    .where('s.done_at', 'is', null)
    .where('s.set_aside_at', 'is', null)
    .where('s.lapses_at', '>', look.now)
    .executeTakeFirst()
  return row !== undefined && mayContact(look, row.sender, row.receiver)
}

/** @public The trial still asks its two for a word: whether to go on, or whether they are in touch. */
export async function isTrialAsked(look: Look, id: PartnershipId): Promise<boolean> {
  const [seen] = (await seenByBoth(look, id)) ?? []
  if (seen?.state !== 'trial' || !(seen.decisionAskedAt ?? seen.quietAskedAt)) return false
  return mayContact(look, seen.me.id, seen.them.id)
}
