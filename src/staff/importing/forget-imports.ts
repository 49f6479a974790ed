import type { Act } from '#platform/act.ts'
import { after, days } from '#platform/time.ts'

/** @public Forgets imports nobody wrote within a week, and the rows of written ones after ninety days. */
export async function sweepImports(act: Act): Promise<void> {
  await act.tx
    .deleteFrom('staff.import')
    .where('asked_at', 'is', null)
    .where('made_at', '<', after(act.now, -days(7)))
    .execute()
  await act.tx
    .deleteFrom('staff.import_row')
    .where('import', 'in', (eb) =>
      eb
        .selectFrom('staff.import')
        .select('id')
        .where('committed_at', '<', after(act.now, -days(90))),
    )
    .execute()
}
