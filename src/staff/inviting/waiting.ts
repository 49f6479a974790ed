import type { Look } from '#platform/act.ts'

/**
 * Imported people nobody has heard from, whom the register does not call gone, as `w`: with whether they were invited
 * before, by a batch or by a letter of their own.
 */
export const waiting = (look: Look) =>
  look.tx.selectFrom(
    look.tx
      .selectFrom('members.member as m')
      .leftJoin('members.record as r', 'r.member', 'm.id')
      .where('m.joined_at', 'is', null)
      .where('m.left_at', 'is', null)
      .where((eb) => eb.or([eb('r.status', 'is', null), eb('r.status', '!=', 'left')]))
      .select(['m.id', 'm.email', 'm.name'])
      .select(({ or, exists, selectFrom }) =>
        or([
          exists(selectFrom('staff.invitation as i').select('i.member').whereRef('i.member', '=', 'm.id')),
          exists(
            selectFrom('members.letter as l')
              .select('l.id')
              .whereRef('l.email', '=', 'm.email')
              .where('l.kind', '=', 'invitation'),
          ),
        ]).as('invited'),
      )
      .as('w'),
  )
