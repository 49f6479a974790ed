import { joinLinks } from '#members/joining/join-link.ts'
import type { Look } from '#platform/act.ts'
import { waiting } from './waiting.ts'

/** Imported people who have not come: how many were never invited, and how many were. */
async function countWaiting(look: Look): Promise<{ never: number; invited: number }> {
  const rows = await waiting(look)
    .select(({ fn }) => ['w.invited', fn.countAll<number>().as('people')])
    .groupBy('w.invited')
    .execute()
  const of = (invited: boolean) => rows.find((row) => Boolean(row.invited) === invited)?.people ?? 0
  return { never: of(false), invited: of(true) }
}

/** A batch that is going out, and how far it is. */
const openBatch = (look: Look) =>
  look.tx
    .selectFrom('staff.invitation_batch as b')
    .leftJoin('staff.invitation as i', 'i.batch', 'b.id')
    .select(({ fn }) => ['b.made_at as madeAt', fn.count<number>('i.member').as('written')])
    .where('b.done_at', 'is', null)
    .groupBy('b.id')
    .executeTakeFirst()

/** All that stands on the page Invite. */
export async function invitingOf(look: Look) {
  const [counts, batch, links] = await Promise.all([countWaiting(look), openBatch(look), joinLinks(look)])
  return { counts, batch, links }
}
export type InvitingData = Awaited<ReturnType<typeof invitingOf>>
