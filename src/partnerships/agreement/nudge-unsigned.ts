import type { Act } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'

const BATCH = 500
/** How long a version may lie unsigned before the two are told, once. */
const UNSIGNED_AFTER = days(7)

/**
 * @public Agreements that somebody wrote and that not both have signed for a week: whoever has not is told once in a
 * partnership, and nothing depends on it. A pause is left in peace.
 */
export async function nudgeUnsigned(act: Act): Promise<void> {
  const due = await act.tx
    .selectFrom('partnerships.agreement as a')
    .innerJoin('partnerships.partnership as p', 'p.id', 'a.partnership')
    .select(['a.partnership', 'a.version'])
    .where('p.state', 'in', ['trial', 'active'])
    .where('a.saved_at', '<=', after(act.now, -UNSIGNED_AFTER))
    .where((eb) =>
      eb.not(
        eb.exists(
          eb
            .selectFrom('partnerships.agreement as o')
            .select('o.version')
            .whereRef('o.partnership', '=', 'a.partnership')
            .where((or) =>
              or.or([or('o.version', '>', or.ref('a.version')), or('o.nudged_at', 'is not', null)]),
            ),
        ),
      ),
    )
    .where(
      (eb) =>
        eb
          .selectFrom('partnerships.signature as s')
          .select((of) => of.fn.countAll<number>().as('n'))
          .whereRef('s.partnership', '=', 'a.partnership')
          .whereRef('s.version', '=', 'a.version'),
      '<',
      2,
    )
    .limit(BATCH)
    .forUpdate('a')
    .skipLocked()
    .execute()
  for (const { partnership, version } of due) {
    await act.tx
      .updateTable('partnerships.agreement')
      .set({ nudged_at: act.now })
      .where('partnership', '=', partnership)
      .where('version', '=', version)
      .execute()
    act.tell('agreement.unsigned', { partnership, version })
  }
}
