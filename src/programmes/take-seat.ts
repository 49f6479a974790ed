import type { MemberId } from '#map/ids.ts'
import type { Act } from '#platform/act.ts'

// Always in the order of ids: two verbs about the same two people then queue up instead of holding each other.
const inIdOrder = (members: readonly MemberId[]) => members.toSorted((a, b) => (a < b ? -1 : 1))

/**
 * @public Takes a seat of each of these members, each in one conditional statement: of thirty at once with three seats
 * three succeed. Answers with the first who has none (or is not enrolled), and the caller refuses, which undoes the
 * seats already taken; undefined when all have one.
 */
export async function takeSeat(act: Act, members: readonly MemberId[]): Promise<MemberId | undefined> {
  for (const member of inIdOrder(members)) {
    const taken = await act.tx
      .updateTable('programmes.enrolment')
      .set((eb) => ({ seats_used: eb('seats_used', '+', 1) }))
      .where('member', '=', member)
      .whereRef('seats_used', '<', 'seats')
      .returning('programme')
      .executeTakeFirst()
    if (!taken) return member
    act.tell('enrolment.changed', { member, programme: taken.programme })
  }
  return undefined
}

/**
 * @public Gives a seat of each back that was taken at an instant; never below none in use. Whoever left and enrolled again
 * since has begun with none in use, and gives none back.
 */
export async function freeSeat(act: Act, members: readonly MemberId[], takenAt: Date): Promise<void> {
  for (const member of inIdOrder(members)) {
    const freed = await act.tx
      .updateTable('programmes.enrolment')
      .set((eb) => ({ seats_used: eb('seats_used', '-', 1) }))
      .where('member', '=', member)
      .where('seats_used', '>', 0)
      .where('enrolled_at', '<=', takenAt)
      .returning('programme')
      .executeTakeFirst()
    if (freed) act.tell('enrolment.changed', { member, programme: freed.programme })
  }
}
